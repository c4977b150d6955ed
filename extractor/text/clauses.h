#pragma once
// The words without which a pattern matches nowhere.

#include <string>
#include <vector>

namespace gouji {

// A text in which a pattern matches has one word of every clause.
using Clause = std::vector<std::string>;

// The clauses of an RE2 pattern, the one that tells most first. None where the pattern may match anywhere or does not compile.
std::vector<Clause> clauses_of(const std::string& expression);

}  // namespace gouji
