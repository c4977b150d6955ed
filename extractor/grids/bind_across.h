#pragma once
// Grids whose rows stand side by side in one row of a table, under their column heads.

#include <vector>

#include "gouji/blocks.h"
#include "grids/draft.h"

namespace gouji {

// Every place where the heads of `id` and a row of figures under them were found, in reading order, with its Grid filled.
std::vector<Draft> find_across(const Blocks& blocks, const Lines& lines, const Forms& forms, GridId id);

}  // namespace gouji
