#include "grammar/tie.h"

#include <map>

#include "support/catch.h"

using namespace gouji;

namespace {

std::vector<std::uint32_t> resolve(std::string_view name) {
  static const std::map<std::string, std::vector<std::uint32_t>, std::less<>> kNames = {
      {"a", {0}}, {"b", {1}}, {"all", {0, 1, 2}}, {"total", {3}}};
  const auto found = kNames.find(name);
  return found == kNames.end() ? std::vector<std::uint32_t>{} : found->second;
}

std::string show(const FormTie& tie) {
  std::string text;
  const auto take = [&](const std::vector<Term>& terms) {
    for (const Term& term : terms) text += (term.sign > 0 ? "+" : "-") + std::to_string(term.index);
  };
  take(tie.left);
  text += tie.relation == Relation::Equal ? " = " : tie.relation == Relation::AtMost ? " <= " : " >= ";
  take(tie.right);
  return text;
}

}  // namespace

TEST_CASE("a tie is read as people write it", "[grammar]") {
  struct Case { std::string_view written, expected; };
  const auto c = GENERATE(values<Case>({
      {"a + b = total", "+0+1 = +3"},
      {"all = total", "+0+1+2 = +3"},
      {"total - a = b", "+3-0 = +1"},
      {"a <= total", "+0 <= +3"},
      {"total >= a + b", "+3 >= +0+1"},
  }));
  FormTie tie;
  CHECK(parse_tie(c.written, resolve, tie).zh == "");
  CHECK(show(tie) == c.expected);
}

TEST_CASE("what is no tie is said in both languages", "[grammar]") {
  const auto written = GENERATE(as<std::string_view>{}, "", "a", "a +", "a + b", "a = ", "a = nobody", "a * b = total", "a = b = total");
  FormTie tie;
  const Words wrong = parse_tie(written, resolve, tie);
  CHECK_FALSE(wrong.zh.empty());
  CHECK_FALSE(wrong.en.empty());
}
