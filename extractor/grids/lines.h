#pragma once
// The rows of all tables of a document as one list of lines, each cell looked up among the labels of all
// forms. A grid may take its lines from several tables, and a table may hold several grids.

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "gouji/blocks.h"
#include "gouji/forms.h"
#include "grammar/lexicon.h"

namespace gouji {

struct LineCell {
  Range range{};
  std::uint32_t column = 0;  // where it begins in its table, counted from 0
  std::uint32_t cols = 1;
  bool words = false;        // it holds Han text that is no number, mark or blank: a label, if anything
  bool blank = false;
  bool unit = false;         // it holds nothing but the unit of a row that is counted in its own
  LabelMatch match{};        // of a cell with words
};

// Which grids have some label in a line, as a label of which kind: what every grid asks of every line. A few bits for each grid, so that a
// yes may be that of another, and a no is sure.
class LabelKinds {
 public:
  void add(const LabelUse& use) { grids_[static_cast<std::size_t>(use.kind)] |= bit_of(use.grid); }
  bool may_have(GridId grid, LabelKind kind) const { return (grids_[static_cast<std::size_t>(kind)] & bit_of(grid)) != 0; }

 private:
  static constexpr std::uint64_t bit_of(GridId grid) { return std::uint64_t{1} << (grid.form * 8u + grid.grid) % 64; }

  std::array<std::uint64_t, 5> grids_{};  // by LabelKind
};

struct Line {
  std::uint32_t table = 0;   // of Blocks::tables
  std::uint32_t row = 0;
  Range range{};
  std::span<const LineCell> cells{};  // of Lines::cells
  LabelKinds kinds{};           // of the labels in its cells
  bool torn = false;            // of a page: something stands between its cells that belongs to none
  std::uint32_t labels_end = 0; // behind the last cell that is some label of some form

  // The cells up to the last that is a label: no other has a use.
  std::span<const LineCell> labels() const { return cells.first(labels_end); }
};

struct Lines {
  std::vector<LineCell> cells{};        // of one line behind the other
  std::vector<Line> lines{};
  std::vector<std::uint32_t> widths{};  // of each table, in columns

  bool is_first_of_table(std::uint32_t line) const {
    return line == 0 || lines[line - 1].table != lines[line].table;
  }
};

// A nested table is listed for itself, and belongs to the text of the cell it stands in too.
Lines list_lines(const Blocks& blocks, const Lexicon& lexicon);

// The last cell of the line that holds a row label of this grid; kNone where none does. A figure's cell may hold words too.
std::uint32_t label_cell(const Line& line, GridId grid);

// Whether some cell of the line is a head of this grid: of a column, of several, or of a block.
bool is_head_line(const Line& line, GridId grid);

// The use of the cell's label in this grid with this kind, or null.
inline const LabelUse* use_in(const LabelMatch& match, GridId grid, LabelKind kind) {
  if (match.uses == nullptr) return nullptr;
  for (const LabelUse& use : *match.uses)
    if (use.grid == grid && use.kind == kind) return &use;
  return nullptr;
}

}  // namespace gouji
