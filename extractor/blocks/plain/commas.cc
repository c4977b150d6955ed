// Tables whose cells are told apart by commas (RFC 4180), as spreadsheets and scripts export them: one row a line, a
// cell in quotes where it holds a comma or a line end. Sentences have commas, too, and so have large figures: that
// commas part cells is shown only by figures that stand side by side and cannot be groups of one number.
#include <algorithm>
#include <optional>
#include <string_view>

#include "blocks/plain/found_table.h"

namespace gouji::plain {
namespace {

// Fewer pairs of figures are no table: a list of years, a sum of money.
constexpr std::size_t kLeastPairs = 3;
// Line ends stand in a few heads and labels. More are those of a text in which a quotation mark is missing.
constexpr std::size_t kMostLinesOfRow = 64;

struct CommaCell {
  Range range{};  // without its quotes
  bool quoted = false;
};

struct CommaRow {
  std::vector<CommaCell> cells{};
  std::size_t end_line = 0;  // behind its last line
};

bool is_bare_figure(std::string_view cell) {
  return is_figure_like(cell) && cell.find(' ') == std::string_view::npos &&
         std::any_of(cell.begin(), cell.end(), [](char c) { return c >= '0' && c <= '9'; });
}

// Whether a comma between them parts two numbers: the later is no group of three digits, or what would stand before it is no beginning of a
// number.
bool are_apart(std::string_view earlier, std::string_view later) {
  return is_bare_figure(earlier) && is_bare_figure(later) && (later.size() != 3 || earlier.size() > 3 || earlier.front() == '0');
}

// Cuts one row into cells, in memory that it keeps.
class RowCutter {
 public:
  explicit RowCutter(const Page& page) : page_(page) {}

  // The row that begins with a line; none where that line is no row: it has no comma, a quotation mark stands where none can, or it is
  // sentences. Of a sheet even a sentence is a row: one cell, and behind it the commas of all the others.
  const CommaRow* cut(std::size_t first) {
    row_.cells.clear();
    row_.end_line = first_ = first;
    filled_ = 0;
    has_prose_ = false;
    at_ = page_.lines[first].range.begin;
    do
      if (!take_cell()) return nullptr;
    while (take_comma());
    ++row_.end_line;
    const bool is_row = has_prose_ ? filled_ == 1 && row_.cells.size() > 2 : row_.cells.size() > 1;
    return is_row ? &row_ : nullptr;
  }

 private:
  std::uint32_t end() const { return page_.lines[row_.end_line].range.end; }

  bool take_comma() {
    if (at_ >= end()) return false;
    ++at_;
    return true;
  }

  bool take_cell() {
    while (at_ < end() && page_.text[at_] == ' ') ++at_;
    return at_ < end() && page_.text[at_] == '"' ? take_quoted() : take_bare();
  }

  bool take_bare() {
    const std::string_view line = page_.text.substr(0, end());
    const auto comma = static_cast<std::uint32_t>(std::min(line.find(',', at_), line.size()));
    const Range cell = trimmed(page_.text, {at_, comma});
    at_ = comma;
    row_.cells.push_back({cell, false});
    filled_ += !cell.empty();
    has_prose_ = has_prose_ || is_prose(page_.view(cell));
    return true;
  }

  // Two quotation marks inside end nothing, and stay as they are written; what follows the last must be a comma or
  // the line's end.
  bool take_quoted() {
    const std::uint32_t begin = at_ + 1;
    std::size_t quote = page_.text.find('"', begin);
    while (quote != std::string_view::npos && quote + 1 < page_.text.size() && page_.text[quote + 1] == '"')
      quote = page_.text.find('"', quote + 2);
    if (quote == std::string_view::npos) return false;
    at_ = static_cast<std::uint32_t>(quote) + 1;
    while (row_.end_line < page_.lines.size() && end() < at_) ++row_.end_line;
    if (row_.end_line == page_.lines.size() || row_.end_line - first_ >= kMostLinesOfRow) return false;
    while (at_ < end() && page_.text[at_] == ' ') ++at_;
    row_.cells.push_back({{begin, static_cast<std::uint32_t>(quote)}, true});
    ++filled_;
    return at_ >= end() || page_.text[at_] == ',';
  }

  const Page& page_;
  CommaRow row_{};
  std::uint32_t at_ = 0;
  std::size_t first_ = 0;    // its line
  std::size_t filled_ = 0;   // cells of it
  bool has_prose_ = false;   // outside quotes
};

// The lines of a cell.
void add_cell(const Page& page, Range cell, std::size_t line, FoundTable& table) {
  table.add_cell(cell.begin);
  for (; line < page.lines.size() && page.lines[line].range.begin <= cell.end; ++line) {
    const Range range = page.lines[line].range;
    const Range piece{std::max(range.begin, cell.begin), std::min(range.end, cell.end)};
    if (piece.begin < piece.end) table.add_piece(trimmed(page.text, piece));
  }
}

std::size_t pairs_of_figures(const Page& page, const CommaRow& row) {
  std::size_t pairs = 0;
  for (std::size_t i = 1; i < row.cells.size(); ++i) {
    const CommaCell& earlier = row.cells[i - 1];
    const CommaCell& later = row.cells[i];
    pairs += !earlier.quoted && !later.quoted && are_apart(page.view(earlier.range), page.view(later.range));
  }
  return pairs;
}

}  // namespace

Attempt read_comma_rows(const Page& page, std::size_t first) {
  RowCutter cutter(page);
  FoundTable table{CellsBy::Commas};
  std::size_t pairs = 0, at = first;
  std::optional<std::uint32_t> gap;
  while (at < page.lines.size()) {
    if (at > first && page.lines[at].line_ends_before > gap.value_or(kWidestRowGap)) break;
    const CommaRow* const row = cutter.cut(at);
    if (row == nullptr) break;
    if (at > first) gap = page.lines[at].line_ends_before;
    table.begin_row();
    for (const CommaCell& cell : row->cells) add_cell(page, cell.range, at, table);
    pairs += pairs_of_figures(page, *row);
    at = row->end_line;
  }
  Attempt attempt{at};
  if (pairs >= kLeastPairs) attempt.tables.push_back(std::move(table));
  return attempt;
}

}  // namespace gouji::plain
