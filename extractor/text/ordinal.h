#pragma once
// The numerals that lines, labels and headings begin with.

#include <cstdint>
#include <string>
#include <string_view>

namespace gouji {

// How an ordinal is written, from the highest level of a Chinese outline down. Part: 第一部分, 第一章.
enum class OrdinalStyle : std::uint8_t { None, Part, Han, Roman, HanBracketed, Arabic, ArabicBracketed };

// The ordinal a text begins with: 一、 （二） 3. Ⅳ、 第五部分. A dash is read as 一, which fonts and text recognisers make of it, and so are the
// radicals ⼀ ⼆ ⼋ ⼗ that text from a print may have in place of numerals.
// Only with a mark after or around it is a numeral an ordinal, so 三类内部事务信息 has none.
struct Ordinal {
  std::uint32_t number = 0;  // 0: there is none
  std::size_t length = 0;    // in bytes, with its marks and the white space behind them
  OrdinalStyle style = OrdinalStyle::None;
};
Ordinal read_ordinal(std::string_view text);

// Whether an ordinal of this style numbers headings and whole rows, not the items of a list.
constexpr bool numbers_headings(OrdinalStyle style) {
  return style == OrdinalStyle::Part || style == OrdinalStyle::Han || style == OrdinalStyle::HanBracketed;
}

std::string_view without_ordinal(std::string_view text);

// What stands between the heavy brackets round a text, 【甲】; the whole text where there are none.
std::string_view inside_brackets(std::string_view text);

// The Han numeral of a number from 1 to 99.
std::string han_numeral_of(std::uint32_t number);

}  // namespace gouji
