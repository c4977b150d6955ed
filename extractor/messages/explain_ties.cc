// The rule of a tie is its own sum, its source the basis that the grammar gives, its examples numbers put into the sum.
#include "messages/explain_ties.h"

#include <algorithm>
#include <vector>

#include "messages/sentences.h"

namespace gouji {
namespace {

// The forms that have it, and the tie of the one that is in force longest.
struct Found {
  std::vector<const Form*> forms{};
  const FormGrid* grid = nullptr;
  const FormTie* tie = nullptr;
};

Found find(std::string_view check, const Forms& forms) {
  Found found;
  for (const Form& form : forms.forms)
    for (const FormGrid& grid : form.grids)
      for (const FormTie& tie : grid.ties) {
        if (grid.key + "." + tie.name != check) continue;
        found.forms.push_back(&form);
        std::stable_sort(found.forms.begin(), found.forms.end(), [](const Form* a, const Form* b) { return a->last_year < b->last_year; });
        if (found.forms.back() == &form) found.grid = &grid, found.tie = &tie;
      }
  return found;
}

class TieWriter {
 public:
  TieWriter(const Found& found, Language language) : grid_(*found.grid), tie_(*found.tie), forms_(found.forms), language_(language), chinese_(language == Language::Chinese) {}

  std::string about() const { return std::string(in(grid_.name, language_)) + word("：", ": ") + side(tie_.left, 2) + sign() + side(tie_.right, 2); }

  std::string rule() const {
    const std::string each = tie_.each == Each::Row ? word("表中每一行：", "In every row: ") : word("表中每一列：", "In every column: ");
    return each + side(tie_.left, tie_.left.size()) + sign() + side(tie_.right, tie_.right.size()) + word("。格式 ", ". Form ") + ids_of_forms() + word("。", ".");
  }

  // Numbers that hold, or of which the last is one too great or a comparison the wrong way round.
  std::string example(bool holds) const {
    if (tie_.relation != Relation::Equal) return comparison(holds);
    const std::int64_t left = kFirst + (tie_.left.size() > 1 ? tie_.left[1].sign * kSecond : 0);
    const std::int64_t last = left - (tie_.right.size() > 1 ? tie_.right.front().sign * kOther : 0) + (holds ? 0 : 1);
    std::string text = numbered(tie_.left, kFirst, kSecond) + word("，", ", ");
    text += tie_.right.size() > 1 ? numbered(tie_.right, kOther, last) : name(tie_.right.front()) + " " + std::to_string(last);
    const std::int64_t right = holds ? left : left + 1;
    return text + word("：", ": ") + std::to_string(left) + (holds ? " = " : " ≠ ") + std::to_string(right);
  }

 private:
  static constexpr std::int64_t kFirst = 12, kSecond = 3, kOther = 10;

  std::string word(std::string_view zh, std::string_view en) const { return std::string(chinese_ ? zh : en); }

  std::string ids_of_forms() const {
    std::string text;
    for (const Form* form : forms_) text += (text.empty() ? "" : word("、", ", ")) + form->id;
    return text;
  }

  std::string sign() const { return tie_.relation == Relation::Equal ? " = " : tie_.relation == Relation::AtMost ? " ≤ " : " ≥ "; }

  std::string name(const Term& term) const {
    return short_name(tie_.each == Each::Row ? grid_.blocks[tie_.block].columns[term.index].name : grid_.rows[term.index].name, language_);
  }

  std::string side(const std::vector<Term>& terms, std::size_t most) const {
    std::string text;
    for (std::size_t i = 0; i < terms.size() && i < most; ++i) text += (text.empty() ? (terms[i].sign < 0 ? "− " : "") : terms[i].sign < 0 ? " − " : " + ") + name(terms[i]);
    return terms.size() > most ? text + " + …" : text;
  }

  std::string numbered(const std::vector<Term>& terms, std::int64_t first, std::int64_t second) const {
    std::string text = name(terms[0]) + " " + std::to_string(first);
    if (terms.size() > 1) text += (terms[1].sign < 0 ? " − " : " + ") + name(terms[1]) + " " + std::to_string(second);
    return terms.size() > 2 ? text + word("（其余为 0）", " (the others are 0)") : text;
  }

  std::string comparison(bool holds) const {
    const bool left_is_less = holds == (tie_.relation == Relation::AtMost);
    const std::int64_t left = left_is_less ? kSecond : kFirst, right = left_is_less ? kFirst : kSecond;
    return side(tie_.left, 1) + " " + std::to_string(left) + word("，", ", ") + side(tie_.right, 1) + " " + std::to_string(right) + word("：", ": ") + std::to_string(left) +
           (left_is_less ? " < " : " > ") + std::to_string(right);
  }

  const FormGrid& grid_;
  const FormTie& tie_;
  const std::vector<const Form*>& forms_;
  Language language_;
  bool chinese_;
};

Words source_of(const Found& found) {
  Words source = {found.tie->basis.zh, std::string(in(found.tie->basis, Language::English))};
  std::vector<std::string> known;
  for (const Form* form : found.forms) {
    if (form->source.empty() || std::find(known.begin(), known.end(), form->source) != known.end()) continue;
    known.push_back(form->source);
    source = {source.zh + "；" + form->source, source.en + "; " + form->source};
  }
  return source;
}

}  // namespace

std::optional<Explanation> explain_tie(std::string_view check, const Forms& forms) {
  const Found found = find(check, forms);
  if (found.tie == nullptr) return std::nullopt;
  const TieWriter zh(found, Language::Chinese), en(found, Language::English);
  Explanation explanation;
  explanation.about = {zh.about(), en.about()};
  explanation.rule = {zh.rule(), en.rule()};
  explanation.source = source_of(found);
  explanation.wrong = {zh.example(false) + "。", en.example(false) + "."};
  explanation.right = {zh.example(true) + "，不报；其中有空白而补上某个数就能相符的，只说明无法判断。", en.example(true) + ", is not reported; where a blank could make it hold, it is only called undecided."};
  return explanation;
}

}  // namespace gouji
