// What stands in paragraphs: runs and what they say.
#include <algorithm>
#include <utility>

#include "blocks/docx/children.h"
#include "blocks/docx/decode.h"
#include "blocks/docx/symbols.h"
#include "blocks/note_mark.h"

namespace gouji::docx {
namespace {

// Fields nest a few levels deep; more are fields whose ends were lost.
constexpr std::size_t kMostOpenFields = 1000;

bool says_nothing(Tag tag) {
  return tag == Tag::RPr || tag == Tag::PPr || tag == Tag::InstrText || tag == Tag::DelInstrText;
}

bool is_transparent(Tag tag) {
  return tag == Tag::Hyperlink || tag == Tag::FldSimple || tag == Tag::Dir || tag == Tag::Bdo ||
         tag == Tag::Ruby || tag == Tag::RubyBase;
}

// What an element without text stands for. A tab character would read as the end of a cell.
std::string_view characters_of(Tag tag) {
  if (tag == Tag::Br || tag == Tag::Cr) return "\n";
  if (tag == Tag::Tab || tag == Tag::Ptab) return " ";
  return tag == Tag::NoBreakHyphen ? "-" : std::string_view();
}

// What is raised is read as it stands unless it proves to be the mark of a note.
Drawn drawn_as(std::uint8_t look, bool reads_struck) {
  if ((look & ~kRaised) == 0) return Drawn::Plainly;
  if ((look & kHidden) != 0) return Drawn::Hidden;
  return reads_struck ? Drawn::Plainly : Drawn::Struck;
}

}  // namespace

void Story::read_inline(Node element, Tag tag) {
  if (tag == Tag::R) return read_run(element);
  if (tag == Tag::T) return read_text(element);
  if (says_nothing(tag)) return;
  if (const std::string_view shown = characters_of(tag); !shown.empty())
    return writer_.put_for(element, shown);
  if (is_transparent(tag))
    return each_child(element, [this](Node child, Tag inner) { read_inline(child, inner); });
  if (tag == Tag::FldChar) return read_field_mark(element);
  if (tag == Tag::Sym) return read_symbol(element);
  if (tag == Tag::Math) return read_math(element);
  if (tag == Tag::DelText) return read_deleted_text(element);
  if (tag == Tag::SubDoc) return skip(element, Severity::Warning, "subDoc");
  if (tag == Tag::Drawing || tag == Tag::Pict || tag == Tag::Object) return read_drawing(element);
  // What is left are marks of bookmarks, comments and spelling. The small text above a word is no part of it.
  if (local_name(element.name()) != "rt") skip_if_text(element, Severity::Note);
}

void Story::read_run(Node run) {
  if (!read_plain_run(run)) read_other_run(run);
}

// Its properties, which stand first, say how it is drawn.
void Story::read_other_run(Node run) {
  const std::size_t bound = names_.enter(run);
  const Node first = run.first_child();
  const bool has_look = first && tag_of(first) == Tag::RPr;
  const std::uint8_t look = has_look ? look_in(first) : paragraph_look_;
  const bool mark = (look & kRaised) != 0 && is_mark_of_note(run);
  names_.leave(bound);
  const Drawn drawn = drawn_as(look, document_.reads_struck);
  const Drawn around =
      std::exchange(writer_.standing.drawn, mark && drawn == Drawn::Plainly ? Drawn::AsNoteMark : drawn);
  each_child(run, [this](Node child, Tag tag) {
    if (tag != Tag::RPr) read_inline(child, tag);
  });
  writer_.standing.drawn = around;
  if ((look & kRaised) != 0 && !mark) raised_end_ = writer_.size();
}

// Nearly all runs are properties that were met before and a w:t. False where this one is not.
bool Story::read_plain_run(Node run) {
  const std::uint32_t shape = shape_if_plain(run);
  if (shape == 0 || depth_ >= document_.options.limits.depth) return false;
  Node text = run.first_child();
  std::uint8_t look = paragraph_look_;
  if (const Node second = text.next_sibling()) {
    const RunLook* const own = seen_runs_.find(text.shape());
    if (second.next_sibling() || own == nullptr || tag_of(text) != Tag::RPr) return false;
    look = own->within(paragraph_look_);
    if ((look & kRaised) != 0) return false;
    text = second;
  }
  const RunEnd end = run_end(shape, text);
  if (!end.is_text) return false;
  const Drawn around = std::exchange(writer_.standing.drawn, drawn_as(look, document_.reads_struck));
  put_text(text.first_child(), end.keeps_spaces);
  writer_.standing.drawn = around;
  return true;
}

Story::RunEnd Story::run_end(std::uint32_t shape, Node text) {
  if (const RunEnd* const seen = seen_run_ends_.find(shape)) return *seen;
  const RunEnd end{tag_of(text) == Tag::T, attribute(text, "space") == "preserve"};
  seen_run_ends_.keep(shape, end);
  return end;
}

// Some writers leave it outside of w:del.
void Story::read_deleted_text(Node element) {
  ++writer_.standing.deleted;
  read_text(element);
  --writer_.standing.deleted;
}

// A figure that is raised as a whole, in one run or several, is a figure.
bool Story::is_mark_of_note(Node run) const {
  if (writer_.size() == raised_end_) return false;
  const std::string raised = plain_text(run, names_, part_, Deleted::Skip).text;
  const std::string after = plain_text(run.next_sibling(), names_, part_, Deleted::Skip).text;
  return is_note_mark(raised, writer_.unit_text(), after, in_cell_ ? StandsIn::Cell : StandsIn::Line);
}

// The bits of LookBit that a run's properties switch on.
std::uint8_t Story::look_in(Node run_properties) {
  const std::uint32_t shape = shape_if_plain(run_properties);
  if (const RunLook* const seen = seen_runs_.find(shape)) return seen->within(paragraph_look_);
  const RunLook look = read_run_look(run_properties);
  seen_runs_.keep(shape, look);
  return look.within(paragraph_look_);
}

RunLook Story::read_run_look(Node run_properties) {
  Look own, of_style;
  for (Node child = run_properties.first_child(); child; child = child.next_sibling()) {
    const Tag tag = tag_of(child);
    own.read(child, tag);
    if (tag != Tag::RStyle) continue;
    const Style* const style = document_.styles.character(attribute(child, "val"));
    if (style != nullptr) of_style = style->look;
  }
  return RunLook(own, of_style);
}

void Story::read_text(Node element) {
  for (Node piece = element.first_child(); piece; piece = piece.next_sibling())
    put_text(piece, attribute(element, "space") == "preserve");
}

// Spaces at the ends count only where the file says so.
void Story::put_text(Node text, bool keeps_spaces) {
  const auto is_visible = [](char c) { return c < '\0' || c > ' '; };
  std::string_view stored = text.value();
  if (stored.empty()) return;
  const bool is_trimmed = is_visible(stored.front()) && is_visible(stored.back());
  if (!is_trimmed && !keeps_spaces && !keeps_spaces_) stored = trimmed(stored);
  text.is_sound() ? writer_.put_sound(stored) : writer_.put_stored(stored);
}

void Story::read_math(Node element) {
  each_descendant(element, [this](Node node, std::uint32_t) {
    const Tag tag = tag_of(node);
    if (tag == Tag::MathText || tag == Tag::T) read_text(node);
    return tag != Tag::Del && tag != Tag::MoveFrom;
  });
}

void Story::read_symbol(Node element) {
  const std::string font = decoded(attribute(element, "font"));
  const std::string_view code = attribute(element, "char");
  const std::string shown = symbol(font, hexadecimal_in(code));
  if (!shown.empty()) return writer_.put_for(element, shown);
  if (writer_.standing.counts()) skip(element, Severity::Warning, "sym " + font + " " + std::string(code));
}

void Story::read_drawing(Node element) {
  if (!writer_.standing.counts()) return;
  const std::size_t bound = names_.enter(element);
  const auto found = text_boxes(element, names_, document_.options.limits.depth);
  names_.leave(bound);
  boxes_.insert(boxes_.end(), found.begin(), found.end());
  if (found.empty()) writer_.mark_picture();
}

// Of a field the result counts. Fields stand inside the codes and results of others.
void Story::read_field_mark(Node element) {
  const std::string_view type = attribute(element, "fldCharType");
  if (type == "begin") {
    if (const Node form = element.first_child()) read_form_field(form);
    open_field();
  }
  if (type == "separate" && !fields_.empty() && !fields_.back()) {
    fields_.back() = true;
    --field_codes_;
  }
  if (type == "end" && !fields_.empty()) close_fields(fields_.size() - 1);
  update_field_code();
}

// Ends of fields that were lost must not add up.
void Story::open_field() {
  if (fields_.size() >= kMostOpenFields) close_fields(0);
  fields_.push_back(false);
  ++field_codes_;
}

void Story::close_fields(std::size_t left) {
  for (; fields_.size() > left; fields_.pop_back()) field_codes_ -= fields_.back() ? 0 : 1;
}

// A form field of old Word shows what was chosen from its list, or a box that is ticked; neither stands
// in the text. Text fields have a result like others.
void Story::read_form_field(Node field) {
  const auto child = [](Node parent, std::string_view name) {
    for (const Node each : parent.children())
      if (local_name(each.name()) == name) return each;
    return Node();
  };
  if (const Node list = child(field, "ddList")) {
    std::int64_t left = number_in(attribute(child(list, "result"), "val"), 0);
    for (const Node entry : list.children())
      if (local_name(entry.name()) == "listEntry" && left-- == 0) writer_.put_stored(attribute(entry, "val"));
  }
  if (const Node box = child(field, "checkBox")) {
    const Node checked = child(box, "checked");
    const Node state = checked ? checked : child(box, "default");
    writer_.put_for(box, state && is_on(state) ? "☑" : "☐");
  }
}

void Story::update_field_code() {
  const bool in_code = field_codes_ > 0;
  if (writer_.standing.field_code && !in_code) writer_.forget_field_code();
  writer_.standing.field_code = in_code;
}

// A field that never comes to its result must not swallow the document. Codes over several paragraphs
// are not met; a mark that was lost is.
void Story::end_broken_fields() {
  if (!writer_.standing.field_code) return;
  writer_.flush_field_code();
  fields_.erase(std::remove(fields_.begin(), fields_.end(), false), fields_.end());
  field_codes_ = 0;
  update_field_code();
}

}  // namespace gouji::docx
