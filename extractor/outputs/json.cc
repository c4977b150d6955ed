#include "outputs/json.h"

#include <bit>
#include <charconv>
#include <cstring>

#include "outputs/json_stretch.h"
#include "text/utf8.h"

namespace gouji {
namespace {

// The escape of one byte, in `six`.
std::string_view escape_of(unsigned char c, char (&six)[6]) {
  switch (c) {
    case '"': return "\\\"";
    case '\\': return "\\\\";
    case '\n': return "\\n";
    case '\r': return "\\r";
    case '\t': return "\\t";
    default: break;
  }
  constexpr std::string_view kHex = "0123456789abcdef";
  std::memcpy(six, "\\u00", 4);
  six[4] = kHex[c >> 4];
  six[5] = kHex[c & 0xF];
  return {six, sizeof six};
}

bool is_plain(unsigned char c) { return c >= 0x20 && c < 0x7F && c != '"' && c != '\\'; }

// Of eight bytes, the highest bit of each that may not stand as it is, from the first such byte on.
std::uint64_t not_plain_of_eight(const char* at) {
  constexpr std::uint64_t kOnes = 0x0101010101010101, kHighs = 0x8080808080808080;
  std::uint64_t eight = 0;
  std::memcpy(&eight, at, 8);
  eight = first_byte_lowest(eight);
  // A byte of ASCII gets its highest bit where what is taken away is more than it is. What these borrow and carry reaches only bytes behind
  // the first that is found.
  const std::uint64_t controls = eight - kOnes * 0x20, quotes = (eight ^ kOnes * '"') - kOnes, slashes = (eight ^ kOnes * '\\') - kOnes;
  return (controls | quotes | slashes | eight | (eight + kOnes)) & kHighs;
}

// The end of what stands as it is from `at` on: nearly all of a text. Eight bytes are looked at together where there are so many.
std::size_t end_of_plain(std::string_view text, std::size_t at) {
  while (at + 8 <= text.size()) {
    const std::uint64_t not_plain = not_plain_of_eight(text.data() + at);
    // By a step that does not wait for what was found: the next eight are looked at meanwhile.
    if (not_plain == 0) {
      at += 8;
      continue;
    }
    at += static_cast<std::size_t>(std::countr_zero(not_plain)) / 8;
    const std::size_t before = at;
    while (at + 8 <= text.size() && begins_with_two_threes(text.data() + at)) at += 6;
    if (at != before) continue;
    const std::size_t length = decode_utf8(text, at).length;
    if (length == 1) return at;
    at += length;
  }
  while (at < text.size()) {
    const std::size_t length = decode_utf8(text, at).length;
    if (length == 1 && !is_plain(static_cast<unsigned char>(text[at]))) return at;
    at += length;
  }
  return at;
}

// Gives `put` the text stretch by stretch: what stands as it is, and what takes the place of the rest.
template <typename Put>
void escape(std::string_view text, const Put& put) {
  for (std::size_t at = 0;;) {
    const std::size_t end = end_of_plain(text, at);
    put(text.substr(at, end - at));
    if (end == text.size()) return;
    const auto c = static_cast<unsigned char>(text[end]);
    char six[6];
    put(c < 0x80 ? escape_of(c, six) : "\xEF\xBF\xBD");
    at = end + 1;
  }
}

// Copies what the text begins with as long as it is plain ASCII, eight bytes at a time; gives how much that is. Keys, numbers and words in
// English are this and nothing else.
std::size_t copy_ascii(char* to, std::string_view text) {
  std::size_t done = 0;
  for (; done + 8 <= text.size(); done += 8) {
    if (not_plain_of_eight(text.data() + done) != 0) return done;
    std::memcpy(to + done, text.data() + done, 8);
  }
  // The last eight once more, where some of them are left.
  if (const std::size_t last = text.size() - 8; done > 0 && done < text.size() && not_plain_of_eight(text.data() + last) == 0) {
    std::memcpy(to + last, text.data() + last, 8);
    return text.size();
  }
  for (; done < text.size() && is_plain(static_cast<unsigned char>(text[done])); ++done) to[done] = text[done];
  return done;
}

}  // namespace

void append_json(std::string& out, std::string_view text) {
  out += '"';
  escape(text, [&](std::string_view stretch) { out.append(stretch); });
  out += '"';
}

char* write_json(char* at, std::string_view text) {
  *at++ = '"';
  const std::size_t ascii = copy_ascii(at, text);
  at += ascii;
  const auto put = [&](std::string_view stretch) {
    std::memcpy(at, stretch.data(), stretch.size());
    at += stretch.size();
  };
  if (ascii < text.size()) escape(text.substr(ascii), put);
  *at++ = '"';
  return at;
}

char* write_number(char* at, std::uint64_t number) {
  constexpr std::size_t kMostDigits = 20;
  return std::to_chars(at, at + kMostDigits, number).ptr;
}

void append_json_or_null(std::string& out, std::string_view text) {
  if (text.empty()) out += "null";
  else append_json(out, text);
}

void append_number(std::string& out, std::uint64_t number) {
  char digits[20];
  const auto end = std::to_chars(digits, digits + sizeof digits, number).ptr;
  out.append(digits, end);
}

std::string in_lines(std::string_view json) {
  std::string result;
  result.reserve(json.size() + json.size() / 16);
  // Objects count from 1; an element of an array in the outermost object stands at depth 2.
  int depth = 0;
  std::string open;
  bool in_text = false;
  const auto breaks_at = [&] { return depth == 1 || (depth == 2 && open.back() == '['); };
  const auto new_line = [&] { result.append("\n").append(static_cast<std::size_t>(depth) * 2, ' '); };
  for (std::size_t at = 0; at < json.size(); ++at) {
    const char c = json[at];
    if (in_text) {
      result += c;
      if (c == '\\') result += json[++at];
      else if (c == '"') in_text = false;
      continue;
    }
    in_text = c == '"';
    const bool is_open = c == '{' || c == '[', is_close = c == '}' || c == ']';
    if (is_close) {
      const bool breaks = breaks_at() && json[at - 1] != '{' && json[at - 1] != '[';
      open.pop_back();
      --depth;
      if (breaks) new_line();
    }
    result += c;
    if (is_open) {
      open += c;
      ++depth;
      const bool is_empty = at + 1 < json.size() && (json[at + 1] == '}' || json[at + 1] == ']');
      if (breaks_at() && !is_empty) new_line();
    }
    if (c == ',' && breaks_at()) new_line();
    else if (c == ',' || c == ':') result += ' ';
  }
  return result.append("\n");
}

}  // namespace gouji
