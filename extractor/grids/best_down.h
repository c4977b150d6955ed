#pragma once
// Of the chains of labelled lines that the forms of a family see in a document, those that are worth binding.

#include <vector>

#include "gouji/blocks.h"
#include "grids/draft.h"

namespace gouji {

// A grid is there if two of its rows are, or one with figures under heads of its own: a single label can be anybody's.
bool is_convincing(const Draft& draft, const FormGrid& form);

// Binds the chains of one grid under all forms of a family, and gives those that are convincing, in their order. A chain that cannot fit as
// well as another where it stands, and would be dropped beside it whatever binding finds, is left out unbound.
std::vector<Draft> bind_best_down(const Blocks& blocks, const Lines& lines, const Forms& forms, std::vector<Draft> chains);

}  // namespace gouji
