#include "text/capture_names.h"

#include "support/catch.h"

#include "text/pattern.h"

namespace gouji {
namespace {

std::string show(const std::optional<WithoutNames>& without) {
  if (!without) return "left to RE2";
  std::string text = without->expression;
  for (const auto& [name, capture] : without->names) text += " " + name + "=" + std::to_string(capture);
  return text;
}

TEST_CASE("captures lose their names and keep their numbers", "[text]") {
  struct Case {
    const char *expression, *expected;
  };
  const auto c = GENERATE(values<Case>({
      {"收到申请", "收到申请"},
      {"(?P<n>[0-9]+)件", "([0-9]+)件 n=1"},
      {"(新|旧)(?:收|办)(?P<n>[0-9]+)(?P<unit>件)", "(新|旧)(?:收|办)([0-9]+)(件) n=2 unit=3"},
      {"(?P<a>x(?P<b>y)(z)(?P<c>w))", "(x(y)(z)(w)) a=1 b=2 c=4"},
      {"\\((?P<n>[(]\\d)", "\\(([(]\\d) n=1"},
      {"[^)(\\]\\n](?P<n>.)", "[^)(\\]\\n](.) n=1"},
      {"\\\\(?P<n>.)", "\\\\(.) n=1"},
      {"(?i)(?P<n>a)", "(?i)(a) n=1"},
      {"[[:digit:]](?P<n>.)", "left to RE2"},
      {"[](](?P<n>.)", "left to RE2"},
      {"\\Q(\\E(?P<n>.)", "left to RE2"},
  }));
  CHECK(show(without_names(c.expression)) == c.expected);
  CHECK(Pattern(c.expression).error().empty());
}

TEST_CASE("a pattern finds the same captures whether its names are RE2's or not", "[text]") {
  const char* const expression = GENERATE("(a)(?P<n>[0-9]+)(?:b|(?P<unit>件))", "[[:alpha:]](?P<n>[0-9]+)(?P<unit>件)?");
  const std::string text = "xa12件";
  const Pattern now(expression), later(expression, Compile::AtFirstUse);
  const auto found = now.find(text);
  CHECK(later.find(text) == found);
  for (const char* name : {"n", "unit", "m"}) {
    CHECK(later.has_capture(name) == now.has_capture(name));
    CHECK(later.capture(found, name) == now.capture(found, name));
  }
  CHECK(later.capture(found, "n") == Range{2, 4});
}

}  // namespace
}  // namespace gouji
