// Demands that share figures with few others come first. A demand needs one figure, or two where none meets
// it alone; two demands that no figure meets at once need two.
#include "findings/demand_groups.h"

#include <algorithm>

namespace gouji {

DemandGroups::DemandGroups(const Equations& system)
    : system_(system), equations_with_(system.unknowns.size()) {
  for (std::uint32_t unknown = 0; unknown < system.unknowns.size(); ++unknown)
    for (const Membership& place : system.with(unknown)) equations_with_[unknown].set(place.equation);
}

std::size_t DemandGroups::find(const PartialSet& set, const std::vector<Demand>& demands, std::size_t most) {
  reaches_.clear();
  reaches_.reserve(demands.size());
  for (const Demand& demand : demands) reaches_.push_back(reach_of(set, demand));
  by_sharing_.clear();
  by_sharing_.reserve(demands.size());
  for (std::size_t a = 0; a < demands.size(); ++a) {
    std::size_t shared = 0;
    for (std::size_t b = 0; b < demands.size(); ++b) shared += can_share(demands, a, b) ? 1 : 0;
    by_sharing_.push_back({shared, a});
  }
  std::sort(by_sharing_.begin(), by_sharing_.end());
  groups_.clear();
  for (const auto& [shared, demand] : by_sharing_) {
    if (!is_apart(demands, demand, groups_.size())) continue;
    groups_.push_back({demand, demand, 1});
    if (groups_.size() > most) return groups_.size();
  }
  std::size_t needed = 0;
  for (std::size_t group = 0; group < groups_.size(); ++group) {
    add_second(set, demands, group);
    needed += groups_[group].needed;
  }
  return needed;
}

// Adds to a group of one a demand that no figure can meet together with it, which may be itself.
void DemandGroups::add_second(const PartialSet& set, const std::vector<Demand>& demands, std::size_t group) {
  const std::size_t first = groups_[group].first;
  const auto goes_with = [&](const auto& candidate) {
    const std::size_t second = candidate.second;
    return can_share(demands, first, second) && is_apart(demands, second, group) &&
           !can_meet_both(set, demands[first], demands[second]);
  };
  const auto found = std::find_if(by_sharing_.begin(), by_sharing_.end(), goes_with);
  if (found != by_sharing_.end()) groups_[group] = {first, found->second, 2};
}

bool DemandGroups::can_share(const std::vector<Demand>& demands, std::size_t a, std::size_t b) const {
  return reaches_[a].shares_any(demands[b].equations);
}

// Whether the demand shares no figure with any group but perhaps the one that is left out.
bool DemandGroups::is_apart(const std::vector<Demand>& demands, std::size_t demand,
                            std::size_t left_out) const {
  for (std::size_t i = 0; i < groups_.size(); ++i)
    if (i != left_out &&
        (can_share(demands, groups_[i].first, demand) || can_share(demands, groups_[i].second, demand)))
      return false;
  return true;
}

// Whether one figure may be all that changes in the equations of both, which may be one and the same.
bool DemandGroups::can_meet_both(const PartialSet& set, const Demand& a, const Demand& b) const {
  if (!a.weighed || !b.weighed) return true;
  for (const Coefficient& c : system_[*a.weighed]) {
    if (!set.is_undecided(c.unknown) || !equations_with_[c.unknown].test(*b.weighed)) continue;
    const auto places = system_.with(c.unknown);
    const auto other = std::find_if(places.begin(), places.end(),
                                    [&](const Membership& place) { return place.equation == *b.weighed; });
    const auto value = set.value_left(*a.weighed, c);
    if (value && value == set.value_left(*b.weighed, {c.unknown, other->factor})) return true;
  }
  return false;
}

// The equations of the undecided figures that can meet a demand.
EquationSet DemandGroups::reach_of(const PartialSet& set, const Demand& demand) const {
  EquationSet reach;
  demand.equations.each([&](std::uint32_t e) {
    for (const Coefficient& c : system_[e])
      if (set.is_undecided(c.unknown)) reach |= equations_with_[c.unknown];
  });
  return reach;
}

bool DemandGroups::narrow(PartialSet& set, const std::vector<Demand>& demands) const {
  EquationSet meeting;
  for (const Group& group : groups_)
    (meeting |= demands[group.first].equations) |= demands[group.second].equations;
  bool is_narrower = false;
  const auto let_stay = [&](std::uint32_t unknown) {
    set.let_stay(unknown);
    is_narrower = true;
  };
  for (std::uint32_t unknown = 0; unknown < equations_with_.size(); ++unknown)
    if (set.is_undecided(unknown) && !equations_with_[unknown].shares_any(meeting)) let_stay(unknown);
  for (const Group& group : groups_) {
    const auto equation = demands[group.first].weighed;
    if (group.needed != 1 || !equation) continue;
    for (const Coefficient& c : system_[*equation])
      if (set.is_undecided(c.unknown) && !can_meet(set, c, *equation)) let_stay(c.unknown);
  }
  return is_narrower;
}

// Whether it may be the only figure that changes in an equation.
bool DemandGroups::can_meet(const PartialSet& set, const Coefficient& coefficient,
                            std::uint32_t equation) const {
  const auto value = set.value_left(equation, coefficient);
  if (!value) return false;
  const std::int64_t more = *value - system_.unknowns[coefficient.unknown].value;
  for (const Membership& place : system_.with(coefficient.unknown))
    if (set.open_in(place.equation) == 0 && set.undecided_in(place.equation) == 1 &&
        set.rest_of(place.equation) + place.factor * more != 0)
      return false;
  return true;
}

}  // namespace gouji
