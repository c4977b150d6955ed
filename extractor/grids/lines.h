#pragma once
// The rows of all tables of a document as one list of lines, each cell looked up among the labels of all
// forms. A grid may take its lines from several tables, and a table may hold several grids.

#include <cstdint>
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
  LabelMatch match{};        // of a cell with words
};

struct Line {
  std::uint32_t table = 0;   // of Blocks::tables
  std::uint32_t row = 0;
  Range range{};
  std::vector<LineCell> cells{};
  std::uint32_t label = kNone;  // the last cell with words that cells without words follow
};

struct Lines {
  std::vector<Line> lines{};
  std::vector<std::uint32_t> widths{};  // of each table, in columns

  bool is_first_of_table(std::uint32_t line) const {
    return line == 0 || lines[line - 1].table != lines[line].table;
  }
};

// Rows that hold nested tables are no lines: their tables are listed instead.
Lines list_lines(const Blocks& blocks, const Lexicon& lexicon);

// The use of the cell's label in this grid with this kind, or null.
const LabelUse* use_in(const LabelMatch& match, GridId grid, LabelKind kind);

}  // namespace gouji
