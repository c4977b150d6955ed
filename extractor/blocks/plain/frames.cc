#include "blocks/plain/frames.h"

#include <algorithm>
#include <string>
#include <string_view>
#include <utility>

namespace gouji::plain {
namespace {

// Fewer rows may be figures that happen to count.
constexpr std::size_t kLeastNumbers = 4;
// Rows in which the same words stand side by side, and how often they do there: fewer may be slips.
constexpr std::size_t kLeastSpreadRows = 2, kLeastRepeats = 4;
// Bytes, four Han characters: shorter words may stand twice in a row (无, 其他).
constexpr std::size_t kLeastWords = 12;

class Frame {
 public:
  Frame(const Page& page, FoundTable& table) : page_(page), table_(table) {}

  // Each row begins with its number, counted from 0 or 1, and words follow in most. Only the first may have none: it holds the heads.
  void take_row_numbers() {
    if (!std::all_of(table_.rows.begin(), table_.rows.end(), [this](const FoundRow& row) { return may_begin_with_number(row); })) return;
    const std::size_t first = view(table_.rows.front(), 0).empty() ? 1 : 0;
    if (table_.rows.size() < first + kLeastNumbers) return;
    const std::size_t base = view(table_.rows[first], 0) == "1" ? 1 : 0;
    std::size_t with_words = 0;
    for (std::size_t i = first; i < table_.rows.size(); ++i) {
      if (view(table_.rows[i], 0) != std::to_string(base + i - first)) return;
      with_words += has_words(table_.rows[i], 1);
    }
    if (with_words * 2 < table_.rows.size() - first) return;
    for (FoundRow& row : table_.rows) take_out(row, 1);
  }

  // The first row may do nothing but count the columns of a frame: two of them, where the rows are counted, too.
  void take_column_numbers() {
    FoundRow& row = table_.rows.front();
    if (row.cells < (has_numbers() ? 2 : kLeastNumbers)) return;
    for (std::uint32_t i = 0; i < row.cells; ++i)
      if (!is_one_line(row, i) || view(row, i) != std::to_string(i)) return;
    take_out(row, row.cells);
    table_.rows.erase(table_.rows.begin());
  }

  bool has_numbers() const { return !numbers_.empty(); }

  // All rows are of one length, and in several the same words stand side by side.
  bool is_spread() const {
    std::size_t spread = 0, repeats = 0;
    for (const FoundRow& row : table_.rows) {
      if (row.cells != table_.rows.front().cells || !has_cell_for_each_column(row)) return false;
      const std::size_t in_row = repeats_of_words(row);
      spread += in_row > 0;
      repeats += in_row;
    }
    return spread >= kLeastSpreadRows && repeats >= kLeastRepeats;
  }

  // Words are joined to the same words beside them, and figures where the words above them are.
  void join_spread() {
    std::vector<FoundCell> cells;
    std::vector<bool> joined(table_.rows.front().cells, false);  // of each column: its head goes on in the next
    for (FoundRow& row : table_.rows) {
      const auto first = static_cast<std::uint32_t>(cells.size());
      const bool whole = is_title(row);
      for (std::uint32_t i = 0; i < row.cells; ++i) {
        const FoundCell& cell = table_.cells[row.first_cell + i];
        if (i > 0 && (whole || goes_on(row, i, joined))) cells.back().cols += cell.cols;
        else cells.push_back(cell);
      }
      row.first_cell = first;
      row.cells = static_cast<std::uint32_t>(cells.size()) - first;
    }
    table_.cells = std::move(cells);
  }

  std::vector<Range> take_numbers() { return std::move(numbers_); }

 private:
  const FoundCell& cell(const FoundRow& row, std::uint32_t at) const { return table_.cells[row.first_cell + at]; }

  // The first line of a cell; nothing of a row that does not have it.
  std::string_view view(const FoundRow& row, std::uint32_t at) const {
    if (at >= row.cells || cell(row, at).pieces == 0) return {};
    return page_.view(table_.pieces[cell(row, at).first_piece]);
  }

  bool is_one_line(const FoundRow& row, std::uint32_t at) const { return cell(row, at).pieces < 2; }

  // Its first cell is one column's, holds no second line, and is not all there is.
  bool may_begin_with_number(const FoundRow& row) const {
    return row.cells > 1 && row.skipped_before == 0 && cell(row, 0).cols == 1 && is_one_line(row, 0);
  }

  // No cell covers another column already: cells are counted as columns.
  bool has_cell_for_each_column(const FoundRow& row) const {
    const auto first = table_.cells.begin() + row.first_cell;
    return row.skipped_before == 0 && std::all_of(first, first + row.cells, [](const FoundCell& each) { return each.cols == 1; });
  }

  // The same words in all columns: a title across the table, which is no head of the figures below it.
  bool is_title(const FoundRow& row) const { return repeats_of_words(row) + 1 == row.cells; }

  void take_out(FoundRow& row, std::uint32_t count) {
    for (std::uint32_t i = 0; i < count; ++i)
      if (!view(row, i).empty()) numbers_.push_back(table_.pieces[cell(row, i).first_piece]);
    row.first_cell += count;
    row.cells -= count;
  }

  bool is_same(const FoundRow& row, std::uint32_t a, std::uint32_t b) const {
    const FoundCell& first = cell(row, a);
    const FoundCell& second = cell(row, b);
    const auto pieces = table_.pieces.begin();
    return std::equal(pieces + first.first_piece, pieces + first.first_piece + first.pieces, pieces + second.first_piece,
                      pieces + second.first_piece + second.pieces, [this](Range x, Range y) { return page_.view(x) == page_.view(y); });
  }

  bool has_words(const FoundRow& row, std::uint32_t at) const { return !is_figure_like(view(row, at)); }

  std::size_t repeats_of_words(const FoundRow& row) const {
    std::size_t repeats = 0;
    for (std::uint32_t i = 1; i < row.cells; ++i)
      repeats += view(row, i).size() >= kLeastWords && has_words(row, i) && is_same(row, i - 1, i);
    return repeats;
  }

  // Whether a cell is the one before it, written again; learns it of the columns where both hold words.
  bool goes_on(const FoundRow& row, std::uint32_t at, std::vector<bool>& joined) const {
    const bool same = is_same(row, at - 1, at);
    const bool words = has_words(row, at - 1) && has_words(row, at);
    if (words && !same) joined[at - 1] = false;
    if (words && same && view(row, at).size() >= kLeastWords) joined[at - 1] = true;
    return same && joined[at - 1];
  }

  const Page& page_;
  FoundTable& table_;
  std::vector<Range> numbers_{};
};

}  // namespace

std::vector<Range> mend_frame(const Page& page, FoundTable& table) {
  if (table.rows.empty()) return {};
  Frame frame(page, table);
  frame.take_row_numbers();
  const bool is_spread = frame.is_spread();
  if (is_spread || frame.has_numbers()) frame.take_column_numbers();
  if (is_spread && !table.rows.empty()) frame.join_spread();
  return frame.take_numbers();
}

}  // namespace gouji::plain
