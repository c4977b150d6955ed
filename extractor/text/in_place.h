#pragma once
// For text that is written into room made beforehand, which takes no call for every character.

#include <cstddef>
#include <string_view>

namespace gouji {

// Folds the characters with which `text` begins and that are three bytes each and fold to Han characters, which are three bytes, too; gives
// their bytes. Up to as many bytes are written as the text has.
std::size_t copy_folded_han(std::string_view text, char* to);

// Writes a character as UTF-8, four bytes at most, and gives how many.
std::size_t put_utf8(char* to, char32_t character);

}  // namespace gouji
