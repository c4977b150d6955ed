#include "grids/columns.h"

#include <algorithm>
#include <map>

namespace gouji {
namespace {

using Cells = std::vector<const LineCell*>;

Cells cells_behind(const Line& line, std::uint32_t label) {
  Cells cells;
  std::size_t from = 0;
  if (label != kNone) from = label + 1;
  else
    for (std::size_t i = 0; i < line.cells.size(); ++i)
      if (line.cells[i].words) from = i + 1;
  for (std::size_t i = from; i < line.cells.size(); ++i) cells.push_back(&line.cells[i]);
  return cells;
}

GridCell grid_cell(const Line& line, const LineCell& cell) {
  return {cell.range, false, line.table + 1, line.row + 1, cell.column + 1};
}

// A figure that the row is too short for: its place is where the row ends.
GridCell hole(const Line& line, std::uint32_t column) {
  const std::uint32_t end = line.cells.empty() ? line.range.end : line.cells.back().range.end;
  return {{end, end}, true, line.table + 1, line.row + 1, column == kNone ? 0 : column + 1};
}

RowReading in_order(const Line& line, const Cells& cells, std::size_t first, std::uint32_t count) {
  RowReading reading;
  for (std::size_t i = first; i < first + count; ++i) reading.push_back(grid_cell(line, *cells[i]));
  return reading;
}

bool all_blank(const Cells& cells, std::size_t first, std::size_t last) {
  return std::all_of(cells.begin() + static_cast<std::ptrdiff_t>(first), cells.begin() + static_cast<std::ptrdiff_t>(last),
                     [](const LineCell* cell) { return cell->blank; });
}

// Every cell that holds something must begin exactly where a column does and cover no second one; columns without
// a cell are holes. Cells before the first column (a lost label, the rest of a merged one) do not count.
std::optional<RowReading> by_place(const Line& line, const Cells& cells, const std::vector<std::uint32_t>& starts) {
  RowReading reading;
  for (const std::uint32_t start : starts) reading.push_back(hole(line, start));
  for (const LineCell* cell : cells) {
    const auto column = std::find(starts.begin(), starts.end(), cell->column);
    if (column == starts.end()) {
      if (cell->blank || cell->column < starts.front()) continue;
      return std::nullopt;
    }
    const bool covers_next = column + 1 != starts.end() && cell->column + cell->cols > column[1];
    if (covers_next) return std::nullopt;
    reading[static_cast<std::size_t>(column - starts.begin())] = grid_cell(line, *cell);
  }
  return reading;
}

std::optional<RowReading> too_many(const Line& line, const Cells& cells, std::uint32_t count, const Geometry& geometry) {
  if (!geometry.starts.empty())
    if (auto reading = by_place(line, cells, geometry.starts)) return reading;
  const std::size_t surplus = cells.size() - count;
  if (all_blank(cells, count, cells.size())) return in_order(line, cells, 0, count);
  if (all_blank(cells, 0, surplus)) return in_order(line, cells, surplus, count);
  return std::nullopt;
}

// In a text a short row was trimmed at its end, unless the table drops blanks elsewhere too.
std::optional<RowReading> too_few(const Line& line, const Cells& cells, std::uint32_t count, const Geometry& geometry) {
  const bool places_are_real = geometry.cells_by == CellsBy::Markup || geometry.cells_by == CellsBy::Boxes;
  if (places_are_real)
    return geometry.starts.empty() ? std::nullopt : by_place(line, cells, geometry.starts);
  if (geometry.cells_by == CellsBy::Pipes && !geometry.keeps_blanks) return std::nullopt;
  RowReading reading;
  for (const LineCell* cell : cells) reading.push_back(grid_cell(line, *cell));
  while (reading.size() < count) reading.push_back(hole(line, kNone));
  return reading;
}

// A row without its label: the figures are the last cells, if the row is known to be whole.
std::optional<RowReading> behind_lost_label(const Line& line, const Cells& cells, std::uint32_t count,
                                            const Geometry& geometry) {
  if (!geometry.starts.empty() && geometry.cells_by == CellsBy::Markup)
    if (auto reading = by_place(line, cells, geometry.starts)) return reading;
  const auto& last = line.cells.back();
  const bool reaches_end = last.column + last.cols == geometry.width;
  const bool label_cell_kept = cells.size() == count + 1u;
  if (cells.size() < count || !(reaches_end || label_cell_kept)) return std::nullopt;
  return in_order(line, cells, cells.size() - count, count);
}

}  // namespace

std::optional<RowReading> bind_columns(const Line& line, std::uint32_t label, bool label_lost, std::uint32_t count,
                                       const Geometry& geometry) {
  const Cells cells = cells_behind(line, label_lost ? kNone : label);
  if (label_lost) return behind_lost_label(line, cells, count, geometry);
  if (cells.size() == count) return in_order(line, cells, 0, count);
  return cells.size() > count ? too_many(line, cells, count, geometry) : too_few(line, cells, count, geometry);
}

Geometry learn_geometry(const std::vector<WholeRow>& rows, const Heads& heads, std::uint32_t count, CellsBy cells_by,
                        std::uint32_t width) {
  Geometry geometry{{}, false, cells_by, width};
  std::map<std::vector<std::uint32_t>, std::uint32_t> votes;
  for (const WholeRow& row : rows) {
    const Cells cells = cells_behind(*row.line, row.label);
    if (cells.size() != count) continue;
    std::vector<std::uint32_t> starts;
    for (const LineCell* cell : cells) {
      starts.push_back(cell->column);
      geometry.keeps_blanks |= cell->blank;
    }
    ++votes[starts];
  }
  const auto best = std::max_element(votes.begin(), votes.end(), [](const auto& a, const auto& b) { return a.second < b.second; });
  if (best != votes.end()) geometry.starts = best->first;
  else if (heads.recognised == count && heads.order == HeadOrder::Confirmed && std::is_sorted(heads.columns.begin(), heads.columns.end()))
    geometry.starts = heads.columns;
  return geometry;
}

}  // namespace gouji
