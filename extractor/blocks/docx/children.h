#pragma once
// The one place where a story descends: through what may stand around anything – content controls,
// tracked changes, alternatives – so that each kind of content is read the same within them, and never
// deeper than the limit.

#include "blocks/docx/story.h"
#include "blocks/docx/texts.h"

namespace gouji::docx {

// Calls visit(child, tag) for every child that is no such wrapper, and for those inside the wrappers.
template <typename Visit>
void Story::each_child(Node parent, const Visit& visit) {
  if (depth_ >= document_.options.limits.depth) {
    meet_limit("depth", document_.options.limits.depth);
    return skip_if_text(parent, Severity::Warning);
  }
  ++depth_;
  const std::size_t bound = names_.enter(parent);
  for (Node child = parent.first_child(); child; child = child.next_sibling()) {
    const Tag tag = names_.tag(child);
    if (!unwrap(child, tag, visit)) visit(child, tag);
  }
  names_.leave(bound);
  --depth_;
}

// Goes into a wrapper; false if the child is none.
template <typename Visit>
bool Story::unwrap(Node child, Tag tag, const Visit& visit) {
  const bool inserted = tag == Tag::Ins || tag == Tag::MoveTo;
  const bool deleted = tag == Tag::Del || tag == Tag::MoveFrom;
  const bool plain =
      tag == Tag::Sdt || tag == Tag::SdtContent || tag == Tag::CustomXml || tag == Tag::SmartTag;
  if (tag == Tag::AlternateContent) {
    if (const Node branch = branch_of(child, names_)) each_child(branch, visit);
    return true;
  }
  if (!inserted && !deleted && !plain) return false;
  writer_.standing.inserted += inserted;
  writer_.standing.deleted += deleted;
  each_child(child, visit);
  writer_.standing.inserted -= inserted;
  writer_.standing.deleted -= deleted;
  return true;
}

}  // namespace gouji::docx
