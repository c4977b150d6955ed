#include "grids/lines.h"

#include <algorithm>
#include <array>
#include <string>

#include "grids/sheet.h"
#include "text/fold.h"
#include "text/number.h"
#include "text/utf8.h"

namespace gouji {
namespace {

class LineReader {
 public:
  LineReader(const Blocks& blocks, const Lexicon& lexicon) : blocks_(blocks), lexicon_(lexicon) {}

  // Puts the line's cells behind those of the lines before it; there must be room for them where they are.
  void read_cells(const TableRow& row, std::span<const Placed> placed, std::vector<LineCell>& cells, Line& line) {
    if (folded_.size() < placed.size()) folded_.resize(placed.size());
    const std::size_t first = cells.size();
    for (std::size_t i = 0; i < placed.size(); ++i) read_cell(row.cells[placed[i].cell], placed[i], folded_[i], cells.emplace_back());
    const std::span<LineCell> own = std::span(cells).subspan(first);
    line.cells = own;
    join_halves(line, own);
  }

 private:
  void read_cell(const Cell& cell, const Placed& placed, FoldedLabel& folded, LineCell& result) const {
    result.range = cell.range;
    result.column = placed.column;
    result.cols = placed.cols;
    const std::string_view text = blocks_.text.view(cell.range);
    const Number number = read_number(text);
    result.blank = number.kind == NumberKind::Empty;
    if (number.kind != NumberKind::NotANumber) return;
    fold_label_into(folded, text);
    result.words = !folded.han.empty();
    result.unit = result.words && lexicon_.is_unit(folded.han) && is_bare(text);
    if (result.words && !result.unit) result.match = lexicon_.find(text, folded, true);
  }

  // Whether nothing but a bracket stands before the unit: what does is a figure, though none that can be read.
  static bool is_bare(std::string_view text) {
    const std::size_t begin = skip_blanks(text, 0);
    if (begin == text.size()) return false;
    const char32_t first = decode_utf8(text, begin).value;
    return is_han(fold_char(first)) || first == '(' || first == U'（' || first == '[' || first == U'【';
  }

  // A converter may have cut a label in two cells: together they are a row's label as a form has it.
  void join_halves(const Line& line, std::span<LineCell> cells) {
    for (std::size_t i = 0; i + 1 < cells.size(); ++i) {
      const LineCell& first = cells[i];
      LineCell& second = cells[i + 1];
      if (!first.words || !second.words || first.unit || second.unit) continue;
      const LabelMatch joined = find_joined(line, i);
      const bool is_row = joined.uses != nullptr && std::any_of(joined.uses->begin(), joined.uses->end(),
                                                                [](const LabelUse& use) { return use.kind == LabelKind::Row; });
      if (is_row) second.match = joined;
    }
  }

  // What stands between two cells of a row folds to nothing; in a torn line it may be anything.
  LabelMatch find_joined(const Line& line, std::size_t first) {
    const std::string_view text = blocks_.text.view({line.cells[first].range.begin, line.cells[first + 1].range.end});
    if (line.torn) return lexicon_.find(text, false);
    const FoldedLabel& a = folded_[first];
    const FoldedLabel& b = folded_[first + 1];
    joined_.han.assign(a.han).append(b.han);
    joined_.bracketed = a.bracketed || b.bracketed;
    return lexicon_.find(text, joined_, false);
  }

  const Blocks& blocks_;
  const Lexicon& lexicon_;
  std::vector<FoldedLabel> folded_{};  // of the cells with words of the line that is read
  FoldedLabel joined_{};               // of two of them
};

std::uint32_t end_of_labels(const Line& line) {
  const auto last = std::find_if(line.cells.rbegin(), line.cells.rend(), [](const LineCell& cell) { return cell.match.uses != nullptr; });
  return static_cast<std::uint32_t>(line.cells.rend() - last);
}

void learn_kinds(Line& line) {
  for (const LineCell& cell : line.labels())
    if (cell.match.uses != nullptr)
      for (const LabelUse& use : *cell.match.uses) line.kinds.add(use);
}

}  // namespace

Lines list_lines(const Blocks& blocks, const Lexicon& lexicon) {
  Lines result;
  LineReader reader(blocks, lexicon);
  std::size_t rows = 0, cells = 0;
  for (const Table& table : blocks.tables) {
    rows += table.rows.size();
    for (const TableRow& row : table.rows) cells += row.cells.size();
  }
  result.lines.reserve(rows);
  // Lines point to their own, so that these must not move.
  result.cells.reserve(cells);
  for (std::uint32_t t = 0; t < blocks.tables.size(); ++t) {
    const Table& table = blocks.tables[t];
    const Sheet sheet = lay_out(table);
    result.widths.push_back(sheet.width);
    for (std::uint32_t r = 0; r < table.rows.size(); ++r) {
      const TableRow& row = table.rows[r];
      if (row.cells.empty()) continue;
      Line& line = result.lines.emplace_back(Line{t, r, {row.cells.front().range.begin, row.cells.back().range.end}});
      line.torn = row.torn;
      reader.read_cells(row, sheet.placed_in(r), result.cells, line);
      line.labels_end = end_of_labels(line);
      learn_kinds(line);
    }
  }
  return result;
}

std::uint32_t label_cell(const Line& line, GridId grid) {
  if (!line.kinds.may_have(grid, LabelKind::Row)) return kNone;
  for (std::size_t i = line.labels_end; i-- > 0;)
    if (use_in(line.cells[i].match, grid, LabelKind::Row) != nullptr) return static_cast<std::uint32_t>(i);
  return kNone;
}

bool is_head_line(const Line& line, GridId grid) {
  constexpr std::array kHeads = {LabelKind::Column, LabelKind::Heading, LabelKind::ColumnGroup};
  if (std::none_of(kHeads.begin(), kHeads.end(), [&](LabelKind kind) { return line.kinds.may_have(grid, kind); })) return false;
  const auto labels = line.labels();
  return std::any_of(labels.begin(), labels.end(), [&](const LineCell& cell) {
    return std::any_of(kHeads.begin(), kHeads.end(), [&](LabelKind kind) { return use_in(cell.match, grid, kind) != nullptr; });
  });
}

}  // namespace gouji
