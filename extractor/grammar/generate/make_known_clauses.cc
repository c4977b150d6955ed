// Prints known_clauses.cc: the clauses of every narrative pattern of the built-in grammars.
#include <cstdio>
#include <set>
#include <string>

#include "gouji/forms.h"
#include "grammar/known_clauses.h"

namespace gouji {

// While they are being found none is known.
const std::vector<Clause>* known_clauses(const std::string&) { return nullptr; }

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

std::set<std::string> narrative_patterns(const Forms& forms) {
  std::set<std::string> patterns;
  for (const Family& family : forms.families)
    for (const FormClaim& claim : family.narrative.claims) {
      patterns.insert(claim.patterns.begin(), claim.patterns.end());
      patterns.insert(claim.denials.begin(), claim.denials.end());
    }
  return patterns;
}

}  // namespace
}  // namespace gouji

int main() {
  const auto loaded = gouji::load_forms(gouji::built_in_grammars());
  // What is wrong with a grammar is told by the tests that load it: here it only means that no clause is known.
  std::printf("// Made while building, from grammars/.\n#include \"grammar/known_clauses.h\"\n\n#include <unordered_map>\n\n");
  std::printf("namespace gouji {\n\nconst std::vector<Clause>* known_clauses(const std::string& expression) {\n");
  std::printf("  static const std::unordered_map<std::string, std::vector<Clause>> known = {\n");
  if (loaded.forms)
    for (const std::string& expression : gouji::narrative_patterns(*loaded.forms)) gouji::print_clauses(expression);
  std::printf("  };\n  const auto found = known.find(expression);\n");
  std::printf("  return found == known.end() ? nullptr : &found->second;\n}\n\n}  // namespace gouji\n");
}
