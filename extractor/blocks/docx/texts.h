#pragma once
// Walks parts of the tree that are not read as blocks, without recursion: what they would say, and
// whether they say anything at all.

#include <pugixml.hpp>

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "blocks/docx/names.h"
#include "blocks/docx/part.h"
#include "gouji/spans.h"

namespace gouji::docx {

// Visits what is below `root` in order; visit(element, depth) says whether to go into an element.
template <typename Visit>
void each_descendant(pugi::xml_node root, Visit&& visit) {
  std::uint32_t depth = 0;
  pugi::xml_node node = root.first_child();
  while (exists(node)) {
    pugi::xml_node next = visit(node, depth) ? node.first_child() : pugi::xml_node();
    if (exists(next)) {
      ++depth;
    } else {
      next = node.next_sibling();
    }
    for (; !exists(next) && depth > 0; --depth) {
      node = node.parent();
      next = node.next_sibling();
    }
    node = next;
  }
}

enum class Deleted : std::uint8_t { Skip, Keep };

// The text below an element in one line, and where it lies (a point at the element if there is none).
struct PlainText {
  std::string text{};
  Span where{};
};
PlainText plain_text(pugi::xml_node element, const Names& names, const Part& part, Deleted deleted);

bool has_text(pugi::xml_node element, const Names& names);

// The branch of mc:AlternateContent that counts: the first that holds text, or else the first.
pugi::xml_node branch_of(pugi::xml_node alternatives, const Names& names);

// The contents of the text boxes in a drawing, picture or object, down to `depth`.
std::vector<pugi::xml_node> text_boxes(pugi::xml_node drawing, const Names& names, std::uint32_t depth);

// Whether a text shows nothing: only spaces of any kind.
bool is_blank(std::string_view text);

}  // namespace gouji::docx
