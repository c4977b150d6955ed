#pragma once
// Lays a table out: finds the column at which each cell begins, and which rows and columns it covers. Which
// table is which grid is decided by its labels (bind_down.cc, bind_across.cc), not here.

#include <cstdint>
#include <span>
#include <vector>

#include "gouji/blocks.h"

namespace gouji {

// A cell as laid out: no two cover one slot, and what none covers is a hole.
struct Placed {
  std::uint32_t cell = 0;    // index into TableRow::cells
  std::uint32_t column = 0;  // counted from 0
  std::uint32_t cols = 1;
  std::uint32_t rows = 1;
};

struct Sheet {
  std::uint32_t width = 0;
  std::vector<Placed> placed{};           // the cells of all rows, row by row, left to right
  std::vector<std::uint32_t> row_ends{};  // of each row: behind its last in `placed`

  std::span<const Placed> placed_in(std::uint32_t row) const {
    const std::uint32_t begin = row == 0 ? 0 : row_ends[row - 1];
    return std::span(placed).subspan(begin, row_ends[row] - begin);
  }
};

// A cell that spans more columns than are free is cut where the next cell stands; one that spans more
// rows than the table has ends with the table.
Sheet lay_out(const Table& table);

}  // namespace gouji
