// The rule of a relation between reports is its own sum, its source the basis that the grammar gives.
#include "messages/explain_series.h"

#include <vector>

namespace gouji {
namespace {

std::string check_of(const SeriesRule& rule) { return (rule.kind == SeriesKind::Levels ? "levels." : "years.") + rule.name; }

std::vector<const SeriesRule*> rules_of(std::string_view check, const Forms& forms) {
  std::vector<const SeriesRule*> found;
  for (const Family& family : forms.families)
    for (const SeriesRule& rule : family.series)
      if (check_of(rule) == check) found.push_back(&rule);
  return found;
}

std::string side(const std::vector<SeriesTerm>& terms, Language language) {
  std::string text;
  for (const SeriesTerm& term : terms) {
    text += text.empty() ? (term.sign < 0 ? "− " : "") : term.sign < 0 ? " − " : " + ";
    if (term.last_year) text += language == Language::Chinese ? "上年的 " : "last year's ";
    text.append(term.grid).append(".").append(term.row).append(".").append(term.column);
  }
  return text;
}

std::string figures(const std::vector<SeriesTerm>& terms) {
  std::string text;
  for (const SeriesTerm& term : terms) text += (text.empty() ? "" : " ") + term.grid + "." + term.row + "." + term.column;
  return text;
}

std::string sign(Relation relation) { return relation == Relation::Equal ? " = " : relation == Relation::AtMost ? " ≤ " : " ≥ "; }

Explanation of_tie(const SeriesRule& rule) {
  const auto sum = [&](Language language) { return side(rule.left, language) + sign(rule.relation) + side(rule.right, language); };
  return {{"与上一年报告的勾稽", "ties to last year's report"},
          {"同一机关前后两年的报告之间：" + sum(Language::Chinese) + "（* 表示每一行或每一列）。", "Between the reports of one agency in two years running: " + sum(Language::English) + " (* is every row or column)."},
          {},
          {"按上一年报告应为 12，本年写 21。", "By last year's report it would be 12; this year's says 21."},
          {"中间缺一年，或一方是空白，不判断。", "Where the year between is missing, or one side is blank, nothing is judged."},
          {}};
}

Explanation of_jump(const SeriesRule& rule) {
  const std::string factor = std::to_string(rule.factor), least = std::to_string(rule.least);
  return {{"与上一年相差悬殊", "far from last year"},
          {"与上一年相差 " + factor + " 倍以上，且较大的一方不小于 " + least + "：" + figures(rule.left) + "。",
           "At least " + factor + " times as much or as little as last year, where the greater is at least " + least + ": " + figures(rule.left) + "."},
          {},
          {"上一年 " + least + "，本年 " + std::to_string(rule.least * rule.factor * 2) + "。", "Last year " + least + ", this year " + std::to_string(rule.least * rule.factor * 2) + "."},
          {"上一年 0，或从 1 增至 15，数目小，不报。", "From 0, or from 1 to 15, which are few, is not reported."},
          {}};
}

Explanation of_levels(const SeriesRule& rule) {
  return {{"与下级合计", "the sum of those below"},
          {"上级报告的数应等于所属各下级报告之和：" + figures(rule.left) + "（* 表示每一行）。上下级由 --hierarchy 文件给出。",
           "A figure of an agency is the sum of those below it: " + figures(rule.left) + " (* is every row). Who is below whom is said by the file of --hierarchy."},
          {},
          {"三个下级为 5、4、3，上级写 11：5 + 4 + 3 = 12 ≠ 11。", "Three below have 5, 4 and 3, the one above says 11: 5 + 4 + 3 = 12 ≠ 11."},
          {"缺少一个下级的报告：不判为相符，也不判为不符，除非已有的之和已经超过上级；缺哪些会列出。", "With a report below missing, it is called neither right nor wrong, unless those at hand are more already; which are missing is said."},
          {}};
}

Explanation of_kind(const SeriesRule& rule) {
  switch (rule.kind) {
    case SeriesKind::Tie: return of_tie(rule);
    case SeriesKind::Jump: return of_jump(rule);
    case SeriesKind::Levels: return of_levels(rule);
  }
  return {};
}

}  // namespace

std::optional<Explanation> explain_series(std::string_view check, const Forms& forms) {
  const auto rules = rules_of(check, forms);
  if (rules.empty()) return std::nullopt;
  Explanation explanation = of_kind(*rules.front());
  explanation.source = {rules.front()->basis.zh, std::string(in(rules.front()->basis, Language::English))};
  return explanation;
}

}  // namespace gouji
