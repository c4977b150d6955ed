#pragma once
// What every reader of a grammar file uses: elements and attributes out of XML, complaints with file and line.

#include <algorithm>
#include <charconv>
#include <cstring>
#include <initializer_list>
#include <pugixml.hpp>
#include <string>
#include <string_view>
#include <vector>

#include "gouji/forms.h"

namespace gouji {

// One file while it is read.
class Reader {
 public:
  Reader(const GrammarFile& file, std::vector<GrammarError>& errors) : file_(file), errors_(errors) {}

  void complain(pugi::xml_node at, std::string zh, std::string en) { complain(at.offset_debug(), zh, en); }

  void complain(std::ptrdiff_t offset, std::string zh, std::string en) {
    const auto end = file_.content.begin() + std::clamp<std::ptrdiff_t>(offset, 0, std::ssize(file_.content));
    const auto line = 1 + std::count(file_.content.begin(), end, '\n');
    errors_.push_back({file_.name, static_cast<int>(line), {std::move(zh), std::move(en)}});
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

  const std::string& file_name() const { return file_.name; }

  int year(pugi::xml_node node, const char* name, int otherwise) {
    const std::string_view text = node.attribute(name).value();
    if (text.empty()) return otherwise;
    int year = 0;
    const auto end = text.data() + text.size();
    if (std::from_chars(text.data(), end, year).ptr != end) complain(node, "年份应为数字", "a year is a number");
    return year;
  }

 private:
  void unknown(pugi::xml_node at, const char* name) {
    complain(at, "此处不应有 " + std::string(name), std::string(name) + " does not belong here");
  }

  const GrammarFile& file_;
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
