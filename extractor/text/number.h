#pragma once
// Reads what stands in a cell as a number, strictly: what is not surely a number is not one.

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "gouji/amount.h"

namespace gouji {

enum class NumberKind : std::uint8_t {
  Empty,          // nothing, or only white space of any kind
  Mark,           // a sign or word for "does not apply": / - — _ 无
  Number,
  NotANumber,
};

// Why digits with nothing else amiss are no number that is taken.
enum class Refusal : std::uint8_t {
  None,
  TooLong,      // more digits than any sum that is published
  LeadingZero,  // 0340: a number with its first digit lost, or two figures
};

struct Number {
  NumberKind kind{};
  Refusal refusal{};             // of what is NotANumber
  Amount amount{};
  std::string unit{};            // as written: 元, 万元, 件 …
  bool sign_is_word = false;     // 减3, 增加2
  bool annotated = false;        // a note in brackets follows: 22（其中修订16件）
};

// What layout leaves in a text without showing it: where a line may break, joiners, marks of direction. Between two digits it is
// nothing.
inline bool is_without_width(char32_t c) { return (c >= 0x200B && c <= 0x200F) || c == 0x2060 || c == 0xFEFF || c == 0xAD; }

// Accepts digits of normal and full width, one decimal point, a sign or a word of change before them,
// thousands separators between complete groups of three, a unit after them and then a note in
// brackets. Passes over what has no width. Refuses a decimal point with nothing on one side, superfluous leading zeros, white space
// inside the digits other than as a thousands separator, and more than 18 digits. The word null, with which programs write that a cell
// holds nothing, is Empty.
Number read_number(std::string_view text);

// The unit or measure word that a text begins with, as 件 in “件）”; empty where it begins with none.
std::string_view unit_at_start(std::string_view text);

// The unit of money that a column head names, as in 采购总金额（万元） or 单位：元; empty where it names none.
std::string_view unit_in_label(std::string_view text);

// How many places a unit of money stands above the yuan, as 万元 stands 4; nothing where it is none.
std::optional<int> places_above_yuan(std::string_view unit);

}  // namespace gouji
