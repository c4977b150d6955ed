#pragma once
// Tools disagree about how many columns a character takes: drawn lines and characters of ambiguous width take one or two, and some tools
// count every character as one. Where a text is laid out in columns, the way of counting is taken that fits it.

#include <array>
#include <cstdint>

#include "text/width.h"

namespace gouji::plain {

enum class Counting : std::uint8_t { Terminal, TextWide, AllWide, Characters };

inline constexpr std::array<Counting, 4> kCountings = {Counting::Terminal, Counting::TextWide, Counting::AllWide, Counting::Characters};

constexpr bool is_drawn(char32_t c) { return c >= 0x2500 && c <= 0x257F; }

inline std::uint32_t columns_of(char32_t c, Counting counting) {
  switch (counting) {
    case Counting::Terminal: return gouji::columns_of(c, AmbiguousWidth::One);
    case Counting::TextWide: return gouji::columns_of(c, is_drawn(c) ? AmbiguousWidth::One : AmbiguousWidth::Two);
    case Counting::AllWide: return gouji::columns_of(c, AmbiguousWidth::Two);
    case Counting::Characters: return 1;
  }
  return 1;
}

}  // namespace gouji::plain
