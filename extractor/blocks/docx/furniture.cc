#include "blocks/docx/furniture.h"

#include <iterator>
#include <optional>
#include <utility>

#include "blocks/docx/decode.h"
#include "blocks/docx/texts.h"

namespace gouji::docx {
namespace {

std::optional<FurnitureKind> kind_of(std::string_view relationship) {
  if (relationship == "header") return FurnitureKind::Header;
  if (relationship == "footer") return FurnitureKind::Footer;
  if (relationship == "footnotes") return FurnitureKind::Footnote;
  if (relationship == "endnotes") return FurnitureKind::Endnote;
  if (relationship == "comments") return FurnitureKind::Comment;
  return std::nullopt;
}

bool is_note(Tag tag) { return tag == Tag::Footnote || tag == Tag::Endnote || tag == Tag::Comment; }

// The line above the notes is in the list of notes too.
bool is_separator(Node note) {
  const std::string_view type = attribute(note, "type");
  return !type.empty() && type != "normal";
}

void read_one(Document& document, const Part& part, const Root& root, Node element, FurnitureKind kind,
              std::vector<Furniture>& furniture) {
  Blocks blocks;
  Story(document, part, root, blocks).read(element);
  if (!is_blank(blocks.text.bytes)) {
    const std::string_view text = trimmed(blocks.text.bytes);
    furniture.push_back({kind, std::string(text), blocks.text.where({0, blocks.text.size()})});
  }
  std::move(blocks.furniture.begin(), blocks.furniture.end(), std::back_inserter(furniture));
}

}  // namespace

bool holds_furniture(std::string_view kind) { return kind_of(kind).has_value(); }

void read_furniture(Document& document, const Part& part, std::string_view kind,
                    std::vector<Furniture>& furniture) {
  const FurnitureKind meant = *kind_of(kind);
  const Root root(part);
  if (meant == FurnitureKind::Header || meant == FurnitureKind::Footer) {
    if (part.root()) read_one(document, part, root, part.root(), meant, furniture);
    return;
  }
  for (const Node note : part.root().children())
    if (is_note(root.names.tag(note)) && !is_separator(note))
      read_one(document, part, root, note, meant, furniture);
}

}  // namespace gouji::docx
