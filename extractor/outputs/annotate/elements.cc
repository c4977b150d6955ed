// A scan for tags. Comments, CDATA and instructions hold no tags; quotes of attributes may hold '>'.
#include "outputs/annotate/elements.h"

#include <algorithm>
#include <array>

namespace gouji {
namespace {

constexpr std::size_t kMostBytes = 0xFFFFFFF0;

bool is_space(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; }

// UTF-8 is what is left where no mark and no declaration says otherwise.
bool is_utf8(std::string_view xml) {
  const std::string_view first = xml.substr(0, 4);
  if (first.find('\0') != std::string_view::npos || first.starts_with("\xFF\xFE") || first.starts_with("\xFE\xFF")) return false;
  const std::string_view declaration = xml.substr(0, xml.find("?>"));
  const std::size_t at = xml.find("<?xml") == std::string_view::npos ? std::string_view::npos : declaration.find("encoding");
  if (at == std::string_view::npos) return true;
  const std::size_t quote = declaration.find_first_of("\"'", at);
  if (quote == std::string_view::npos) return false;
  std::string name(declaration.substr(quote + 1, 5));
  std::transform(name.begin(), name.end(), name.begin(), [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
  return name == "utf-8";
}

// Where what begins with `<` ends: behind its '>'.
std::size_t end_of_markup(std::string_view xml, std::size_t at) {
  constexpr std::array<std::array<std::string_view, 2>, 3> kSections = {{{"<!--", "-->"}, {"<![CDATA[", "]]>"}, {"<?", "?>"}}};
  for (const auto& [begin, end] : kSections) {
    if (xml.substr(at, begin.size()) != begin) continue;
    const std::size_t found = xml.find(end, at + begin.size());
    return found == std::string_view::npos ? found : found + end.size();
  }
  char quote = 0;
  for (std::size_t i = at; i < xml.size(); ++i) {
    if (quote != 0) quote = xml[i] == quote ? '\0' : quote;
    else if (xml[i] == '"' || xml[i] == '\'') quote = xml[i];
    else if (xml[i] == '>') return i + 1;
  }
  return std::string_view::npos;
}

}  // namespace

std::optional<Elements> Elements::of(std::string xml) {
  Elements elements;
  elements.xml_ = std::move(xml);
  if (elements.xml_.size() > kMostBytes || !is_utf8(elements.xml_) || !elements.read()) return std::nullopt;
  return elements;
}

bool Elements::read() {
  std::vector<std::uint32_t> open;
  const std::string_view xml = xml_;
  for (std::size_t at = xml.find('<'); at != std::string_view::npos; at = xml.find('<', at)) {
    const std::size_t end = end_of_markup(xml, at);
    if (end == std::string_view::npos || end < at + 3) return false;
    const bool is_tag = xml[at + 1] != '!' && xml[at + 1] != '?';
    if (is_tag && !read_tag(static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(end), open)) return false;
    at = end;
  }
  return open.empty() && !all_.empty();
}

bool Elements::read_tag(std::uint32_t begin, std::uint32_t end, std::vector<std::uint32_t>& open) {
  if (xml_[begin + 1] == '/') {
    if (open.empty()) return false;
    std::uint32_t name_end = begin + 2;
    while (name_end < end - 1 && !is_space(xml_[name_end])) ++name_end;
    if (std::string_view(xml_).substr(begin + 2, name_end - begin - 2) != name(open.back())) return false;
    all_[open.back()].inner_end = begin;
    all_[open.back()].end = end;
    open.pop_back();
    return true;
  }
  Element element;
  element.parent = open.empty() ? kNoElement : open.back();
  element.begin = begin;
  element.name_end = begin + 1;
  while (element.name_end < end - 1 && !is_space(xml_[element.name_end]) && xml_[element.name_end] != '/') ++element.name_end;
  element.inner_begin = element.inner_end = element.end = end;
  if (open.empty() && !all_.empty()) return false;
  all_.push_back(element);
  if (xml_[end - 2] != '/') open.push_back(static_cast<std::uint32_t>(all_.size() - 1));
  return true;
}

std::string_view Elements::name(std::uint32_t element) const {
  const Element& one = all_[element];
  return std::string_view(xml_).substr(one.begin + 1, one.name_end - one.begin - 1);
}

std::string_view Elements::local_name(std::uint32_t element) const {
  const std::string_view whole = name(element);
  const std::size_t colon = whole.find(':');
  return colon == std::string_view::npos ? whole : whole.substr(colon + 1);
}

std::string_view Elements::prefix(std::uint32_t element) const {
  const std::string_view whole = name(element);
  const std::size_t colon = whole.find(':');
  return colon == std::string_view::npos ? std::string_view() : whole.substr(0, colon + 1);
}

std::optional<std::string_view> Elements::attribute(std::uint32_t element, std::string_view wanted) const {
  const Element& one = all_[element];
  const std::string_view tag = std::string_view(xml_).substr(one.name_end, one.inner_begin - one.name_end);
  for (std::size_t at = 0; at < tag.size();) {
    while (at < tag.size() && is_space(tag[at])) ++at;
    const std::size_t equals = tag.find('=', at);
    if (equals == std::string_view::npos) return std::nullopt;
    const std::size_t quote = tag.find_first_of("\"'", equals);
    const std::size_t end = quote == std::string_view::npos ? quote : tag.find(tag[quote], quote + 1);
    if (end == std::string_view::npos) return std::nullopt;
    std::string_view found = tag.substr(at, equals - at);
    while (!found.empty() && is_space(found.back())) found.remove_suffix(1);
    if (found == wanted) return tag.substr(quote + 1, end - quote - 1);
    at = end + 1;
  }
  return std::nullopt;
}

std::uint32_t Elements::around(std::uint32_t at) const {
  const auto after = std::upper_bound(all_.begin(), all_.end(), at, [](std::uint32_t place, const Element& one) { return place < one.begin; });
  if (after == all_.begin()) return kNoElement;
  auto found = static_cast<std::uint32_t>(after - all_.begin() - 1);
  while (found != kNoElement && all_[found].end <= at) found = all_[found].parent;
  return found;
}

std::string edited(std::string_view xml, std::vector<Edit> edits) {
  std::stable_sort(edits.begin(), edits.end(), [](const Edit& a, const Edit& b) { return a.at < b.at; });
  std::string result;
  std::size_t from = 0;
  for (const Edit& edit : edits) {
    if (edit.at > from) result += xml.substr(from, edit.at - from), from = edit.at;
    result += edit.text;
    from = std::max<std::size_t>(from, edit.at + edit.removed);
  }
  return result.append(xml.substr(std::min(from, xml.size())));
}

std::string xml_text(std::string_view text) {
  std::string result;
  for (const char c : text) {
    if (c == '&') result += "&amp;";
    else if (c == '<') result += "&lt;";
    else if (c == '>') result += "&gt;";
    else if (c == '"') result += "&quot;";
    else if (static_cast<unsigned char>(c) < 0x20 && !is_space(c)) result += "\xEF\xBF\xBD";
    else result += c;
  }
  return result;
}

}  // namespace gouji
