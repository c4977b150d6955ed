#pragma once
// Grids of one row without a label, whose figures stand under their column heads: which of the form's columns
// a table has, and in which order, its heads say.

#include <vector>

#include "gouji/blocks.h"
#include "grids/draft.h"
#include "grids/stream.h"

namespace gouji {

// Every place where heads of `id` and a row of figures under them were found in a table, in reading order,
// with its Grid filled.
std::vector<Draft> find_headed(const Blocks& blocks, const Lines& lines, const Forms& forms, GridId id);

// The same in running text: column heads that follow each other without a gap, and right behind them as many
// figures.
std::vector<Draft> trace_headed(const Stream& stream, const Forms& forms, GridId id);

}  // namespace gouji
