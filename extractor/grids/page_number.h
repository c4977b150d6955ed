#pragma once
// Numbers of pages among figures that lost their table: they stand alone on a line.

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "grids/stream.h"

namespace gouji {

// Of the figure tokens [first, first + count) the only one that shares its line with no other and with no word, where all others share
// theirs; nothing where there is none, or where several stand alone.
std::optional<std::uint32_t> page_number_among(const Stream& stream, std::uint32_t first, std::uint32_t count);

// Whether a count of a page's size stands alone on its line.
bool may_be_page_number(std::string_view text, const Stream& stream, std::uint32_t token);

// Whether it stands alone on a line and is one of at least three such numbers that count on, each about a page behind the other; of two, where
// no other number of the text stands alone.
bool is_counted_page(std::string_view text, const Stream& stream, std::uint32_t token);

// Likewise, beside figures that no sum confirms: not where these may be one number whose thousands stand apart, and the lone number a figure.
bool is_page_beside(std::string_view text, const Stream& stream, std::uint32_t token, const std::vector<std::uint32_t>& figures);

// On how many lines the figure tokens stand.
std::uint32_t count_lines(const Stream& stream, std::uint32_t first, std::uint32_t count);

}  // namespace gouji
