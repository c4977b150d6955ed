// Deeper and deeper: is there a set of one figure, of two, of three? Figure by figure it is decided whether
// it changes or stays; what equations demand as far as decided tells which figure to ask about next, and how
// many figures at least must still change.
#include "findings/smallest_sets.h"

#include <algorithm>
#include <iterator>

namespace gouji {

SetSearch::SetSearch(const Equations& system, const std::vector<std::uint32_t>& costless)
    : system_(system), costless_(costless), sets_(1, PartialSet(system, costless)) {
  std::copy_if(costless.begin(), costless.end(), std::back_inserter(alone_),
               [&](std::uint32_t unknown) { return system.with(unknown).size() == 1; });
}

SmallestSets SetSearch::find(const SearchBounds& bounds, Effort& effort) {
  found_ = {};
  is_over_ = false;
  if (fewest_ > bounds.most_figures) return {};
  ranges_.emplace(system_);
  groups_.emplace(system_);
  find_fewest(effort);
  for (std::size_t size = std::max(bounds.fewest_figures, fewest_); size <= bounds.most_figures && !is_over_;
       ++size) {
    // The first is the one without a figure, of which every search begins.
    sets_.resize(std::max(sets_.size(), size + 2), sets_.front());
    sets_[1] = sets_.front();
    complete(1, size, bounds, effort);
    if (!found_.changes.empty()) break;
  }
  ranges_.reset();
  groups_.reset();
  std::sort(found_.changes.begin(), found_.changes.end(), [](const Change& a, const Change& b) {
    return std::lexicographical_compare(
        a.begin(), a.end(), b.begin(), b.end(),
        [](const Assignment& x, const Assignment& y) { return x.unknown < y.unknown; });
  });
  return std::move(found_);
}

// How many figures the demands need while all is undecided; found once.
void SetSearch::find_fewest(Effort& effort) {
  if (fewest_ > 0) return;
  PartialSet& empty = sets_.front();
  // Where nothing can come of it the search says so.
  if (!empty.settle()) return;
  effort.spend(ranges_->find_demands(empty, demands_) + entries_to_look_at());
  if (effort.is_spent()) return end();
  // There are no more demands apart than equations.
  fewest_ = std::max<std::size_t>(groups_->find(empty, demands_, system_.size()), 1);
}

// Finds every set that is the one at `depth` and at most `left` of its undecided figures.
void SetSearch::complete(std::size_t depth, std::size_t left, const SearchBounds& bounds, Effort& effort) {
  PartialSet& set = sets_[depth];
  while (!is_over_) {
    if (!set.settle()) {
      found_.complete &= !set.has_overflow();
      return;
    }
    effort.spend(ranges_->find_demands(set, demands_) + entries_to_look_at());
    if (effort.is_spent()) return end();
    const std::size_t needed = groups_->find(set, demands_, left);
    if (needed > left) return;
    if (needed == left && groups_->narrow(set, demands_)) continue;
    const auto next = demands_.empty() ? next_by_solving(set, bounds, effort) : next_of(set);
    if (!next) return;
    sets_[depth + 1] = set;
    sets_[depth + 1].change(*next);
    complete(depth + 1, left - 1, bounds, effort);
    set.let_stay(*next);
  }
}

std::size_t SetSearch::entries_to_look_at() const {
  std::size_t entries = system_.unknowns.size() + demands_.size() * demands_.size();
  for (const Demand& demand : demands_)
    demand.equations.each([&](std::uint32_t e) { entries += system_[e].size(); });
  return entries;
}

// A figure that can meet the demand that fewest can meet.
std::optional<std::uint32_t> SetSearch::next_of(const PartialSet& set) const {
  const EquationSet* fewest = nullptr;
  std::size_t least = 0;
  for (const Demand& demand : demands_) {
    std::size_t undecided = 0;
    demand.equations.each([&](std::uint32_t e) { undecided += set.undecided_in(e); });
    if (fewest != nullptr && undecided >= least) continue;
    fewest = &demand.equations;
    least = undecided;
  }
  return next_in(set, *fewest);
}

// An undecided figure of the equation that has fewest of them.
std::optional<std::uint32_t> SetSearch::next_in(const PartialSet& set, const EquationSet& equations) const {
  std::optional<std::uint32_t> shortest;
  equations.each([&](std::uint32_t e) {
    if (set.undecided_in(e) > 0 && (!shortest || set.undecided_in(e) < set.undecided_in(*shortest)))
      shortest = e;
  });
  if (!shortest) return std::nullopt;
  const Equation coefficients = system_[*shortest];
  return std::find_if(coefficients.begin(), coefficients.end(),
                      [&](const Coefficient& c) { return set.is_undecided(c.unknown); })
      ->unknown;
}

// Keeps the set if it satisfies all equations; else gives a figure that must change, or others with it, so
// that it may.
std::optional<std::uint32_t> SetSearch::next_by_solving(const PartialSet& set, const SearchBounds& bounds,
                                                        Effort& effort) {
  std::vector<std::uint32_t> free = set.figures();
  free.insert(free.end(), alone_.begin(), alone_.end());
  Feasibility answer = solve(system_, free, effort);
  if (!answer.values && alone_.size() < costless_.size()) {
    free.resize(set.figures().size());
    free.insert(free.end(), costless_.begin(), costless_.end());
    answer = solve(system_, free, effort);
  }
  if (answer.values) {
    keep(set, *answer.values, bounds);
    return std::nullopt;
  }
  found_.complete &= answer.conflict.has_value();
  return answer.conflict ? next_in(set, *answer.conflict) : std::nullopt;
}

void SetSearch::end() {
  is_over_ = true;
  found_.complete = false;
}

void SetSearch::keep(const PartialSet& set, const std::vector<Assignment>& values,
                     const SearchBounds& bounds) {
  if (found_.changes.size() >= bounds.most_sets) return end();
  found_.changes.emplace_back(values.begin(),
                              values.begin() + static_cast<std::ptrdiff_t>(set.figures().size()));
}

}  // namespace gouji
