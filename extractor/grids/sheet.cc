// Places cells row by row, as the HTML standard lays out a table; DOCX cells, whose readers turn merges
// into spans, are placed by the same rule. Of what stands above a row it matters only how far down it reaches.
#include "grids/sheet.h"

#include <algorithm>
#include <utility>

namespace gouji {
namespace {

// No published table comes near it; a span beyond is a mistake or an attack.
constexpr std::uint32_t kMostColumns = 1000;

class Layout {
 public:
  explicit Layout(const Table& table) : rows_(static_cast<std::uint32_t>(table.rows.size())) {
    std::size_t cells = 0;
    for (const TableRow& row : table.rows) cells += row.cells.size();
    sheet_.placed.reserve(cells);
    sheet_.row_ends.reserve(rows_);
    if (rows_ > 0) ends_.reserve(table.rows.front().cells.size());
  }

  void place(const TableRow& row) {
    std::uint32_t column = std::min(row.skipped_before, kMostColumns);
    for (std::uint32_t i = 0; i < row.cells.size(); ++i) {
      while (!is_free(column)) ++column;
      if (column >= kMostColumns) break;
      const std::uint32_t cols = free_columns(column, row.cells[i].cols);
      const std::uint32_t rows = std::clamp(row.cells[i].rows, 1u, rows_ - row_);
      if (column + cols > ends_.size()) ends_.resize(column + cols);
      std::fill_n(ends_.begin() + column, cols, row_ + rows);
      sheet_.placed.push_back({i, column, cols, rows});
      column += cols;
    }
    sheet_.row_ends.push_back(static_cast<std::uint32_t>(sheet_.placed.size()));
    ++row_;
  }

  Sheet take() {
    sheet_.width = static_cast<std::uint32_t>(ends_.size());
    return std::move(sheet_);
  }

 private:
  bool is_free(std::uint32_t column) const { return column >= ends_.size() || ends_[column] <= row_; }

  std::uint32_t free_columns(std::uint32_t column, std::uint32_t wanted) const {
    std::uint32_t count = 1;
    while (count < wanted && column + count < kMostColumns && is_free(column + count)) ++count;
    return count;
  }

  std::uint32_t rows_;
  std::uint32_t row_ = 0;              // that is placed next
  std::vector<std::uint32_t> ends_{};  // of each column: the first row that nothing covers there
  Sheet sheet_{};
};

}  // namespace

Sheet lay_out(const Table& table) {
  Layout layout(table);
  for (const TableRow& row : table.rows) layout.place(row);
  return layout.take();
}

}  // namespace gouji
