// pugixml parses a copy in place without decoding anything: a text keeps its stored length, and a pointer
// into the copy is a stored place.
#include "blocks/docx/tree_by_pugixml.h"

#include <cstring>
#include <pugixml.hpp>
#include <string_view>
#include <vector>

#include "blocks/docx/spellings.h"

namespace gouji::docx {
namespace {

// Texts of white space alone are kept: a figure's cell may hold a single space.
constexpr unsigned kFlags = pugi::parse_minimal | pugi::parse_ws_pcdata_single | pugi::parse_cdata;

class Copier {
 public:
  Copier(const std::string& xml, const std::string& parsed, Tree& tree)
      : xml_(xml), parsed_(parsed), tree_(tree) {}

  // Copies an element with all below it; `next` tells where the walk goes on.
  void copy(pugi::xml_node root) {
    std::uint32_t parent = 0;
    std::uint32_t previous = 0;
    pugi::xml_node node = root;
    while (node) {
      const std::uint32_t index = add(node, parent, previous);
      if (pugi::xml_node child = first_child_read(node)) {
        parent = index;
        previous = 0;
        node = child;
        continue;
      }
      previous = index;
      while (node != root && !node.next_sibling()) {
        node = node.parent();
        previous = parent;
        parent = tree_.entries[parent].parent;
      }
      node = node == root ? pugi::xml_node() : node.next_sibling();
    }
  }

 private:
  static pugi::xml_node first_child_read(pugi::xml_node node) {
    const bool is_below_root = node.parent().parent().type() == pugi::node_document;
    return is_below_root && is_unread(node.name()) ? pugi::xml_node() : node.first_child();
  }

  // What pugixml points to as it is stored; what it adds itself is empty.
  const char* stored(const char* text) const {
    return *text == '\0' ? "" : xml_.data() + (text - parsed_.data());
  }
  static std::uint32_t length(const char* text) { return static_cast<std::uint32_t>(std::strlen(text)); }

  std::uint32_t add(pugi::xml_node node, std::uint32_t parent, std::uint32_t previous) {
    const auto index = static_cast<std::uint32_t>(tree_.entries.size());
    const bool is_text = node.type() != pugi::node_element;
    const char* const text = is_text ? node.value() : node.name();
    Tree::Entry entry{.at = stored(text), .length = length(text), .parent = parent, .previous = previous};
    if (is_text) entry.shape = Tree::kText;
    entry.attributes = static_cast<std::uint32_t>(tree_.attributes.size());
    for (const pugi::xml_attribute each : node.attributes()) {
      tree_.attributes.push_back(
          {stored(each.name()), stored(each.value()), length(each.name()), length(each.value())});
      ++entry.attribute_count;
    }
    tree_.entries.push_back(entry);
    if (previous != 0) tree_.entries[previous].next = index;
    if (previous == 0 && parent != 0) tree_.entries[parent].child = index;
    ++tree_.count;
    return index;
  }

  const std::string& xml_;
  const std::string& parsed_;
  Tree& tree_;
};

}  // namespace

TolerantTree tree_by_pugixml(const std::string& xml) {
  std::string parsed = xml;
  pugi::xml_document document;
  const pugi::xml_parse_result result =
      document.load_buffer_inplace(parsed.data(), parsed.size(), kFlags, pugi::encoding_utf8);
  TolerantTree read;
  if (!result) read.trouble = result.description();
  read.broken_at = static_cast<std::size_t>(result.offset);
  Copier(xml, parsed, read.tree).copy(document.document_element());
  return read;
}

}  // namespace gouji::docx
