#include "blocks/docx/texts.h"

#include <algorithm>

#include "blocks/docx/decode.h"

namespace gouji::docx {
namespace {

bool is_text(Tag tag) { return tag == Tag::T || tag == Tag::MathText; }

bool holds_properties(Tag tag) {
  return tag == Tag::PPr || tag == Tag::RPr || tag == Tag::TcPr || tag == Tag::TrPr || tag == Tag::TblPr;
}

bool is_deleted(Tag tag) { return tag == Tag::Del || tag == Tag::MoveFrom || tag == Tag::DelText; }

class PlainReader {
 public:
  PlainReader(const Names& names, const Part& part, Deleted deleted, PlainText& result)
      : names_(names), part_(part), deleted_(deleted), result_(result) {}

  bool visit(Node node) {
    const Tag tag = names_.tag(node);
    if (is_deleted(tag) && deleted_ == Deleted::Skip) return false;
    if (tag == Tag::Fallback && node.previous_sibling().first_child()) return false;
    if (tag == Tag::Tab || tag == Tag::Br || tag == Tag::P) separate();
    if (!is_text(tag) && tag != Tag::DelText) return !holds_properties(tag);
    for (const Node piece : node.children()) add(piece.value());
    return false;
  }

 private:
  void separate() {
    if (!result_.text.empty() && result_.text.back() != ' ') result_.text += ' ';
  }
  void add(std::string_view stored) {
    if (stored.empty()) return;
    if (is_blank(result_.text)) result_.where.begin = part_.stored(stored.data());
    result_.where.end = part_.stored(stored.data() + stored.size());
    result_.text += decoded(stored);
  }

  const Names& names_;
  const Part& part_;
  Deleted deleted_;
  PlainText& result_;
};

}  // namespace

PlainText plain_text(Node element, const Names& names, const Part& part, Deleted deleted) {
  const std::uint32_t at = part.begin_of(element);
  PlainText result{.where = {part.index(), at, at}};
  PlainReader reader(names, part, deleted, result);
  each_descendant(element, [&](Node node, std::uint32_t) { return reader.visit(node); });
  result.text = std::string(trimmed(result.text));
  return result;
}

bool has_text(Node element, const Names& names) {
  bool found = false;
  each_descendant(element, [&](Node node, std::uint32_t) {
    found = found || (is_text(names.tag(node)) && !is_blank(node.child_value()));
    return !found;
  });
  return found;
}

Node branch_of(Node alternatives, const Names& names) {
  Node first;
  for (const Node branch : alternatives.children()) {
    const Tag tag = names.tag(branch);
    if (tag != Tag::Choice && tag != Tag::Fallback) continue;
    if (has_text(branch, names)) return branch;
    if (!first) first = branch;
  }
  return first;
}

std::vector<Node> text_boxes(Node drawing, const Names& names, std::uint32_t depth) {
  std::vector<Node> result;
  Node parent, chosen;  // of the branches that stand here
  each_descendant(drawing, [&](Node node, std::uint32_t level) {
    const Tag tag = names.tag(node);
    if (tag == Tag::TxbxContent) result.push_back(node);
    const bool is_branch = tag == Tag::Choice || tag == Tag::Fallback;
    if (is_branch && parent != node.parent()) {
      parent = node.parent();
      chosen = branch_of(parent, names);
    }
    if (is_branch && node != chosen) return false;
    return tag != Tag::TxbxContent && level < depth;
  });
  return result;
}

bool is_blank(std::string_view text) {
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (static_cast<unsigned char>(text[i]) <= ' ') continue;
    if (text.substr(i, 3) == "\u3000") {
      i += 2;
    } else if (text.substr(i, 2) == "\u00a0") {
      i += 1;
    } else {
      return false;
    }
  }
  return true;
}

}  // namespace gouji::docx
