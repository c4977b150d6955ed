#pragma once
// What a file is, by its bytes.

#include <optional>
#include <string_view>

#include "gouji/container.h"

namespace gouji {

// Files that are known by their first bytes, zip archives not among them.
std::optional<Format> sniff_signature(std::string_view file);

// Whether a zip archive begins here, or further on: crawlers put headers or a byte order mark before it.
bool begins_zip(std::string_view file);
bool holds_zip(std::string_view file);

// What a text is, in UTF-8: markup of some kind, or Text.
Format sniff_text(std::string_view text);

}  // namespace gouji
