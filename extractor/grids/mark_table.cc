#include "grids/mark_table.h"

#include <algorithm>

#include "text/number.h"

namespace gouji {

namespace {

constexpr std::size_t kMostCells = 200;

bool is_small(const Table& table) {
  std::size_t cells = 0;
  for (const TableRow& row : table.rows)
    if ((cells += row.cells.size() + 1) > kMostCells) return false;
  return true;
}

}  // namespace

bool has_marks_only(const Blocks& blocks, const Table& table) {
  if (!is_small(table)) return false;
  const auto is_mark = [&](const Cell& cell) {
    const NumberKind kind = read_number(blocks.text.view(cell.range)).kind;
    return kind == NumberKind::Mark || kind == NumberKind::Empty;
  };
  return std::all_of(table.rows.begin(), table.rows.end(),
                     [&](const TableRow& row) { return std::all_of(row.cells.begin(), row.cells.end(), is_mark); });
}

bool is_in_table_of_marks(const Blocks& blocks, Range range) {
  return std::any_of(blocks.tables.begin(), blocks.tables.end(),
                     [&](const Table& table) { return table.range.contains(range) && has_marks_only(blocks, table); });
}

}  // namespace gouji
