// The names of figures come from the forms of the report's family: what two years' forms share has one name.
#include "messages/series.h"

#include "messages/sentences.h"
#include "messages/with_words.h"

namespace gouji {
namespace {

struct KeyNames {
  const Words* row = nullptr;
  const Words* column = nullptr;
};

KeyNames names_in(const FormGrid& grid, std::string_view row_key, std::string_view column_key) {
  for (const FormRow& row : grid.rows) {
    if (row.key != row_key) continue;
    for (const FormColumn& column : grid.blocks[row.block].columns)
      if (column.key == column_key) return {&row.name, &column.name};
  }
  return {};
}

KeyNames names_of(std::string_view key, const std::string& family, const Forms& forms) {
  const auto first = key.find('.'), last = key.rfind('.');
  if (first == std::string_view::npos || first == last) return {};
  for (const Form& form : forms.forms) {
    if (form.family != family) continue;
    for (const FormGrid& grid : form.grids) {
      if (grid.key != key.substr(0, first)) continue;
      const KeyNames names = names_in(grid, key.substr(first + 1, last - first - 1), key.substr(last + 1));
      if (names.row != nullptr) return names;
    }
  }
  return {};
}

// One finding in one language.
class Telling {
 public:
  Telling(const Finding& finding, const Record& record, const Forms& forms, Language language)
      : finding_(finding), record_(record), forms_(forms), language_(language) {
    const auto row_of = [](std::string_view key) { return key.substr(0, key.rfind('.')); };
    for (const Operand& operand : finding.operands)
      if (row_of(*operand.key) != row_of(*finding.operands.front().key)) by_row_ = true;
  }

  std::string tie_fails() const {
    std::string text = head() + side(Hand::Left) + comma() + side(Hand::Right);
    if (finding_.left && finding_.right) text += comma() + to_string(*finding_.left) + std::string(sign()) + to_string(*finding_.right);
    return text + likelier();
  }

  std::string tie_undecided() const {
    std::string text = head() + side(Hand::Left) + comma() + side(Hand::Right) + word("；无法核对", "; cannot be decided");
    if (finding_.missing.size() == 1 && finding_.missing.front().needed)
      text += word("，为 ", "; it holds if the gap is ") + to_string(*finding_.missing.front().needed) + word(" 时相符", "");
    return text;
  }

  std::string jump() const {
    return head() + filled("{0}，", "{0}, ") + year_of(0) + filled(" 年为 {1}，相差 {2} 倍", ": {1}, a factor of {2}");
  }

  std::string year_missing() const {
    return filled("没有找到写明是本机关的 {0} 年报告；再前面一份是 ", "no report of {0} names this agency; the one before is of ") + year_of(0) + word(" 年的", "");
  }

  std::string versions() const {
    return filled("同一年度另有一份报告，{0} 项数据不同", "there is another report for this year; figures that differ: {0}") + differences() +
           filled("；以 {1} 为准", "; {1} is preferred") + why(2);
  }

  std::string versions_equal() const {
    return filled("同一年度另有一份报告，数据相同；以 {0} 为准", "there is another report for this year with the same figures; {0} is preferred") + why(1);
  }

  std::string name_shared() const {
    return filled("同一年度有另一份同名报告，{0} 项数据不同，可能是另一个机关的：两者没有当作一份报告的两个版本",
                  "another report of the same name and year differs in {0} figures and may be another agency's: the two were not taken for versions of one report");
  }

  std::string sum_fails() const {
    std::string text = head() + word("本报告 ", "this report ") + amount(finding_.left) +
                       filled("，所列 {1} 个下级中 {0} 个的合计 ", ", {0} of the {1} agencies below add up to ") + amount(finding_.right);
    if (finding_.words.size() > 2 && !finding_.words[2].empty()) text += filled("；缺少 {2} 的报告", "; no report of {2}");
    return text;
  }

