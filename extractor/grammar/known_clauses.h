#pragma once
// What is known of the grammars that are built in and of their patterns, found while building: to find it takes longer than to read some
// reports.

#include <optional>
#include <string>
#include <vector>

#include "text/clauses.h"

namespace gouji {

// Nothing where the pattern is not built in.
std::optional<std::vector<Clause>> known_clauses(const std::string& expression);  // as clauses_of()
std::optional<Clause> known_first_clause(const std::string& expression);          // the first of them, empty where there is none
std::optional<Clause> known_beginnings(const std::string& expression);            // as beginnings_of()
std::optional<Clause> known_joined_words(const std::string& expression);          // as joined_words_of()

// The hash of those grammars; nothing while building.
std::optional<std::string> known_hash();

}  // namespace gouji
