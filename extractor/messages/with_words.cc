#include "messages/with_words.h"

#include "text/utf8.h"

namespace gouji {
namespace {

constexpr std::size_t kMostCharacters = 72;

bool is_white(char32_t c) { return c <= ' ' || c == 0xA0 || c == 0x3000; }

}  // namespace

std::string bearable(std::string_view text) {
  std::string result;
  std::size_t characters = 0;
  bool gap = false;
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint next = decode_utf8(text, at);
    const std::string_view bytes = text.substr(at, next.length);
    at += next.length;
    if (is_white(next.value)) {
      gap = !result.empty();
      continue;
    }
    if (++characters > kMostCharacters) return result.append("…");
    if (gap) result += ' ';
    gap = false;
    if (next.value == 0xFFFD) append_utf8(result, next.value);
    else result += bytes;
  }
  return result;
}

std::string with_words(std::string_view sentence, const std::vector<std::string>& words) {
  std::string result;
  for (std::size_t at = 0; at < sentence.size(); ++at) {
    const bool is_slot = sentence[at] == '{' && at + 2 < sentence.size() && sentence[at + 2] == '}';
    if (!is_slot) {
      result += sentence[at];
      continue;
    }
    const auto word = static_cast<std::size_t>(sentence[at + 1] - '0');
    if (word < words.size()) result += bearable(words[word]);
    at += 2;
  }
  return result;
}

Words with_words(std::string_view zh, std::string_view en, const std::vector<std::string>& words) {
  return {with_words(zh, words), with_words(en, words)};
}

}  // namespace gouji
