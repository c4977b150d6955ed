#pragma once
// How many columns of a terminal a text takes, by East Asian width, and texts padded and cut to columns.
//
// Characters of ambiguous width (“ ” … — ① Greek, drawn lines) count as one column unless asked otherwise:
// terminals show them so by default, and Chinese locales that do not are rare. Control characters, which
// would move the cursor or change how it writes, count as they are escaped by `printable`.

#include <cstdint>
#include <string>
#include <string_view>

namespace gouji {

enum class AmbiguousWidth : std::uint8_t { One, Two };

// Columns of one character: 0 for marks that stand on the one before, 2 for wide ones. Of a control
// character, the columns of its escape.
std::uint32_t columns_of(char32_t character, AmbiguousWidth ambiguous = AmbiguousWidth::One);

std::uint32_t columns_of(std::string_view text, AmbiguousWidth ambiguous = AmbiguousWidth::One);

// The text with control characters and characters that reverse the direction of writing escaped: \n \t \x1B
// \u202E.
std::string printable(std::string_view text);

// `printable` text with spaces behind (or before) it up to `columns`; never cut.
std::string pad_right(std::string_view text, std::uint32_t columns);
std::string pad_left(std::string_view text, std::uint32_t columns);

// `printable` text of at most `columns`; what is longer ends with ….
std::string cut_to(std::string_view text, std::uint32_t columns);

}  // namespace gouji
