#include "blocks/note_mark.h"

#include <algorithm>

#include "text/number.h"
#include "text/utf8.h"

namespace gouji {
namespace {

// Longer ones are no marks.
constexpr std::size_t kMostCharacters = 8;
// Of those that are numbers: a page has no more notes.
constexpr std::size_t kMostDigits = 2;
constexpr std::size_t kLongestFigure = 64;  // bytes

bool is_digit(char32_t c) { return (c >= '0' && c <= '9') || (c >= U'０' && c <= U'９'); }

bool is_character_of_mark(char32_t c) {
  constexpr std::u32string_view kOthers = U" *＊#†‡※()（）[]［］【】〔〕,，、注";
  const bool is_letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  const bool is_enclosed = c >= U'①' && c <= U'⓿';
  return is_digit(c) || is_letter || is_enclosed || kOthers.find(c) != std::u32string_view::npos;
}

bool may_be_mark(std::string_view raised) {
  std::size_t characters = 0;
  for (std::size_t at = 0; at < raised.size(); ++characters) {
    const CodePoint next = decode_utf8(raised, at);
    if (!is_character_of_mark(next.value)) return false;
    at += next.length;
  }
  return characters <= kMostCharacters && raised.find_first_not_of(' ') != std::string_view::npos;
}

bool is_number(std::string_view raised) {
  return std::all_of(raised.begin(), raised.end(), [](char c) { return is_digit(static_cast<unsigned char>(c)); });
}

bool begins_with_digit(std::string_view text) { return !text.empty() && is_digit(decode_utf8(text, 0).value); }

bool ends_in_digit(std::string_view text) {
  constexpr std::size_t kBytesOfWide = 3;
  if (text.empty()) return false;
  if (is_digit(static_cast<unsigned char>(text.back()))) return true;
  return text.size() >= kBytesOfWide && is_digit(decode_utf8(text, text.size() - kBytesOfWide).value);
}

}  // namespace

bool is_note_mark(std::string_view raised, std::string_view before, std::string_view after, StandsIn in) {
  if (before.size() > kLongestFigure && in == StandsIn::Cell) return false;
  if (!may_be_mark(raised)) return false;
  if (is_number(raised) && (raised.size() > kMostDigits || begins_with_digit(after))) return false;
  if (in == StandsIn::Line) return ends_in_digit(before);
  const NumberKind kind = read_number(before).kind;
  return kind == NumberKind::Number || kind == NumberKind::Mark;
}

}  // namespace gouji
