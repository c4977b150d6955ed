#include "grids/lines.h"

#include <algorithm>
#include <string>

#include "grids/sheet.h"
#include "text/fold.h"
#include "text/number.h"

namespace gouji {
namespace {

LineCell line_cell(const Blocks& blocks, const Lexicon& lexicon, const Cell& cell, const Placed& placed) {
  LineCell result{cell.range, placed.column, placed.cols};
  const std::string_view text = blocks.text.view(cell.range);
  const Number number = read_number(text);
  result.blank = number.kind == NumberKind::Empty;
  if (number.kind != NumberKind::NotANumber) return result;
  const FoldedLabel folded = folded_label(text);
  result.words = !folded.han.empty();
  result.unit = result.words && lexicon.is_unit(folded.han);
  if (result.words && !result.unit) result.match = lexicon.find(text, folded, true);
  return result;
}

// A converter may have cut a label in two cells: together they are a row's label as a form has it.
void join_halves(const Blocks& blocks, const Lexicon& lexicon, Line& line) {
  for (std::size_t i = 0; i + 1 < line.cells.size(); ++i) {
    const LineCell& first = line.cells[i];
    LineCell& second = line.cells[i + 1];
    if (!first.words || !second.words || first.unit || second.unit) continue;
    const LabelMatch joined = lexicon.find(blocks.text.view({first.range.begin, second.range.end}), false);
    const bool is_row = joined.uses != nullptr && std::any_of(joined.uses->begin(), joined.uses->end(),
                                                              [](const LabelUse& use) { return use.kind == LabelKind::Row; });
    if (is_row) second.match = joined;
  }
}

std::uint32_t end_of_labels(const Line& line) {
  const auto last = std::find_if(line.cells.rbegin(), line.cells.rend(), [](const LineCell& cell) { return cell.match.uses != nullptr; });
  return static_cast<std::uint32_t>(line.cells.rend() - last);
}

}  // namespace

Lines list_lines(const Blocks& blocks, const Lexicon& lexicon) {
  Lines result;
  for (std::uint32_t t = 0; t < blocks.tables.size(); ++t) {
    const Table& table = blocks.tables[t];
    const Sheet sheet = lay_out(table);
    result.widths.push_back(sheet.width);
    for (std::uint32_t r = 0; r < table.rows.size(); ++r) {
      const TableRow& row = table.rows[r];
      if (row.cells.empty()) continue;
      Line line{t, r, {row.cells.front().range.begin, row.cells.back().range.end}};
      line.torn = row.torn;
      line.cells.reserve(sheet.placed[r].size());
      for (const Placed& placed : sheet.placed[r])
        line.cells.push_back(line_cell(blocks, lexicon, row.cells[placed.cell], placed));
      join_halves(blocks, lexicon, line);
      line.labels_end = end_of_labels(line);
      result.lines.push_back(std::move(line));
    }
  }
  return result;
}

std::uint32_t label_cell(const Line& line, GridId grid) {
  for (std::size_t i = line.labels_end; i-- > 0;)
    if (use_in(line.cells[i].match, grid, LabelKind::Row) != nullptr) return static_cast<std::uint32_t>(i);
  return kNone;
}

}  // namespace gouji
