// A page through the parser: guarded, parsed, freed of what stands around the report, and walked.
#include "blocks/html/read.h"

#include <algorithm>
#include <memory>
#include <string>

#include <gumbo.h>

#include "blocks/html/chrome.h"
#include "blocks/html/guard.h"
#include "blocks/html/look.h"
#include "blocks/html/story.h"

namespace gouji::html {
namespace {

bool contains_tag(std::string_view page, std::string_view tag) {
  for (std::size_t at = page.find('<'); at != std::string_view::npos; at = page.find('<', at + 1)) {
    const std::string_view found = page.substr(at + 1, tag.size());
    bool same = found.size() == tag.size();
    for (std::size_t i = 0; same && i < tag.size(); ++i) same = (found[i] | 0x20) == tag[i];
    if (same) return true;
  }
  return false;
}

// Rows that were cut out of their table would lose their tags in a page.
GumboOptions options_for(std::string_view page) {
  GumboOptions options = kGumboDefaultOptions;
  options.max_errors = 0;
  const bool rows_alone = !contains_tag(page, "table") && contains_tag(page, "tr");
  if (rows_alone) options.fragment_context = GUMBO_TAG_TBODY;
  return options;
}

void note_bounds(const Guarded& guarded, const Container& container, const Limits& limits,
                 Diagnostics& notes) {
  const auto note = [&](const Guarded::Met& met, std::string_view name, std::uint64_t limit) {
    if (!met.met) return;
    const Span at = container.text.where({met.at, met.at});
    notes.push_back({Code::LimitMet, Severity::Error, at, {std::string(name), std::to_string(limit)}});
  };
  note(guarded.depth, "depth", kMostDepth);
  note(guarded.elements, "elements", limits.elements);
}

const GumboNode* find_child(const GumboNode* node, GumboTag tag) {
  if (node == nullptr) return nullptr;
  const GumboVector& children = children_of(*node);
  for (unsigned i = 0; i < children.length; ++i) {
    const auto* child = static_cast<const GumboNode*>(children.data[i]);
    if (child->type == GUMBO_NODE_ELEMENT && child->v.element.tag == tag) return child;
  }
  return nullptr;
}

// The title of the window stands in no page's body.
void read_page_title(const GumboNode& root, const Container& container, Blocks& blocks) {
  const GumboNode* const title = find_child(find_child(&root, GUMBO_TAG_HEAD), GUMBO_TAG_TITLE);
  if (title == nullptr || title->v.element.children.length == 0) return;
  const auto& text = *static_cast<const GumboNode*>(title->v.element.children.data[0]);
  if (text.type != GUMBO_NODE_TEXT) return;
  const std::uint32_t size = container.text.size();
  const std::uint32_t begin = std::min<std::uint32_t>(title->v.element.start_pos.offset, size);
  const std::uint32_t end = std::min<std::uint32_t>(std::max<std::uint32_t>(title->v.element.end_pos.offset, begin), size);
  blocks.furniture.push_back({FurnitureKind::PageTitle, text.v.text.text, container.text.where({begin, end})});
}

}  // namespace

Result<Blocks> read(const Container& container, const ReadOptions& options, Diagnostics& notes) {
  const Guarded guarded = guard(container.text.bytes, options.limits);
  note_bounds(guarded, container, options.limits, notes);
  const GumboOptions parser = options_for(guarded.page);
  const auto free = [&](GumboOutput* output) { gumbo_destroy_output(&parser, output); };
  const std::unique_ptr<GumboOutput, decltype(free)> tree(
      gumbo_parse_with_options(&parser, guarded.page.data(), guarded.page.size()), free);
  const Chrome chrome = find_chrome(*tree->root);
  Blocks blocks;
  Story(container, guarded.page, chrome, options, blocks, notes).read(*tree->root);
  read_page_title(*tree->root, container, blocks);
  return blocks;
}

}  // namespace gouji::html
