#pragma once
// The one place where a story descends: through what may stand around anything – content controls,
// tracked changes, alternatives – so that each kind of content is read the same within them, and never
// deeper than the limit.

#include "blocks/docx/story.h"
#include "blocks/docx/texts.h"

namespace gouji::docx {

inline bool is_inserted(Tag tag) { return tag == Tag::Ins || tag == Tag::MoveTo; }
inline bool is_deleted(Tag tag) { return tag == Tag::Del || tag == Tag::MoveFrom; }
inline bool is_wrapper(Tag tag) {
  // What stands around most things is asked for first.
  if (tag == Tag::R || tag == Tag::P || tag == Tag::Tc) return false;
  return is_inserted(tag) || is_deleted(tag) || tag == Tag::Sdt || tag == Tag::SdtContent ||
         tag == Tag::CustomXml || tag == Tag::SmartTag || tag == Tag::AlternateContent;
}

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
    const Tag tag = tag_of(child);
    if (is_wrapper(tag))
      unwrap(child, tag, visit);
    else
      visit(child, tag);
  }
  names_.leave(bound);
  --depth_;
}

// Goes into a wrapper.
template <typename Visit>
void Story::unwrap(Node child, Tag tag, const Visit& visit) {
  if (tag == Tag::AlternateContent) {
    if (const Node branch = branch_of(child, names_)) each_child(branch, visit);
    return;
  }
  const bool inserted = is_inserted(tag), deleted = is_deleted(tag);
  writer_.standing.inserted += inserted;
  writer_.standing.deleted += deleted;
  each_child(child, visit);
  writer_.standing.inserted -= inserted;
  writer_.standing.deleted -= deleted;
}

}  // namespace gouji::docx
