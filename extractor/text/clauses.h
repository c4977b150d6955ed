#pragma once
// The words without which a pattern matches nowhere.

#include <string>
#include <string_view>
#include <vector>

namespace gouji {

// A text in which a pattern matches has one word of every clause.
using Clause = std::vector<std::string>;

// The clauses of an RE2 pattern, the one that tells most first. None where the pattern may match anywhere or does not compile.
std::vector<Clause> clauses_of(const std::string& expression);

// Words of which every match of the pattern begins with one, where the expression shows that at once; else none.
Clause beginnings_of(std::string_view expression);

// Where two groups of words stand side by side in the expression, as in (?:局|厅)(?:收到|受理), and every match goes through both: the words that
// they make together, of which every match has one. None where the expression does not show that at once.
Clause joined_words_of(std::string_view expression);

// Whether the text has one of the words of the clause, of every clause.
bool has_word_of(std::string_view text, const Clause& clause);
bool satisfies(std::string_view text, const std::vector<Clause>& clauses);

}  // namespace gouji
