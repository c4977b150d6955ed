#include "outputs/json.h"

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

// Gives `put` the text between quotes, stretch by stretch: what stands as it is, and what takes the place of the rest.
template <typename Put>
void quote(std::string_view text, const Put& put) {
  put("\"");
  std::size_t done = 0;
  for (std::size_t at = 0; at < text.size();) {
    const auto c = static_cast<unsigned char>(text[at]);
    if (is_plain(c)) {
      ++at;
      continue;
    }
    const std::size_t length = c < 0x80 ? 1 : decode_utf8(text, at).length;
    const bool is_whole = c >= 0x80 && length > 1;
    if (!is_whole) {
      char six[6];
      put(text.substr(done, at - done));
      put(c < 0x80 ? escape_of(c, six) : "\xEF\xBF\xBD");
      done = at + 1;
    }
    at += length;
  }
  put(text.substr(done));
  put("\"");
}

}  // namespace

void append_json(std::string& out, std::string_view text) {
  quote(text, [&](std::string_view stretch) { out.append(stretch); });
}

char* write_json(char* at, std::string_view text) {
  quote(text, [&](std::string_view stretch) {
    std::memcpy(at, stretch.data(), stretch.size());
    at += stretch.size();
  });
  return at;
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
