#pragma once
// Grids whose rows stand under each other, each headed by its label.

#include <vector>

#include "gouji/blocks.h"
#include "grids/draft.h"

namespace gouji {

// Every place where rows of `id` were found, best first, with its Grid filled.
std::vector<Draft> find_down(const Blocks& blocks, const Lines& lines, const Forms& forms, GridId id);

}  // namespace gouji
