#pragma once
// The ties of one grid as equations, and the question that localisation asks of them: with these figures
// free, can every equation be satisfied?

#include <algorithm>
#include <array>
#include <bit>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace gouji {

// More equations than this in one grid are not searched.
inline constexpr std::size_t kMostEquations = 256;

// Of equations, by number.
class EquationSet {
 public:
  EquationSet& set(std::size_t equation) {
    words_[equation / 64] |= std::uint64_t{1} << equation % 64;
    return *this;
  }
  bool test(std::size_t equation) const { return (words_[equation / 64] >> equation % 64 & 1) != 0; }
  EquationSet& operator|=(const EquationSet& other) {
    for (std::size_t i = 0; i < words_.size(); ++i) words_[i] |= other.words_[i];
    return *this;
  }
  bool shares_any(const EquationSet& other) const {
    std::uint64_t shared = 0;
    for (std::size_t i = 0; i < words_.size(); ++i) shared |= words_[i] & other.words_[i];
    return shared != 0;
  }
  // Ascending.
  template <typename Use>
  void each(Use use) const {
    for (std::size_t i = 0; i < words_.size(); ++i)
      for (std::uint64_t left = words_[i]; left != 0; left &= left - 1)
        use(static_cast<std::uint32_t>(64 * i) + static_cast<std::uint32_t>(std::countr_zero(left)));
  }

 private:
  std::array<std::uint64_t, kMostEquations / 64> words_{};
};

// Sums that are larger are not added up any further.
inline constexpr std::int64_t kMostUnits = std::int64_t{1} << 60;

// A figure (or the slack of an inequality) as whole units at the grid's scale.
struct Unknown {
  std::int64_t value = 0;  // where it is fixed
  // A value it may take is a multiple of this: 10^scale where only whole numbers make sense.
  std::int64_t step = 1;
  bool may_be_negative = false;
};

struct Coefficient {
  std::uint32_t unknown = 0;
  std::int64_t factor = 1;
};

// The sum of its coefficients is zero.
using Equation = std::span<const Coefficient>;

// An equation that an unknown stands in, with its factor there.
struct Membership {
  std::uint32_t equation = 0;
  std::int64_t factor = 1;
};

// Hundreds of short equations in few stretches of memory.
class Equations {
 public:
  std::vector<Unknown> unknowns{};

  void reserve(std::size_t equations, std::size_t coefficients) {
    unknowns.reserve(coefficients);
    coefficients_.reserve(coefficients);
    latest_.reserve(coefficients);
    ends_.reserve(equations + 1);
  }

  // Adds one that is made of coefficients, of which more may be added to the last equation only.
  void add_equation() { ends_.push_back(ends_.back()); }
  // An unknown that is added to an equation again stands in it once, with the sum of its factors.
  void add_coefficient(Coefficient coefficient);

  // To be called when all are there: finds out which equations each unknown stands in.
  void index();

  std::size_t size() const { return ends_.size() - 1; }
  Equation operator[](std::size_t equation) const {
    return Equation(coefficients_).subspan(ends_[equation], ends_[equation + 1] - ends_[equation]);
  }
  // Where an unknown stands, by ascending equation.
  std::span<const Membership> with(std::uint32_t unknown) const {
    return std::span(with_).subspan(first_with_[unknown], first_with_[unknown + 1] - first_with_[unknown]);
  }

 private:
  void drop_zeros();

  std::vector<Coefficient> coefficients_{};  // of one equation behind the other
  std::vector<std::uint32_t> ends_ = {0};    // in them: where the first equation begins, and where each ends
  std::vector<std::uint32_t> latest_{};  // of each unknown, one more than the place of its last coefficient
  std::vector<Membership> with_{};       // of one unknown behind the other
  std::vector<std::uint32_t> first_with_{};  // in them, for each unknown; then their count
};

// What a search may still cost, in entries of equations looked at: a bound that is the same on every machine.
class Effort {
 public:
  explicit Effort(std::size_t entries) : left_(entries) {}

  void spend(std::size_t entries) { left_ -= std::min(left_, entries); }
  bool is_spent() const { return left_ == 0; }

 private:
  std::size_t left_ = 0;
};

struct Assignment {
  std::uint32_t unknown = 0;
  std::int64_t value = 0;
};

// Either values for all that is free, or the equations that contradict each other as long as nothing more of
// them is free. Neither where the numbers grew too large, the effort was or would be spent, or only fractions
// of a step would do.
struct Feasibility {
  std::optional<std::vector<Assignment>> values{};
  std::optional<EquationSet> conflict{};
};

// `free` lists each unknown once.
Feasibility solve(const Equations& equations, const std::vector<std::uint32_t>& free, Effort& effort);

}  // namespace gouji
