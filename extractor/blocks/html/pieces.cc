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

// The names that stand for a character without their semicolon too (HTML standard, 13.5 Named character references), sorted.
constexpr std::string_view kBareNames[] = {
    "AElig",  "AMP",    "Aacute", "Acirc",  "Agrave", "Aring",  "Atilde", "Auml",   "COPY",   "Ccedil", "ETH",    "Eacute", "Ecirc",  "Egrave",
    "Euml",   "GT",     "Iacute", "Icirc",  "Igrave", "Iuml",   "LT",     "Ntilde", "Oacute", "Ocirc",  "Ograve", "Oslash", "Otilde", "Ouml",
    "QUOT",   "REG",    "THORN",  "Uacute", "Ucirc",  "Ugrave", "Uuml",   "Yacute", "aacute", "acirc",  "acute",  "aelig",  "agrave", "amp",
    "aring",  "atilde", "auml",   "brvbar", "ccedil", "cedil",  "cent",   "copy",   "curren", "deg",    "divide", "eacute", "ecirc",  "egrave",
    "eth",    "euml",   "frac12", "frac14", "frac34", "gt",     "iacute", "icirc",  "iexcl",  "igrave", "iquest", "iuml",   "laquo",  "lt",
    "macr",   "micro",  "middot", "nbsp",   "not",    "ntilde", "oacute", "ocirc",  "ograve", "ordf",   "ordm",   "oslash", "otilde", "ouml",
    "para",   "plusmn", "pound",  "quot",   "raquo",  "reg",    "sect",   "shy",    "sup1",   "sup2",   "sup3",   "szlig",  "thorn",  "times",
    "uacute", "ucirc",  "ugrave", "uml",    "uuml",   "yacute", "yen",    "yuml"};

// Behind the longest of these names that `reference` begins with; 0 where it begins with none.
std::size_t end_of_bare_name(std::string_view reference) {
  constexpr std::size_t kLongestName = 6, kShortestName = 2;
  for (std::size_t length = std::min(kLongestName, reference.size() - 1); length >= kShortestName; --length)
    if (std::binary_search(std::begin(kBareNames), std::end(kBareNames), reference.substr(1, length))) return 1 + length;
  return 0;
}

// “&nbsp2b;” is a space and “2b;”: what stands behind the name in the reference is shown behind the character. “&notin;” is one name.
std::size_t end_of_name(std::string_view shown_behind, std::string_view reference) {
  const std::size_t bare = end_of_bare_name(reference);
  const std::string_view rest = reference.substr(bare);
  return bare > 0 && !rest.empty() && rest != ";" && shown_behind.starts_with(rest) ? bare : reference.size();
}

Step replaced_by_name(std::string_view shown, std::string_view stored, std::string_view reference) {
  const std::size_t one = decode_utf8(shown, 0).length;
  const std::size_t end = end_of_name(shown.substr(one), reference);
  // Few names stand for two characters, and they have their semicolon.
  const std::size_t two = one < shown.size() ? one + decode_utf8(shown, one).length : one;
  const bool is_two = end == reference.size() && !goes_on(shown.substr(one), stored.substr(end)) && goes_on(shown.substr(two), stored.substr(end));
  return {is_two ? two : one, end, false};
}

Step replaced(std::string_view shown, std::string_view stored) {
  const std::size_t longest = end_of_reference(stored);
  const std::string_view reference = stored.substr(0, longest);
  const bool literal = shown.starts_with(reference);
  if (!literal && !reference.starts_with("&#") && longest > 1) return replaced_by_name(shown, stored, reference);
  for (std::size_t end = literal ? 1 : longest; end > 1; --end)
    if (goes_on(shown.substr(decode_utf8(shown, 0).length), stored.substr(end))) return {decode_utf8(shown, 0).length, end, false};
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
