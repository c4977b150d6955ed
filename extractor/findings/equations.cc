// First what one equation alone determines, again and again; what is left then goes through the simplex
// method. Every value that was determined remembers the equations it came from, so that a contradiction names
// all of them.
#include "findings/equations.h"

#include <algorithm>
#include <numeric>
#include <utility>

#include "findings/simplex.h"

namespace gouji {
namespace {

constexpr std::size_t kNoPlace = SIZE_MAX;
// Each takes as long as to look at so many entries of equations.
constexpr std::size_t kEffortOfEntry = 8;

class Solver {
 public:
  Solver(const Equations& system, const std::vector<std::uint32_t>& free, Effort& effort)
      : system_(system),
        free_(free),
        effort_(effort),
        rest_(system.size()),
        open_(system.size()),
        state_(system.unknowns.size()) {
    for (const std::uint32_t unknown : free) state_[unknown].is_open = true;
  }

  Feasibility solve() {
    if (!weigh_fixed()) return {};
    if (auto broken = broken_equation()) return {std::nullopt, EquationSet().set(*broken)};
    propagate();
    if (conflict_) return {std::nullopt, conflict_};
    if (is_stuck_) return {};
    return solve_rest();
  }

 private:
  struct State {
    bool is_open = false;
    bool is_determined = false;
    std::int64_t value = 0;
    EquationSet reasons{};
  };

  // `rest_` is what the fixed figures of an equation add up to, `open_` how many of its figures are free.
  bool weigh_fixed() {
    for (std::size_t e = 0; e < system_.size(); ++e) {
      effort_.spend(system_[e].size());
      for (const Coefficient& c : system_[e]) {
        if (state_[c.unknown].is_open)
          ++open_[e];
        else if (!add(e, c.factor, system_.unknowns[c.unknown].value))
          return false;
      }
    }
    return true;
  }

  bool add(std::size_t equation, std::int64_t factor, std::int64_t value) {
    std::int64_t product = 0;
    return !__builtin_mul_overflow(factor, value, &product) &&
           !__builtin_add_overflow(rest_[equation], product, &rest_[equation]) &&
           rest_[equation] < kMostUnits && rest_[equation] > -kMostUnits;
  }

  // The equation with the fewest figures that is wrong and has nothing free.
  std::optional<std::size_t> broken_equation() const {
    std::optional<std::size_t> best;
    for (std::size_t e = 0; e < rest_.size(); ++e)
      if (open_[e] == 0 && rest_[e] != 0 && (!best || system_[e].size() < system_[*best].size())) best = e;
    return best;
  }

  void propagate() {
    std::vector<std::size_t> ready;
    for (std::size_t e = 0; e < open_.size(); ++e)
      if (open_[e] == 1) ready.push_back(e);
    while (!ready.empty() && !conflict_ && !is_stuck_) {
      const std::size_t equation = ready.back();
      ready.pop_back();
      if (open_[equation] == 1) determine_by(equation, ready);
    }
  }

  void determine_by(std::size_t equation, std::vector<std::size_t>& ready) {
    const Equation coefficients = system_[equation];
    const Coefficient& last = *std::find_if(
        coefficients.begin(), coefficients.end(),
        [&](const Coefficient& c) { return state_[c.unknown].is_open && !state_[c.unknown].is_determined; });
    const Unknown& unknown = system_.unknowns[last.unknown];
    State& state = state_[last.unknown];
    state.reasons = reasons_of(equation);
    state.value = -rest_[equation] / last.factor;
    if (state.value * last.factor != -rest_[equation] || state.value % unknown.step != 0 ||
        (state.value < 0 && !unknown.may_be_negative)) {
      conflict_ = state.reasons;
      return;
    }
    state.is_determined = true;
    for (const Membership& place : system_.with(last.unknown)) settle(place, state.value, ready);
  }

  void settle(const Membership& place, std::int64_t value, std::vector<std::size_t>& ready) {
    const std::uint32_t equation = place.equation;
    if (!add(equation, place.factor, value)) is_stuck_ = true;
    --open_[equation];
    if (open_[equation] == 1) ready.push_back(equation);
    if (open_[equation] == 0 && rest_[equation] != 0 && !conflict_) conflict_ = reasons_of(equation);
  }

  EquationSet reasons_of(std::size_t equation) const {
    EquationSet reasons;
    reasons.set(equation);
    for (const Coefficient& c : system_[equation])
      if (state_[c.unknown].is_determined) reasons |= state_[c.unknown].reasons;
    return reasons;
  }

