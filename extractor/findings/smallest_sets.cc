// Deeper and deeper: is there a set of one figure, of two, of three? Equations that contradict each other as
// long as nothing more of them is free must lose one of their figures, so each of these is tried; nothing
// else can help.
#include "findings/smallest_sets.h"

#include <algorithm>

namespace gouji {

SetSearch::SetSearch(const Equations& system, const std::vector<std::uint32_t>& costless)
    : system_(system), costless_(costless), is_free_(system.unknowns.size()) {
  for (const std::uint32_t unknown : costless) is_free_[unknown] = true;
  find_wrong();
  find_sharing();
}

SmallestSets SetSearch::find(const SearchBounds& bounds, Effort& effort) {
  found_ = {};
  is_over_ = false;
  for (std::size_t size = bounds.fewest_figures; size <= bounds.most_figures; ++size) {
    seen_.clear();
    go_on({}, size, bounds, effort);
    if (!found_.changes.empty() || is_over_) break;
  }
  std::sort(found_.changes.begin(), found_.changes.end(), [](const Change& a, const Change& b) {
    return std::lexicographical_compare(
        a.begin(), a.end(), b.begin(), b.end(),
        [](const Assignment& x, const Assignment& y) { return x.unknown < y.unknown; });
  });
  return std::move(found_);
}

// Equations without anything costless that do not hold: each needs a figure of the set.
void SetSearch::find_wrong() {
  for (std::uint32_t e = 0; e < system_.size(); ++e) {
    __int128 sum = 0;
    bool is_fixed = true;
    for (const Coefficient& c : system_[e]) {
      is_fixed &= !is_free_[c.unknown];
      sum += static_cast<__int128>(c.factor) * system_.unknowns[c.unknown].value;
    }
    if (is_fixed && sum != 0) wrong_.set(e);
  }
}

void SetSearch::find_sharing() {
  sharing_.resize(system_.size());
  for (std::size_t e = 0; e < system_.size(); ++e) {
    if (!wrong_.test(e)) continue;
    for (const Coefficient& c : system_[e])
      for (const std::uint32_t other : system_.with(c.unknown)) sharing_[e].set(other);
  }
}

void SetSearch::go_on(const Set& set, std::size_t left, const SearchBounds& bounds, Effort& effort) {
  if (!seen_.insert(set).second) return;
  if (is_over_) return;
  if (needs_more_than(set, left)) return;
  effort.spend(1);
  if (effort.is_spent()) return end();
  Set free = set;
  free.insert(free.end(), costless_.begin(), costless_.end());
  const Feasibility answer = solve(system_, free, effort);
  if (answer.values) return keep(set, *answer.values, bounds);
  if (left == 0) return;
  if (!answer.conflict) {
    found_.complete = false;
    return;
  }
  for (const std::uint32_t unknown : figures_of(*answer.conflict, set)) {
    Set larger = set;
    larger.insert(std::lower_bound(larger.begin(), larger.end(), unknown), unknown);
    go_on(larger, left - 1, bounds, effort);
  }
}

// Wrong equations that share no figure need a figure each.
bool SetSearch::needs_more_than(const Set& set, std::size_t left) const {
  EquationSet wrong = wrong_;
  for (const std::uint32_t unknown : set)
    for (const std::uint32_t e : system_.with(unknown)) wrong.reset(e);
  std::size_t needed = 0;
  for (std::size_t e = 0; e < sharing_.size() && needed <= left; ++e) {
    if (!wrong.test(e)) continue;
    wrong &= ~sharing_[e];
    ++needed;
  }
  return needed > left;
}

SetSearch::Set SetSearch::figures_of(const EquationSet& conflict, const Set& set) const {
  Set figures;
  for (std::size_t e = 0; e < system_.size(); ++e) {
    if (!conflict.test(e)) continue;
    for (const Coefficient& c : system_[e])
      if (!is_free_[c.unknown] && !std::binary_search(set.begin(), set.end(), c.unknown))
        figures.push_back(c.unknown);
  }
  std::sort(figures.begin(), figures.end());
  figures.erase(std::unique(figures.begin(), figures.end()), figures.end());
  return figures;
}

void SetSearch::end() {
  is_over_ = true;
  found_.complete = false;
}

void SetSearch::keep(const Set& set, const std::vector<Assignment>& values, const SearchBounds& bounds) {
  if (found_.changes.size() >= bounds.most_sets) return end();
  found_.changes.emplace_back(values.begin(), values.begin() + static_cast<std::ptrdiff_t>(set.size()));
}

}  // namespace gouji
