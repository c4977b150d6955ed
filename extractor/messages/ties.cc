#include "messages/ties.h"

#include <algorithm>

#include "messages/sentences.h"
#include "text/fold.h"
#include "text/utf8.h"

namespace gouji {
namespace {

// More operands than this on one side: those that are 0 are counted, not listed.
constexpr std::size_t kMostListed = 4;
constexpr std::size_t kMostMissing = 3;

// A figure's key taken apart, with the figure and its names.
struct Named {
  const Figure* figure = nullptr;
  const Words* row = nullptr;
  const Words* column = nullptr;
};

template <typename Keyed>
const Keyed* find_key(const std::vector<Keyed>& all, std::string_view key) {
  const auto found = std::find_if(all.begin(), all.end(), [&](const Keyed& one) { return one.key == key; });
  return found == all.end() ? nullptr : &*found;
}

class Naming {
 public:
  Naming(const Finding& finding, const Record& record, const Forms& forms) : record_(record), forms_(forms) {
    const auto row_of = [](std::string_view key) { return key.substr(0, key.rfind('.')); };
    for (const Operand& operand : finding.operands)
      if (row_of(operand.key) != row_of(finding.operands.front().key)) by_row_ = true;
  }

  // What tells an operand from the others of its tie: the row's name where the tie adds rows, else the
  // column's.
  std::string name(const std::string& key, Language language) const {
    const Named named = find(key);
    const Words* words = by_row_ ? named.row : named.column;
    return words == nullptr ? key : short_name(*words, language);
  }

  const Figure* figure(const std::string& key) const { return find(key).figure; }

 private:
  Named find(const std::string& key) const {
    const auto first = key.find('.'), last = key.rfind('.');
    if (first == std::string::npos || first == last) return {};
    const std::string_view whole = key;
    for (const RecordGrid& grid : record_.grids) {
      const FormGrid& form = grid_of(forms_, grid.id);
      if (form.key != whole.substr(0, first)) continue;
      const FormRow* row = find_key(form.rows, whole.substr(first + 1, last - first - 1));
      if (row == nullptr) continue;
      const FormColumn* column = find_key(form.blocks[row->block].columns, whole.substr(last + 1));
      if (column == nullptr) continue;
      const auto at = form.figure_index(static_cast<std::uint32_t>(row - form.rows.data()),
                                        static_cast<std::uint32_t>(column - form.blocks[row->block].columns.data()));
      return {at < grid.figures.size() ? &grid.figures[at] : nullptr, &row->name, &column->name};
    }
    return {};
  }

  const Record& record_;
  const Forms& forms_;
  bool by_row_ = false;
};

struct GapName {
  Phrase operator()(const Blank&) const { return {"空白", "blank"}; }
  Phrase operator()(const Absent&) const { return {"没有这一行", "absent"}; }
  Phrase operator()(const NotApplicable&) const { return {"填为不适用", "not applicable"}; }
  Phrase operator()(const Unreadable&) const { return {"无法识别", "unreadable"}; }
  Phrase operator()(const Amount&) const { return {"单位不明", "of another unit"}; }
  Phrase operator()(const Ambiguous&) const { return {"有多种读法", "ambiguous"}; }
};

std::string gap_name(const Naming& naming, const std::string& key, Language language) {
  const Figure* figure = naming.figure(key);
  const Phrase name = figure == nullptr ? Phrase{"无数值", "no amount"} : std::visit(GapName{}, figure->reading);
  return std::string(name.in(language));
}

std::string gap_in_brackets(const Naming& naming, const std::string& key, Language language) {
  const std::string name = gap_name(naming, key, language);
  return language == Language::Chinese ? "（" + name + "）" : "(" + name + ")";
}

enum class Hand : std::uint8_t { Left, Right };

// “A 12 + B 3 = 15”; a sum of one operand is that operand.
class Side {
 public:
  Side(const Finding& finding, const Naming& naming, Hand hand, Language language)
      : naming_(naming), language_(language) {
    for (const Operand& operand : finding.operands)
      if (operand.on_left == (hand == Hand::Left)) operands_.push_back(&operand);
    const auto& sum = hand == Hand::Left ? finding.left : finding.right;
    for (const Operand* operand : operands_) add(*operand);
    add_rest();
    if (operands_.size() > 1 && sum) text_ += " = " + to_string(*sum);
  }

  std::string text() const { return text_; }

 private:
  void add(const Operand& operand) {
    const bool is_nothing = operand.amount && is_zero(*operand.amount);
    if (is_nothing && operands_.size() > kMostListed) {
      ++zeros_;
      return;
    }
    if (!text_.empty()) text_ += operand.sign < 0 ? " − " : " + ";
    else if (operand.sign < 0) text_ += "−";
    text_ += naming_.name(operand.key, language_) + " ";
    text_ += operand.amount ? to_string(*operand.amount) : gap_in_brackets(naming_, operand.key, language_);
  }

