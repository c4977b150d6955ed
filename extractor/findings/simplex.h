#pragma once
// Non-negative solutions of a small system of linear equations, exactly.

#include <cstdint>
#include <optional>
#include <vector>

#include "findings/equations.h"

namespace gouji {

// One row of the system: factors · x = constant.
struct LinearRow {
  std::vector<std::int64_t> factors{};  // one for each unknown
  std::int64_t constant = 0;
};

// Either whole values that satisfy all rows, or the rows that together cannot be satisfied. Neither where a
// number grew too large, the effort was spent, or the vertex that was found is not whole.
struct LinearAnswer {
  std::optional<std::vector<std::int64_t>> values{};
  std::optional<std::vector<std::size_t>> conflict{};
};

// Every unknown is at least zero. Prefers unknowns that stand first.
LinearAnswer solve_non_negative(const std::vector<LinearRow>& rows, std::size_t unknowns, Effort& effort);

}  // namespace gouji
