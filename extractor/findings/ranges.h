#pragma once
// What values figures may take that have none yet, as long as no further figure changes; and what the
// equations demand where that is none.

#include <cstdint>
#include <optional>
#include <vector>

#include "findings/equations.h"
#include "findings/partial_set.h"

namespace gouji {

// Of the undecided figures of these equations at least one must change.
struct Demand {
  EquationSet equations{};
  // The equation, where it is one in which nothing but undecided figures may change.
  std::optional<std::uint32_t> weighed{};
};

// May be asked again and again, for it keeps its room.
class Ranges {
 public:
  explicit Ranges(const Equations& system)
      : system_(system), is_ready_(system.size()), rounds_(system.size()) {}

  // What the equations demand of a set in which all is settled: those that do not hold, and those that leave
  // a figure no value. Gives how many entries of equations were looked at.
  std::size_t find_demands(const PartialSet& set, std::vector<Demand>& demands);

 private:
  // One end of a range, and the equations it follows from. Nothing where it has no end.
  struct End {
    std::optional<std::int64_t> value{};
    EquationSet reasons{};
  };

  struct Range {
    End least{};
    End most{};
    bool is_empty = false;
  };

  // Of ends with their factors.
  struct Sum {
    __int128 value = 0;
    std::size_t endless = 0;  // what has no end and is left out
  };

  void start(const PartialSet& set, std::vector<Demand>& demands);
  std::size_t narrow_in(const PartialSet& set, std::uint32_t equation, std::vector<Demand>& demands);
  End* move_end(const Coefficient& c, __int128 limit, bool by_largest);
  EquationSet reasons_without(const Coefficient* c, bool by_largest) const;
  bool is_empty(const PartialSet& set, std::uint32_t unknown) const;
  void demand_another(std::uint32_t unknown, std::vector<Demand>& demands);
  void look_again(std::uint32_t equation);
  const End& end_of(const Coefficient& c, bool largest) const;
  void add(Sum& sum, const Coefficient& c, bool largest) const;
  Sum sum_of_open(bool largest) const;
  std::optional<__int128> without(const Sum& sum, const Coefficient& c, bool largest) const;

  const Equations& system_;
  std::vector<Range> ranges_{};         // by unknown; of those without a value
  std::vector<bool> is_ready_;          // by equation
  std::vector<std::size_t> rounds_;     // likewise
  std::vector<std::uint32_t> ready_{};  // equations to look at, and before them those looked at already
  std::vector<Coefficient> open_{};     // of the equation that is looked at
};

}  // namespace gouji
