#pragma once
// Localisation after Fellegi and Holt: the smallest sets of figures whose change satisfies every equation at
// once.

#include <cstdint>
#include <vector>

#include "findings/equations.h"

namespace gouji {

// Figures of one set with the values they would need, by unknown.
using Change = std::vector<Assignment>;

struct SmallestSets {
  std::vector<Change> changes{};  // all of one size, in the order of their unknowns; none where no set within the bounds will do
  bool complete = true;           // false: a bound was met, and there may be others, or smaller ones
};

struct SearchBounds {
  std::size_t fewest_figures = 1;  // of a set
  // Of 60 grids each with 4, 5, 6 and 8 slips, sets were found for 60, 60, 55 and 5 within what a search may cost: larger
  // ones are sought in vain, and would tell nobody which figures are wrong.
  std::size_t most_figures = 6;
  std::size_t most_sets = 2'000;
};

// `costless` are figures that nobody published as an amount, and slacks: they may take any value and belong
// to no set. Where the effort is spent, the search ends and is not complete.
SmallestSets smallest_sets(const Equations& equations, const std::vector<std::uint32_t>& costless,
                           const SearchBounds& bounds, Effort& effort);

}  // namespace gouji
