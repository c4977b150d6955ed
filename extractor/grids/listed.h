#pragma once
// Grids that are printed as lists: a line for each figure, with the labels of its row and its column before it.

#include <cstdint>
#include <vector>

#include "gouji/blocks.h"
#include "grids/draft.h"

namespace gouji {

// The lines, if there are any, that end in a column's label and one figure behind it.
std::vector<std::uint32_t> lines_of_lists(const Lines& lines);

// Grids of `id` whose figures stand in such lines.
std::vector<Draft> find_listed(const Blocks& blocks, const Lines& lines, const std::vector<std::uint32_t>& of_lists, const Forms& forms,
                               GridId id);

}  // namespace gouji
