#pragma once
// How a figure that should stand in a table becomes the one that does, and how likely that is.

#include <cstdint>
#include <optional>
#include <vector>

#include "gouji/findings.h"

namespace gouji {

// One figure of a set, as the slips look at it. Values are whole units at the grid's scale.
struct Changed {
  std::uint32_t row = 0, column = 0;
  std::optional<std::int64_t> published{};
  std::int64_t needed = 0;
  bool is_sum = false;                     // the form adds other figures up to it
  std::vector<std::int64_t> neighbours{};  // published beside, above and below it
};

// A slip with its weight: the higher, the more it explains.
struct LikelySlip {
  Slip slip{};
  int weight = 0;
};

// What explains one figure by itself.
std::optional<LikelySlip> explain(const Changed& figure);

// What explains figures of a set together: values that changed places, or that moved on by one.
std::optional<LikelySlip> explain_together(const std::vector<Changed>& set);

// What the figure itself adds to the weight of its set, whatever explains it.
int weight_of_place(const Changed& figure);

}  // namespace gouji