  std::string sum_partial() const {
    // The names are the user's own, all of them count.
    return filled("所列 {1} 个下级中只有 {0} 个的报告，不能核对合计，只能看已知部分是否超过；缺少 ",
                  "reports of only {0} of the {1} agencies below are there: the sum cannot be checked, only that it is not exceeded; missing: ") +
           (finding_.words.size() > 2 ? finding_.words[2] : "");
  }

  std::string copy_file() const { return filled("与 {0} 是同一个文件", "the same file as {0}"); }

  std::string copy_grid() const {
    const std::string grid(in(finding_.grid_name, language_));
    return word("表格“", "the grid “") + grid + word("”的数据与", "” has the same figures as that of ") + other() + word("完全相同", "");
  }

  std::string copy_narrative() const {
    return word("“", "section “") + section() + filled("”部分的文字（{0} 字）与", "” ({0} characters) has the same text as that of ") + other() +
           word("完全相同", "");
  }

  std::string copy_narrative_near() const {
    return word("“", "section “") + section() + word("”部分的文字与", "” is in large part the text of ") + other() +
           filled("大致相同（约 {0}%）", " (about {0}%)");
  }

 private:
  enum class Hand : std::uint8_t { Left, Right };

  std::string word(std::string_view zh, std::string_view en) const { return std::string(language_ == Language::Chinese ? zh : en); }
  std::string filled(std::string_view zh, std::string_view en) const {
    return with_words(language_ == Language::Chinese ? zh : en, finding_.words);
  }
  std::string comma() const { return word("，", ", "); }

  static std::string amount(const std::optional<Amount>& amount) { return amount ? to_string(*amount) : std::string("?"); }

  std::string head() const {
    std::string name = short_name(finding_.at_name, language_);
    if (name.empty()) name = finding_.at;
    return name + word("：", ": ");
  }

  std::string section() const {
    const std::string_view name = in(finding_.at_name, language_);
    return name.empty() ? finding_.at : std::string(name);
  }

  std::string_view sign() const {
    switch (finding_.relation) {
      case Relation::Equal: return " ≠ ";
      case Relation::AtMost: return " > ";
      case Relation::AtLeast: return " < ";
    }
    return " ≠ ";
  }

  std::string year_of(std::size_t other) const {
    if (other >= finding_.others.size() || !finding_.others[other].year) return word("上一", "last year");
    return std::to_string(*finding_.others[other].year);
  }

  // The other report as a reader calls it; by its agency where that is another one.
  std::string other() const {
    if (finding_.others.empty()) return word("另一份报告", "another report");
    const ReportName& report = finding_.others.front();
    const bool is_own = report.agency == record_.report.agency;
    std::string text = is_own ? std::string(word("本机关", "the same agency's")) : report.agency.empty() ? bearable(report.path) : report.agency;
    text += report.year ? " " + std::to_string(*report.year) + word(" 年", "") : std::string();
    return text + word("报告", " report");
  }

  std::string side(Hand hand) const {
    std::string text;
    std::size_t operands = 0;
    for (const Operand& operand : finding_.operands) {
      if (operand.on_left != (hand == Hand::Left)) continue;
      ++operands;
      if (!text.empty()) text += operand.sign < 0 ? " − " : " + ";
      if (operand.of > 0) text += year_of(operand.of - 1) + word(" 年", ": ");
      text += name(operand.key) + " " + (operand.amount ? to_string(*operand.amount) : gap(operand));
    }
    const auto& sum = hand == Hand::Left ? finding_.left : finding_.right;
    return operands > 1 && sum ? text + " = " + to_string(*sum) : text;
  }

  std::string name(const std::string& key) const {
    if (record_.family >= forms_.families.size()) return key;
    const KeyNames names = names_of(key, forms_.families[record_.family].id, forms_);
    const Words* words = by_row_ ? names.row : names.column;
    return words == nullptr ? key : short_name(*words, language_);
  }

