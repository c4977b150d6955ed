#pragma once
// Which cell of a row is which column: the nth figure cell is the nth column where the row has exactly the
// form's number of them; where it has fewer or more, the places of the cells decide, if the file gives them.

#include <array>
#include <cstdint>
#include <map>
#include <optional>
#include <vector>

#include "gouji/blocks.h"
#include "grids/heads.h"
#include "grids/lines.h"

namespace gouji {

// Whether the file says where cells stand.
inline bool has_real_places(CellsBy cells_by) { return cells_by == CellsBy::Markup || cells_by == CellsBy::Boxes; }

// What is known of one block in one table.
struct Geometry {
  std::vector<std::uint32_t> starts{};  // where the cells of each column begin; empty: not known
  bool keeps_blanks = false;            // some whole row shows that blank cells stay where they are
  // In a text, what merged cells leave over stands as blank cells at the row's end, behind the label, or where the merged cells were. For
  // each column where labels stand: how many rows can be read in only one of these ways.
  std::map<std::uint32_t, std::array<std::uint32_t, 3>> surplus{};
  // Where the figures of labelled rows begin in a text whose rows are all of one length, whatever column their label stands in; empty
  // where that is not so.
  std::vector<std::uint32_t> common_starts{};
  CellsBy cells_by = CellsBy::Markup;
  std::uint32_t width = 0;              // of the table
  std::vector<std::uint32_t> foreign{};  // columns whose heads no form has and that hold something in some row
  bool has_whole_rows = false;          // some labelled row has as many cells behind its label as the block has columns
  bool has_wide_rows = false;           // some labelled row has more
  std::uint32_t labels_end = 0;         // behind the column where most labelled rows have their labels
};

// The figure cells of `line` behind the cell `label` (kNone: behind its last cell with words), in the form's order of
// `count` columns. Nothing where they cannot be told apart safely. A column without a cell is a hole.
std::optional<RowReading> bind_columns(const Line& line, std::uint32_t label, bool label_lost, std::uint32_t count,
                                       const Geometry& geometry);

// Learns a block's geometry from its rows that are whole, else from its heads.
struct WholeRow {
  const Line* line = nullptr;
  std::uint32_t label = 0;
};
Geometry learn_geometry(const std::vector<WholeRow>& rows, const Heads& heads, std::uint32_t count, CellsBy cells_by,
                        std::uint32_t width);

// The geometry of a block beside whose columns the table has others, by its heads alone; nothing where it has none. All lines of the table
// must have their cells in the same columns.
std::optional<Geometry> learn_foreign(const std::vector<WholeRow>& rows, const Heads& heads, CellsBy cells_by, std::uint32_t width);

}  // namespace gouji
