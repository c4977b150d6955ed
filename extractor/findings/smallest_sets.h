#pragma once
// Localisation after Fellegi and Holt: the smallest sets of figures whose change satisfies every equation at
// once.

#include <cstdint>
#include <optional>
#include <vector>

#include "findings/demand_groups.h"
#include "findings/equations.h"
#include "findings/partial_set.h"
#include "findings/ranges.h"

namespace gouji {

// Figures of one set with the values they would need, by unknown.
using Change = std::vector<Assignment>;

struct SmallestSets {
  // All of one size, which is the smallest where smaller ones are known not to be, in the order of their
  // unknowns; none where no set within the bounds will do.
  std::vector<Change> changes{};
  bool complete = true;  // false: a bound was met, and there may be others, or smaller ones
};

struct SearchBounds {
  std::size_t fewest_figures = 1;  // of a set; smaller ones are known not to be
  // Of 60 grids each with 4, 6, 8 and 10 slips, the true set is among the smallest for 60, 52, 41 and 34:
  // larger sets cost more and tell less.
  std::size_t most_figures = 8;
  std::size_t most_sets = 2'000;
};

// A search that may be asked again, for larger sets. `costless` are figures that nobody published as an
// amount, and slacks: they may take any value and belong to no set.
class SetSearch {
 public:
  SetSearch(const Equations& system, const std::vector<std::uint32_t>& costless);

  // Where the effort is spent, the search ends and is not complete.
  SmallestSets find(const SearchBounds& bounds, Effort& effort);

 private:
  void find_fewest(Effort& effort);
  void complete(std::size_t depth, std::size_t left, const SearchBounds& bounds, Effort& effort);
  std::size_t entries_to_look_at() const;
  std::optional<std::uint32_t> next_of(const PartialSet& set) const;
  std::optional<std::uint32_t> next_in(const PartialSet& set, const EquationSet& equations) const;
  std::optional<std::uint32_t> next_by_solving(const PartialSet& set, const SearchBounds& bounds,
                                               Effort& effort);
  void keep(const PartialSet& set, const std::vector<Assignment>& values, const SearchBounds& bounds);
  void end();

  const Equations& system_;
  const std::vector<std::uint32_t>& costless_;
  // What is costless and stands in one equation only: the others are tried as 0 first.
  std::vector<std::uint32_t> alone_{};
  std::vector<PartialSet> sets_{};  // the empty one, then by depth
  std::optional<DemandGroups> groups_{};
  std::optional<Ranges> ranges_{};  // while it searches: many searches may wait for larger sizes
  std::vector<Demand> demands_{};
  std::size_t fewest_ = 0;  // no set has fewer figures; 0: not found yet
  bool is_over_ = false;
  SmallestSets found_{};
};

}  // namespace gouji
