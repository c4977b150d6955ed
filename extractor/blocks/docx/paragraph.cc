// Paragraphs: outline level, automatic number, what they hold, and where one ends.
#include <algorithm>
#include <utility>

#include "blocks/docx/children.h"

namespace gouji::docx {
namespace {

std::uint8_t look_of(const Style* style) { return style == nullptr ? std::uint8_t{} : style->look.on; }

bool hides(const Style* style) { return (look_of(style) & kHidden) != 0; }

}  // namespace

void Story::read_paragraph(Node element) {
  writer_.reach(element);
  const ParagraphFacts facts = read_facts(element);
  if (!joined_) open_paragraph();
  // Of paragraphs that are joined the last one's mark is left, and says what they are.
  blocks_.paragraphs.back().outline_level = outline_level(facts);
  if (!joined_ || blocks_.paragraphs.back().range.begin == writer_.size()) put_number(facts);
  paragraph_look_ = look_of(facts.style);
  each_child(element, [this](Node child, Tag tag) { read_inline(child, tag); });
  joined_ = facts.mark_deleted;
  if (!joined_) close_paragraph();
}

Story::ParagraphFacts Story::read_facts(Node element) {
  const Node properties = element.first_child();
  if (!properties || tag_of(properties) != Tag::PPr) return {.style = document_.styles.default_paragraph()};
  const std::uint32_t shape = shape_if_plain(properties);
  if (const ParagraphFacts* const seen = seen_paragraphs_.find(shape)) return *seen;
  const ParagraphFacts facts = read_properties(properties);
  seen_paragraphs_.keep(shape, facts);
  return facts;
}

Story::ParagraphFacts Story::read_properties(Node properties) {
  ParagraphFacts facts;
  std::string_view style;
  for (Node child = properties.first_child(); child; child = child.next_sibling()) {
    const Tag tag = tag_of(child);
    if (tag == Tag::PStyle) style = attribute(child, "val");
    if (tag == Tag::NumPr) facts.numbered = numbered_by(child);
    if (tag == Tag::OutlineLvl) facts.outline_level = static_cast<int>(number_in(attribute(child, "val"), 9));
    if (tag == Tag::RPr) read_mark(child, facts);
  }
  facts.style = style.empty() ? document_.styles.default_paragraph() : document_.styles.paragraph(style);
  return facts;
}

void Story::read_mark(Node run_properties, ParagraphFacts& facts) const {
  for (Node child = run_properties.first_child(); child; child = child.next_sibling()) {
    const Tag tag = tag_of(child);
    if (tag == Tag::Vanish) facts.mark_hidden = is_on(child);
    if (tag == Tag::Del || tag == Tag::MoveFrom) facts.mark_deleted = true;
  }
}

std::int8_t Story::outline_level(const ParagraphFacts& facts) {
  const int from_style = facts.style == nullptr ? 9 : facts.style->outline_level.value_or(9);
  const int level = facts.outline_level.value_or(from_style);
  return static_cast<std::int8_t>(level >= 0 && level < 9 ? level : -1);
}

void Story::open_paragraph() {
  if (needs_break_) writer_.separate('\n');
  needs_break_ = false;
  if (!in_cell_) writer_.begin_unit();
  Paragraph& paragraph = blocks_.paragraphs.emplace_back();
  paragraph.range.begin = paragraph.range.end = writer_.size();
  paragraph.table = table_;
}

void Story::close_paragraph() {
  end_broken_fields();
  writer_.flush_hidden();
  blocks_.paragraphs.back().range.end = writer_.size();
  if (in_cell_) {
    // An empty paragraph that only anchors a box is no line of the cell.
    needs_break_ = boxes_.empty() || !blocks_.paragraphs.back().range.empty();
  } else {
    writer_.end_unit();
    writer_.separate('\n');
  }
  if (!boxes_.empty()) read_boxes();
}

// A paragraph whose mark was deleted with nothing left to continue it. One that is empty is gone.
void Story::close_joined() {
  if (!std::exchange(joined_, false)) return;
  if (blocks_.paragraphs.back().range.begin < writer_.size()) return close_paragraph();
  writer_.flush_hidden();
  blocks_.paragraphs.pop_back();
  if (!in_cell_) writer_.end_unit();
  if (!boxes_.empty()) read_boxes();
}

// The text of a box is read where it is anchored, after the paragraph that anchors it.
void Story::read_boxes() {
  const std::vector<Node> boxes = std::exchange(boxes_, {});
  for (const Node box : boxes) {
    const std::size_t bound = names_.enter_between(part_.root(), box);
    writer_.reach(box);
    read_blocks(box);
    close_joined();
    names_.leave(bound);
  }
}

// A number is no stored text; it is put where the paragraph begins. What follows it, a tab or a space,
// is layout.
void Story::put_number(const ParagraphFacts& facts) {
  const auto from_style = facts.style == nullptr ? std::nullopt : facts.style->numbered.list;
  const std::int64_t list = facts.numbered.list.value_or(from_style.value_or(0));
  const bool gone = facts.mark_deleted || writer_.standing.deleted > 0;
  if (list == 0 || gone || facts.mark_hidden.value_or(hides(facts.style))) return;
  if (!document_.numbering) document_.numbering = document_.load_numbering(document_.styles);
  const Rendered number = document_.numbering->next(list, level_of(facts, list));
  if (!number.unknown_format.empty())
    writer_.note(Code::ContentSkipped, Severity::Warning, writer_.point(),
                 {"numFmt " + number.unknown_format});
  writer_.put_unstored(number.text);
}

std::int64_t Story::level_of(const ParagraphFacts& facts, std::int64_t list) {
  if (facts.numbered.level) return *facts.numbered.level;
  if (facts.style == nullptr) return 0;
  for (const std::string& style : {facts.style->id, facts.style->numbered_in})
    if (const auto level = document_.numbering->level_of(list, style); level && !style.empty()) return *level;
  return facts.style->numbered.level.value_or(0);
}

}  // namespace gouji::docx
