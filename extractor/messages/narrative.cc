// Names the figures a sentence was weighed against: the quantity nearest to what it states.
#include "messages/narrative.h"

#include <algorithm>

#include "messages/place_in_form.h"
#include "messages/sentences.h"
#include "messages/with_words.h"

namespace gouji {
namespace {

// More figures than this are counted, not listed.
constexpr std::size_t kMostListed = 4;

struct RowAndColumn {
  const Words* row = nullptr;
  const Words* column = nullptr;
  std::string money{};  // its unit, where it is money: the sentence may have counted in another
};

RowAndColumn find(const std::string& key, const Record& record, const Forms& forms) {
  for (const RecordGrid& grid : record.grids) {
    const FormGrid& form = grid_of(forms, grid.id);
    const auto place = place_in(form, key);
    if (!place) continue;
    const auto [r, c] = *place;
    return {&form.rows[r].name, &form.block_of(r).columns[c].name, form.is_whole(r, c) ? "" : grid.figures[form.figure_index(r, c)].unit};
  }
  return {};
}

std::string name_of(const std::string& key, const Record& record, const Forms& forms, Language language) {
  const RowAndColumn names = find(key, record, forms);
  if (names.row == nullptr) return key;
  return short_name(*names.row, language) + (language == Language::Chinese ? "·" : " · ") + short_name(*names.column, language);
}

// “甲 12 + 乙 3 = 15”. Figures that are 0 are left out of a long sum.
std::string quantity(const Finding& finding, const Record& record, const Forms& forms, Language language) {
  const bool is_long = finding.operands.size() > kMostListed;
  std::string text;
  std::size_t listed = 0;
  for (const Operand& operand : finding.operands) {
    if (!operand.amount || (is_long && is_zero(*operand.amount))) continue;
    if (++listed > kMostListed) continue;
    text += text.empty() ? (operand.sign < 0 ? "− " : "") : (operand.sign < 0 ? " − " : " + ");
    text += name_of(operand.key, record, forms, language) + " " + to_string(*operand.amount) + find(operand.key, record, forms).money;
  }
  if (listed == 0 && !finding.operands.empty()) return name_of(finding.at, record, forms, language) + " 0";
  if (listed > kMostListed) text += " + …";
  if (finding.operands.size() > 1 && finding.right) text += " = " + to_string(*finding.right);
  return text;
}

Words with_quantity(const Finding& finding, const Record& record, const Forms& forms, Phrase sentence) {
  const std::string stated = finding.stated ? to_string(*finding.stated) + find(finding.at, record, forms).money : "0";
  const auto in = [&](Language language, std::string_view form) {
    return with_words(form, {finding.quote, stated, quantity(finding, record, forms, language), name_of(finding.at, record, forms, language)});
  };
  return {in(Language::Chinese, sentence.zh), in(Language::English, sentence.en)};
}

}  // namespace

Words narrative_count(const Finding& finding, const Record& record, const Forms& forms) {
  return with_quantity(finding, record, forms, {"文中“{0}”写的是 {1}；表中最接近的是 {2}", "the text “{0}” says {1}; the grid at its nearest {2}"});
}

Words narrative_none(const Finding& finding, const Record& record, const Forms& forms) {
  return with_quantity(finding, record, forms, {"文中“{0}”即 0；表中 {2}", "the text “{0}” means 0; the grid says {2}"});
}

Words narrative_blank(const Finding& finding, const Record& record, const Forms& forms) {
  return with_quantity(finding, record, forms, {"文中“{0}”写的是 {1}；表中 {3} 空白", "the text “{0}” says {1}; {3} is blank in the grid"});
}

}  // namespace gouji
