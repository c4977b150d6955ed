#pragma once
// How many figures at least must still change: demands that share no undecided figure need one each.

#include <cstdint>
#include <utility>
#include <vector>

#include "findings/equations.h"
#include "findings/partial_set.h"
#include "findings/ranges.h"

namespace gouji {

// May be asked again and again, for it keeps its room.
class DemandGroups {
 public:
  explicit DemandGroups(const Equations& system);

  // Groups many of the demands, so that no two groups share an undecided figure, and gives how many figures
  // the groups need. Where that is more than `most` it need not find all.
  std::size_t find(const PartialSet& set, const std::vector<Demand>& demands, std::size_t most);

  // Where no more figures may change than the groups need, which were found last for the set as it is: lets
  // all others stay, and so what cannot meet alone the demand of a group that has only one. Gives whether any
  // stay now that did not before.
  bool narrow(PartialSet& set, const std::vector<Demand>& demands) const;

 private:
  // One demand or two, and how many figures must change at least to meet them.
  struct Group {
    std::size_t first = 0;
    std::size_t second = 0;
    std::size_t needed = 1;
  };

  void add_second(const PartialSet& set, const std::vector<Demand>& demands, std::size_t group);
  bool can_share(const std::vector<Demand>& demands, std::size_t a, std::size_t b) const;
  bool is_apart(const std::vector<Demand>& demands, std::size_t demand, std::size_t left_out) const;
  bool can_meet_both(const PartialSet& set, const Demand& a, const Demand& b) const;
  bool can_meet(const PartialSet& set, const Coefficient& coefficient, std::uint32_t equation) const;
  EquationSet reach_of(const PartialSet& set, const Demand& demand) const;

  const Equations& system_;
  std::vector<EquationSet> equations_with_;  // by unknown
  std::vector<EquationSet> reaches_{};       // by demand
  // With how many a demand shares figures, and which it is.
  std::vector<std::pair<std::size_t, std::size_t>> by_sharing_{};
  std::vector<Group> groups_{};
};

}  // namespace gouji
