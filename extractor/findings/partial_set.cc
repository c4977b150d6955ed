#include "findings/partial_set.h"

#include <algorithm>

namespace gouji {

PartialSet::PartialSet(const Equations& system, const std::vector<std::uint32_t>& costless)
    : system_(&system),
      lines_(system.size()),
      states_(system.unknowns.size(), State::Undecided),
      is_costless_(system.unknowns.size()),
      unfixed_(costless) {
  for (const std::uint32_t unknown : costless) {
    is_costless_[unknown] = true;
    states_[unknown] = State::Open;
  }
  for (std::uint32_t e = 0; e < system.size(); ++e) {
    for (const Coefficient& c : system[e]) {
      if (is_costless_[c.unknown]) {
        ++lines_[e].open;
        continue;
      }
      ++lines_[e].undecided;
      add(e, c.factor, system.unknowns[c.unknown].value);
    }
    note(e);
  }
}

void PartialSet::change(std::uint32_t unknown) {
  states_[unknown] = State::Open;
  unfixed_.push_back(unknown);
  figures_.insert(std::lower_bound(figures_.begin(), figures_.end(), unknown), unknown);
  for (const Membership& place : system_->with(unknown)) {
    add(place.equation, -place.factor, system_->unknowns[unknown].value);
    ++lines_[place.equation].open;
    --lines_[place.equation].undecided;
    note(place.equation);
  }
}

void PartialSet::let_stay(std::uint32_t unknown) {
  states_[unknown] = State::Stays;
  for (const Membership& place : system_->with(unknown)) {
    --lines_[place.equation].undecided;
    note(place.equation);
  }
}

bool PartialSet::settle() {
  while (!is_impossible_ && !has_overflow_ && !ready_.empty()) {
    const std::uint32_t equation = ready_.back();
    ready_.pop_back();
    const Line& line = lines_[equation];
    is_impossible_ = line.open == 0 ? line.rest != 0 : line.open == 1 && !determine_by(equation);
  }
  return !is_impossible_ && !has_overflow_;
}

bool PartialSet::determine_by(std::uint32_t equation) {
  const Equation coefficients = (*system_)[equation];
  const Coefficient& open =
      *std::find_if(coefficients.begin(), coefficients.end(),
                    [&](const Coefficient& c) { return states_[c.unknown] == State::Open; });
  const std::uint32_t unknown = open.unknown;
  const auto value = value_left(equation, open);
  if (!value || !is_of_use(unknown, *value)) return false;
  states_[unknown] = State::Determined;
  for (const Membership& place : system_->with(unknown)) {
    add(place.equation, place.factor, *value);
    --lines_[place.equation].open;
    note(place.equation);
  }
  return true;
}

std::optional<std::int64_t> PartialSet::value_left(std::uint32_t equation,
                                                   const Coefficient& coefficient) const {
  const Unknown& figure = system_->unknowns[coefficient.unknown];
  const std::int64_t factor = coefficient.factor;
  std::int64_t rest = -lines_[equation].rest;
  if (states_[coefficient.unknown] != State::Open) rest += factor * figure.value;
  // Nearly every factor is 1 or -1, and nearly every step 1: dividing takes longer than all else here.
  const bool is_one = factor == 1 || factor == -1;
  const std::int64_t value = is_one ? rest * factor : rest / factor;
  if (!is_one && value * factor != rest) return std::nullopt;
  if ((figure.step != 1 && value % figure.step != 0) || (value < 0 && !figure.may_be_negative))
    return std::nullopt;
  return value;
}

// A figure of a smallest set has another value than the published one: without it the set would do as well.
bool PartialSet::is_of_use(std::uint32_t unknown, std::int64_t value) const {
  return is_costless_[unknown] || value != system_->unknowns[unknown].value;
}

void PartialSet::add(std::uint32_t equation, std::int64_t factor, std::int64_t value) {
  std::int64_t product = 0;
  std::int64_t& rest = lines_[equation].rest;
  has_overflow_ |= __builtin_mul_overflow(factor, value, &product) ||
                   __builtin_add_overflow(rest, product, &rest) || rest >= kMostUnits || rest <= -kMostUnits;
}

void PartialSet::note(std::uint32_t equation) {
  if (lines_[equation].undecided == 0 && lines_[equation].open <= 1) ready_.push_back(equation);
}

}  // namespace gouji
