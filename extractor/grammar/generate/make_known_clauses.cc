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
const std::vector<Clause>* known_clauses(const std::string& expression) {
  asked_for().insert(expression);
  return nullptr;
}

namespace {

void print(const std::string& text) { std::printf("R\"clause(%s)clause\"", text.c_str()); }

void print_clauses(const std::string& expression) {
  std::printf("      {");
  print(expression);
  std::printf(", {");
  for (const Clause& clause : clauses_of(expression)) {
    std::printf("{");
    for (const std::string& word : clause) {
      print(word);
      std::printf(", ");
    }
    std::printf("}, ");
  }
  std::printf("}},\n");
}

}  // namespace
}  // namespace gouji

int main() {
  // What is wrong with a grammar is told by the tests that load it: here it only means that fewer clauses are known.
  gouji::load_forms(gouji::built_in_grammars());
  std::printf("// Made while building, from grammars/.\n#include \"grammar/known_clauses.h\"\n\n#include <unordered_map>\n\n");
  std::printf("namespace gouji {\n\nconst std::vector<Clause>* known_clauses(const std::string& expression) {\n");
  std::printf("  static const std::unordered_map<std::string, std::vector<Clause>> known = {\n");
  for (const std::string& expression : gouji::asked_for()) gouji::print_clauses(expression);
  std::printf("  };\n  const auto found = known.find(expression);\n");
  std::printf("  return found == known.end() ? nullptr : &found->second;\n}\n\n}  // namespace gouji\n");
}
