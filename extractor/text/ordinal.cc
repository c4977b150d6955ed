// An ordinal is a numeral and the mark that makes it one: before it, behind it or around it.
#include "text/ordinal.h"

#include <algorithm>
#include <array>
#include <utility>

#include "text/fold.h"
#include "text/utf8.h"

namespace gouji {
namespace {

// 一 to 九 as 1 to 9, else 0. 〇, 百 and beyond do not number sections or rows.
std::uint32_t digit_of(char32_t c) {
  switch (c) {
    case U'一':
    case U'⼀': return 1;
    case U'二':
    case U'⼆': return 2;
    case U'三': return 3;
    case U'四': return 4;
    case U'五': return 5;
    case U'六': return 6;
    case U'七': return 7;
    case U'八':
    case U'⼋': return 8;
    case U'九': return 9;
    default: return 0;
  }
}

bool is_ten(char32_t c) { return c == U'十' || c == U'⼗'; }

// A run of numerals at the start of a text: its value and its length in bytes.
struct Numeral {
  std::uint32_t number = 0;
  std::size_t length = 0;
};

Numeral han_numeral(std::string_view text) {
  Numeral result;
  std::uint32_t tens = 0, ones = 0;
  bool ten_seen = false;
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint next = decode_utf8(text, at);
    const std::uint32_t digit = digit_of(next.value);
    if (is_ten(next.value) && !ten_seen) {
      tens = ones == 0 ? 1 : ones;
      ones = 0;
      ten_seen = true;
    } else if (digit != 0 && ones == 0) {
      ones = digit;
    } else {
      break;
    }
    at += next.length;
    result = {tens * 10 + ones, at};
  }
  return result;
}

Numeral arabic_numeral(std::string_view text) {
  Numeral result;
  for (std::size_t at = 0; at < text.size() && result.number < 100;) {
    const CodePoint next = decode_utf8(text, at);
    const char16_t folded = fold_char(next.value);
    if (folded < u'0' || folded > u'9') break;
    at += next.length;
    result = {result.number * 10 + (folded - u'0'), at};
  }
  return result;
}

// Ⅰ to Ⅻ, as one character or as letters.
Numeral roman_numeral(std::string_view text) {
  constexpr std::array<std::string_view, 12> kLetters = {"I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII"};
  const CodePoint first = decode_utf8(text, 0);
  if (first.value >= U'Ⅰ' && first.value <= U'Ⅻ') return {first.value - U'Ⅰ' + 1, first.length};
  const std::string_view letters = text.substr(0, text.find_first_not_of("IVX"));
  const auto found = letters.empty() ? kLetters.end() : std::find(kLetters.begin(), kLetters.end(), letters);
  return found == kLetters.end() ? Numeral{} : Numeral{static_cast<std::uint32_t>(found - kLetters.begin()) + 1, letters.size()};
}

bool is_one_of(char32_t c, std::u32string_view set) { return set.find(c) != std::u32string_view::npos; }

// 第一部分 or 第一章 at `at`, where 第 stands. What follows it needs no mark.
Ordinal part_ordinal(std::string_view text, std::size_t at) {
  constexpr std::string_view kBefore = "第", kUnits[] = {"部分", "章", "篇", "节"};
  at = skip_blanks(text, at + kBefore.size());
  Numeral numeral = han_numeral(text.substr(at));
  if (numeral.length == 0) numeral = arabic_numeral(text.substr(at));
  if (numeral.number == 0) return {};
  at = skip_blanks(text, at + numeral.length);
  for (const std::string_view unit : kUnits) {
    if (!text.substr(at).starts_with(unit)) continue;
    at = skip_blanks(text, at + unit.size());
    const CodePoint mark = at < text.size() ? decode_utf8(text, at) : CodePoint{};
    if (is_one_of(mark.value, U"、，,：:")) at = skip_blanks(text, at + mark.length);
    return {numeral.number, at, OrdinalStyle::Part};
  }
  return {};
}

}  // namespace

Ordinal read_ordinal(std::string_view text) {
  std::size_t at = skip_blanks(text, 0);
  if (at >= text.size()) return {};
  CodePoint first = decode_utf8(text, at);
  // Most texts begin with some other word.
  if (first.value >= 0x4E00 && first.value < 0xA000 && digit_of(first.value) == 0 && first.value != U'十')
    return first.value == U'第' ? part_ordinal(text, at) : Ordinal{};
  const bool bracketed = is_one_of(first.value, U"（(〔[");
  if (bracketed) {
    at = skip_blanks(text, at + first.length);
    if (at >= text.size()) return {};
    first = decode_utf8(text, at);
  }
  OrdinalStyle style = bracketed ? OrdinalStyle::HanBracketed : OrdinalStyle::Han;
  Numeral numeral = han_numeral(text.substr(at));
  if (numeral.length == 0 && is_one_of(first.value, U"—－―–-")) numeral = {1, first.length};
  if (numeral.length == 0) {
    numeral = arabic_numeral(text.substr(at));
    style = bracketed ? OrdinalStyle::ArabicBracketed : OrdinalStyle::Arabic;
  }
  if (numeral.length == 0 && !bracketed) {
    numeral = roman_numeral(text.substr(at));
    style = OrdinalStyle::Roman;
  }
  if (numeral.length == 0) return {};
  at = skip_blanks(text, at + numeral.length);
  if (at >= text.size()) return {};
  const CodePoint mark = decode_utf8(text, at);
  const std::u32string_view marks = bracketed ? U"）)〕]" : U"、.．，,：:)）﹑､";
  if (!is_one_of(mark.value, marks)) return {};
  return {numeral.number, skip_blanks(text, at + mark.length), style};
}

std::string_view without_ordinal(std::string_view text) { return text.substr(read_ordinal(text).length); }

std::string_view inside_brackets(std::string_view text) {
  for (const auto& [open, close] : {std::pair<std::string_view, std::string_view>{"【", "】"}, {"〖", "〗"}})
    if (text.size() > open.size() + close.size() && text.starts_with(open) && text.ends_with(close))
      return text.substr(open.size(), text.size() - open.size() - close.size());
  return text;
}

std::string han_numeral_of(std::uint32_t number) {
  constexpr std::array<std::string_view, 10> kDigits = {"", "一", "二", "三", "四", "五", "六", "七", "八", "九"};
  std::string numeral;
  if (number >= 20) numeral += kDigits[number / 10 % 10];
  if (number >= 10) numeral += "十";
  return numeral + std::string(kDigits[number % 10]);
}

}  // namespace gouji
