#pragma once
// A set of figures while it is put together: of some figures it is decided that they change, of some that
// they stay as published, of others nothing yet.

#include <cstdint>
#include <optional>
#include <vector>

#include "findings/equations.h"

namespace gouji {

class PartialSet {
 public:
  // All is undecided but `costless`, which may take any value.
  PartialSet(const Equations& system, const std::vector<std::uint32_t>& costless);

  // The figures that change, ascending.
  const std::vector<std::uint32_t>& figures() const { return figures_; }
  // Those and what is costless, some of which are determined meanwhile.
  const std::vector<std::uint32_t>& unfixed() const { return unfixed_; }
  bool is_undecided(std::uint32_t unknown) const { return states_[unknown] == State::Undecided; }
  // Whether it has no value yet.
  bool is_open(std::uint32_t unknown) const { return states_[unknown] == State::Open; }
  bool is_costless(std::uint32_t unknown) const { return is_costless_[unknown]; }

  std::uint32_t undecided_in(std::uint32_t equation) const { return lines_[equation].undecided; }
  std::uint32_t open_in(std::uint32_t equation) const { return lines_[equation].open; }
  // What the figures of an equation add up to, as far as they have a value; the undecided with the published
  // one.
  std::int64_t rest_of(std::uint32_t equation) const { return lines_[equation].rest; }

  void change(std::uint32_t unknown);
  void let_stay(std::uint32_t unknown);

  // Gives figures the value that an equation leaves them in which nothing else can change any more. False
  // where the set can become no smallest set that satisfies all equations. Sets has_overflow where numbers
  // grow too large.
  bool settle();
  bool has_overflow() const { return has_overflow_; }

  // The value that an equation leaves one of its unknowns, if that is one that the unknown can take.
  std::optional<std::int64_t> value_left(std::uint32_t equation, const Coefficient& coefficient) const;

 private:
  enum class State : std::uint8_t { Undecided, Stays, Open, Determined };

  struct Line {
    std::int64_t rest = 0;
    std::uint32_t open = 0;  // unknowns of it that have no value yet
    std::uint32_t undecided = 0;
  };

  void add(std::uint32_t equation, std::int64_t factor, std::int64_t value);
  void note(std::uint32_t equation);
  bool determine_by(std::uint32_t equation);
  bool is_of_use(std::uint32_t unknown, std::int64_t value) const;

  const Equations* system_;
  std::vector<Line> lines_;
  std::vector<State> states_;
  std::vector<bool> is_costless_;
  std::vector<std::uint32_t> unfixed_;
  std::vector<std::uint32_t> figures_{};
  // Equations in which nothing is undecided and at most one unknown is open.
  std::vector<std::uint32_t> ready_{};
  bool is_impossible_ = false;
  bool has_overflow_ = false;
};

}  // namespace gouji
