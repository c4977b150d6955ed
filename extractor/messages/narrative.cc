// Names the figures a sentence was weighed against: the quantity nearest to what it states.
#include "messages/narrative.h"

#include <algorithm>
#include <array>

#include "messages/with_words.h"
#include "messages/words_writer.h"

namespace gouji {
namespace {

// More figures than this are counted, not listed.
constexpr std::size_t kMostListed = 4;
// Bytes that one of them takes, more or less.
constexpr std::size_t kPiece = 80;

// Its unit, where it is money: the sentence may have counted in another.
std::string_view money_of(const NamedFigure& found) {
  return found.is_whole || found.figure == nullptr ? std::string_view() : std::string_view(*found.figure->unit);
}

void put_name(WordsWriter& writer, const NamedFigure& found, std::string_view key) {
  if (found.row == nullptr) return writer.both(key);
  writer.name(*found.row);
  writer.put({"·", " · "});
  writer.name(*found.column);
}

// “甲 12 + 乙 3 = 15”. Figures that are 0 are left out of a long sum.
Words quantity(const Finding& finding, FigureNames& names) {
  const bool is_long = finding.operands.size() > kMostListed;
  WordsWriter writer;
  writer.expect(kPiece * std::min(finding.operands.size() + 1, kMostListed));
  std::size_t listed = 0;
  for (const Operand& operand : finding.operands) {
    if (!operand.amount || (is_long && is_zero(*operand.amount))) continue;
    if (++listed > kMostListed) continue;
    const bool is_first = listed == 1;
    writer.both(is_first ? (operand.sign < 0 ? "− " : "") : (operand.sign < 0 ? " − " : " + "));
    const NamedFigure found = names.find(operand.key);
    put_name(writer, found, *operand.key);
    writer.both(" ");
    writer.amount(*operand.amount);
    writer.both(money_of(found));
  }
  if (listed == 0 && !finding.operands.empty()) {
    put_name(writer, names.find(finding.at), finding.at);
    writer.both(" 0");
    return writer.take();
  }
  if (listed > kMostListed) writer.both(" + …");
  if (listed > 1 && finding.right) {
    writer.both(" = ");
    writer.amount(*finding.right);
  }
  return writer.take();
}

Words name_of(const std::string& key, FigureNames& names) {
  WordsWriter writer;
  put_name(writer, names.find(key), key);
  return writer.take();
}

// The sentence with the quote, what it states, and what the grid has.
Words compared(const Finding& finding, FigureNames& names, const Words& in_grid, Phrase sentence) {
  std::string stated = "0";
  if (finding.stated) stated = to_string(*finding.stated).append(money_of(names.find(finding.at)));
  const auto with = [&](std::string_view form, std::string_view figures) {
    return with_words(form, std::array<std::string_view, 3>{finding.quote, stated, figures});
  };
  return {with(sentence.zh, in_grid.zh), with(sentence.en, in_grid.en)};
}

// The figures that are more than 0, by name, and what they are: “甲、乙” and “1、2”.
struct Excess {
  Words names{};
  Words amounts{};
};

Excess excess_of(const Finding& finding, FigureNames& figures) {
  WordsWriter names, amounts;
  names.expect(kPiece * std::min(finding.operands.size(), kMostListed));
  std::size_t listed = 0;
  for (const Operand& operand : finding.operands) {
    if (!operand.amount || is_zero(*operand.amount) || ++listed > kMostListed) continue;
    const Phrase joint = listed == 1 ? Phrase{} : Phrase{"、", ", "};
    const NamedFigure found = figures.find(operand.key);
    names.put(joint);
    put_name(names, found, *operand.key);
    amounts.put(joint);
    amounts.amount(*operand.amount);
    amounts.both(money_of(found));
  }
  if (listed > kMostListed) {
    names.put({" 等", " and others"});
    amounts.put({" 等", " and so on"});
  }
  if (listed == 0) {
    put_name(names, figures.find(finding.at), finding.at);
    if (finding.right) amounts.amount(*finding.right);
  }
  return {names.take(), amounts.take()};
}

}  // namespace

Words narrative_count(const Finding& finding, FigureNames& names) {
  return compared(finding, names, quantity(finding, names),
                  {"文中“{0}”写的是 {1}；表中最接近的是 {2}", "the text “{0}” says {1}; the grid at its nearest {2}"});
}

// The sentence may deny one thing and so imply another: that all were handled means that none is carried over.
Words narrative_none(const Finding& finding, FigureNames& names) {
  const Excess excess = excess_of(finding, names);
  const auto with = [&](std::string_view form, const std::string& figures, const std::string& amounts) {
    return with_words(form, std::array<std::string_view, 3>{finding.quote, figures, amounts});
  };
  return {with("照文中“{0}”，{1} 应为 0；表中为 {2}", excess.names.zh, excess.amounts.zh),
          with("by the text “{0}”, {1} should be 0; the grid says {2}", excess.names.en, excess.amounts.en)};
}

Words narrative_blank(const Finding& finding, FigureNames& names) {
  return compared(finding, names, name_of(finding.at, names),
                  {"文中“{0}”写的是 {1}；表中 {2} 空白", "the text “{0}” says {1}; {2} is blank in the grid"});
}

}  // namespace gouji
