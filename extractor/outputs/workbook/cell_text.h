#pragma once
// Text as a cell of a workbook can hold it, and numbers that survive there.

#include <cstddef>
#include <string>
#include <string_view>

#include "messages/names.h"

namespace gouji::workbook {

// A cell holds so many UTF-16 units.
inline constexpr std::size_t kMostUnits = 32767;

// Characters that XML does not have are written as \x01, broken UTF-8 as U+FFFD, and what looks like a workbook's own escape
// (_x0041_) is escaped itself. A text that is too long ends with a note that says so.
std::string cell_text(std::string_view text, Language language);

// Whether a decimal is the same number again after it was a double: at most 15 significant digits and no zeros in front that would be
// lost.
bool is_exact_number(std::string_view decimal);

// How many digits stand behind its point.
std::size_t decimals_of(std::string_view decimal);

}  // namespace gouji::workbook
