#include "grammar/series_rule.h"

#include <algorithm>

#include "support/catch.h"

using namespace gouji;

namespace {

std::string shown(const std::vector<SeriesTerm>& terms) {
  std::string text;
  for (const SeriesTerm& term : terms)
    text += std::string(term.sign < 0 ? " -" : " +") + (term.last_year ? "last:" : "") + term.grid + "." + term.row + "." + term.column;
  return text;
}

std::string parsed(SeriesKind kind, std::string_view written) {
  SeriesRule rule;
  rule.kind = kind;
  const Words wrong = parse_series_rule(written, rule);
  return wrong.en.empty() ? shown(rule.left) + " |" + shown(rule.right) : wrong.en;
}

}  // namespace

TEST_CASE("a tie between years has two sides of figures", "[grammar]") {
  struct Case { std::string_view written, expected; };
  const auto c = GENERATE(values<Case>({
      {"g.in.* = last:g.out.*", " +g.in.* | +last:g.out.*"},
      {"g.a.b <= last:g.a.b + g.c.b - g.d.b", " +g.a.b | +last:g.a.b +g.c.b -g.d.b"},
      {"g.in.* = last:g.out", "expected grid.row.column instead of \"last:g.out\""},
      {"g.in.* last:g.out.*", "expected + - = <= or >= instead of \"last:g.out.*\""},
      {"g.in.*", "the relation is not complete"},
      {"g.in.* = ", "the relation is not complete"},
  }));
  CHECK(parsed(SeriesKind::Tie, c.written) == c.expected);
}

TEST_CASE("a jump and a sum over levels name figures", "[grammar]") {
  struct Case { std::string_view written, expected; };
  const auto c = GENERATE(values<Case>({
      {"g.a.b g.*.c", " +g.a.b +g.*.c |"},
      {"last:g.a.b", "expected grid.row.column instead of \"last:g.a.b\""},
      {"", "no figure is named"},
  }));
  CHECK(parsed(SeriesKind::Jump, c.written) == c.expected);
}

TEST_CASE("rules between reports name figures that a form of the family has", "[grammar]") {
  const auto forms = load_forms(built_in_grammars()).forms;
  std::size_t rules = 0;
  for (const Family& family : forms->families)
    for (const SeriesRule& rule : family.series) {
      ++rules;
      CHECK(unknown_figures(rule, family, *forms).en.empty());
      CHECK_FALSE(rule.basis.zh.empty());
      CHECK_FALSE(rule.basis.en.empty());
    }
  CHECK(rules >= 7);
  SeriesRule slip;
  slip.left = {{"applications", "carried_inn", "*", false, 1}};
  const auto family = std::find_if(forms->families.begin(), forms->families.end(), [](const Family& one) { return !one.series.empty(); });
  REQUIRE(family != forms->families.end());
  CHECK(unknown_figures(slip, *family, *forms).en == "no form has the figure \"applications.carried_inn.*\"");
}
