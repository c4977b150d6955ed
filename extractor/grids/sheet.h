#pragma once
// Lays a table out: every slot is a hole, the origin of a cell, or the continuation of one. Which
// table is which grid is decided by its labels (bind_down.cc, bind_across.cc), not here.

#include <cstdint>
#include <span>
#include <variant>
#include <vector>

#include "gouji/blocks.h"

namespace gouji {

struct Hole {};                                                       // no cell stands here
struct Origin { std::uint32_t cell = 0; };                            // index into TableRow::cells
struct Continuation { std::uint32_t row = 0; std::uint32_t column = 0; };  // of the origin that covers it
using Slot = std::variant<Hole, Origin, Continuation>;

// Where a cell of a row begins.
struct Placed {
  std::uint32_t cell = 0;    // index into TableRow::cells
  std::uint32_t column = 0;  // counted from 0
  std::uint32_t cols = 1;    // as laid out: never over another cell
};

struct Sheet {
  std::uint32_t width = 0;
  std::vector<std::vector<Slot>> slots{};    // a row may end early: what is beyond is a hole
  std::vector<Placed> placed{};              // the origins of all rows, row by row, left to right
  std::vector<std::uint32_t> row_ends{};     // of each row: behind its last in `placed`

  std::span<const Placed> placed_in(std::uint32_t row) const {
    const std::uint32_t begin = row == 0 ? 0 : row_ends[row - 1];
    return std::span(placed).subspan(begin, row_ends[row] - begin);
  }
};

// A cell that spans more columns than are free is cut where the next cell stands; one that spans more
// rows than the table has ends with the table.
Sheet lay_out(const Table& table);

}  // namespace gouji
