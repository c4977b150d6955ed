// Walks what is shown and what is stored side by side.
#include "blocks/html/pieces.h"

#include <algorithm>

#include "text/utf8.h"

namespace gouji::html {
namespace {

// Longer than any name of a character.
constexpr std::size_t kLongestReference = 40;

bool is_alphanumeric(char c) {
  return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

bool begins_tag(std::string_view stored) {
  if (stored.size() < 2 || stored[0] != '<') return false;
  const char next = stored[1];
  return next == '/' || next == '!' || next == '?' ||
         (is_alphanumeric(next) && !(next >= '0' && next <= '9'));
}

// What is the same in both, up to something that may have been replaced.
std::size_t common_length(std::string_view shown, std::string_view stored) {
  const std::size_t most = std::min(shown.size(), stored.size());
  std::size_t length = 0;
  while (length < most && shown[length] == stored[length] && stored[length] != '&' &&
         stored[length] != '\r' && !begins_tag(stored.substr(length)))
    ++length;
  return length;
}

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_hexadecimal(char c) { return is_digit(c) || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F'); }

// Behind "&": a number ends at the first character that is no digit of it, a name at the first that is neither letter nor digit.
std::size_t end_of_reference(std::string_view stored) {
  const bool numeric = stored.substr(0, 2) == "&#";
  const bool hexadecimal = numeric && stored.size() > 2 && (stored[2] == 'x' || stored[2] == 'X');
  std::size_t end = hexadecimal ? 3 : numeric ? 2 : 1;
  const auto goes_on = hexadecimal ? is_hexadecimal : numeric ? is_digit : is_alphanumeric;
  while (end < stored.size() && (numeric || end < kLongestReference) && goes_on(stored[end])) ++end;
  return end < stored.size() && stored[end] == ';' ? end + 1 : end;
}

// Whether both can go on from here. A letter or a digit is hardly ever written as a reference by name, so `&` stands for one only with a
// number.
bool goes_on(std::string_view shown, std::string_view stored) {
  if (shown.empty()) return stored.empty() || begins_tag(stored);
  if (stored.empty()) return false;
  if (stored[0] == '&') return shown[0] == '&' || stored.substr(0, 2) == "&#" || !is_alphanumeric(shown[0]);
  return shown[0] == stored[0] || stored[0] == '\r' || begins_tag(stored);
}

// “&nbsp9” without its semicolon is a space and a 9: what begins with a digit in a name and is shown whole behind the character is not
// of the name. Nothing where there is no such digit.
std::size_t end_before_digits(std::string_view shown_behind, std::string_view reference) {
  for (std::size_t end = 1; end < reference.size(); ++end)
    if (is_digit(reference[end]) && shown_behind.substr(0, reference.size() - end) == reference.substr(end)) return end;
  return 0;
}

Step replaced(std::string_view shown, std::string_view stored) {
  const std::size_t longest = end_of_reference(stored);
  const bool literal = shown.substr(0, longest) == stored.substr(0, longest);
  const std::size_t one = decode_utf8(shown, 0).length;
  const std::size_t two = one < shown.size() ? one + decode_utf8(shown, one).length : one;
  const std::string_view reference = stored.substr(0, longest);
  if (reference.substr(0, 2) != "&#" && !literal)
    if (const std::size_t end = end_before_digits(shown.substr(one), reference); end > 1) return {one, end, false};
  // Few names stand for two characters.
  for (const std::size_t characters : {one, two})
    for (std::size_t end = literal ? 1 : longest; end > 1; --end)
      if (goes_on(shown.substr(characters), stored.substr(end))) return {characters, end, false};
  if (shown[0] == '&') return {1, 1, true};
  return {shown.size(), stored.size(), false};
}

}  // namespace

Step next_step(std::string_view shown, std::string_view stored) {
  const std::size_t common = common_length(shown, stored);
  if (common > 0) return {common, common, true};
  if (stored.empty()) return {shown.size(), 0, false};
  if (stored[0] == '&') return replaced(shown, stored);
  if (stored[0] == '\r' && shown[0] == '\n') return {1, stored.substr(0, 2) == "\r\n" ? 2u : 1u, false};
  if (begins_tag(stored) && shown[0] == '<' && shown.substr(0, 2) == stored.substr(0, 2)) return {1, 1, true};
  if (begins_tag(stored)) {
    const std::size_t end = stored.find('>');
    return {0, end == std::string_view::npos ? stored.size() : end + 1, false};
  }
  return {shown.size(), stored.size(), false};
}

}  // namespace gouji::html
