#pragma once
// One code point at a time.

#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string>
#include <string_view>

namespace gouji {

struct CodePoint {
  char32_t value = 0;
  std::size_t length = 1;  // in bytes; of a broken sequence one, with value U+FFFD
};

CodePoint decode_broken_or_long(std::string_view text, std::size_t at);

// The code point that begins at `at`, which must be inside the text.
inline CodePoint decode_utf8(std::string_view text, std::size_t at) {
  const auto byte = static_cast<unsigned char>(text[at]);
  if (byte < 0x80) return {byte, 1};
  if (byte >= 0xE0 && byte < 0xF0 && at + 2 < text.size()) {
    const auto second = static_cast<unsigned char>(text[at + 1]),
               third = static_cast<unsigned char>(text[at + 2]);
    const char32_t value = static_cast<char32_t>((byte & 0x0F) << 12 | (second & 0x3F) << 6 | (third & 0x3F));
    const bool valid = (second & 0xC0) == 0x80 && (third & 0xC0) == 0x80 && value >= 0x800 &&
                       (value < 0xD800 || value > 0xDFFF);
    if (valid) return {value, 3};
  }
  return decode_broken_or_long(text, at);
}

// The character that the three bytes from `at` on make, which must be one of U+0800 to U+FFFF.
inline char16_t decode_three_bytes(const char* at) {
  return static_cast<char16_t>((at[0] & 0x0F) << 12 | (at[1] & 0x3F) << 6 | (at[2] & 0x3F));
}

// How many bytes a code point takes.
inline std::size_t utf8_length(char32_t character) {
  return character < 0x80 ? 1 : character < 0x800 ? 2 : character < 0x10000 ? 3 : 4;
}

void append_longer_utf8(std::string& text, char32_t character);

inline void append_utf8(std::string& text, char32_t character) {
  if (character < 0x80) text.push_back(static_cast<char>(character));
  else append_longer_utf8(text, character);
}

// Whether of these eight bytes six are two valid characters of three bytes, as Han text and its punctuation are:
// behind such first bytes every two continuations are valid.
inline bool begins_with_two_threes(const char* at) {
  constexpr auto eight_of = [](const std::array<std::uint8_t, 8>& bytes) { return std::bit_cast<std::uint64_t>(bytes); };
  constexpr std::uint64_t kMarks = eight_of({0, 0xC0, 0xC0, 0, 0xC0, 0xC0, 0, 0});
  constexpr std::uint64_t kContinuing = eight_of({0, 0x80, 0x80, 0, 0x80, 0x80, 0, 0});
  const auto may_begin = [](char c) {
    const auto byte = static_cast<unsigned char>(c);
    return byte >= 0xE1 && byte <= 0xEF && byte != 0xED;
  };
  std::uint64_t eight = 0;
  std::memcpy(&eight, at, 8);
  return (eight & kMarks) == kContinuing && may_begin(at[0]) && may_begin(at[3]);
}

// The offset of the first byte that is not valid UTF-8, or text.size().
std::size_t first_invalid_utf8(std::string_view text);

// Any bytes as UTF-8, no two alike: a byte that belongs to no character becomes \xFF, with its own number, and a backslash that
// would read so becomes \x5C. All else, which is nearly every name of a file, is as it was.
std::string spelt_in_utf8(std::string_view bytes);

}  // namespace gouji