  std::string gap(const Operand& operand) const {
    std::string_view why;
    for (std::size_t i = 0; i < finding_.missing.size() && i < finding_.words.size(); ++i)
      if (finding_.missing[i].key == operand.key) why = finding_.words[i];
    if (why == "blank") return word("（空白）", "(blank)");
    if (why == "not_applicable") return word("（填为不适用）", "(not applicable)");
    if (why == "unreadable") return word("（无法识别）", "(unreadable)");
    if (why == "ambiguous") return word("（有多种读法）", "(ambiguous)");
    return word("（无数值）", "(no amount)");
  }

  // “（自然人 › 本年新收：12，另一份 13；…）” of the first few.
  std::string differences() const {
    constexpr std::size_t kMostNamed = 3;
    std::string text;
    for (std::size_t i = 0; i + 1 < finding_.operands.size() && i < 2 * kMostNamed; i += 2) {
      const Operand &own = finding_.operands[i], &others = finding_.operands[i + 1];
      if (!text.empty()) text += word("；", "; ");
      text += full_name(own.key) + " " + amount(own.amount) + word("，另一份 ", ", there ") + amount(others.amount);
    }
    return text.empty() ? text : word("（", " (") + text + word("）", ")");
  }

  std::string full_name(const std::string& key) const {
    if (record_.family >= forms_.families.size()) return key;
    const KeyNames names = names_of(key, forms_.families[record_.family].id, forms_);
    return names.row == nullptr ? key : short_name(*names.row, language_) + " › " + short_name(*names.column, language_);
  }

  std::string likelier() const {
    const std::string_view which = finding_.words.empty() ? std::string_view() : std::string_view(finding_.words.front());
    if (which == "this") return word("；本报告这项数据另有勾稽不符，更可能是本报告有误", "; this report's figure fails a tie too and is likelier wrong");
    if (which != "last") return {};
    return language_ == Language::Chinese ? "；" + year_of(0) + " 年报告这项数据另有勾稽不符，更可能是那一份有误"
                                          : "; the figure of " + year_of(0) + " fails a tie in its own report and is likelier wrong";
  }

  std::string why(std::size_t index) const {
    const std::string_view reason = index < finding_.words.size() ? std::string_view(finding_.words[index]) : std::string_view();
    if (reason == "ties") return word("：不符的勾稽关系较少", ": fewer of its ties fail");
    if (reason == "figures") return word("：有数值的数据较多", ": it has more figures");
    return word("：两者相当，取路径在前的", ": they are equally good, and its path comes first");
  }

  const Finding& finding_;
  const Record& record_;
  const Forms& forms_;
  Language language_;
  bool by_row_ = false;
};

using Tell = std::string (Telling::*)() const;

struct Told {
  FindingKind kind{};
  Tell tell = nullptr;
};

constexpr Told kTold[] = {
    {FindingKind::SeriesTieFails, &Telling::tie_fails},
    {FindingKind::SeriesTieUndecided, &Telling::tie_undecided},
    {FindingKind::SeriesJump, &Telling::jump},
    {FindingKind::SeriesYearMissing, &Telling::year_missing},
    {FindingKind::SeriesVersions, &Telling::versions},
    {FindingKind::SeriesVersionsEqual, &Telling::versions_equal},
    {FindingKind::SeriesNameShared, &Telling::name_shared},
    {FindingKind::SeriesSumFails, &Telling::sum_fails},
    {FindingKind::SeriesSumPartial, &Telling::sum_partial},
    {FindingKind::CopyFile, &Telling::copy_file},
    {FindingKind::CopyGrid, &Telling::copy_grid},
    {FindingKind::CopyNarrative, &Telling::copy_narrative},
    {FindingKind::CopyNarrativeNear, &Telling::copy_narrative_near},
};

}  // namespace

Words series_sentence(const Finding& finding, const Record& record, const Forms& forms) {
  for (const Told& told : kTold)
    if (told.kind == finding.kind)
      return {(Telling(finding, record, forms, Language::Chinese).*told.tell)(), (Telling(finding, record, forms, Language::English).*told.tell)()};
  return {};
}

}  // namespace gouji
