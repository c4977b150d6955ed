#include "text/utf8.h"

#include <cstdint>
#include <cstring>

#include "text/in_place.h"

namespace gouji {
namespace {

constexpr char32_t kReplacement = 0xFFFD;

bool continues(std::string_view text, std::size_t at) {
  return at < text.size() && (static_cast<unsigned char>(text[at]) & 0xC0) == 0x80;
}

char32_t low_bits(std::string_view text, std::size_t at) {
  return static_cast<unsigned char>(text[at]) & 0x3Fu;
}

}  // namespace

CodePoint decode_broken_or_long(std::string_view text, std::size_t at) {
  const auto byte = static_cast<unsigned char>(text[at]);
  if (byte >= 0xC2 && byte < 0xE0 && continues(text, at + 1))
    return {(byte & 0x1Fu) << 6 | low_bits(text, at + 1), 2};
  const bool four = byte >= 0xF0 && byte < 0xF5 && continues(text, at + 1) && continues(text, at + 2) &&
                    continues(text, at + 3);
  if (!four) return {kReplacement, 1};
  const char32_t value = (byte & 0x07u) << 18 | low_bits(text, at + 1) << 12 | low_bits(text, at + 2) << 6 |
                         low_bits(text, at + 3);
  return value < 0x10000 || value > 0x10FFFF ? CodePoint{kReplacement, 1} : CodePoint{value, 4};
}

std::size_t put_utf8(char* to, char32_t character) {
  // The bits that mark a first byte, by length.
  constexpr char32_t kMarks[] = {0, 0, 0xC0, 0xE0, 0xF0};
  const auto continuing = [](char32_t bits) { return static_cast<char>(0x80 | (bits & 0x3F)); };
  const std::size_t length = utf8_length(character);
  // Han characters and their punctuation: nearly all.
  if (length == 3) {
    to[0] = static_cast<char>(kMarks[3] | character >> 12);
    to[1] = continuing(character >> 6);
    to[2] = continuing(character);
    return length;
  }
  for (std::size_t i = length; i-- > 1; character >>= 6) to[i] = continuing(character);
  to[0] = static_cast<char>(kMarks[length] | character);
  return length;
}

void append_longer_utf8(std::string& text, char32_t character) {
  char bytes[4];
  text.append(bytes, put_utf8(bytes, character));
}

std::size_t first_invalid_utf8(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    if (at + 8 <= text.size()) {
      std::uint64_t eight = 0;
      std::memcpy(&eight, text.data() + at, 8);
      const bool is_ascii = (eight & 0x8080808080808080u) == 0;
      if (is_ascii || begins_with_two_threes(text.data() + at)) {
        at += is_ascii ? 8 : 6;
        continue;
      }
    }
    const CodePoint next = decode_utf8(text, at);
    if (next.length == 1 && static_cast<unsigned char>(text[at]) >= 0x80) return at;
    at += next.length;
  }
  return text.size();
}

namespace {

constexpr std::string_view kDigits = "0123456789ABCDEF";

bool is_spelling(std::string_view text) {
  const auto is_digit = [](char c) { return kDigits.find(c) != std::string_view::npos; };
  return text.size() >= 4 && text.starts_with("\\x") && is_digit(text[2]) && is_digit(text[3]);
}

}  // namespace

std::string spelt_in_utf8(std::string_view bytes) {
  std::string text;
  for (std::size_t at = 0; at < bytes.size();) {
    const CodePoint next = decode_utf8(bytes, at);
    const auto byte = static_cast<unsigned char>(bytes[at]);
    const bool is_broken = next.length == 1 && byte >= 0x80;
    if (is_broken || is_spelling(bytes.substr(at))) text.append("\\x").append({kDigits[byte >> 4], kDigits[byte & 15]});
    else text.append(bytes.substr(at, next.length));
    at += next.length;
  }
  return text;
}

}  // namespace gouji
