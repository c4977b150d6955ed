#pragma once
// Walks parts of the tree that are not read as blocks, without recursion: what they would say, and
// whether they say anything at all.

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "blocks/docx/names.h"
#include "blocks/docx/part.h"
#include "blocks/docx/tree.h"
#include "gouji/spans.h"

namespace gouji::docx {

// Visits what is below `root` in order; visit(element, depth) says whether to go into an element.
template <typename Visit>
void each_descendant(Node root, Visit&& visit) {
  std::vector<Node> around;
  Node node = root.first_child();
  while (node) {
    const bool enters = visit(node, static_cast<std::uint32_t>(around.size())) && node.first_child();
    if (enters) around.push_back(node);
    node = enters ? node.first_child() : node.next_sibling();
    for (; !node && !around.empty(); around.pop_back()) node = around.back().next_sibling();
  }
}

enum class Deleted : std::uint8_t { Skip, Keep };

// The text below an element in one line, and where it lies (a point at the element if there is none).
struct PlainText {
  std::string text{};
  Span where{};
};
PlainText plain_text(Node element, const Names& names, const Part& part, Deleted deleted);

bool has_text(Node element, const Names& names);

// The branch of mc:AlternateContent that counts: the first that holds text, or else the first.
Node branch_of(Node alternatives, const Names& names);

// The contents of the text boxes in a drawing, picture or object, down to `depth`.
std::vector<Node> text_boxes(Node drawing, const Names& names, std::uint32_t depth);

// Whether a text shows nothing: only spaces of any kind.
bool is_blank(std::string_view text);

}  // namespace gouji::docx
