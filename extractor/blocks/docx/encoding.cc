#include "blocks/docx/encoding.h"

#include <algorithm>
#include <cctype>
#include <string>
#include <utility>

#include "text/charset.h"
#include "text/utf8.h"

namespace gouji::docx {
namespace {

bool is_utf16(std::string_view xml) {
  using namespace std::string_view_literals;
  return xml.starts_with("\xff\xfe"sv) || xml.starts_with("\xfe\xff"sv) || xml.starts_with("<\0"sv) ||
         xml.starts_with("\0<"sv);
}

// The encoding that the XML declaration names, in lower case.
std::string declared_encoding(std::string_view xml) {
  const std::string_view head = xml.substr(0, std::min(xml.find('>'), std::size_t{200}));
  const std::size_t word = head.find("encoding");
  const std::size_t open = word == std::string_view::npos ? word : head.find_first_of("\"'", word);
  if (open == std::string_view::npos) return {};
  std::string name(head.substr(open + 1, head.find(head[open], open + 1) - open - 1));
  for (char& c : name) c = static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
  return name;
}

bool says_utf8(std::string_view encoding) {
  return encoding.empty() || encoding == "utf-8" || encoding == "utf8" || encoding == "us-ascii";
}

}  // namespace

// A declaration is believed only where the bytes do not contradict it.
std::optional<Text> to_utf8(std::string_view xml) {
  if (!is_utf16(xml) && (says_utf8(declared_encoding(xml)) || first_invalid_utf8(xml) == xml.size()))
    return std::nullopt;
  auto decoded = decode_text(xml);
  if (!decoded || decoded->charset == "UTF-8") return std::nullopt;
  return std::move(decoded->text);
}

}  // namespace gouji::docx
