// Reads a rule word by word: figures, signs and one relation.
#include "grammar/series_rule.h"

#include <algorithm>
#include <sstream>

namespace gouji {
namespace {

constexpr std::string_view kLast = "last:";

// A term from "grid.row.column" or "last:grid.row.column"; nothing where it is not that.
std::optional<SeriesTerm> term_of(std::string_view word, int sign) {
  SeriesTerm term;
  term.sign = sign;
  term.last_year = word.substr(0, kLast.size()) == kLast;
  if (term.last_year) word.remove_prefix(kLast.size());
  const auto first = word.find('.'), last = word.rfind('.');
  if (first == std::string_view::npos || first == last) return std::nullopt;
  term.grid = word.substr(0, first);
  term.row = word.substr(first + 1, last - first - 1);
  term.column = word.substr(last + 1);
  return term;
}

std::optional<Relation> relation_of(std::string_view word) {
  if (word == "=") return Relation::Equal;
  if (word == "<=") return Relation::AtMost;
  if (word == ">=") return Relation::AtLeast;
  return std::nullopt;
}

Words complaint(std::string_view zh, std::string_view en, std::string_view word) {
  return {std::string(zh) + "“" + std::string(word) + "”", std::string(en) + " \"" + std::string(word) + "\""};
}

Words no_figure(std::string_view word) {
  return complaint("此处应为 表.行.列，而不是", "expected grid.row.column instead of", word);
}

Words parse_tie(std::istringstream& words, SeriesRule& rule) {
  std::vector<SeriesTerm>* side = &rule.left;
  int sign = 1;
  bool relation_seen = false, figure_expected = true;
  for (std::string word; words >> word;) {
    if (figure_expected) {
      const auto term = term_of(word, sign);
      if (!term) return no_figure(word);
      side->push_back(*term);
    } else if (word == "+" || word == "-") {
      sign = word == "+" ? 1 : -1;
    } else if (const auto relation = relation_of(word); relation && !relation_seen) {
      rule.relation = *relation;
      relation_seen = true;
      sign = 1;
      side = &rule.right;
    } else {
      return complaint("此处应为 + - = <= >=，而不是", "expected + - = <= or >= instead of", word);
    }
    figure_expected = !figure_expected;
  }
  if (!relation_seen || figure_expected) return {"关系不完整", "the relation is not complete"};
  return {};
}

bool has_row(const FormGrid& grid, const SeriesTerm& term) {
  const auto is_column = [&](const FormColumn& column) { return term.column == "*" || column.key == term.column; };
  return std::any_of(grid.rows.begin(), grid.rows.end(), [&](const FormRow& row) {
    if (term.row != "*" && row.key != term.row) return false;
    const auto& columns = grid.blocks[row.block].columns;
    return std::any_of(columns.begin(), columns.end(), is_column);
  });
}

bool is_known(const SeriesTerm& term, const Family& family, const Forms& forms) {
  for (const Form& form : forms.forms) {
    if (form.family != family.id) continue;
    for (const FormGrid& grid : form.grids)
      if (grid.key == term.grid && has_row(grid, term)) return true;
  }
  return false;
}

}  // namespace

Words parse_series_rule(std::string_view written, SeriesRule& rule) {
  std::istringstream words{std::string(written)};
  if (rule.kind == SeriesKind::Tie) return parse_tie(words, rule);
  for (std::string word; words >> word;) {
    const auto term = term_of(word, 1);
    if (!term || term->last_year) return no_figure(word);
    rule.left.push_back(*term);
  }
  if (rule.left.empty()) return {"没有列出数据", "no figure is named"};
  return {};
}

Words unknown_figures(const SeriesRule& rule, const Family& family, const Forms& forms) {
  for (const auto* side : {&rule.left, &rule.right})
    for (const SeriesTerm& term : *side)
      if (!is_known(term, family, forms))
        return complaint("没有格式有这项数据：", "no form has the figure", term.grid + "." + term.row + "." + term.column);
  return {};
}

}  // namespace gouji
