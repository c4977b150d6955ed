#pragma once
// What every reader of a grammar file uses: elements and attributes out of XML, complaints with file and line.

#include <algorithm>
#include <charconv>
#include <cstring>
#include <initializer_list>
#include <pugixml.hpp>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "gouji/forms.h"
#include "text/pattern.h"

namespace gouji {

// Where something was written.
struct GrammarPlace {
  std::string file{};
  int line = 0;  // 1 is the first
};

// Whether the patterns of a file are tried while it is read. A test holds those that are built in to compile.
enum class Patterns : std::uint8_t { Tried, Trusted };

// One file while it is read.
class Reader {
 public:
  Reader(const GrammarFile& file, Patterns patterns, std::vector<GrammarError>& errors) : file_(file), patterns_(patterns), errors_(errors) {}

  GrammarPlace place_of(pugi::xml_node node) const { return place_of(node.offset_debug()); }

  void complain(pugi::xml_node at, std::string zh, std::string en) { complain(at.offset_debug(), std::move(zh), std::move(en)); }

  void complain(std::ptrdiff_t offset, std::string zh, std::string en) {
    GrammarPlace place = place_of(offset);
    errors_.push_back({std::move(place.file), place.line, {std::move(zh), std::move(en)}});
  }

  // An attribute that must be there.
  std::string required(pugi::xml_node node, const char* name) {
    const pugi::xml_attribute attribute = node.attribute(name);
    if (!attribute)
      complain(node, "<" + std::string(node.name()) + "> 缺少属性 " + name,
               "<" + std::string(node.name()) + "> has no attribute " + name);
    return attribute.value();
  }

  // Attributes and children that the element does not have are spelling mistakes, not extensions.
  void allow(pugi::xml_node node, std::initializer_list<const char*> attributes,
             std::initializer_list<const char*> children) {
    const auto is_among = [](const char* name, std::initializer_list<const char*> names) {
      return std::any_of(names.begin(), names.end(), [&](const char* known) { return std::strcmp(known, name) == 0; });
    };
    for (const pugi::xml_attribute attribute : node.attributes())
      if (!is_among(attribute.name(), attributes)) unknown(node, attribute.name());
    for (const pugi::xml_node child : node.children())
      if (child.type() == pugi::node_element && !is_among(child.name(), children)) unknown(child, child.name());
  }

  // A whole number in an attribute.
  template <typename Number>
  Number number(pugi::xml_node node, const char* name, Number otherwise) {
    const pugi::xml_attribute attribute = node.attribute(name);
    if (!attribute) return otherwise;
    const std::string_view text = attribute.value();
    Number number{};
    const auto end = text.data() + text.size();
    const auto read = std::from_chars(text.data(), end, number);
    if (read.ptr == end && read.ec == std::errc{}) return number;
    complain(node, std::string(name) + " 应为整数：" + std::string(text), std::string(name) + " is a whole number, not " + std::string(text));
    return otherwise;
  }

  // One of the words that an attribute may be.
  template <typename Value>
  Value choice(pugi::xml_node node, const char* name, Value otherwise, std::initializer_list<std::pair<std::string_view, Value>> values) {
    const pugi::xml_attribute attribute = node.attribute(name);
    if (!attribute) return otherwise;
    std::string words;
    for (const auto& [word, value] : values) {
      if (word == attribute.value()) return value;
      words.append(words.empty() ? "" : ", ").append(word);
    }
    complain(node, std::string(name) + " 不能是 " + attribute.value() + "，只能是：" + words,
             std::string(name) + " cannot be " + attribute.value() + "; it is one of: " + words);
    return otherwise;
  }

  bool is_yes(pugi::xml_node node, const char* name, bool otherwise) { return choice(node, name, otherwise, {{"yes", true}, {"no", false}}); }

  Severity severity(pugi::xml_node node, Severity otherwise) {
    return choice(node, "severity", otherwise, {{"error", Severity::Error}, {"warning", Severity::Warning}, {"note", Severity::Note}});
  }

  // An expression that stands there, perhaps with its abbreviations written out.
  std::string pattern(pugi::xml_node node, std::string expression) {
    if (patterns_ == Patterns::Trusted || expression.empty()) return expression;
    const Pattern tried(expression);
    if (!tried.error().empty()) complain(node, "模式有误：" + expression + "：" + tried.error(), "bad pattern: " + expression + ": " + tried.error());
    return expression;
  }

 private:
  GrammarPlace place_of(std::ptrdiff_t offset) const {
    const auto end = file_.content.begin() + std::clamp<std::ptrdiff_t>(offset, 0, std::ssize(file_.content));
    return {file_.name, static_cast<int>(1 + std::count(file_.content.begin(), end, '\n'))};
  }

  void unknown(pugi::xml_node at, const char* name) {
    complain(at, "此处不应有 " + std::string(name), std::string(name) + " does not belong here");
  }

  const GrammarFile& file_;
  const Patterns patterns_;
  std::vector<GrammarError>& errors_;
};

inline Words words_of(pugi::xml_node node, const char* element) {
  Words words;
  for (const pugi::xml_node child : node.children(element)) {
    const std::string_view lang = child.attribute("lang").value();
    (lang == "en" ? words.en : words.zh) = child.text().get();
  }
  return words;
}

}  // namespace gouji
