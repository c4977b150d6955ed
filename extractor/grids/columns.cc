#include "grids/columns.h"

#include <algorithm>
#include <iterator>
#include <map>
#include <set>
#include <span>
#include <utility>

namespace gouji {
namespace {

// Cells of a line that may be figures. Nearly all lines have them side by side; one with units among them keeps the others apart.
class Cells {
 public:
  explicit Cells(std::span<const LineCell> cells) : cells_(cells) {
    const auto is_unit = [](const LineCell& cell) { return cell.unit; };
    if (std::none_of(cells.begin(), cells.end(), is_unit)) return;
    std::remove_copy_if(cells.begin(), cells.end(), std::back_inserter(apart_), is_unit);
    cells_ = apart_;
  }
  Cells(const Cells&) = delete;
  Cells& operator=(const Cells&) = delete;

  std::size_t size() const { return cells_.size(); }
  const LineCell& operator[](std::size_t i) const { return cells_[i]; }
  auto begin() const { return cells_.begin(); }
  auto end() const { return cells_.end(); }

 private:
  std::vector<LineCell> apart_{};
  std::span<const LineCell> cells_;
};

Cells cells_behind(const Line& line, std::uint32_t label) {
  std::size_t from = 0;
  if (label != kNone) from = label + 1;
  else
    for (std::size_t i = 0; i < line.cells.size(); ++i)
      if (line.cells[i].words) from = i + 1;
  return Cells(line.cells.subspan(from));
}

GridCell grid_cell(const Line& line, const LineCell& cell) {
  return {cell.range, false, line.table + 1, line.row + 1, cell.column + 1};
}

// A figure that the row is too short for: its place is where the row ends.
GridCell hole(const Line& line, std::uint32_t column) {
  const std::uint32_t end = line.cells.empty() ? line.range.end : line.cells.back().range.end;
  return {{end, end}, true, line.table + 1, line.row + 1, column == kNone ? 0 : column + 1};
}

std::optional<RowReading> in_order(const Line& line, const Cells& cells, std::size_t first, std::uint32_t count) {
  std::optional<RowReading> reading(std::in_place);
  reading->reserve(count);
  for (std::size_t i = first; i < first + count; ++i) reading->push_back(grid_cell(line, cells[i]));
  return reading;
}

bool all_blank(const Cells& cells, std::size_t first, std::size_t last) {
  return std::all_of(cells.begin() + static_cast<std::ptrdiff_t>(first), cells.begin() + static_cast<std::ptrdiff_t>(last),
                     [](const LineCell& cell) { return cell.blank; });
}

bool is_among(const std::vector<std::uint32_t>& columns, std::uint32_t column) {
  return std::find(columns.begin(), columns.end(), column) != columns.end();
}

// Every cell that holds something must begin exactly where a column does and cover no second one, or stand in a foreign column; columns
// without a cell are holes. Where the label is lost, what stands before the first column is in its place.
std::optional<RowReading> by_place(const Line& line, const Cells& cells, const Geometry& geometry, bool label_lost = false) {
  const std::vector<std::uint32_t>& starts = label_lost && !geometry.common_starts.empty() ? geometry.common_starts : geometry.starts;
  RowReading reading;
  reading.reserve(starts.size());
  for (const std::uint32_t start : starts) reading.push_back(hole(line, start));
  std::size_t filled = 0;
  bool figure_before = false;
  for (const LineCell& cell : cells) {
    const auto column = std::find(starts.begin(), starts.end(), cell.column);
    if (column == starts.end()) {
      if (cell.cols == 1 && is_among(geometry.foreign, cell.column)) continue;
      figure_before |= !cell.blank && !cell.words;
      if (cell.blank || cell.words || (label_lost && cell.column < starts.front())) continue;
      return std::nullopt;
    }
    ++filled;
    const bool covers_next = column + 1 != starts.end() && cell.column + cell.cols > column[1];
    if (covers_next) return std::nullopt;
    reading[static_cast<std::size_t>(column - starts.begin())] = grid_cell(line, cell);
  }
  // A figure in the label's place is what a lost label left only if the row is whole without it; else the row begins a column early.
  return figure_before && filled < starts.size() ? std::nullopt : std::optional(reading);
}

bool are_places_real(const Geometry& geometry) { return has_real_places(geometry.cells_by); }

// The ways to read a row of a text with more cells than columns: the surplus is blank, and stands at the end, behind the label, or
// elsewhere as the heads show.
using Ways = std::array<std::optional<RowReading>, 3>;

Ways ways_to_read(const Line& line, const Cells& cells, std::uint32_t count, const Geometry& geometry) {
  const std::size_t surplus = cells.size() - count;
  Ways ways;
  if (all_blank(cells, count, cells.size())) ways[0] = in_order(line, cells, 0, count);
  if (all_blank(cells, 0, surplus)) ways[1] = in_order(line, cells, surplus, count);
  if (!geometry.starts.empty()) ways[2] = by_place(line, cells, geometry);
  return ways;
}

bool is_blank_at(const Cells& cells, Range range) {
  return range.empty() || std::any_of(cells.begin(), cells.end(), [&](const LineCell& cell) { return cell.blank && cell.range == range; });
}

// Blanks are alike wherever they stand.
bool is_same_reading(const Cells& cells, const RowReading& a, const RowReading& b) {
  return std::equal(a.begin(), a.end(), b.begin(), b.end(), [&](const GridCell& x, const GridCell& y) {
    return x.range == y.range || (is_blank_at(cells, x.range) && is_blank_at(cells, y.range));
  });
}

// The ways that give a reading no other way gives; all of them false where all agree.
std::array<bool, 3> differing(const Cells& cells, const Ways& ways) {
  std::array<bool, 3> differs{};
  for (std::size_t i = 0; i < ways.size(); ++i)
    for (std::size_t j = 0; j < ways.size(); ++j)
      if (ways[i] && ways[j] && !is_same_reading(cells, *ways[i], *ways[j])) differs[i] = true;
  return differs;
}

// The votes of the rows with a label in the same column; where there are none, of all rows.
std::array<std::uint32_t, 3> votes_for(const Geometry& geometry, std::uint32_t label_column) {
  if (const auto own = geometry.surplus.find(label_column); own != geometry.surplus.end()) return own->second;
  std::array<std::uint32_t, 3> all{};
  for (const auto& [column, votes] : geometry.surplus)
    for (std::size_t i = 0; i < all.size(); ++i) all[i] += votes[i];
  return all;
}

// Where the row itself allows several ways, the other rows decide, if all of them agree. A row that is all blank reads the same in all.
std::optional<RowReading> with_surplus(const Line& line, std::uint32_t label_column, const Cells& cells, std::uint32_t count,
                                       const Geometry& geometry) {
  const Ways ways = ways_to_read(line, cells, count, geometry);
  const std::array<bool, 3> differs = differing(cells, ways);
  const bool blank = all_blank(cells, 0, cells.size());
  if (blank) return ways[2] ? ways[2] : ways[0];
  const bool open = std::find(differs.begin(), differs.end(), true) != differs.end();
  const std::array<std::uint32_t, 3> votes = votes_for(geometry, label_column);
  std::optional<RowReading> taken;
  for (std::size_t i = 0; i < ways.size(); ++i) {
    if (!ways[i] || (open && votes[i] == 0)) continue;
    if (taken && !is_same_reading(cells, *taken, *ways[i])) return std::nullopt;
    if (!taken) taken = ways[i];
  }
  return taken;
}

// Whether a blank stands before the figures where other rows have their labels, in a file that says where its cells stand: then a figure is
// missing among the others, or covered by the one above it, though there are as many cells as columns.
bool begins_among_labels(const Cells& cells, const Geometry& geometry) {
  return are_places_real(geometry) && cells[0].blank && cells[0].column < geometry.labels_end;
}

// Whether fewer cells than columns stand behind the labels, where no row shows where the columns are: one column is missing.
bool lacks_column(const Cells& cells, std::uint32_t count, const Geometry& geometry) {
  if (!geometry.starts.empty() || !begins_among_labels(cells, geometry)) return false;
  const auto is_behind = [&](const LineCell& cell) { return cell.column >= geometry.labels_end; };
  return std::count_if(cells.begin(), cells.end(), is_behind) < static_cast<std::ptrdiff_t>(count);
}

// A row that ends a column early has all of its cells a column early.
std::optional<RowReading> behind_blank_label(const Line& line, const Cells& cells, std::uint32_t count, const Geometry& geometry) {
  if (geometry.starts.empty()) return std::nullopt;
  return cells[count - 1].column == geometry.starts.back() ? by_place(line, cells, geometry) : in_order(line, cells, 0, count);
}

std::optional<RowReading> too_many(const Line& line, std::uint32_t label, const Cells& cells, std::uint32_t count, const Geometry& geometry) {
  if (are_places_real(geometry) && !geometry.starts.empty())
    if (auto reading = by_place(line, cells, geometry)) return reading;
  if (lacks_column(cells, count, geometry)) return std::nullopt;
  const std::uint32_t label_column = label == kNone ? kNone : line.cells[label].column;
  return with_surplus(line, label_column, cells, count, geometry);
}

// In a text a row that is short may have been trimmed at its end, but it may as well have lost a figure: only a row without figures, and
// one of a table whose rows are all trimmed, reads one way.
std::optional<RowReading> too_few(const Line& line, const Cells& cells, std::uint32_t count, const Geometry& geometry) {
  if (are_places_real(geometry))
    return geometry.starts.empty() || line.torn ? std::nullopt : by_place(line, cells, geometry);
  const bool blank = all_blank(cells, 0, cells.size());
  if (!blank || (geometry.cells_by == CellsBy::Pipes && !geometry.keeps_blanks)) return std::nullopt;
  RowReading reading;
  for (const LineCell& cell : cells) reading.push_back(grid_cell(line, cell));
  while (reading.size() < count) reading.push_back(hole(line, kNone));
  return reading;
}

bool has_ghosts_at_end(const Geometry& geometry) {
  return std::any_of(geometry.surplus.begin(), geometry.surplus.end(), [](const auto& votes) { return votes.second[0] > 0; });
}

// A row without its label: the figures stand where those of the labelled rows do, if these agree; else they are the last cells,
// if the row is known to be whole and its last cell is no ghost.
std::optional<RowReading> behind_lost_label(const Line& line, const Cells& cells, std::uint32_t count,
                                            const Geometry& geometry) {
  if (!geometry.starts.empty() && geometry.cells_by == CellsBy::Markup)
    if (auto reading = by_place(line, cells, geometry, true)) return reading;
  if (!geometry.common_starts.empty()) return by_place(line, cells, geometry, true);
  // Where no row has just its figures, only the heads show which cells are left over.
  if (!geometry.has_whole_rows && !geometry.starts.empty()) return by_place(line, cells, geometry, true);
  if (!geometry.has_whole_rows && geometry.has_wide_rows) return std::nullopt;
  if (cells.size() < count) return std::nullopt;
  const auto& last = line.cells.back();
  if (last.blank && has_ghosts_at_end(geometry)) return std::nullopt;
  const bool reaches_end = last.column + last.cols == geometry.width;
  const bool label_cell_kept = cells.size() == count + 1u;
  if (!(reaches_end || label_cell_kept)) return std::nullopt;
  // A figure before the label's cell makes it another row, and with no other row to compare blanks may be figures' places.
  if (cells.size() > count + 1u && (!geometry.has_whole_rows || !all_blank(cells, 0, cells.size() - count - 1))) return std::nullopt;
  return in_order(line, cells, cells.size() - count, count);
}

}  // namespace

std::optional<RowReading> bind_columns(const Line& line, std::uint32_t label, bool label_lost, std::uint32_t count,
                                       const Geometry& geometry) {
  const Cells cells = cells_behind(line, label_lost ? kNone : label);
  if (!geometry.foreign.empty()) return line.torn ? std::nullopt : by_place(line, cells, geometry, label_lost);
  if (label_lost) return behind_lost_label(line, cells, count, geometry);
  if (cells.size() == count && begins_among_labels(cells, geometry)) return behind_blank_label(line, cells, count, geometry);
  if (cells.size() == count) return in_order(line, cells, 0, count);
  return cells.size() > count ? too_many(line, label, cells, count, geometry) : too_few(line, cells, count, geometry);
}

namespace {

// Where the cells of the columns begin, and how many rows say so. Nearly all rows agree.
struct Vote {
  std::vector<std::uint32_t> starts{};
  std::uint32_t rows = 0;
};
using Votes = std::vector<Vote>;

void add_vote(Votes& votes, const Cells& cells) {
  const auto known = std::find_if(votes.begin(), votes.end(), [&](const Vote& vote) {
    return std::equal(vote.starts.begin(), vote.starts.end(), cells.begin(), cells.end(),
                      [](std::uint32_t start, const LineCell& cell) { return start == cell.column; });
  });
  if (known != votes.end()) {
    ++known->rows;
    return;
  }
  Vote& vote = votes.emplace_back(Vote{{}, 1});
  vote.starts.reserve(cells.size());
  for (const LineCell& cell : cells) vote.starts.push_back(cell.column);
}

// Of several with as many rows, the one whose columns begin first.
std::vector<std::uint32_t>& most_voted(Votes& votes) {
  return std::max_element(votes.begin(), votes.end(), [](const Vote& a, const Vote& b) {
           return a.rows != b.rows ? a.rows < b.rows : a.starts > b.starts;
         })->starts;
}

// A vote for each way in which alone the row can be read.
void learn_surplus(const WholeRow& row, const Cells& cells, std::uint32_t count, Geometry& geometry) {
  const Ways ways = ways_to_read(*row.line, cells, count, geometry);
  const std::array<bool, 3> differs = differing(cells, ways);
  if (std::find(differs.begin(), differs.end(), true) != differs.end()) return;
  for (std::size_t i = 0; i < ways.size(); ++i)
    if (ways[i] && !all_blank(cells, 0, cells.size())) ++geometry.surplus[row.line->cells[row.label].column][i];
}

// Only rows of one length whose labels stand in different columns show that the figures do not move with the label.
std::vector<std::uint32_t> common_starts(const std::vector<WholeRow>& rows, std::uint32_t count, const Geometry& geometry) {
  std::vector<std::uint32_t> common;
  std::set<std::uint32_t> label_columns;
  for (const WholeRow& row : rows) {
    if (row.line->cells.size() != rows.front().line->cells.size()) return {};
    const auto reading = bind_columns(*row.line, row.label, false, count, geometry);
    if (!reading) continue;
    std::vector<std::uint32_t> starts;
    for (const GridCell& cell : *reading) starts.push_back(cell.table_column - 1);
    if (!common.empty() && starts != common) return {};
    common = std::move(starts);
    label_columns.insert(row.line->cells[row.label].column);
  }
  return label_columns.size() >= 2 ? common : std::vector<std::uint32_t>{};
}

// The foreign columns, if a row holds something there. Heads over cells that are all blank, or have none, tell nothing apart.
std::vector<std::uint32_t> foreign_columns(const std::vector<WholeRow>& rows, const Heads& heads) {
  std::vector<std::uint32_t> foreign;
  for (const HeaderNote& head : heads.foreign) {
    const bool is_filled = std::any_of(rows.begin(), rows.end(), [&](const WholeRow& row) {
      const Cells cells = cells_behind(*row.line, row.label);
      return std::any_of(cells.begin(), cells.end(), [&](const LineCell& cell) { return cell.column == head.column && !cell.blank; });
    });
    if (is_filled) foreign.push_back(head.column);
  }
  return foreign;
}

// Behind the column where most rows have their labels; of two the first: where a group's cell covers a row too many, a label or two stands
// among the figures of the others.
std::uint32_t end_of_labels(const std::vector<WholeRow>& rows) {
  std::map<std::uint32_t, std::uint32_t> labels;  // rows of each column
  for (const WholeRow& row : rows) ++labels[row.line->cells[row.label].column];
  const auto most = std::max_element(labels.begin(), labels.end(), [](const auto& a, const auto& b) { return a.second < b.second; });
  return most == labels.end() ? 0 : most->first + 1;
}

}  // namespace

std::optional<Geometry> learn_foreign(const std::vector<WholeRow>& rows, const Heads& heads, CellsBy cells_by, std::uint32_t width) {
  Geometry geometry{heads.places, false, {}, {}, cells_by, width};
  geometry.foreign = foreign_columns(rows, heads);
  return geometry.foreign.empty() || heads.places.empty() ? std::nullopt : std::optional(std::move(geometry));
}

Geometry learn_geometry(const std::vector<WholeRow>& rows, const Heads& heads, std::uint32_t count, CellsBy cells_by,
                        std::uint32_t width) {
  Geometry geometry{{}, false, {}, {}, cells_by, width};
  Votes votes;
  geometry.labels_end = end_of_labels(rows);
  for (const WholeRow& row : rows) {
    const Cells cells = cells_behind(*row.line, row.label);
    geometry.has_wide_rows |= cells.size() > count;
    if (cells.size() != count || begins_among_labels(cells, geometry)) continue;
    add_vote(votes, cells);
    geometry.keeps_blanks |= std::any_of(cells.begin(), cells.end(), [](const LineCell& cell) { return cell.blank; });
  }
  geometry.has_whole_rows = !votes.empty();
  if (geometry.has_whole_rows) geometry.starts = std::move(most_voted(votes));
  else if (are_places_real(geometry) && !heads.permutation.empty()) geometry.starts = heads.places;
  else if (heads.recognised == count && heads.order == HeadOrder::Confirmed && std::is_sorted(heads.columns.begin(), heads.columns.end()))
    geometry.starts = heads.columns;
  if (are_places_real(geometry)) return geometry;
  for (const WholeRow& row : rows) {
    const Cells cells = cells_behind(*row.line, row.label);
    if (cells.size() > count) learn_surplus(row, cells, count, geometry);
  }
  geometry.common_starts = common_starts(rows, count, geometry);
  return geometry;
}

}  // namespace gouji
