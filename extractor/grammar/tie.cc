// Reads a tie from left to right: names, signs and one relation.
#include "grammar/tie.h"

namespace gouji {
namespace {

bool is_space(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; }

// The next word of `written`: a name or an operator. Advances `at`; empty at the end.
std::string_view next_word(std::string_view written, std::size_t& at) {
  while (at < written.size() && is_space(written[at])) ++at;
  const std::size_t begin = at;
  while (at < written.size() && !is_space(written[at])) ++at;
  return written.substr(begin, at - begin);
}

bool read_relation(std::string_view word, Relation& relation) {
  if (word == "=") relation = Relation::Equal;
  else if (word == "<=") relation = Relation::AtMost;
  else if (word == ">=") relation = Relation::AtLeast;
  else return false;
  return true;
}

Words complaint(std::string_view zh, std::string_view en, std::string_view word) {
  return {std::string(zh) + "“" + std::string(word) + "”", std::string(en) + " \"" + std::string(word) + "\""};
}

}  // namespace

Words parse_tie(std::string_view written, const ResolveName& resolve, FormTie& tie) {
  std::vector<Term>* side = &tie.left;
  bool relation_seen = false, name_expected = true;
  int sign = 1;
  std::size_t at = 0;
  for (std::string_view word = next_word(written, at); !word.empty(); word = next_word(written, at)) {
    if (name_expected) {
      const auto named = resolve(word);
      if (named.empty()) return complaint("勾稽关系中没有这个行或列：", "no row or column is called", word);
      for (const std::uint32_t index : named) side->push_back({index, sign});
      name_expected = false;
      continue;
    }
    name_expected = true;
    if (word == "+" || word == "-") {
      sign = word == "+" ? 1 : -1;
    } else if (!relation_seen && read_relation(word, tie.relation)) {
      relation_seen = true;
      sign = 1;
      side = &tie.right;
    } else {
      return complaint("勾稽关系中此处应为 + - = <= >=，而不是", "expected + - = <= or >= instead of", word);
    }
  }
  if (!relation_seen || name_expected) return {"勾稽关系不完整", "the tie is not complete"};
  return {};
}

}  // namespace gouji
