#pragma once
// Finds the lines that carry a grid's own row labels: the best chain of labelled lines whose rows follow
// each other in the form's order, over all tables at once.

#include <vector>

#include "grids/draft.h"

namespace gouji {

// Chains of labelled rows of `id`, best first, no two overlapping; also of a grid whose rows the form prints beside each other.
std::vector<Draft> find_chains(const Lines& lines, const Forms& forms, GridId id);

}  // namespace gouji
