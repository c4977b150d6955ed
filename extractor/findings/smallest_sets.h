#pragma once
// Localisation after Fellegi and Holt: the smallest sets of figures whose change satisfies every equation at
// once.

#include <cstdint>
#include <set>
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

// A search that may be asked again, for larger sets. `costless` are figures that nobody published as an amount, and slacks: they may take
// any value and belong to no set.
class SetSearch {
 public:
  SetSearch(const Equations& system, const std::vector<std::uint32_t>& costless);

  // Where the effort is spent, the search ends and is not complete.
  SmallestSets find(const SearchBounds& bounds, Effort& effort);

 private:
  using Set = std::vector<std::uint32_t>;

  void find_wrong();
  void find_sharing();
  void go_on(const Set& set, std::size_t left, const SearchBounds& bounds, Effort& effort);
  bool needs_more_than(const Set& set, std::size_t left) const;
  Set figures_of(const EquationSet& conflict, const Set& set) const;
  void keep(const Set& set, const std::vector<Assignment>& values, const SearchBounds& bounds);
  void end();

  const Equations& system_;
  const std::vector<std::uint32_t>& costless_;
  std::vector<bool> is_free_{};
  EquationSet wrong_{};
  std::vector<EquationSet> sharing_{};  // of each wrong equation, those with which it shares a figure, itself among them
  std::set<Set> seen_{};
  bool is_over_ = false;
  SmallestSets found_{};
};

}  // namespace gouji
