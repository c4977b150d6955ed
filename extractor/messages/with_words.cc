#include "messages/with_words.h"

#include <algorithm>

#include "text/utf8.h"

namespace gouji {
namespace {

constexpr std::size_t kMostCharacters = 72;

bool is_white(char32_t c) { return c <= ' ' || c == 0xA0 || c == 0x3000; }

std::size_t behind_white(std::string_view text, std::size_t at) {
  while (at < text.size()) {
    const CodePoint next = decode_utf8(text, at);
    if (!is_white(next.value)) break;
    at += next.length;
  }
  return at;
}

// Whether two characters of three bytes follow that stand as they are, as those of Han text do.
bool are_two_plain(const char* at) {
  const auto is_space = [](const char* character) { return std::string_view(character, 3) == "\u3000"; };
  return begins_with_two_threes(at) && !is_space(at) && !is_space(at + 3);
}

// Passes characters that stand as they are, of which at most `left` may follow: nearly all of a word.
std::size_t behind_plain(std::string_view text, std::size_t at, std::size_t& left) {
  while (left >= 2 && at + 8 <= text.size()) {
    const bool is_ascii = text[at] > ' ' && static_cast<unsigned char>(text[at]) < 0x80;
    if (!is_ascii && !are_two_plain(text.data() + at)) break;
    at += is_ascii ? 1 : 6;
    left -= is_ascii ? 1 : 2;
  }
  return at;
}

// What stands between white space goes over as a whole.
void append_bearable(std::string& result, std::string_view text) {
  const std::size_t begin = result.size();
  std::size_t left = kMostCharacters;
  for (std::size_t at = behind_white(text, 0); at < text.size(); at = behind_white(text, at)) {
    if (left > 0 && result.size() > begin) result += ' ';
    std::size_t first = at;
    const auto put = [&] { result.append(text, first, at - first); };
    for (; at < text.size(); --left) {
      at = behind_plain(text, at, left);
      if (at == text.size()) break;
      const CodePoint next = decode_utf8(text, at);
      if (is_white(next.value)) break;
      if (left == 0) {
        put();
        result += "…";
        return;
      }
      if (next.value == 0xFFFD) {
        put();
        append_utf8(result, next.value);
        first = at + next.length;
      }
      at += next.length;
    }
    put();
  }
}

// Bytes that the sentence takes where each word stands in it once, and a little more.
template <typename List>
std::size_t most_of(std::string_view sentence, const List& words) {
  constexpr std::size_t kBytesOfHan = 3;
  std::size_t bytes = sentence.size();
  for (const std::string_view word : words) bytes += std::min(word.size(), kBytesOfHan * (kMostCharacters + 1));
  return bytes;
}

template <typename List>
std::string filled(std::string_view sentence, const List& words) {
  std::string result;
  result.reserve(most_of(sentence, words));
  while (true) {
    const auto open = sentence.find('{');
    if (open == std::string_view::npos) return result.append(sentence);
    const bool is_slot = open + 2 < sentence.size() && sentence[open + 2] == '}';
    result += sentence.substr(0, is_slot ? open : open + 1);
    if (is_slot) {
      const auto word = static_cast<std::size_t>(sentence[open + 1] - '0');
      if (word < words.size()) append_bearable(result, words[word]);
    }
    sentence.remove_prefix(is_slot ? open + 3 : open + 1);
  }
}

}  // namespace

std::string bearable(std::string_view text) {
  std::string result;
  append_bearable(result, text);
  return result;
}

std::string with_words(std::string_view sentence, const std::vector<std::string>& words) { return filled(sentence, words); }

std::string with_words(std::string_view sentence, std::span<const std::string_view> words) { return filled(sentence, words); }

Words with_words(std::string_view zh, std::string_view en, const std::vector<std::string>& words) {
  return {with_words(zh, words), with_words(en, words)};
}

}  // namespace gouji
