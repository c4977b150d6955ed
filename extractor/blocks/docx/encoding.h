#pragma once
// XML parts that are not stored in UTF-8.

#include <optional>
#include <string_view>

#include "gouji/spans.h"

namespace gouji::docx {

// The part in UTF-8 with the map back to its stored bytes, if its byte order mark, its first bytes or
// its declaration say that it is stored otherwise; nothing for UTF-8.
std::optional<Text> to_utf8(std::string_view xml);

}  // namespace gouji::docx
