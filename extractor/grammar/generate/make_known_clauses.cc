// Prints known_clauses.cc: the clauses of every pattern of the built-in grammars.
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

// While the clauses are being found none is known; what the loader asks for is what it will ask for later.
std::optional<std::vector<Clause>> known_clauses(const std::string& expression) {
  asked_for().insert(expression);
  return std::nullopt;
}

namespace {

void print(const std::string& text) { std::printf("R\"clause(%s)clause\"", text.c_str()); }

// Each word ends with a line, each clause with an empty one: no word holds a line end, for patterns are sought in lines.
void print_clauses(const std::string& expression) {
  std::printf("    {");
  print(expression);
  std::printf(", \"\"");
  for (const Clause& clause : clauses_of(expression)) {
    for (const std::string& word : clause) {
      std::printf(" ");
      print(word);
      std::printf(" \"\\n\"");
    }
    std::printf(" \"\\n\"");
  }
  std::printf("},\n");
}

// A table of texts and no lists of lists, which a compiler takes minutes for.
constexpr const char* kBeginning = R"(// Made while building, from grammars/.
#include "grammar/known_clauses.h"

#include <algorithm>
#include <iterator>
#include <string_view>

namespace gouji {
namespace {

struct Known {
  std::string_view expression;
  std::string_view clauses;  // each word ends with a line, each clause with an empty one
};

// Ascending.
constexpr Known kKnown[] = {
)";

constexpr const char* kEnd = R"(};

}  // namespace

std::optional<std::vector<Clause>> known_clauses(const std::string& expression) {
  const Known* found = std::lower_bound(std::begin(kKnown), std::end(kKnown), expression,
                                        [](const Known& known, const std::string& sought) { return known.expression < sought; });
  if (found == std::end(kKnown) || found->expression != expression) return std::nullopt;
  std::vector<Clause> clauses;
  Clause clause;
  for (std::string_view rest = found->clauses; !rest.empty();) {
    const std::string_view word = rest.substr(0, rest.find('\n'));
    rest.remove_prefix(word.size() + 1);
    if (!word.empty()) {
      clause.emplace_back(word);
      continue;
    }
    clauses.push_back(std::move(clause));
    clause.clear();
  }
  return clauses;
}

}  // namespace gouji
)";

}  // namespace
}  // namespace gouji

int main() {
  // What is wrong with a grammar is told by the tests that load it: here it only means that fewer clauses are known.
  gouji::load_forms(gouji::built_in_grammars());
  std::fputs(gouji::kBeginning, stdout);
  for (const std::string& expression : gouji::asked_for()) gouji::print_clauses(expression);
  std::fputs(gouji::kEnd, stdout);
}
