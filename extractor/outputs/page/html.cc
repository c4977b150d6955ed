#include "outputs/page/html.h"

#include "outputs/json.h"
#include "text/utf8.h"

namespace gouji::page {
namespace {

constexpr std::string_view kUnknown = "\xEF\xBF\xBD";

std::string_view reference_of(char32_t character) {
  switch (character) {
    case '&':
      return "&amp;";
    case '<':
      return "&lt;";
    case '>':
      return "&gt;";
    case '"':
      return "&quot;";
    case '\'':
      return "&#39;";
    default:
      return {};
  }
}

bool is_control(char32_t character) {
  const bool is_white = character == '\t' || character == '\n';
  return (character < 0x20 && !is_white) || (character >= 0x7F && character < 0xA0);
}

}  // namespace

std::string escaped(std::string_view text) {
  std::string result;
  result.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint next = decode_utf8(text, at);
    const std::string_view reference = reference_of(next.value);
    if (!reference.empty())
      result += reference;
    else if (is_control(next.value) || next.value == 0xFFFD)
      result += kUnknown;
    else
      result += text.substr(at, next.length);
    at += next.length;
  }
  return result;
}

std::string isolated(std::string_view text) { return "<bdi>" + escaped(text) + "</bdi>"; }

std::string element(std::string_view name, std::string_view attributes, std::string_view content) {
  std::string html = "<";
  html += name;
  if (!attributes.empty()) html.append(" ").append(attributes);
  return html.append(">").append(content).append("</").append(name).append(">");
}

std::string number_cell(std::int64_t number) { return "<td class=n>" + std::to_string(number) + "</td>"; }

std::string json_in_page(std::string_view text) {
  std::string json, result;
  append_json(json, text);
  for (std::size_t at = 0; at < json.size(); ++at) {
    const std::string_view rest = std::string_view(json).substr(at);
    if (rest.front() == '<')
      result += "\\u003c";
    else if (rest.front() == '&')
      result += "\\u0026";
    else if (rest.substr(0, 3) == "\xE2\x80\xA8")
      result += "\\u2028", at += 2;
    else if (rest.substr(0, 3) == "\xE2\x80\xA9")
      result += "\\u2029", at += 2;
    else
      result += rest.front();
  }
  return result;
}

}  // namespace gouji::page
