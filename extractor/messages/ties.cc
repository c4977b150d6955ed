#include "messages/ties.h"

#include <algorithm>

#include "grammar/brief_name.h"
#include "messages/sentences.h"
#include "messages/words_writer.h"

namespace gouji {
namespace {

// More operands than this on one side: those that are 0 are counted, not listed.
constexpr std::size_t kMostListed = 4;
constexpr std::size_t kMostMissing = 3;

struct GapName {
  Phrase operator()(const Blank&) const { return {"空白", "blank"}; }
  Phrase operator()(const Absent&) const { return {"没有这一行", "absent"}; }
  Phrase operator()(const NotApplicable&) const { return {"填为不适用", "not applicable"}; }
  Phrase operator()(const Unreadable&) const { return {"无法识别", "unreadable"}; }
  Phrase operator()(const Amount&) const { return {"单位不明", "of another unit"}; }
  Phrase operator()(const Ambiguous&) const { return {"有多种读法", "ambiguous"}; }
};

enum class Hand : std::uint8_t { Left, Right };

std::string_view sign_of_failure(Relation relation) {
  switch (relation) {
    case Relation::Equal: return " ≠ ";
    case Relation::AtMost: return " > ";
    case Relation::AtLeast: return " < ";
  }
  return " ≠ ";
}

constexpr Phrase kComma = {"，", ", "};

bool adds_rows(const std::vector<Operand>& operands) {
  const auto row_of = [](std::string_view key) { return key.substr(0, key.rfind('.')); };
  const auto other_row = [&, first = operands.empty() ? std::string_view() : row_of(*operands.front().key)](const Operand& operand) {
    return row_of(*operand.key) != first;
  };
  return std::any_of(operands.begin(), operands.end(), other_row);
}

// The sentence of one finding, put together of its parts.
class TieSentence {
 public:
  TieSentence(const Finding& finding, FigureNames& names) : finding_(finding), names_(names), by_row_(adds_rows(finding.operands)) {
    writer_.expect(kHead + kPiece * finding.operands.size());
    if (finding.at_name->zh.empty()) writer_.both(finding.at);
    else writer_.name(brief_name(finding.at_name));
    writer_.put({"：", ": "});
  }

  void put(Phrase phrase) { writer_.put(phrase); }

  // “A 12 + B 3 = 15”; a sum of one operand is that operand.
  void side(Hand hand) {
    const auto is_here = [&](const Operand& operand) { return operand.on_left == (hand == Hand::Left); };
    const auto& operands = finding_.operands;
    const auto count = static_cast<std::size_t>(std::count_if(operands.begin(), operands.end(), is_here));
    std::size_t listed = 0;
    for (const Operand& operand : operands) {
      const bool is_left_out = count > kMostListed && operand.amount && is_zero(*operand.amount);
      if (is_here(operand) && !is_left_out) add(operand, listed++ == 0);
    }
    if (const std::size_t zeros = count - listed; zeros > 0) rest(zeros, listed);
    const auto& sum = hand == Hand::Left ? finding_.left : finding_.right;
    if (count < 2 || !sum) return;
    writer_.both(" = ");
    writer_.amount(*sum);
  }

  void comparison() {
    if (!finding_.left || !finding_.right) return;
    writer_.amount(*finding_.left);
    writer_.both(sign_of_failure(finding_.relation));
    writer_.amount(*finding_.right);
  }

  void gaps() {
    for (std::size_t i = 0; i < finding_.missing.size() && i < kMostMissing; ++i) {
      const std::string& key = finding_.missing[i].key;
      const NamedFigure found = names_.find(key);
      if (i > 0) put({"、", ", "});
      name(found, key);
      put({"", " "});
      gap_in_brackets(found.figure);
    }
    if (finding_.missing.size() <= kMostMissing) return;
    put({"等 ", " and others, "});
    writer_.both(std::to_string(finding_.missing.size()));
    put({" 项", " in all"});
  }

  void needed() {
    if (finding_.missing.size() != 1 || !finding_.missing.front().needed) return;
    const MissingOperand& only = finding_.missing.front();
    put({"；", "; it holds if "});
    name(names_.find(only.key), *only.key);
    put({"为 ", " is "});
    writer_.amount(*only.needed);
    put({" 时相符", ""});
  }

  void as_zero() {
    if (!finding_.as_zero) return;
    if (*finding_.as_zero == Verdict::Holds) return put({"；空白按 0 计则相符", "; with blanks as 0 it holds"});
    put({"；空白按 0 计则不符：", "; with blanks as 0 it fails: "});
    comparison();
  }

  Words take() { return writer_.take(); }

 private:
  // Bytes that the beginning of a sentence and one of its operands take, more or less.
  static constexpr std::size_t kHead = 128;
  static constexpr std::size_t kPiece = 40;

  void add(const Operand& operand, bool is_first) {
    if (!is_first) writer_.both(operand.sign < 0 ? " − " : " + ");
    else if (operand.sign < 0) writer_.both("−");
    const NamedFigure found = names_.find(operand.key);
    name(found, *operand.key);
    writer_.both(" ");
    if (operand.amount) writer_.amount(*operand.amount);
    else gap_in_brackets(found.figure);
  }

  void rest(std::size_t zeros, std::size_t listed) {
    if (listed == 0) return put({"各项均为 0", "all operands 0"});
    put({"（其余 ", " ("});
    writer_.both(std::to_string(zeros));
    put({" 项为 0）", " others are 0)"});
  }

  // What tells an operand from the others of its tie: the row's name where the tie adds rows, else the column's.
  void name(const NamedFigure& found, std::string_view key) {
    if (found.row == nullptr) return writer_.both(key);
    writer_.name(by_row_ ? *found.row : *found.column);
  }

  void gap_in_brackets(const Figure* figure) {
    put({"（", "("});
    put(figure == nullptr ? Phrase{"无数值", "no amount"} : std::visit(GapName{}, figure->reading));
    put({"）", ")"});
  }

  const Finding& finding_;
  FigureNames& names_;
  const bool by_row_;
  WordsWriter writer_{};
};

}  // namespace

Words tie_fails(const Finding& finding, FigureNames& names) {
  TieSentence sentence(finding, names);
  sentence.side(Hand::Left);
  sentence.put(kComma);
  sentence.side(Hand::Right);
  if (finding.missing.empty()) {
    sentence.put(kComma);
    sentence.comparison();
  } else {
    sentence.put({"；空白处无论填多少都不能相符", "; no amount in place of the gaps can make it hold"});
  }
  return sentence.take();
}

Words tie_fails_anyway(const Finding& finding, FigureNames& names) {
  TieSentence sentence(finding, names);
  sentence.put({"", "fails in every reading of "});
  sentence.gaps();
  sentence.put({"，但每一种读法下都不符", ""});
  return sentence.take();
}

Words tie_undecided(const Finding& finding, FigureNames& names) {
  TieSentence sentence(finding, names);
  if (finding.missing.empty()) {
    sentence.put({"各项单位不同或不明，无法判断", "cannot be decided, the units differ or are not known"});
    return sentence.take();
  }
  sentence.put({"无法判断，没有数值的是 ", "cannot be decided without "});
  sentence.gaps();
  sentence.needed();
  sentence.as_zero();
  return sentence.take();
}

}  // namespace gouji
