#pragma once
// Characters of symbol fonts as Unicode.

#include <cstdint>
#include <string>
#include <string_view>

namespace gouji::docx {

// The character that `font` shows for `code`, which may carry Word's offset F000; empty where it is
// not known.
std::string symbol(std::string_view font, std::uint32_t code);

// `text` with its private-use characters replaced by what `font` shows; a bullet for those unknown.
std::string with_symbols(std::string_view text, std::string_view font);

}  // namespace gouji::docx
