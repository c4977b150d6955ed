// The rule of a relation between reports is its own sum, its source the basis that the grammar gives.
#include "messages/explain_series.h"

#include <string>
#include <vector>

#include "messages/check_names.h"
#include "messages/names.h"

namespace gouji {
namespace {

Words figures(const std::vector<SeriesTerm>& terms, const Forms& forms) {
  Words text;
  for (const SeriesTerm& term : terms) {
    const Words name = name_of_terms({term}, forms);
    text = {text.zh + (text.zh.empty() ? "" : "、") + name.zh, text.en + (text.en.empty() ? "" : ", ") + name.en};
  }
  return text;
}

std::string sign(Relation relation) { return relation == Relation::Equal ? " = " : relation == Relation::AtMost ? " ≤ " : " ≥ "; }

Explanation of_tie(const SeriesRule& rule, const Forms& forms) {
  const Words left = name_of_terms(rule.left, forms), right = name_of_terms(rule.right, forms);
  const std::string is = sign(rule.relation);
  return {{},
          {"同一机关前后两年的报告之间，逐格对照：" + left.zh + is + right.zh + "。",
           "Between the reports of one agency in two years running, figure by figure: " + left.en + is + right.en + "."},
          {},
          {"按上一年报告应为 12，本年写 21。", "By last year's report it would be 12; this year's says 21."},
          {"中间缺一年，或一方是空白，不判断。", "Where the year between is missing, or one side is blank, nothing is judged."},
          {}};
}

Explanation of_jump(const SeriesRule& rule, const Forms& forms) {
  const Words all = figures(rule.left, forms);
  const std::string factor = std::to_string(rule.factor), least = std::to_string(rule.least);
  return {{},
          {"与上一年相差 " + factor + " 倍以上，且较大的一方不小于 " + least + "：" + all.zh + "。",
           "At least " + factor + " times as much or as little as last year, where the greater is at least " + least + ": " + all.en + "."},
          {},
          {"上一年 " + least + "，本年 " + std::to_string(rule.least * rule.factor * 2) + "。", "Last year " + least + ", this year " + std::to_string(rule.least * rule.factor * 2) + "."},
          {"上一年 0，或从 1 增至 15，数目小，不报。", "From 0, or from 1 to 15, which are few, is not reported."},
          {}};
}

Explanation of_levels(const SeriesRule& rule, const Forms& forms) {
  const Words all = figures(rule.left, forms);
  return {{},
          {"上级报告的数应等于所属各下级报告之和，每一行都是：" + all.zh + "。上下级由 --hierarchy 文件给出。",
           "A figure of an agency is the sum of those below it, in every row: " + all.en + ". Who is below whom is said by the file of --hierarchy."},
          {},
          {"三个下级为 5、4、3，上级写 11：5 + 4 + 3 = 12 ≠ 11。", "Three below have 5, 4 and 3, the one above says 11: 5 + 4 + 3 = 12 ≠ 11."},
          {"缺少一个下级的报告：不判为相符，也不判为不符，除非已有的之和已经超过上级；缺哪些会列出。", "With a report below missing, it is called neither right nor wrong, unless those at hand are more already; which are missing is said."},
          {}};
}

Explanation of_kind(const SeriesRule& rule, const Forms& forms) {
  switch (rule.kind) {
    case SeriesKind::Tie: return of_tie(rule, forms);
    case SeriesKind::Jump: return of_jump(rule, forms);
    case SeriesKind::Levels: return of_levels(rule, forms);
  }
  return {};
}

}  // namespace

std::optional<Explanation> explain_series(std::string_view check, const Forms& forms) {
  const auto rules = series_rules_of(check, forms);
  if (rules.empty()) return std::nullopt;
  Explanation explanation = of_kind(*rules.front(), forms);
  explanation.about = name_of_check(check, forms);
  explanation.source = {rules.front()->basis.zh, std::string(in(rules.front()->basis, Language::English))};
  return explanation;
}

}  // namespace gouji
