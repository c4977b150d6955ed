#pragma once
// The numerals of automatic numbering: 一、 （二） 3. ④ 甲 iv.

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace gouji::docx {

// `number` as the format of this name (w:numFmt) writes it. Nothing where the format is not known.
std::optional<std::string> numeral(std::string_view format, std::int64_t number);

}  // namespace gouji::docx
