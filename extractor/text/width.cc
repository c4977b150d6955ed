#include "text/width.h"

#include <unicode/uchar.h>

#include "text/utf8.h"

namespace gouji {
namespace {

constexpr std::string_view kEllipsis = "…";

bool is_direction_mark(char32_t c) {
  return c == 0x200E || c == 0x200F || c == 0x061C || (c >= 0x202A && c <= 0x202E) ||
         (c >= 0x2066 && c <= 0x2069);
}

bool is_escaped(char32_t c) {
  return c < 0x20 || (c >= 0x7F && c <= 0x9F) || c == 0x2028 || c == 0x2029 || is_direction_mark(c);
}

std::string escape_of(char32_t c) {
  if (c == '\n') return "\\n";
  if (c == '\t') return "\\t";
  if (c == '\r') return "\\r";
  constexpr std::string_view kHex = "0123456789ABCDEF";
  std::string escape = c < 0x100 ? "\\x" : "\\u";
  for (int shift = c < 0x100 ? 4 : 12; shift >= 0; shift -= 4) escape += kHex[(c >> shift) & 0xF];
  return escape;
}

bool stands_on_the_one_before(char32_t c) {
  constexpr std::uint32_t kMarks = U_GC_MN_MASK | U_GC_ME_MASK | U_GC_CF_MASK;
  const bool hangul_inside = c >= 0x1160 && c <= 0x11FF;
  return hangul_inside || (U_MASK(u_charType(static_cast<UChar32>(c))) & kMarks) != 0;
}

std::uint32_t columns_by_property(char32_t c, AmbiguousWidth ambiguous) {
  constexpr char32_t kSoftHyphen = 0xAD;
  if (c != kSoftHyphen && stands_on_the_one_before(c)) return 0;
  switch (
      static_cast<UEastAsianWidth>(u_getIntPropertyValue(static_cast<UChar32>(c), UCHAR_EAST_ASIAN_WIDTH))) {
    case U_EA_FULLWIDTH:
    case U_EA_WIDE:
      return 2;
    case U_EA_AMBIGUOUS:
      return ambiguous == AmbiguousWidth::Two ? 2 : 1;
    case U_EA_NEUTRAL:
    case U_EA_HALFWIDTH:
    case U_EA_NARROW:
    case U_EA_COUNT:
      return 1;
  }
  return 1;
}

template <typename Take>
void for_each_character(std::string_view text, Take take) {
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint next = decode_utf8(text, at);
    take(next.value, text.substr(at, next.length));
    at += next.length;
  }
}

}  // namespace

std::uint32_t columns_of(char32_t c, AmbiguousWidth ambiguous) {
  if (c >= 0x20 && c < 0x7F) return 1;
  if (c >= 0x4E00 && c <= 0x9FFF) return 2;
  if (is_escaped(c)) return static_cast<std::uint32_t>(escape_of(c).size());
  return columns_by_property(c, ambiguous);
}

std::uint32_t columns_of(std::string_view text, AmbiguousWidth ambiguous) {
  std::uint32_t columns = 0;
  for_each_character(text, [&](char32_t c, std::string_view) { columns += columns_of(c, ambiguous); });
  return columns;
}

std::string printable(std::string_view text) {
  std::string result;
  result.reserve(text.size());
  for_each_character(text, [&](char32_t c, std::string_view bytes) {
    // A broken sequence is shown as the character that stands for it.
    if (is_escaped(c))
      result += escape_of(c);
    else if (c == 0xFFFD)
      result += "\xEF\xBF\xBD";
    else
      result += bytes;
  });
  return result;
}

std::string pad_right(std::string_view text, std::uint32_t columns) {
  std::string result = printable(text);
  const std::uint32_t taken = columns_of(result);
  if (taken < columns) result.append(columns - taken, ' ');
  return result;
}

std::string pad_left(std::string_view text, std::uint32_t columns) {
  const std::string result = printable(text);
  const std::uint32_t taken = columns_of(result);
  return taken < columns ? std::string(columns - taken, ' ') + result : result;
}

std::string cut_to(std::string_view text, std::uint32_t columns) {
  const std::string whole = printable(text);
  if (columns_of(whole) <= columns) return whole;
  if (columns == 0) return {};
  std::size_t kept = 0;
  std::uint32_t taken = 0;
  for (std::size_t at = 0; at < whole.size();) {
    const CodePoint next = decode_utf8(whole, at);
    taken += columns_of(next.value);
    if (taken > columns - 1) break;
    at += next.length;
    kept = at;
  }
  return whole.substr(0, kept).append(kEllipsis);
}

}  // namespace gouji