  // What no single equation determines. An unknown that may be negative is the difference of two that may
  // not.
  Feasibility solve_rest() {
    std::vector<std::uint32_t> unknowns;
    for (const std::uint32_t unknown : free_)
      if (!state_[unknown].is_determined) unknowns.push_back(unknown);
    std::vector<std::size_t> equations;
    for (std::size_t e = 0; e < open_.size(); ++e)
      if (open_[e] > 0) equations.push_back(e);
    if (equations.empty()) return values_with(unknowns, std::vector<std::int64_t>(2 * unknowns.size()));
    // So many entries take memory before the first is looked at.
    effort_.spend(kEffortOfEntry * equations.size() * (2 * unknowns.size() + equations.size()));
    if (effort_.is_spent()) return {};
    const LinearAnswer answer =
        solve_non_negative(rows_of(equations, unknowns), 2 * unknowns.size(), effort_);
    if (answer.values) return values_with(unknowns, *answer.values);
    if (!answer.conflict) return {};
    EquationSet conflict;
    for (const std::size_t row : *answer.conflict) conflict |= reasons_of(equations[row]);
    return {std::nullopt, conflict};
  }

  std::vector<LinearRow> rows_of(const std::vector<std::size_t>& equations,
                                 const std::vector<std::uint32_t>& unknowns) const {
    std::vector<std::size_t> place_of(system_.unknowns.size(), kNoPlace);
    for (std::size_t u = 0; u < unknowns.size(); ++u) place_of[unknowns[u]] = u;
    std::vector<LinearRow> rows;
    for (const std::size_t e : equations) {
      LinearRow row{std::vector<std::int64_t>(2 * unknowns.size()), -rest_[e]};
      for (const Coefficient& c : system_[e]) {
        const std::size_t u = place_of[c.unknown];
        if (u == kNoPlace) continue;
        row.factors[2 * u] = c.factor;
        if (system_.unknowns[c.unknown].may_be_negative) row.factors[2 * u + 1] = -c.factor;
      }
      rows.push_back(std::move(row));
    }
    return rows;
  }

  Feasibility values_with(const std::vector<std::uint32_t>& unknowns,
                          const std::vector<std::int64_t>& parts) {
    for (std::size_t u = 0; u < unknowns.size(); ++u) {
      state_[unknowns[u]].value = parts[2 * u] - parts[2 * u + 1];
      if (state_[unknowns[u]].value % system_.unknowns[unknowns[u]].step != 0) return {};
    }
    std::vector<Assignment> values;
    for (const std::uint32_t unknown : free_) values.push_back({unknown, state_[unknown].value});
    return {std::move(values), std::nullopt};
  }

  const Equations& system_;
  const std::vector<std::uint32_t>& free_;
  Effort& effort_;
  std::vector<std::int64_t> rest_{};
  std::vector<std::uint32_t> open_{};
  std::vector<State> state_{};
  std::optional<EquationSet> conflict_{};
  bool is_stuck_ = false;
};

}  // namespace

void Equations::add_coefficient(Coefficient coefficient) {
  if (latest_.size() <= coefficient.unknown) latest_.resize(coefficient.unknown + 1);
  std::uint32_t& latest = latest_[coefficient.unknown];
  if (latest > ends_[size() - 1]) {
    coefficients_[latest - 1].factor += coefficient.factor;
    return;
  }
  coefficients_.push_back(coefficient);
  latest = ++ends_.back();
}

void Equations::index() {
  drop_zeros();
  first_with_.assign(unknowns.size() + 1, 0);
  for (const Coefficient& c : coefficients_) ++first_with_[c.unknown + 1];
  std::partial_sum(first_with_.begin(), first_with_.end(), first_with_.begin());
  with_.resize(coefficients_.size());
  std::vector<std::uint32_t> next(first_with_.begin(), first_with_.end() - 1);
  for (std::uint32_t e = 0; e < size(); ++e)
    for (const Coefficient& c : (*this)[e]) with_[next[c.unknown]++] = {e, c.factor};
}

// What was added and taken away again has no part in an equation.
void Equations::drop_zeros() {
  std::uint32_t kept = 0, begin = 0;
  for (std::size_t e = 0; e < size(); ++e) {
    for (std::uint32_t at = std::exchange(begin, ends_[e + 1]); at < begin; ++at)
      if (coefficients_[at].factor != 0) coefficients_[kept++] = coefficients_[at];
    ends_[e + 1] = kept;
  }
  coefficients_.resize(kept);
}

Feasibility solve(const Equations& equations, const std::vector<std::uint32_t>& free, Effort& effort) {
  return Solver(equations, free, effort).solve();
}

}  // namespace gouji
