#include "outputs/clean_text.h"

#include "text/utf8.h"

namespace gouji {

bool is_clean(std::string_view text) {
  bool is_plain = true;
  for (const char c : text) is_plain &= c > 0;
  return is_plain || (text.find('\0') == std::string_view::npos && first_invalid_utf8(text) == text.size());
}

std::string cleaned(std::string_view text) {
  std::string clean;
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint next = decode_utf8(text, at);
    append_utf8(clean, next.value == 0 ? 0xFFFD : next.value);
    at += next.length;
  }
  return clean;
}

}  // namespace gouji
