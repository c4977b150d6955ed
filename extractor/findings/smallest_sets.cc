// Deeper and deeper: is there a set of one figure, of two, of three? Figure by figure it is decided whether
// it changes or stays; what equations demand as far as decided tells which figure to ask about next, and how
// many figures at least must still change.
#include "findings/smallest_sets.h"

#include <algorithm>
#include <iterator>

namespace gouji {

SetSearch::SetSearch(const Equations& system, const std::vector<std::uint32_t>& costless)
    : system_(system),
      costless_(costless),
      equations_with_(system.unknowns.size()),
      sets_(1, PartialSet(system, costless)) {
  for (std::uint32_t unknown = 0; unknown < system.unknowns.size(); ++unknown)
    for (const Occurrence& place : system.with(unknown)) equations_with_[unknown].set(place.equation);
  std::copy_if(costless.begin(), costless.end(), std::back_inserter(alone_),
               [&](std::uint32_t unknown) { return system.with(unknown).size() == 1; });
}

SmallestSets SetSearch::find(const SearchBounds& bounds, Effort& effort) {
  found_ = {};
  is_over_ = false;
  ranges_.emplace(system_);
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
  // There cannot be more demands apart than there are equations.
  fewest_ = std::max<std::size_t>(find_apart(empty, system_.size()), 1);
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
    const std::size_t needed = find_apart(set, left);
    if (needed > left) return;
    if (needed == left && narrow(set)) continue;
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

// Finds many groups of demands of which no two share an undecided figure, and gives how many figures they
// need: a demand needs one, or two where no figure meets it alone; two demands that no figure meets at once
// need two. Where they need more than `most` it need not find all.
std::size_t SetSearch::find_apart(const PartialSet& set, std::size_t most) {
  reaches_.clear();
  for (const Demand& demand : demands_) reaches_.push_back(reach_of(set, demand));
  by_sharing_.clear();
  for (std::size_t a = 0; a < demands_.size(); ++a) {
    std::size_t shared = 0;
    for (std::size_t b = 0; b < demands_.size(); ++b) shared += can_share(a, b) ? 1 : 0;
    by_sharing_.push_back({shared, a});
  }
  std::sort(by_sharing_.begin(), by_sharing_.end());
  apart_.clear();
  for (const auto& [shared, a] : by_sharing_) {
    if (!is_apart(a, apart_.size())) continue;
    apart_.push_back({a, a, 1});
    if (apart_.size() > most) return apart_.size();
  }
  std::size_t needed = 0;
  for (std::size_t i = 0; i < apart_.size(); ++i) {
    for (const auto& [shared, b] : by_sharing_) {
      if (!can_share(apart_[i].first, b) || !is_apart(b, i) ||
          can_meet_both(set, demands_[apart_[i].first], demands_[b]))
        continue;
      apart_[i].second = b;
      apart_[i].needed = 2;
      break;
    }
    needed += apart_[i].needed;
  }
  return needed;
}

bool SetSearch::can_share(std::size_t a, std::size_t b) const {
  return reaches_[a].shares_any(demands_[b].equations);
}

// Whether the demand shares no figure with any group but perhaps the one that is left out.
bool SetSearch::is_apart(std::size_t demand, std::size_t left_out) const {
  for (std::size_t i = 0; i < apart_.size(); ++i)
    if (i != left_out && (can_share(apart_[i].first, demand) || can_share(apart_[i].second, demand)))
      return false;
  return true;
}

// Whether one figure may be all that changes in the equations of both, which may be one and the same.
bool SetSearch::can_meet_both(const PartialSet& set, const Demand& a, const Demand& b) const {
  if (!a.weighed || !b.weighed) return true;
  for (const Coefficient& c : system_[*a.weighed]) {
    if (!set.is_undecided(c.unknown) || !equations_with_[c.unknown].test(*b.weighed)) continue;
    const auto places = system_.with(c.unknown);
    const auto other = std::find_if(places.begin(), places.end(),
                                    [&](const Occurrence& place) { return place.equation == *b.weighed; });
    const auto value = set.value_left(*a.weighed, c);
    if (value && value == set.value_left(*b.weighed, {c.unknown, other->factor})) return true;
  }
  return false;
}

// The equations of the undecided figures that can meet a demand.
EquationSet SetSearch::reach_of(const PartialSet& set, const Demand& demand) const {
  EquationSet reach;
  demand.equations.each([&](std::uint32_t e) {
    for (const Coefficient& c : system_[e])
      if (set.is_undecided(c.unknown)) reach |= equations_with_[c.unknown];
  });
  return reach;
}

// Where no more figures may change than the groups need, all others stay, and so does what cannot meet alone
// the demand of a group that has only one. Gives whether any stay now that did not before.
bool SetSearch::narrow(PartialSet& set) const {
  EquationSet meeting;
  for (const Group& group : apart_)
    (meeting |= demands_[group.first].equations) |= demands_[group.second].equations;
  bool is_narrower = false;
  const auto let_stay = [&](std::uint32_t unknown) {
    set.let_stay(unknown);
    is_narrower = true;
  };
  for (std::uint32_t unknown = 0; unknown < equations_with_.size(); ++unknown)
    if (set.is_undecided(unknown) && !equations_with_[unknown].shares_any(meeting)) let_stay(unknown);
  for (const Group& group : apart_) {
    const auto equation = demands_[group.first].weighed;
    if (group.needed != 1 || !equation) continue;
    for (const Coefficient& c : system_[*equation])
      if (set.is_undecided(c.unknown) && !can_meet(set, c, *equation)) let_stay(c.unknown);
  }
  return is_narrower;
}

// Whether it may be the only figure that changes in an equation.
bool SetSearch::can_meet(const PartialSet& set, const Coefficient& coefficient,
                         std::uint32_t equation) const {
  const auto value = set.value_left(equation, coefficient);
  if (!value) return false;
  const std::int64_t more = *value - system_.unknowns[coefficient.unknown].value;
  for (const Occurrence& place : system_.with(coefficient.unknown))
    if (set.open_in(place.equation) == 0 && set.undecided_in(place.equation) == 1 &&
        set.rest_of(place.equation) + place.factor * more != 0)
      return false;
  return true;
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
