#include "blocks/html/look.h"

#include <algorithm>
#include <array>
#include <string>

namespace gouji::html {
namespace {

constexpr std::array kUnread = {GUMBO_TAG_SCRIPT,   GUMBO_TAG_STYLE,  GUMBO_TAG_HEAD,   GUMBO_TAG_NOSCRIPT,
                                GUMBO_TAG_SELECT,   GUMBO_TAG_BUTTON, GUMBO_TAG_IFRAME, GUMBO_TAG_TEXTAREA,
                                GUMBO_TAG_SVG,      GUMBO_TAG_OBJECT, GUMBO_TAG_VIDEO,  GUMBO_TAG_AUDIO,
                                GUMBO_TAG_CANVAS,   GUMBO_TAG_MATH,   GUMBO_TAG_TITLE,  GUMBO_TAG_DATALIST,
                                GUMBO_TAG_APPLET};

constexpr std::array kBlocks = {
    GUMBO_TAG_P,        GUMBO_TAG_DIV,        GUMBO_TAG_BODY,       GUMBO_TAG_HTML,   GUMBO_TAG_UL,
    GUMBO_TAG_OL,       GUMBO_TAG_LI,         GUMBO_TAG_DL,         GUMBO_TAG_DT,     GUMBO_TAG_DD,
    GUMBO_TAG_SECTION,  GUMBO_TAG_ARTICLE,    GUMBO_TAG_HEADER,     GUMBO_TAG_FOOTER, GUMBO_TAG_NAV,
    GUMBO_TAG_ASIDE,    GUMBO_TAG_MAIN,       GUMBO_TAG_PRE,        GUMBO_TAG_CENTER, GUMBO_TAG_FORM,
    GUMBO_TAG_FIELDSET, GUMBO_TAG_BLOCKQUOTE, GUMBO_TAG_ADDRESS,    GUMBO_TAG_FIGURE, GUMBO_TAG_CAPTION,
    GUMBO_TAG_HR,       GUMBO_TAG_H1,         GUMBO_TAG_H2,         GUMBO_TAG_H3,     GUMBO_TAG_H4,
    GUMBO_TAG_H5,       GUMBO_TAG_H6,         GUMBO_TAG_TABLE,      GUMBO_TAG_TBODY,  GUMBO_TAG_THEAD,
    GUMBO_TAG_TFOOT,    GUMBO_TAG_TR,         GUMBO_TAG_TD,         GUMBO_TAG_TH,     GUMBO_TAG_BR,
    GUMBO_TAG_DETAILS,  GUMBO_TAG_SUMMARY,    GUMBO_TAG_FIGCAPTION, GUMBO_TAG_LEGEND, GUMBO_TAG_XMP,
    GUMBO_TAG_LISTING,  GUMBO_TAG_PLAINTEXT};

template <std::size_t N>
bool is_one_of(GumboTag tag, const std::array<GumboTag, N>& tags) {
  return std::find(tags.begin(), tags.end(), tag) != tags.end();
}

// The style without white space, in lower case.
std::string style_of(const GumboElement& element) {
  std::string style;
  for (const char c : attribute(element, "style"))
    if (c != ' ' && c != '\t' && c != '\n' && c != '\r')
      style += c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
  return style;
}

bool contains(std::string_view text, std::string_view part) {
  return text.find(part) != std::string_view::npos;
}

// Word keeps its settings in an element that browsers do not know.
bool is_word_settings(const GumboElement& element) {
  if (element.tag != GUMBO_TAG_UNKNOWN) return false;
  GumboStringPiece name = element.original_tag;
  gumbo_tag_from_original_text(&name);
  const std::string_view tag(name.data, name.data == nullptr ? 0 : name.length);
  return tag == "xml" || tag == "XML";
}

}  // namespace

const GumboVector& children_of(const GumboNode& node) {
  static constexpr GumboVector kNoChildren{nullptr, 0, 0};
  if (node.type == GUMBO_NODE_ELEMENT || node.type == GUMBO_NODE_TEMPLATE) return node.v.element.children;
  if (node.type == GUMBO_NODE_DOCUMENT) return node.v.document.children;
  return kNoChildren;
}

std::string_view attribute(const GumboElement& element, const char* name) {
  const GumboAttribute* const found = gumbo_get_attribute(&element.attributes, name);
  return found == nullptr ? std::string_view() : std::string_view(found->value);
}

bool is_unread(const GumboElement& element) {
  return is_one_of(element.tag, kUnread) || is_word_settings(element);
}

namespace {

// Of a style without white space. Office programs write text-line-through:none into most of theirs.
Drawn line_through(std::string_view style, Drawn otherwise) {
  for (std::size_t at = 0; at < style.size();) {
    const std::string_view declaration = style.substr(at, style.find(';', at) - at);
    at += declaration.size() + 1;
    const std::size_t colon = std::min(declaration.find(':'), declaration.size());
    const std::string_view property = declaration.substr(0, colon), value = declaration.substr(colon);
    const bool is_decoration = property == "text-decoration" || property == "text-decoration-line";
    if (is_decoration && contains(value, "line-through")) otherwise = Drawn::Struck;
    else if (is_decoration && contains(value, "none")) otherwise = Drawn::Plainly;
  }
  return otherwise;
}

}  // namespace

Drawn drawn_as(const GumboElement& element) {
  constexpr std::array kStruck = {GUMBO_TAG_DEL, GUMBO_TAG_S, GUMBO_TAG_STRIKE};
  // A template is drawn where a script puts it.
  if (element.tag == GUMBO_TAG_TEMPLATE) return Drawn::Hidden;
  const Drawn by_tag = is_one_of(element.tag, kStruck) ? Drawn::Struck : Drawn::Plainly;
  if (element.attributes.length == 0) return by_tag;
  if (gumbo_get_attribute(&element.attributes, "hidden") != nullptr) return Drawn::Hidden;
  const std::string style = style_of(element);
  if (contains(style, "display:none") || contains(style, "visibility:hidden") || contains(style, "mso-hide:all"))
    return Drawn::Hidden;
  return line_through(style, by_tag);
}

bool is_raised(const GumboElement& element) {
  if (element.tag == GUMBO_TAG_SUP) return true;
  // Most elements have a style, and hardly any is raised.
  const std::string_view style = attribute(element, "style");
  if (!contains(style, "uper") && !contains(style, "UPER")) return false;
  return contains(style_of(element), "vertical-align:super");
}

bool is_text_field(const GumboElement& element) {
  if (element.tag != GUMBO_TAG_INPUT) return false;
  std::string type(attribute(element, "type"));
  for (char& c : type)
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c + 32);
  return type.empty() || type == "text" || type == "number" || type == "tel";
}

