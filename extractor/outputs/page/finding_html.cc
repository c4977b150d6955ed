#include "outputs/page/finding_html.h"

#include <algorithm>

#include "messages/check_names.h"
#include "outputs/page/names.h"

namespace gouji::page {
namespace {

bool is_zero_text(std::string_view amount) {
  return amount.find_first_not_of("0.-") == std::string_view::npos;
}

std::string link_to(const Paper& paper, const ReportRow& report, std::string_view key,
                    std::string_view text) {
  return "<a href='#" + escaped(cell_id(report, key)) + "' title='" +
         escaped(figure_name(paper.forms, key, paper.options.language)) + "'>" + escaped(text) + "</a>";
}

// One side of a sum with its result: “12 + 3 = 15”; on the right the result stands first: “16 = 11 + 5”.
class SumSide {
 public:
  SumSide(const Paper& paper, const ReportRow& report, const FindingRow& finding, bool on_left)
      : paper_(paper), report_(report) {
    const FormTie* tie = tie_of(paper.forms, report.form, finding.check);
    const auto* terms = tie == nullptr ? nullptr : on_left ? &tie->left : &tie->right;
    const auto count = std::count_if(finding.operands.begin(), finding.operands.end(),
                                     [&](const OperandRow& one) { return one.on_left == on_left; });
    const bool signs_known = terms != nullptr && terms->size() == static_cast<std::size_t>(count);
    std::size_t at = 0;
    for (const OperandRow& operand : finding.operands)
      if (operand.on_left == on_left)
        add(operand, signs_known ? (*terms)[at].sign : 1, static_cast<std::size_t>(count)), ++at;
    const std::string& sum = on_left ? finding.left : finding.right;
    if (count <= 1 || sum.empty() || shown_ == 1) return;
    if (text_.empty())
      text_ = "0";
    else
      text_ = on_left ? text_ + " = <b>" + escaped(sum) + "</b>" : "<b>" + escaped(sum) + "</b> = " + text_;
  }

  std::string text() const { return text_; }

 private:
  void add(const OperandRow& operand, int sign, std::size_t count) {
    if (count > 1 && !operand.amount.empty() && is_zero_text(operand.amount)) return;
    ++shown_;
    if (!text_.empty())
      text_ += sign < 0 ? " − " : " + ";
    else if (sign < 0)
      text_ += "−";
    text_ += link_to(paper_, report_, operand.key, operand.amount.empty() ? "□" : operand.amount);
  }

