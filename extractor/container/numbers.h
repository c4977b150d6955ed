#pragma once
// Numbers as archives store them: the low byte first.

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace gouji {

// The number in `width` bytes from `at` on. Bytes behind the end of the file count as zero.
inline std::uint64_t number_at(std::string_view file, std::size_t at, std::size_t width) {
  std::uint64_t number = 0;
  for (std::size_t i = 0; i < width && at < file.size() && i < file.size() - at; ++i)
    number |= std::uint64_t{static_cast<unsigned char>(file[at + i])} << (8 * i);
  return number;
}

inline std::size_t size_at(std::string_view file, std::size_t at, std::size_t width) {
  return static_cast<std::size_t>(number_at(file, at, width));
}

}  // namespace gouji
