// Places cells row by row, as the HTML standard lays out a table; DOCX cells, whose readers turn merges
// into spans, are placed by the same rule.
#include "grids/sheet.h"

#include <algorithm>

namespace gouji {
namespace {

// No published table comes near it; a span beyond is a mistake or an attack.
constexpr std::uint32_t kMostColumns = 1000;

bool is_free(const std::vector<Slot>& row, std::uint32_t column) {
  return column >= row.size() || std::holds_alternative<Hole>(row[column]);
}

std::uint32_t free_columns(const std::vector<Slot>& row, std::uint32_t column, std::uint32_t wanted) {
  std::uint32_t count = 1;
  while (count < wanted && column + count < kMostColumns && is_free(row, column + count)) ++count;
  return count;
}

void cover(Sheet& sheet, std::uint32_t row, std::uint32_t column, std::uint32_t cols, std::uint32_t rows) {
  const auto last = std::min<std::uint64_t>(sheet.slots.size(), std::uint64_t{row} + rows);
  for (std::uint32_t r = row; r < last; ++r) {
    auto& slots = sheet.slots[r];
    if (slots.size() < column + cols) {
      // Most rows become as wide as the first.
      slots.reserve(std::max<std::size_t>(column + cols, sheet.slots.front().size()));
      slots.resize(column + cols);
    }
    for (std::uint32_t c = column; c < column + cols; ++c)
      if (std::holds_alternative<Hole>(slots[c])) slots[c] = Continuation{row, column};
  }
}

void place_row(Sheet& sheet, const TableRow& row, std::uint32_t r) {
  auto& slots = sheet.slots[r];
  std::uint32_t column = std::min(row.skipped_before, kMostColumns);
  for (std::uint32_t i = 0; i < row.cells.size(); ++i) {
    while (!is_free(slots, column)) ++column;
    if (column >= kMostColumns) return;
    // Most cells cover no slot but the next of their row.
    if (row.cells[i].cols <= 1 && row.cells[i].rows <= 1 && column == slots.size()) {
      slots.emplace_back(Origin{i});
      sheet.placed.push_back({i, column++, 1});
      continue;
    }
    const std::uint32_t cols = free_columns(slots, column, std::max(1u, row.cells[i].cols));
    cover(sheet, r, column, cols, std::max(1u, row.cells[i].rows));
    slots[column] = Origin{i};
    sheet.placed.push_back({i, column, cols});
    column += cols;
  }
}

// In columns, as far as its own cells tell.
std::size_t width_of(const TableRow& row) {
  std::uint64_t width = row.skipped_before;
  for (const Cell& cell : row.cells) width += cell.cols;
  return static_cast<std::size_t>(std::min<std::uint64_t>(width, kMostColumns));
}

}  // namespace

Sheet lay_out(const Table& table) {
  Sheet sheet;
  sheet.slots.resize(table.rows.size());
  sheet.row_ends.reserve(table.rows.size());
  std::size_t cells = 0;
  for (const TableRow& row : table.rows) cells += row.cells.size();
  sheet.placed.reserve(cells);
  for (std::uint32_t r = 0; r < table.rows.size(); ++r) {
    sheet.slots[r].reserve(r > 0 ? sheet.slots[r - 1].size() : width_of(table.rows[r]));
    place_row(sheet, table.rows[r], r);
    sheet.row_ends.push_back(static_cast<std::uint32_t>(sheet.placed.size()));
  }
  for (const auto& row : sheet.slots) sheet.width = std::max(sheet.width, static_cast<std::uint32_t>(row.size()));
  return sheet;
}

}  // namespace gouji