  const Paper& paper_;
  const ReportRow& report_;
  std::string text_{};
  std::size_t shown_ = 0;  // operands that are not 0
};

std::string relation_sign(const Paper& paper, const ReportRow& report, const FindingRow& finding) {
  if (finding.verdict != "fails") return "≟";
  const FormTie* tie = tie_of(paper.forms, report.form, finding.check);
  if (tie == nullptr || tie->relation == Relation::Equal) return "≠";
  return tie->relation == Relation::AtMost ? "&gt;" : "&lt;";
}

std::string paragraph(std::string_view kind, const std::string& html) {
  return html.empty() ? "" : element("p", "class=" + std::string(kind), html);
}

std::string others_html(const Paper& paper, const FindingRow& finding) {
  std::string text;
  for (const OtherRow& one : finding.others)
    text += (text.empty() ? "" : std::string(paper.comma())) + isolated(one.agency + " " + one.year) +
            " <span class=path>" + isolated(one.path) + "</span>";
  return text.empty() ? text : paper.word("另一份报告：", "The other report: ") + text;
}

std::string basis_html(const Paper& paper, const FindingRow& finding) {
  if (finding.basis.empty()) return {};
  const std::string_view basis = basis_in(finding.basis, paper.forms, paper.options.language);
  return paper.word("依据：", "Basis: ") +
         element("span", basis == finding.basis ? "lang=zh" : "", isolated(basis));
}

// Keys of the figures it is about, for the script that lights them.
std::string keys_of(const FindingRow& finding) {
  std::string keys;
  for (const OperandRow& operand : finding.operands) keys += (keys.empty() ? "" : " ") + operand.key;
  const bool is_figure = std::count(finding.at.begin(), finding.at.end(), '.') == 2;
  if (is_figure) keys += (keys.empty() ? "" : " ") + finding.at;
  return keys;
}

std::string suspect_html(const Paper& paper, const ReportRow& report, const SuspectRow& one) {
  const std::string slip = one.slip.empty() ? "" : slip_name(one.slip, paper.options.language);
  const std::string name = escaped(figure_name(paper.forms, one.key, paper.options.language));
  const std::string published = one.published.empty() ? "□" : one.published;
  return name + " " + link_to(paper, report, one.key, published) + " → <b>" + escaped(one.needed) + "</b>" +
         (slip.empty() ? "" : paper.word("（", " (") + escaped(slip) + paper.word("）", ")"));
}

}  // namespace

std::string cell_id(const ReportRow& report, std::string_view key) {
  return "r" + std::to_string(report.id) + "-" + std::string(key);
}

std::string finding_id(const ReportRow& report, const FindingRow& finding) {
  return "r" + std::to_string(report.id) + "f" + std::to_string(finding.id);
}

bool needs_a_look(const OperandRow& operand) {
  return !operand.on_left || operand.amount.empty() || !is_zero_text(operand.amount);
}

std::string severity_html(const Paper& paper, std::string_view severity) {
  const std::string_view mark = severity == "error" ? "✕" : severity == "warning" ? "!" : "·";
  return "<span class='severity " + std::string(severity) + "'><span aria-hidden=true>" + std::string(mark) +
         "</span> " + severity_name(severity, paper.options.language) + "</span>";
}

std::string sum_html(const Paper& paper, const ReportRow& report, const FindingRow& finding) {
  if (finding.operands.empty()) return {};
  const std::string left = SumSide(paper, report, finding, true).text(),
                    right = SumSide(paper, report, finding, false).text();
  // A finding that weighs nothing may still name figures.
  if (left.empty() || right.empty()) return {};
  return left + " <span class=relation>" + relation_sign(paper, report, finding) + "</span> " + right;
}

std::string place_in_table(const Paper& paper, const PlaceRow& place) {
  std::string text;
  const auto add = [&](std::int64_t number, std::string_view zh, std::string_view en) {
    if (number == 0) return;
    if (paper.is_chinese())
      text += "第 " + std::to_string(number) + std::string(zh);
    else
      text += (text.empty() ? "" : ", ") + std::string(en) + std::to_string(number);
  };
  add(place.table, " 张表", "table ");
  add(place.row, " 行", "row ");
  add(place.column, " 列", "column ");
  return text;
}

std::string place_text(const Paper& paper, const PlaceRow& place) {
  if (place.part.empty()) return {};
  std::string text = place_in_table(paper, place);
  if (!text.empty()) text += paper.comma();
  return text + place.part + paper.word(" 字节 ", ", bytes ") + std::to_string(place.begin) + "–" +
         std::to_string(place.end);
}

std::string finding_html(const Paper& paper, const ReportRow& report, const FindingRow& finding) {
  const Language language = paper.options.language;
  std::string html = "<li id='" + finding_id(report, finding) + "' class='finding " + finding.severity +
                     "' data-cells='" + escaped(keys_of(finding)) + "'>";
  html += "<p class=what>" + severity_html(paper, finding.severity) + " " + isolated(finding.message);
  if (finding.is_known) html += " " + element("span", "class=known", paper.word("已知", "known"));
  html += "</p>" + paragraph("sum", sum_html(paper, report, finding));
  if (!finding.quote.empty()) html += "<blockquote><p>" + isolated(finding.quote) + "</p></blockquote>";
  html += paragraph("quiet", others_html(paper, finding));
  if (finding.cause == "reading")
    html += paragraph("doubt", paper.word("可能是读取所致，请与原文核对。",
                                          "This may be our reading; compare with the original."));
  std::string last = basis_html(paper, finding);
  const std::string place = place_text(paper, finding.place);
  if (!place.empty()) last += (last.empty() ? "" : " · ") + element("span", "class=place", isolated(place));
  last += (last.empty() ? "" : " · ") +
          element("code", "title='" + escaped(check_name(paper.forms, finding.check, language)) + "'",
                  escaped(finding.check));
  return html + paragraph("quiet", last) + "</li>\n";
}

std::string suspects_html(const Paper& paper, const ReportRow& report, const SuspectGroupRow& group) {
  if (group.sets.empty()) return {};
  const std::size_t size = group.sets.front().size();
  const std::string head =
      size == 1
          ? paper.word("改正一个数，上面的勾稽关系就能相符：",
                       "Changing one figure would make the above hold:")
          : paper.word("最少要改正 " + std::to_string(size) + " 个数，上面的勾稽关系才能相符：",
                       "At least " + std::to_string(size) + " figures must change for the above to hold:");
  std::string items;
  for (const auto& set : group.sets) {
    std::string text;
    for (const SuspectRow& one : set)
      text += (text.empty() ? "" : paper.word("；", "; ")) + suspect_html(paper, report, one);
    items += element("li", "", text);
  }
  const std::string more = group.truncated
                               ? paragraph("quiet", paper.word("还有其他可能，没有列全。",
                                                               "There are more, which are not listed."))
                               : "";
  return "<div class=suspects><p>" + head + "</p><ol>" + items + "</ol>" + more + "</div>";
}

}  // namespace gouji::page
