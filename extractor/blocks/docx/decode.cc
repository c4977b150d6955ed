#include "blocks/docx/decode.h"

#ifdef __SSE2__
#include <emmintrin.h>
#endif

#include <bit>
#include <charconv>
#include <cstring>

#include "text/utf8.h"

namespace gouji::docx {
namespace {

bool is_space(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; }

bool is_special(char c) { return c == '&' || c == '\t' || c == '\n' || c == '\r'; }

// Whether one of eight bytes may be special: below 16, or &. Chinese text has none for long stretches.
bool has_special(const char* at) {
  constexpr std::uint64_t kOnes = 0x0101010101010101;
  std::uint64_t bytes = 0;
  std::memcpy(&bytes, at, 8);
  const std::uint64_t ampersands = bytes ^ (kOnes * '&');
  const std::uint64_t low = (bytes - kOnes * 16) & ~bytes;
  return (((ampersands - kOnes) & ~ampersands) | low) & (kOnes * 0x80);
}

// How many bytes at the beginning stand for themselves and are whole characters; 0: none are.
std::size_t sound_step(std::string_view text) {
  if (text.size() >= 8) {
    if (begins_with_two_threes(text.data())) return 6;
    std::uint64_t eight = 0;
    std::memcpy(&eight, text.data(), 8);
    if ((eight & 0x8080808080808080u) == 0 && !has_special(text.data())) return 8;
  }
  if (is_special(text[0])) return 0;
  const CodePoint first = decode_utf8(text, 0);
  return first.length == 1 && first.value >= 0x80 ? 0 : first.length;
}

#ifdef __SSE2__
// The '<' that ends a text of characters of one byte or three, sixteen bytes at a time; null where there is
// any other, or not so many bytes.
const char* end_of_sound_text(const char* at, const char* last) {
  const auto all = [](int c) { return _mm_set1_epi8(static_cast<char>(c)); };
  const auto places = [](__m128i found) { return static_cast<unsigned>(_mm_movemask_epi8(found)); };
  unsigned begun = 0;  // a bit for each of the next bytes that must go on with a character
  for (; last - at >= 16; at += 16) {
    const __m128i bytes = _mm_loadu_si128(reinterpret_cast<const __m128i*>(at));
    // Bytes compare as signed numbers: those above 0x7F are less than the others.
    const __m128i below_sixteen = _mm_cmpeq_epi8(_mm_min_epu8(bytes, all(0x0F)), bytes);
    const unsigned special = places(_mm_or_si128(_mm_cmpeq_epi8(bytes, all('&')), below_sixteen));
    const __m128i of_three =
        _mm_and_si128(_mm_cmpgt_epi8(bytes, all(0xE0)), _mm_cmplt_epi8(bytes, all(0xF0)));
    const unsigned first = places(_mm_andnot_si128(_mm_cmpeq_epi8(bytes, all(0xED)), of_three));
    const unsigned continuing = places(_mm_cmplt_epi8(bytes, all(0xC0)));
    const unsigned needed = first << 1 | first << 2 | begun;
    const unsigned other = special | (continuing ^ needed) | ((first | continuing) ^ places(bytes));
    const unsigned ends = places(_mm_cmpeq_epi8(bytes, all('<')));
    const unsigned counted = ends == 0 ? 0xFFFF : ends ^ (ends - 1);
    if ((other & counted) != 0) return nullptr;
    if (ends != 0) return at + std::countr_zero(ends);
    begun = needed >> 16;
  }
  return nullptr;
}
#else
const char* end_of_sound_text(const char*, const char*) { return nullptr; }
#endif

// The longest reference with a meaning, &#x10FFFF; and some leading zeros.
constexpr std::size_t kLongestReference = 16;

std::string_view named_character(std::string_view name) {
  if (name == "amp") return "&";
  if (name == "lt") return "<";
  if (name == "gt") return ">";
  if (name == "quot") return "\"";
  return name == "apos" ? "'" : std::string_view();
}

// The code point of `#20013` or `#x4E2D`; 0 where it is none.
std::uint32_t numbered_character(std::string_view name) {
  const bool hexadecimal = name.size() > 2 && name[1] == 'x';
  const std::string_view digits = name.substr(hexadecimal ? 2 : 1);
  std::uint32_t number = 0;
  const char* const last = digits.data() + digits.size();
  const auto [end, error] = std::from_chars(digits.data(), last, number, hexadecimal ? 16 : 10);
  return error == std::errc{} && end == last ? number : 0;
}

std::string character_of(std::string_view name) {
  if (name.empty() || name[0] != '#') return std::string(named_character(name));
  const std::uint32_t code_point = numbered_character(name);
  if (code_point == '\t' || code_point == '\n' || code_point == '\r') return " ";
  return utf8_of(code_point);
}

}  // namespace

Reference read_reference(std::string_view text) {
  const std::size_t end = text.substr(0, kLongestReference).find(';');
  if (text.empty() || text[0] != '&' || end == std::string_view::npos) return {};
  std::string characters = character_of(text.substr(1, end - 1));
  if (characters.empty()) return {};
  return {std::move(characters), end + 1};
}

std::size_t plain_length(std::string_view text) {
  std::size_t at = 0;
  while (at + 8 <= text.size() && !has_special(text.data() + at)) at += 8;
  // The last eight bytes may have been looked at in part.
  if (at > 0 && at + 8 > text.size() && !has_special(text.data() + text.size() - 8)) return text.size();
  while (at < text.size() && !is_special(text[at])) ++at;
  return at;
}

std::size_t sound_length(std::string_view text) {
  std::size_t at = 0;
  while (at < text.size()) {
    const std::size_t step = sound_step(text.substr(at));
    if (step == 0) break;
    at += step;
  }
  return at;
}

TextEnd end_of_text(const char* text, const char* last) {
  if (const char* const end = end_of_sound_text(text, last)) return {end, true};
  return {std::strchr(text, '<'), false};
}

std::string decoded(std::string_view text) {
  std::string result;
  each_piece(text, [&](std::string_view characters, std::string_view) { result += characters; });
  return result;
}

std::string utf8_of(std::uint32_t c) {
  const auto low = [](std::uint32_t bits) { return static_cast<char>(0x80 | (bits & 0x3f)); };
  if (c < 0x20 || c == 0x7f || (c >= 0xd800 && c <= 0xdfff) || c > 0x10ffff) return {};
  if (c < 0x80) return {static_cast<char>(c)};
  if (c < 0x800) return {static_cast<char>(0xc0 | (c >> 6)), low(c)};
  if (c < 0x10000) return {static_cast<char>(0xe0 | (c >> 12)), low(c >> 6), low(c)};
  return {static_cast<char>(0xf0 | (c >> 18)), low(c >> 12), low(c >> 6), low(c)};
}

std::string_view trimmed(std::string_view text) {
  while (!text.empty() && is_space(text.front())) text.remove_prefix(1);
  while (!text.empty() && is_space(text.back())) text.remove_suffix(1);
  return text;
}

}  // namespace gouji::docx
