#pragma once
// Bytes that were given back (give_back), to be written over.

#include <cstddef>
#include <string>

namespace gouji {

// A parser that works in place needs a few bytes behind a part; room for them saves it a copy.
inline constexpr std::size_t kSpare = 16;

// So many bytes of whatever they were before, with room for kSpare more.
std::string bytes_to_write(std::size_t size);

}  // namespace gouji
