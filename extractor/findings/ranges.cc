// Each equation tells, from the ends of all its other ranges, how far one of them can reach; again and again,
// until nothing moves. Every end remembers the equations it came from, so that a range without a value names
// all of them.
#include "findings/ranges.h"

#include <algorithm>

namespace gouji {
namespace {

constexpr std::int64_t kMostUnits = std::int64_t{1} << 60;
// An equation may be looked at so many times, for the ends of ranges can come nearer by one step for ever.
constexpr std::size_t kMostRounds = 6;

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
    entries += system_[equation].size();
    narrow_in(set, equation, demands);
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
  for (const std::uint32_t unknown : set.unfixed()) {
    ranges_[unknown] = {};
    if (!system_.unknowns[unknown].may_be_negative) ranges_[unknown].least.value = 0;
  }
  // What equations with few undecided figures tell is worth the most.
  std::sort(ready_.begin(), ready_.end(), [&](std::uint32_t a, std::uint32_t b) {
    return std::pair{set.undecided_in(a), a} < std::pair{set.undecided_in(b), b};
  });
}

void Ranges::narrow_in(const PartialSet& set, std::uint32_t equation, std::vector<Demand>& demands) {
  open_.clear();
  for (const Coefficient& c : system_[equation])
    if (set.is_open(c.unknown)) open_.push_back(c);
  for (const bool by_largest : {false, true}) {
    Sum sum = sum_of_open(by_largest);
    for (const Coefficient& c : open_) {
      if (ranges_[c.unknown].is_empty) continue;
      const auto others = without(sum, c, by_largest);
      if (!others) continue;
      // What it may be at most with its factor, or at least.
      const __int128 limit = -set.rest_of(equation) - *others;
      if (move_end(set, equation, c, limit, by_largest, demands)) sum = sum_of_open(by_largest);
    }
  }
}

// Gives whether it moved.
bool Ranges::move_end(const PartialSet& set, std::uint32_t equation, const Coefficient& c, __int128 limit,
                      bool by_largest, std::vector<Demand>& demands) {
  Range& range = ranges_[c.unknown];
  const bool is_least = by_largest == (c.factor > 0);
  const __int128 value = nearest_end(limit, c.factor, system_.unknowns[c.unknown].step, is_least);
  End& end = is_least ? range.least : range.most;
  if (value > kMostUnits || value < -kMostUnits) return false;
  if (end.value && (is_least ? value <= *end.value : value >= *end.value)) return false;
  EquationSet reasons;
  reasons.set(equation);
  for (const Coefficient& other : open_)
    if (other.unknown != c.unknown) reasons |= end_of(other, by_largest).reasons;
  end = {static_cast<std::int64_t>(value), reasons};
  const bool is_published = range.least.value == range.most.value && !set.is_costless(c.unknown) &&
                            range.least.value == system_.unknowns[c.unknown].value;
  range.is_empty =
      is_published || (range.least.value && range.most.value && *range.least.value > *range.most.value);
  if (range.is_empty) {
    Demand& demand = demands.emplace_back(Demand{range.least.reasons, {}});
    demand.equations |= range.most.reasons;
  } else {
    for (const Occurrence& place : system_.with(c.unknown))
      if (!is_ready_[place.equation] && place.equation != equation) {
        is_ready_[place.equation] = true;
        ready_.push_back(place.equation);
      }
  }
  return true;
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
