// Prints known_clauses.cc: the clauses, beginnings and joined words of every pattern of the built-in grammars, and the hash of these.
#include <cstdio>
#include <set>
#include <string>

#include "gouji/forms.h"
#include "grammar/known_clauses.h"

namespace gouji {

namespace {

std::set<std::string>& asked_for() {
  static std::set<std::string> expressions;
  return expressions;
}

}  // namespace

// While they are being found nothing is known; what the loader asks for is what it will ask for later.
std::optional<std::vector<Clause>> known_clauses(const std::string& expression) {
  asked_for().insert(expression);
  return std::nullopt;
}

std::optional<Clause> known_first_clause(const std::string& expression) {
  asked_for().insert(expression);
  return std::nullopt;
}

std::optional<Clause> known_beginnings(const std::string&) { return std::nullopt; }
std::optional<Clause> known_joined_words(const std::string&) { return std::nullopt; }
std::optional<std::string> known_hash() { return std::nullopt; }

namespace {

void print(const std::string& text) { std::printf("R\"clause(%s)clause\"", text.c_str()); }

// Each word ends with a line, each clause with an empty one: no word holds a line end, for patterns are sought in lines.
void print_clause(const Clause& clause) {
  for (const std::string& word : clause) {
    std::printf(" ");
    print(word);
    std::printf(" \"\\n\"");
  }
  std::printf(" \"\\n\"");
}

void print_known(const std::string& expression) {
  std::printf("    {");
  print(expression);
  std::printf(", \"\"");
  for (const Clause& clause : clauses_of(expression)) print_clause(clause);
  std::printf(",");
  print_clause(beginnings_of(expression));
  std::printf(",");
  print_clause(joined_words_of(expression));
  std::printf("},\n");
}

constexpr const char* kBeginning = R"(// Made while building, from grammars/.
#include "grammar/known_clauses.h"

#include <algorithm>
#include <iterator>
#include <string_view>

namespace gouji {
namespace {

// In clauses each word ends with a line, each clause with an empty one.
struct Known {
  std::string_view expression;
  std::string_view clauses;
  std::string_view beginnings;    // one clause
  std::string_view joined_words;  // likewise
};

// Ascending.
constexpr Known kKnown[] = {
)";

constexpr const char* kEnd = R"(};

const Known* known(const std::string& expression) {
  const Known* found = std::lower_bound(std::begin(kKnown), std::end(kKnown), expression,
                                        [](const Known& known, const std::string& sought) { return known.expression < sought; });
  return found == std::end(kKnown) || found->expression != expression ? nullptr : found;
}

// Takes the next clause off `rest`; an empty one where there is none.
Clause next_clause(std::string_view& rest) {
  Clause clause;
  while (!rest.empty()) {
    const std::string_view word = rest.substr(0, rest.find('\n'));
    rest.remove_prefix(word.size() + 1);
    if (word.empty()) break;
    clause.emplace_back(word);
  }
  return clause;
}

std::optional<Clause> first_clause(const Known* known, std::string_view Known::*clauses) {
  if (known == nullptr) return std::nullopt;
  std::string_view rest = known->*clauses;
  return next_clause(rest);
}

}  // namespace

std::optional<std::vector<Clause>> known_clauses(const std::string& expression) {
  const Known* const found = known(expression);
  if (found == nullptr) return std::nullopt;
  std::vector<Clause> clauses;
  for (std::string_view rest = found->clauses; !rest.empty();) clauses.push_back(next_clause(rest));
  return clauses;
}

std::optional<Clause> known_first_clause(const std::string& expression) { return first_clause(known(expression), &Known::clauses); }
std::optional<Clause> known_beginnings(const std::string& expression) { return first_clause(known(expression), &Known::beginnings); }
std::optional<Clause> known_joined_words(const std::string& expression) { return first_clause(known(expression), &Known::joined_words); }

)";

}  // namespace
}  // namespace gouji

int main() {
  // What is wrong with a grammar is told by the tests that load it: here it only means that less is known.
  const gouji::LoadedForms loaded = gouji::load_forms(gouji::built_in_grammars());
  std::fputs(gouji::kBeginning, stdout);
  for (const std::string& expression : gouji::asked_for()) gouji::print_known(expression);
  std::fputs(gouji::kEnd, stdout);
  if (loaded.forms) std::printf("std::optional<std::string> known_hash() { return \"%s\"; }\n", loaded.forms->hash.c_str());
  else std::printf("std::optional<std::string> known_hash() { return std::nullopt; }\n");
  std::printf("\n}  // namespace gouji\n");
}