bool is_block(const GumboElement& element) { return is_one_of(element.tag, kBlocks); }

std::int8_t outline_level(const GumboElement& element) {
  constexpr std::array kHeadings = {GUMBO_TAG_H1, GUMBO_TAG_H2, GUMBO_TAG_H3,
                                    GUMBO_TAG_H4, GUMBO_TAG_H5, GUMBO_TAG_H6};
  const auto found = std::find(kHeadings.begin(), kHeadings.end(), element.tag);
  return found == kHeadings.end() ? std::int8_t{-1} : static_cast<std::int8_t>(found - kHeadings.begin());
}

bool keeps_space(const GumboElement& element) {
  constexpr std::array kKept = {GUMBO_TAG_PRE, GUMBO_TAG_XMP, GUMBO_TAG_LISTING, GUMBO_TAG_PLAINTEXT,
                                GUMBO_TAG_TEXTAREA};
  if (is_one_of(element.tag, kKept)) return true;
  if (gumbo_get_attribute(&element.attributes, "style") == nullptr) return false;
  const std::string style = style_of(element);
  return contains(style, "white-space:pre;") || contains(style, "white-space:pre-wrap") ||
         style.ends_with("white-space:pre");
}

std::uint32_t span_of(const GumboElement& element, const char* name, std::uint32_t most) {
  std::string_view digits = attribute(element, name);
  digits.remove_prefix(std::min(digits.find_first_not_of(" \t\r\n+"), digits.size()));
  if (digits.empty() || digits[0] < '0' || digits[0] > '9') return 1;
  std::uint64_t span = 0;
  for (const char c : digits) {
    if (c < '0' || c > '9') break;
    span = std::min<std::uint64_t>(span * 10 + static_cast<std::uint64_t>(c - '0'), most);
  }
  return static_cast<std::uint32_t>(span);
}

}  // namespace gouji::html
