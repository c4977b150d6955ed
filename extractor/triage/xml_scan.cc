#include "triage/xml_scan.h"

#include <algorithm>
#include <charconv>

#include "text/utf8.h"

namespace gouji {
namespace {

constexpr std::string_view kSpace = " \t\r\n";
constexpr std::size_t kLongestReference = 12;

// A reference without & and ;. What is none is left as it is.
bool append_reference(std::string& out, std::string_view name) {
  if (name == "lt") return out += '<', true;
  if (name == "gt") return out += '>', true;
  if (name == "amp") return out += '&', true;
  if (name == "quot") return out += '"', true;
  if (name == "apos") return out += '\'', true;
  if (!name.starts_with('#')) return false;
  name.remove_prefix(1);
  const bool is_hex = name.starts_with('x');
  if (is_hex) name.remove_prefix(1);
  std::uint32_t code = 0;
  const auto read = std::from_chars(name.data(), name.data() + name.size(), code, is_hex ? 16 : 10);
  if (read.ec != std::errc() || read.ptr != name.data() + name.size()) return false;
  if (code == 0 || code > 0x10FFFF || (code >= 0xD800 && code <= 0xDFFF)) return false;
  append_utf8(out, code);
  return true;
}

std::string decoded(std::string_view text) {
  std::string out;
  for (std::size_t at = 0; at < text.size(); ++at) {
    const auto end = text[at] == '&' ? text.substr(at, kLongestReference).find(';') : std::string_view::npos;
    if (end != std::string_view::npos && append_reference(out, text.substr(at + 1, end - 1))) at += end;
    else out += text[at];
  }
  return out;
}

std::string_view without_prefix(std::string_view name) { return name.substr(name.find(':') + 1); }

}  // namespace

XmlScan::Piece XmlScan::next() {
  if (ends_at_once_) {
    ends_at_once_ = false;
    return Piece::End;
  }
  while (at_ < xml_.size()) {
    const std::string_view rest = xml_.substr(at_);
    if (rest.front() != '<') {
      text_ = rest.substr(0, rest.find('<'));
      is_literal_ = false;
      at_ += text_.size();
      return Piece::Text;
    }
    if (rest.starts_with("<![CDATA[")) {
      const auto end = std::min(rest.find("]]>"), rest.size());
      text_ = rest.substr(9, end - 9);
      is_literal_ = true;
      at_ += std::min(end + 3, rest.size());
      return Piece::Text;
    }
    if (!skip("<!--", "-->") && !skip("<?", "?>") && !skip("<!", ">")) return tag();
  }
  return Piece::Nothing;
}

bool XmlScan::skip(std::string_view opening, std::string_view closing) {
  if (!xml_.substr(at_).starts_with(opening)) return false;
  const auto end = xml_.find(closing, at_ + opening.size());
  at_ = end == std::string_view::npos ? xml_.size() : end + closing.size();
  return true;
}

XmlScan::Piece XmlScan::tag() {
  std::size_t end = at_ + 1;
  for (char quote = 0; end < xml_.size() && (quote != 0 || xml_[end] != '>'); ++end) {
    if (quote == 0 && (xml_[end] == '"' || xml_[end] == '\'')) quote = xml_[end];
    else if (quote == xml_[end]) quote = 0;
  }
  std::string_view inside = xml_.substr(at_ + 1, end - at_ - 1);
  at_ = std::min(end + 1, xml_.size());
  const bool is_end = inside.starts_with('/');
  if (is_end) inside.remove_prefix(1);
  ends_at_once_ = !is_end && inside.ends_with('/');
  if (ends_at_once_) inside.remove_suffix(1);
  const auto name_end = std::min(inside.find_first_of(kSpace), inside.size());
  name_ = without_prefix(inside.substr(0, name_end));
  attributes_ = inside.substr(name_end);
  return is_end ? Piece::End : Piece::Begin;
}

std::string XmlScan::attribute(std::string_view name) const {
  std::string_view rest = attributes_;
  while (true) {
    const auto begin = rest.find_first_not_of(kSpace);
    const auto equals = rest.find('=');
    if (begin == std::string_view::npos || equals == std::string_view::npos || equals < begin) return {};
    std::string_view found = rest.substr(begin, equals - begin);
    found = found.substr(0, std::min(found.find_first_of(kSpace), found.size()));
    const auto open = rest.find_first_of("\"'", equals);
    if (open == std::string_view::npos) return {};
    const auto close = rest.find(rest[open], open + 1);
    if (close == std::string_view::npos) return {};
    if (found == name) return decoded(rest.substr(open + 1, close - open - 1));
    rest.remove_prefix(close + 1);
  }
}

std::string XmlScan::text() const { return is_literal_ ? std::string(text_) : decoded(text_); }

}  // namespace gouji
