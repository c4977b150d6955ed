#pragma once
// The clauses of the patterns that are built in, found while building: to find them takes longer than to read some reports.

#include <optional>
#include <string>
#include <vector>

#include "text/clauses.h"

namespace gouji {

// As clauses_of(expression); nothing where the pattern is not built in.
std::optional<std::vector<Clause>> known_clauses(const std::string& expression);

}  // namespace gouji
