#include "findings/place_of_grid.h"

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "text/fold.h"
#include "text/ordinal.h"

namespace gouji {
namespace {

bool is_continuation(char byte) { return (static_cast<unsigned char>(byte) & 0xC0) == 0x80; }

// The first line of the text that is not blank, as far as it is quoted.
Range first_line(const Blocks& blocks, Range body) {
  constexpr std::uint32_t kLongest = 240;
  const std::string_view text = blocks.text.bytes;
  while (body.begin < body.end && static_cast<unsigned char>(text[body.begin]) <= ' ') ++body.begin;
  const auto line_end = text.substr(0, body.end).find('\n', body.begin);
  std::uint32_t end = line_end == std::string_view::npos ? body.end : static_cast<std::uint32_t>(line_end);
  end = std::min(end, body.begin + kLongest);
  while (end > body.begin && end < text.size() && is_continuation(text[end])) --end;
  return {body.begin, end};
}

class LabelsOfGrid {
 public:
  explicit LabelsOfGrid(const FormGrid& grid) {
    for (const FormBlock& block : grid.blocks) {
      for (const Label& heading : block.headings) add(heading);
      for (const FormColumn& column : block.columns) add(column.label);
      for (const FormGroup& group : block.column_groups) add(group.label);
    }
    for (const FormRow& row : grid.rows) add(row.label);
    for (const FormGroup& group : grid.groups) add(group.label);
    const auto is_longer = [](const std::u16string& a, const std::u16string& b) { return a.size() > b.size(); };
    std::stable_sort(spellings_.begin(), spellings_.end(), is_longer);
  }

  // Whether the text is labels one after another, of which the last may be cut off.
  bool make_up(std::u16string_view folded) const {
    const std::size_t whole = folded.size();
    while (!folded.empty()) {
      const auto next = std::find_if(spellings_.begin(), spellings_.end(),
                                     [&](const std::u16string& one) { return folded.starts_with(one); });
      if (next == spellings_.end()) return folded.size() < whole && is_cut_off(folded);
      folded.remove_prefix(next->size());
    }
    return whole > 0;
  }

 private:
  void add(const Label& label) {
    add(label.text);
    for (const std::string& alias : label.aliases) add(alias);
  }
  void add(const std::string& spelling) {
    if (auto folded = fold_label(spelling); !folded.empty()) spellings_.push_back(std::move(folded));
  }
  bool is_cut_off(std::u16string_view rest) const {
    return std::any_of(spellings_.begin(), spellings_.end(),
                       [&](const std::u16string& one) { return one.starts_with(rest); });
  }

  std::vector<std::u16string> spellings_{};  // the longest first
};

// A spoilt grid may begin with heads in which other words stand.
bool begins_with_head(const FormGrid& grid, const std::u16string& folded) {
  return std::any_of(grid.blocks.begin(), grid.blocks.end(), [&](const FormBlock& block) {
    return std::any_of(block.headings.begin(), block.headings.end(), [&](const Label& heading) {
      return folded.starts_with(fold_label(heading.text));
    });
  });
}

// Whether the line is a heading of another section, whole, cut off or with more behind it, as in a list of what a report holds.
bool is_heading_elsewhere(const FormGrid& grid, const Family& family, std::string_view line) {
  const Ordinal ordinal = read_ordinal(line);
  if (ordinal.number == 0 || !numbers_headings(ordinal.style)) return false;
  const std::u16string words = fold_label(line.substr(ordinal.length));
  return !words.empty() && std::any_of(family.sections.begin(), family.sections.end(), [&](const FormSection& section) {
    const std::u16string title = fold_label(section.title);
    return section.key != grid.section && (words.starts_with(title) || title.starts_with(words));
  });
}

// A sentence has its marks, or is all that the section says.
bool is_sentence(const Blocks& blocks, Range line, Range body) {
  const std::string_view words = blocks.text.view(line);
  if (words.find("。") != std::string_view::npos || words.find("，") != std::string_view::npos) return true;
  const std::string_view rest = blocks.text.view({line.end, body.end});
  return rest.find_first_not_of(" \t\r\n") == std::string_view::npos;
}

// Whether a table begins there that has room for the grid.
bool is_in_wide_table(const FormGrid& grid, const Blocks& blocks, Range line) {
  const std::size_t columns = grid.blocks.front().columns.size();
  const auto is_wide = [&](const TableRow& row) { return row.cells.size() >= columns; };
  return std::any_of(blocks.tables.begin(), blocks.tables.end(), [&](const Table& table) {
    return table.range.contains(line) && std::any_of(table.rows.begin(), table.rows.end(), is_wide);
  });
}

}  // namespace

PlaceOfGrid place_of(const FormGrid& grid, const Family& family, const Blocks& blocks, Range body) {
  const LabelsOfGrid labels(grid);
  Range line = first_line(blocks, body);
  const auto view = [&] { return blocks.text.view(line); };
  // Below “（一）行政复议情况” the words may follow that it has.
  const Range below = first_line(blocks, {line.end, body.end});
  const bool is_subheading = read_ordinal(view()).number > 0 && labels.make_up(fold_label(without_ordinal(view())));
  if (is_subheading && is_sentence(blocks, below, body) && !fold_label(blocks.text.view(below)).empty()) line = below;

  const std::u16string folded = fold_label(view());
  if (folded.empty()) return {};
  if (labels.make_up(folded) || labels.make_up(fold_label(without_ordinal(view()))) || begins_with_head(grid, folded))
    return {InPlace::Labels, line};
  if (is_in_wide_table(grid, blocks, line)) return {InPlace::Table, line};
  if (is_heading_elsewhere(grid, family, view()) || !is_sentence(blocks, line, body)) return {InPlace::Other, line};
  return {InPlace::Sentence, line};
}

}  // namespace gouji