  void add_rest() {
    if (zeros_ == 0) return;
    const std::string count = std::to_string(zeros_);
    const bool all = zeros_ == operands_.size();
    if (language_ == Language::Chinese) text_ += all ? "各项均为 0" : "（其余 " + count + " 项为 0）";
    else text_ += all ? "all operands 0" : " (" + count + " others are 0)";
  }

  const Naming& naming_;
  Language language_;
  std::vector<const Operand*> operands_{};
  std::size_t zeros_ = 0;
  std::string text_{};
};

std::string_view sign_of_failure(Relation relation) {
  switch (relation) {
    case Relation::Equal: return " ≠ ";
    case Relation::AtMost: return " > ";
    case Relation::AtLeast: return " < ";
  }
  return " ≠ ";
}

std::string head(const Finding& finding, Language language) {
  std::string name = short_name(finding.at_name, language);
  if (name.empty()) name = finding.at;
  return name + (language == Language::Chinese ? "：" : ": ");
}

std::string comparison(const Finding& finding) {
  return finding.left && finding.right
             ? to_string(*finding.left) + std::string(sign_of_failure(finding.relation)) + to_string(*finding.right)
             : "";
}

std::string fails_in(const Finding& finding, const Naming& naming, Language language) {
  const std::string comma = language == Language::Chinese ? "，" : ", ";
  std::string text = head(finding, language) + Side(finding, naming, Hand::Left, language).text() + comma +
                     Side(finding, naming, Hand::Right, language).text();
  if (finding.missing.empty()) return text + comma + comparison(finding);
  return text + (language == Language::Chinese ? "；空白处无论填多少都不能相符"
                                               : "; no amount in place of the gaps can make it hold");
}

std::string gaps(const Finding& finding, const Naming& naming, Language language) {
  std::string text;
  for (std::size_t i = 0; i < finding.missing.size() && i < kMostMissing; ++i) {
    const std::string& key = finding.missing[i].key;
    if (i > 0) text += language == Language::Chinese ? "、" : ", ";
    text += naming.name(key, language) + (language == Language::Chinese ? "" : " ") + gap_in_brackets(naming, key, language);
  }
  if (finding.missing.size() <= kMostMissing) return text;
  const std::string count = std::to_string(finding.missing.size());
  return text + (language == Language::Chinese ? "等 " + count + " 项" : " and others, " + count + " in all");
}

std::string as_zero_in(const Finding& finding, Language language) {
  if (!finding.as_zero) return {};
  const bool holds = *finding.as_zero == Verdict::Holds;
  if (language == Language::Chinese)
    return holds ? "；空白按 0 计则相符" : "；空白按 0 计则不符：" + comparison(finding);
  return holds ? "; with blanks as 0 it holds" : "; with blanks as 0 it fails: " + comparison(finding);
}

std::string needed_in(const Finding& finding, const Naming& naming, Language language) {
  if (finding.missing.size() != 1 || !finding.missing.front().needed) return {};
  const std::string name = naming.name(finding.missing.front().key, language),
                    amount = to_string(*finding.missing.front().needed);
  return language == Language::Chinese ? "；" + name + "为 " + amount + " 时相符"
                                       : "; it holds if " + name + " is " + amount;
}

std::string undecided_in(const Finding& finding, const Naming& naming, Language language) {
  const bool chinese = language == Language::Chinese;
  if (finding.missing.empty())
    return head(finding, language) +
           (chinese ? "各项单位不同或不明，无法判断" : "cannot be decided, the units differ or are not known");
  return head(finding, language) + (chinese ? "无法判断，没有数值的是 " : "cannot be decided without ") +
         gaps(finding, naming, language) + needed_in(finding, naming, language) + as_zero_in(finding, language);
}

}  // namespace

Words tie_fails(const Finding& finding, const Record& record, const Forms& forms) {
  const Naming naming(finding, record, forms);
  return {fails_in(finding, naming, Language::Chinese), fails_in(finding, naming, Language::English)};
}

Words tie_fails_anyway(const Finding& finding, const Record& record, const Forms& forms) {
  const Naming naming(finding, record, forms);
  return {head(finding, Language::Chinese) + gaps(finding, naming, Language::Chinese) + "，但每一种读法下都不符",
          head(finding, Language::English) + "fails in every reading of " + gaps(finding, naming, Language::English)};
}

Words tie_undecided(const Finding& finding, const Record& record, const Forms& forms) {
  const Naming naming(finding, record, forms);
  return {undecided_in(finding, naming, Language::Chinese), undecided_in(finding, naming, Language::English)};
}

}  // namespace gouji
