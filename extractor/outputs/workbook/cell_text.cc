#include "outputs/workbook/cell_text.h"

#include <algorithm>

#include "text/utf8.h"

namespace gouji::workbook {
namespace {

constexpr std::size_t kMostDigits = 15;

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_hex(char c) { return is_digit(c) || (c >= 'A' && c <= 'F') || (c >= 'a' && c <= 'f'); }

bool is_in_xml(char32_t character) {
  if (character < 0x20) return character == '\t' || character == '\n';
  return character != 0xFFFE && character != 0xFFFF;
}

// _xHHHH_, which programs read as the one character HHHH.
bool looks_like_escape(std::string_view text) {
  return text.size() >= 7 && text.starts_with("_x") && text[6] == '_' && std::all_of(text.begin() + 2, text.begin() + 6, is_hex);
}

std::string visible(char32_t character) {
  constexpr std::string_view kHex = "0123456789ABCDEF";
  if (character > 0xFF) return character == 0xFFFE ? "\\uFFFE" : "\\uFFFF";
  return {'\\', 'x', kHex[character >> 4], kHex[character & 0xF]};
}

std::string cut_note(std::size_t characters, Language language) {
  const std::string count = std::to_string(characters);
  return language == Language::Chinese ? "…【原文共 " + count + " 个字符，单元格容不下，到此为止】"
                                       : "… [cut here: the text has " + count + " characters, more than a cell holds]";
}


}  // namespace

std::string cell_text(std::string_view text, Language language) {
  std::string out;
  out.reserve(text.size());
  std::size_t units = 0, characters = 0, fits = 0;  // `fits`: bytes that leave room for a note
  constexpr std::size_t kRoomForNote = 100;
  for (std::size_t at = 0; at < text.size(); ++characters) {
    const CodePoint next = decode_utf8(text, at);
    const std::size_t before = out.size();
    if (!is_in_xml(next.value)) out += visible(next.value);
    else if (next.value == '_' && looks_like_escape(text.substr(at))) out += "_x005F_";
    else append_utf8(out, next.value);
    at += next.length;
    units += next.value > 0xFFFF ? 2 : out.size() - before > 3 ? out.size() - before : 1;
    if (units <= kMostUnits - kRoomForNote) fits = out.size();
  }
  if (units <= kMostUnits) return out;
  out.resize(fits);
  return out + cut_note(characters, language);
}

bool is_exact_number(std::string_view decimal) {
  if (decimal.starts_with('-')) decimal.remove_prefix(1);
  const auto point = std::min(decimal.find('.'), decimal.size());
  std::string digits(decimal.substr(0, point));
  if (digits.empty() || (digits.size() > 1 && digits.front() == '0')) return false;
  if (point < decimal.size()) {
    if (point + 1 == decimal.size()) return false;
    digits += decimal.substr(point + 1);
  }
  return digits.size() <= kMostDigits && std::all_of(digits.begin(), digits.end(), is_digit);
}

std::size_t decimals_of(std::string_view decimal) {
  const auto point = decimal.find('.');
  return point == std::string_view::npos ? 0 : decimal.size() - point - 1;
}

}  // namespace gouji::workbook
