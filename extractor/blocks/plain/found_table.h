#pragma once
// A table as a dialect's reader found it: ranges of the decoded text, nothing copied yet. Cells and their
// pieces lie in flat arrays, so that a table of a million cells is three allocations and not a million.

#include <cstddef>
#include <cstdint>
#include <vector>

#include "blocks/plain/counting.h"
#include "blocks/plain/lines.h"
#include "gouji/blocks.h"

namespace gouji::plain {

// Line ends before the second row of a run of rows; before the others there are as many. Rows with a blank line
// between each two are still one table.
inline constexpr std::uint32_t kWidestRowGap = 2;

struct FoundCell {
  std::uint32_t first_piece = 0;
  std::uint32_t pieces = 0;  // its lines, of FoundTable::pieces; none where it is empty
  std::uint32_t place = 0;   // in the text, where an empty cell stands
  std::uint32_t cols = 1;
  std::uint32_t rows = 1;
};

struct FoundRow {
  std::uint32_t first_cell = 0;
  std::uint32_t cells = 0;
  std::uint32_t skipped_before = 0;
  std::uint32_t skipped_after = 0;
};

struct FoundTable {
  CellsBy cells_by{};
  std::size_t end_line = 0;  // behind its last line; 0: where the attempt ends
  std::vector<FoundRow> rows{};
  std::vector<FoundCell> cells{};
  std::vector<Range> pieces{};

  void begin_row() { rows.push_back({static_cast<std::uint32_t>(cells.size())}); }

  void add_cell(std::uint32_t place, std::uint32_t cols = 1) {
    cells.push_back({static_cast<std::uint32_t>(pieces.size()), 0, place, cols});
    ++rows.back().cells;
  }

  // Adds a line to the cell added last.
  void add_piece(Range piece) {
    if (piece.empty()) return;
    pieces.push_back(piece);
    ++cells.back().pieces;
  }

  void add_cell_of(Range piece) {
    add_cell(piece.begin);
    add_piece(piece);
  }
};

// What a dialect's reader makes of the lines from one on. Where `end` is that line, they are not its kind at
// all; otherwise the lines before `end` are settled, one way or the other: `tables` says which, empty for
// paragraphs.
struct Attempt {
  std::size_t end = 0;
  std::vector<FoundTable> tables{};
};

using Dialect = Attempt (*)(const Page& page, std::size_t first);

// Tabs: one row a line, or one cell a line with the tab before it and a blank line between rows.
Attempt read_tab_rows(const Page& page, std::size_t first);
Attempt read_tab_led_cells(const Page& page, std::size_t first);

// Commas: one row a line, cells in quotes where they hold commas or line ends.
Attempt read_comma_rows(const Page& page, std::size_t first);

// Bars: one row a line, Markdown among them.
Attempt read_bar_rows(const Page& page, std::size_t first);

// Bars with one cell a line: a bar behind each cell, or on a line between two cells, or before each cell.
Attempt read_cells_before_bars(const Page& page, std::size_t first);
Attempt read_bars_between_lines(const Page& page, std::size_t first);
Attempt read_cells_behind_bars(const Page& page, std::size_t first);

// Drawn lines: │ ─ or + - |.
Attempt read_boxes(const Page& page, std::size_t first);

// Columns ruled by groups of dashes: between rulers, by a way of counting columns, and below heads that stand above a ruler.
template <Counting counting>
Attempt read_ruled_columns(const Page& page, std::size_t first);
Attempt read_columns_below_heads(const Page& page, std::size_t first);

// The lines [first, end) as a box without lines between its rows, if their bars stand in columns; else no
// rows.
FoundTable read_lines_in_columns(const Page& page, std::size_t first, std::size_t end);

}  // namespace gouji::plain
