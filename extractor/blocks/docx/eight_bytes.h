#pragma once
// Names and what stands around them are a handful of bytes: to compare eight of them as one number costs
// less than a call that compares them.

#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string_view>

namespace gouji::docx {

inline std::uint64_t eight_bytes_at(const char* at) {
  std::uint64_t bytes = 0;
  std::memcpy(&bytes, at, sizeof bytes);
  return bytes;
}

// All bits of the first so many of eight bytes, as they stand in memory.
inline std::uint64_t mask_of_first(std::size_t count) {
  constexpr std::uint64_t kAll = ~std::uint64_t{0};
  if (count >= 8) return kAll;
  return ~(std::endian::native == std::endian::little ? kAll << (8 * count) : kAll >> (8 * count));
}

// Whether what stands earlier in the same bytes stands again at `at`, all of it before `last`.
inline bool stands_again(std::string_view earlier, const char* at, const char* last) {
  const std::size_t size = earlier.size();
  const auto left = static_cast<std::size_t>(last - at);
  if (left < 8 || left < size) return left >= size && std::memcmp(at, earlier.data(), size) == 0;
  if (((eight_bytes_at(at) ^ eight_bytes_at(earlier.data())) & mask_of_first(size)) != 0) return false;
  for (std::size_t same = 8; same < size; same += 8) {
    const std::size_t next = same + 8 <= size ? same : size - 8;
    if (eight_bytes_at(at + next) != eight_bytes_at(earlier.data() + next)) return false;
  }
  return true;
}

}  // namespace gouji::docx
