#pragma once
// Grids of applications and disputes of the form of 2021 as a test writes them down: figures by row and
// column.

#include <algorithm>
#include <random>
#include <string>
#include <string_view>
#include <vector>

#include "gouji/findings.h"
#include "gouji/sections.h"
#include "support/blocks_builder.h"
#include "support/catch.h"

namespace gouji {

using FigureMatrix = std::vector<std::vector<std::string>>;

inline const Forms& forms() {
  static const auto kForms = load_forms(built_in_grammars()).forms;
  return *kForms;
}

inline const Form& form_of_2021() {
  const auto& all = forms().forms;
  return *std::find_if(all.begin(), all.end(), [](const Form& form) { return form.id == "zfxxgk-2021"; });
}

inline const FormGrid& applications() { return form_of_2021().grids[1]; }
inline const FormGrid& disputes() { return form_of_2021().grids[2]; }

inline Blocks applications_table(const FigureMatrix& figures) {
  std::vector<MadeRow> rows = {
      {"", "自然人", "商业企业", "科研机构", "社会公益组织", "法律服务机构", "其他", "总计"}};
  for (std::size_t r = 0; r < figures.size(); ++r) {
    MadeRow row = {applications().rows[r].label.text};
    for (const std::string& figure : figures[r]) row.push_back(figure);
    rows.push_back(std::move(row));
  }
  return BlocksBuilder{}.table(rows).take();
}

// Three rows of five figures side by side, as the form prints them.
inline Blocks disputes_table(const FigureMatrix& figures) {
  std::vector<MadeRow> rows = {{MadeCell("行政复议", 5, 2), MadeCell("行政诉讼", 10)},
                               {MadeCell("未经复议直接起诉", 5), MadeCell("复议后起诉", 5)},
                               {},
                               {}};
  for (const auto& row : figures)
    for (std::size_t c = 0; c < 5; ++c) {
      constexpr std::string_view kHeads[] = {"结果维持", "结果纠正", "其他结果", "尚未审结", "总计"};
      rows[2].push_back(std::string(kHeads[c]));
      rows[3].push_back(row[c]);
    }
  return BlocksBuilder{}.table(rows).take();
}

inline Findings audited(const Blocks& blocks, Diagnostics& notes) {
  const Grids grids = find_grids(blocks, forms(), notes);
  const Sections sections = split_sections(blocks, grids, forms(), notes);
  const Records records = bind_records(blocks, grids, sections, forms(), notes);
  REQUIRE(records.size() == 1);
  return audit(records.front(), blocks, grids, forms(), notes);
}

inline Findings audited(const Blocks& blocks) {
  Diagnostics notes;
  return audited(blocks, notes);
}

// A random grid in which every tie holds.
inline FigureMatrix consistent_applications(std::mt19937& random) {
  const std::size_t rows = applications().rows.size();
  std::vector<std::vector<int>> values(rows, std::vector<int>(7, 0));
  std::uniform_int_distribution<int> small(0, 9);
  for (int c = 0; c < 6; ++c) {
    int handled = 0;
    for (std::size_t r = 2; r + 2 < rows; ++r) handled += values[r][c] = small(random) / 5;
    values[rows - 2][c] = handled;
    values[rows - 1][c] = small(random) / 6;
    values[1][c] = std::min(handled, small(random) / 7);
    values[0][c] = handled + values[rows - 1][c] - values[1][c];
  }
  FigureMatrix figures(rows, std::vector<std::string>(7, "0"));
  for (std::size_t r = 0; r < rows; ++r) {
    int total = 0;
    for (int c = 0; c < 6; ++c) total += values[r][c];
    values[r][6] = total;
    for (int c = 0; c < 7; ++c)
      figures[r][static_cast<std::size_t>(c)] = std::to_string(values[r][static_cast<std::size_t>(c)]);
  }
  return figures;
}

}  // namespace gouji
