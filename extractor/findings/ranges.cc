// Each equation tells, from the ends of all its other ranges, how far one of them can reach; again and again,
// until nothing moves. Every end remembers the equations it came from, so that a range without a value names
// all of them.
#include "findings/ranges.h"

#include <algorithm>

namespace gouji {
namespace {

// An equation may be looked at so many times, for the ends of ranges can come nearer by one step for ever.
constexpr std::size_t kMostRounds = 6;
// So many unknowns without a value in one equation are asked together for their reasons, not each for those of all others.
constexpr std::size_t kMany = 64;

__int128 floor_of(__int128 value, std::int64_t by) {
  const __int128 quotient = value / by;
  return quotient - ((value % by != 0) && ((value < 0) != (by < 0)) ? 1 : 0);
}

__int128 ceiling_of(__int128 value, std::int64_t by) { return -floor_of(-value, by); }

// The value nearest to limit / factor that is a multiple of the step and not beyond it.
__int128 nearest_end(__int128 limit, std::int64_t factor, std::int64_t step, bool is_least) {
  // Nearly every factor is 1 or -1, and nearly every step 1.
  if (factor == 1 || factor == -1)
    limit *= factor;
  else
    limit = is_least ? ceiling_of(limit, factor) : floor_of(limit, factor);
  if (step == 1) return limit;
  return (is_least ? ceiling_of(limit, step) : floor_of(limit, step)) * step;
}

}  // namespace

std::size_t Ranges::find_demands(const PartialSet& set, std::vector<Demand>& demands) {
  demands.clear();
  start(set, demands);
  std::size_t entries = system_.size();
  for (std::size_t at = 0; at < ready_.size(); ++at) {
    const std::uint32_t equation = ready_[at];
    is_ready_[equation] = false;
    if (++rounds_[equation] > kMostRounds) continue;
    entries += narrow_in(set, equation, demands);
  }
  return entries;
}

void Ranges::start(const PartialSet& set, std::vector<Demand>& demands) {
  ready_.clear();
  for (std::uint32_t e = 0; e < system_.size(); ++e) {
    rounds_[e] = 0;
    is_ready_[e] = set.open_in(e) > 0;
    if (is_ready_[e])
      ready_.push_back(e);
    else if (set.rest_of(e) != 0)
      demands.push_back({EquationSet().set(e), e});
  }
  if (ready_.empty()) return;
  // Many a search ends before any figure has a range.
  ranges_.resize(system_.unknowns.size());
  for (const std::uint32_t unknown : set.unfixed()) {
    ranges_[unknown] = {};
    if (!system_.unknowns[unknown].may_be_negative) ranges_[unknown].least.value = 0;
  }
  // What equations with few undecided figures tell is worth the most.
  std::sort(ready_.begin(), ready_.end(), [&](std::uint32_t a, std::uint32_t b) {
    return std::pair{set.undecided_in(a), a} < std::pair{set.undecided_in(b), b};
  });
}

// Gives how many entries were looked at.
std::size_t Ranges::narrow_in(const PartialSet& set, std::uint32_t equation, std::vector<Demand>& demands) {
  open_.clear();
  for (const Coefficient& c : system_[equation])
    if (set.is_open(c.unknown)) open_.push_back(c);
  std::size_t entries = system_[equation].size();
  for (const bool by_largest : {false, true}) {
    // Ends that move are those of the other side.
    const Sum sum = sum_of_open(by_largest);
    // Of very many, its own end may be among the reasons: to leave it out each time takes longer than all
    // else.
    const bool are_many = open_.size() > kMany;
    EquationSet reasons = are_many ? reasons_without(nullptr, by_largest) : EquationSet();
    for (const Coefficient& c : open_) {
      const auto others = without(sum, c, by_largest);
      // What it may be at most with its factor, or at least.
      End* const moved = others ? move_end(c, -set.rest_of(equation) - *others, by_largest) : nullptr;
      if (moved == nullptr) continue;
      if (!are_many) reasons = reasons_without(&c, by_largest);
      moved->reasons = reasons.set(equation);
      entries += are_many ? 1 : open_.size();
      if (is_empty(set, c.unknown)) {
        demand_another(c.unknown, demands);
        return entries;
      }
      for (const Membership& place : system_.with(c.unknown))
        if (place.equation != equation) look_again(place.equation);
    }
  }
  return entries;
}

// The end that moved, if one did.
Ranges::End* Ranges::move_end(const Coefficient& c, __int128 limit, bool by_largest) {
  Range& range = ranges_[c.unknown];
  const bool is_least = by_largest == (c.factor > 0);
  End& end = is_least ? range.least : range.most;
  const __int128 value = nearest_end(limit, c.factor, system_.unknowns[c.unknown].step, is_least);
  if (range.is_empty || value > kMostUnits || value < -kMostUnits) return nullptr;
  if (end.value && (is_least ? value <= *end.value : value >= *end.value)) return nullptr;
  end.value = static_cast<std::int64_t>(value);
  return &end;
}

EquationSet Ranges::reasons_without(const Coefficient* c, bool by_largest) const {
  EquationSet reasons;
  for (const Coefficient& other : open_)
    if (&other != c) reasons |= end_of(other, by_largest).reasons;
  return reasons;
}

// Whether there is no value left for it; to a figure of a smallest set the published one is none.
bool Ranges::is_empty(const PartialSet& set, std::uint32_t unknown) const {
  const Range& range = ranges_[unknown];
  if (!range.least.value || !range.most.value) return false;
  const bool is_published = range.least.value == range.most.value && !set.is_costless(unknown) &&
                            *range.least.value == system_.unknowns[unknown].value;
  return is_published || *range.least.value > *range.most.value;
}

void Ranges::demand_another(std::uint32_t unknown, std::vector<Demand>& demands) {
  Range& range = ranges_[unknown];
  range.is_empty = true;
  demands.push_back({range.least.reasons, {}});
  demands.back().equations |= range.most.reasons;
}

void Ranges::look_again(std::uint32_t equation) {
  if (is_ready_[equation]) return;
  is_ready_[equation] = true;
  ready_.push_back(equation);
}

// Of a range that is empty nothing follows.
const Ranges::End& Ranges::end_of(const Coefficient& c, bool largest) const {
  static const End kNone;
  const Range& range = ranges_[c.unknown];
  if (range.is_empty) return kNone;
  return largest == (c.factor > 0) ? range.most : range.least;
}

void Ranges::add(Sum& sum, const Coefficient& c, bool largest) const {
  const End& end = end_of(c, largest);
  if (end.value)
    sum.value += static_cast<__int128>(c.factor) * *end.value;
  else
    ++sum.endless;
}

Ranges::Sum Ranges::sum_of_open(bool largest) const {
  Sum sum;
  for (const Coefficient& c : open_) add(sum, c, largest);
  return sum;
}

std::optional<__int128> Ranges::without(const Sum& sum, const Coefficient& c, bool largest) const {
  const End& end = end_of(c, largest);
  if (sum.endless > (end.value ? 0 : 1)) return std::nullopt;
  return sum.value - (end.value ? static_cast<__int128>(c.factor) * *end.value : 0);
}

}  // namespace gouji
