#include "blocks/docx/story.h"

#include <utility>

#include "blocks/docx/children.h"

namespace gouji::docx {

Root::Root(const Part& part) {
  names.enter(part.root());
  for (const std::string_view name : part.names()) tags.push_back(names.tag(name));
  keeps_spaces = attribute(part.root(), "space") == "preserve";
}

Story::Story(Document& document, const Part& part, const Root& root, Blocks& blocks)
    : document_(document),
      part_(part),
      blocks_(blocks),
      writer_(part, blocks, document.notes),
      tags_(root.tags),
      names_(root.names),
      declared_(names_.declared()) {
  keeps_spaces_ = root.keeps_spaces;
}

void Story::read(Node element) {
  writer_.reach(element);
  read_blocks(element);
  close_joined();
  end_broken_fields();
  writer_.finish();
}

void Story::read_blocks(Node parent) {
  each_child(parent, [this](Node child, Tag tag) { read_block(child, tag); });
}

void Story::read_block(Node child, Tag tag) {
  if (tag == Tag::P) return read_paragraph(child);
  if (tag == Tag::Tbl) return read_table(child);
  if (tag == Tag::AltChunk) return skip(child, Severity::Warning, "altChunk");
  if (tag == Tag::SubDoc) return skip(child, Severity::Warning, "subDoc");
  const bool holds_properties = tag == Tag::SectPr || tag == Tag::TcPr || tag == Tag::PPr;
  if (!holds_properties) skip_if_text(child, Severity::Note);
}

// Only what would have said something is worth a note.
void Story::skip_if_text(Node element, Severity severity) {
  if (!element.first_child() || !has_text(element, names_)) return;
  skip(element, severity, std::string(local_name(element.name())));
}

void Story::skip(Node element, Severity severity, std::string what) {
  const std::uint32_t at = part_.begin_of(element);
  writer_.note(Code::ContentSkipped, severity, {part_.index(), at, at}, {std::move(what)});
}

void Story::meet_limit(const char* which, std::uint64_t value) {
  if (std::exchange(document_.limit_noted, true)) return;
  writer_.note(Code::LimitMet, Severity::Error, writer_.point(), {which, std::to_string(value)});
}

}  // namespace gouji::docx
