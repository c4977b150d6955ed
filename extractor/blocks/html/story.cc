#include "blocks/html/story.h"

#include <algorithm>
#include <string>
#include <utility>

#include "blocks/html/look.h"
#include "blocks/note_mark.h"
#include "text/utf8.h"

namespace gouji::html {
namespace {

// Bytes of what is left beside a text that was kept apart.
constexpr std::size_t kMostShown = 200;

const GumboNode& child(const GumboVector& children, unsigned i) {
  return *static_cast<const GumboNode*>(children.data[i]);
}

bool is_element(const GumboNode& node, GumboTag tag) {
  return node.type == GUMBO_NODE_ELEMENT && node.v.element.tag == tag;
}

void collect_text(const GumboNode& node, std::string& text) {
  if (node.type == GUMBO_NODE_TEXT) text += node.v.text.text;
  if (node.type == GUMBO_NODE_ELEMENT && is_unread(node.v.element)) return;
  const GumboVector& children = children_of(node);
  for (unsigned i = 0; i < children.length; ++i) collect_text(child(children, i), text);
}

bool is_blank(std::string_view text) { return text.find_first_not_of(" \t\r\n\f") == std::string_view::npos; }

// Digits and what stands among them.
bool is_figure(std::string_view text) {
  return text.find_first_of("0123456789") != std::string_view::npos && text.find_first_not_of("0123456789.,- ") == std::string_view::npos;
}

// Whether the stored bytes hold anything but white space and comments.
bool holds_anything(std::string_view bytes) {
  while (true) {
    const std::size_t at = bytes.find_first_not_of(" \t\r\n\f");
    if (at == std::string_view::npos) return false;
    if (!bytes.substr(at).starts_with("<!")) return true;
    const bool comment = bytes.substr(at).starts_with("<!--");
    const std::size_t end = bytes.find(comment ? "-->" : ">", at);
    if (end == std::string_view::npos) return false;
    bytes.remove_prefix(end + (comment ? 3 : 1));
  }
}

// Of what stands next in the same element.
std::string text_behind(const GumboNode& node) {
  std::string text;
  if (node.parent == nullptr) return text;
  const GumboVector& children = children_of(*node.parent);
  if (node.index_within_parent + 1 < children.length) collect_text(child(children, static_cast<unsigned>(node.index_within_parent) + 1), text);
  return text;
}

bool is_cell(const GumboNode& node) { return is_element(node, GUMBO_TAG_TD) || is_element(node, GUMBO_TAG_TH); }

// Whether something stands between the cells of a row that belongs to none of them; a browser draws it before the table.
bool is_torn(const GumboNode& row) {
  const char* end = nullptr;  // of the tag before, where there is one
  const auto gap_before = [&](const GumboStringPiece& tag) {
    return end != nullptr && tag.length > 0 && tag.data > end && holds_anything({end, static_cast<std::size_t>(tag.data - end)});
  };
  const auto behind = [](const GumboStringPiece& tag) { return tag.length > 0 ? tag.data + tag.length : nullptr; };
  end = behind(row.v.element.original_tag);
  const GumboVector& children = children_of(row);
  for (unsigned i = 0; i < children.length; ++i) {
    if (!is_cell(child(children, i))) continue;
    const GumboElement& cell = child(children, i).v.element;
    if (gap_before(cell.original_tag)) return true;
    end = behind(cell.original_end_tag);
  }
  return gap_before(row.v.element.original_end_tag);
}

// "3. " before the third item of a list that counts in digits; other ways of counting are rare on these
// pages.
std::string number_of(const GumboElement& list, std::uint32_t number) {
  const std::string_view type = attribute(list, "type");
  if (!type.empty() && type != "1") return {};
  if (attribute(list, "style").find("none") != std::string_view::npos) return {};
  return std::to_string(number) + ". ";
}

}  // namespace

Story::Story(const Container& container, std::string_view page, const Chrome& chrome,
             const ReadOptions& options, Blocks& blocks, Diagnostics& notes)
    : container_(container),
      page_(page),
      chrome_(chrome),
      options_(options),
      blocks_(blocks),
      notes_(notes),
      writer_(container.text, blocks) {}

// Rows that were cut out of their table stand right under the root.
void Story::read(const GumboNode& root) {
  std::vector<RowNode> rows;
  collect_rows(root, rows);
  rows.empty() ? read_node(root) : read_table(root);
  note_apart(0, {writer_.size(), writer_.size()});
}

void Story::read_node(const GumboNode& node) {
  switch (node.type) {
    case GUMBO_NODE_TEXT:
    case GUMBO_NODE_WHITESPACE:
    case GUMBO_NODE_CDATA:
      return read_text(node);
    case GUMBO_NODE_ELEMENT:
    case GUMBO_NODE_TEMPLATE:
      return read_element(node);
    case GUMBO_NODE_DOCUMENT:
      return read_children(node);
    default:
      return;
  }
}

// A text that holds tables of a page, as converters to Markdown write them, has no body and parts its paragraphs by blank lines.
void Story::read_text(const GumboNode& node) {
  const GumboNode* const around = node.parent;
  writer_.has_blank_lines = around != nullptr && is_element(*around, GUMBO_TAG_BODY) && around->v.element.original_tag.length == 0;
  put(node.v.text.text, node.v.text.original_text);
  writer_.has_blank_lines = false;
}

void Story::put(std::string_view shown, const GumboStringPiece& stored) {
  const char* const end = page_.data() + page_.size();
  if (stored.data == nullptr || stored.data < page_.data() || stored.data > end) return;
  const auto at = static_cast<std::uint32_t>(stored.data - page_.data());
  const std::size_t length =
      std::min<std::size_t>(stored.length, static_cast<std::size_t>(end - stored.data));
  each_piece(shown, page_.substr(at, length), at, [&](const Piece& piece) { writer_.put(piece); });
}

void Story::read_element(const GumboNode& node) {
  const GumboElement& element = node.v.element;
  if (element.tag == GUMBO_TAG_TEXTAREA && writer_.table != kNone) return read_text_area(node);
  if (is_unread(element) || leave_out(node)) return;
  if (element.tag == GUMBO_TAG_BR) return writer_.end_line();
  if (element.tag == GUMBO_TAG_IMG) return read_picture(element);
  if (element.tag == GUMBO_TAG_INPUT) return read_field(element);
  if (element.tag == GUMBO_TAG_TABLE && !chrome_.frame.contains(&node)) return read_table(node);
  if (element.tag == GUMBO_TAG_OL) return read_list(node);
  if (is_block(element)) return read_block(node);
  if (leave_out_note_mark(node)) return;
  const bool kept = std::exchange(writer_.keeps_space, writer_.keeps_space || keeps_space(element));
  read_children(node);
  writer_.keeps_space = kept;
  if (is_raised(element)) raised_end_ = writer_.size();
}

void Story::read_children(const GumboNode& node) {
  const GumboVector& children = children_of(node);
  for (unsigned i = 0; i < children.length; ++i) read_node(child(children, i));
}

void Story::read_block(const GumboNode& node) {
  const GumboElement& element = node.v.element;
  writer_.end_line();
  const std::size_t apart_before = apart_.size();
  const std::uint32_t begin = writer_.size();
  const std::int8_t level = outline_level(element);
  const std::int8_t around = std::exchange(writer_.outline_level, level >= 0 ? level : writer_.outline_level);
  const bool kept = std::exchange(writer_.keeps_space, writer_.keeps_space || keeps_space(element));
  read_children(node);
  writer_.end_line();
  writer_.keeps_space = kept;
  writer_.outline_level = around;
  if (writer_.table == kNone) note_apart(apart_before, {begin, writer_.size()});
}

// A report that is still a form to fill in, or is shown as one: its figures stand in the fields.
void Story::read_field(const GumboElement& element) {
  const GumboAttribute* const value = gumbo_get_attribute(&element.attributes, "value");
  if (value == nullptr || !is_text_field(element)) return;
  // Beside the figure the field to change it; elsewhere, to search the site.
  const bool in_cell = writer_.table != kNone;
  if (in_cell ? !is_blank(std::string_view(blocks_.text.bytes).substr(cell_begin_)) : !is_figure(value->value)) return;
  GumboStringPiece stored = value->original_value;
  const bool quoted = stored.length >= 2 && (stored.data[0] == '"' || stored.data[0] == '\'');
  if (quoted) stored = {stored.data + 1, stored.length - 2};
  put(value->value, stored);
}

// A field of several lines. One that holds markup is no text of the page, but the source of one.
void Story::read_text_area(const GumboNode& node) {
  if (drawn_as(node.v.element) != Drawn::Plainly) return;
  std::string text;
  const GumboVector& children = children_of(node);
  for (unsigned i = 0; i < children.length; ++i) collect_text(child(children, i), text);
  if (text.find("</") != std::string::npos)
    return notes_.push_back({Code::ContentSkipped, Severity::Warning, where(node.v.element), {"textarea"}});
  read_block(node);
}

// A browser numbers the items.
void Story::read_list(const GumboNode& node) {
  writer_.end_line();
  std::uint32_t number = span_of(node.v.element, "start", 100'000);
  const GumboVector& children = children_of(node);
  for (unsigned i = 0; i < children.length; ++i) {
    const GumboNode& item = child(children, i);
    if (!is_element(item, GUMBO_TAG_LI)) {
      read_node(item);
      continue;
    }
    writer_.end_line();
    std::string text;
    collect_text(item, text);
    if (!is_blank(text)) writer_.put_unstored(number_of(node.v.element, number));
    ++number;
    read_children(item);
  }
  writer_.end_line();
}

// It may be a table that was photographed.
void Story::read_picture(const GumboElement& element) {
  const Span place = where(element);
  notes_.push_back({Code::ContentSkipped, Severity::Note, place, {"picture"}});
}

// What the site has around the report, and what it hides, is kept apart.
bool Story::leave_out(const GumboNode& node) {
  const bool around = chrome_.around.contains(&node);
  const Drawn drawn = around ? Drawn::Plainly : drawn_as(node.v.element);
  const bool hidden = drawn == Drawn::Hidden && !chrome_.reads_hidden;
  const bool struck = drawn == Drawn::Struck && !chrome_.reads_struck;
  if (!around && !hidden && !struck) return false;
  std::string text;
  collect_text(node, text);
  if (is_blank(text)) return true;
  const Span place = where(node.v.element);
  if (struck) {
    apart_.push_back({FurnitureKind::Struck, text, place});
    return true;
  }
  blocks_.furniture.push_back({around ? FurnitureKind::Footer : FurnitureKind::Hidden, text, place});
  if (!around) notes_.push_back({Code::HiddenText, Severity::Note, place, {text}});
  return true;
}

// A raised number behind a figure is the mark of a note, no digits of it.
bool Story::leave_out_note_mark(const GumboNode& node) {
  if (!is_raised(node.v.element)) return false;
  std::string text;
  collect_text(node, text);
  const bool in_cell = writer_.table != kNone;
  const std::string_view before = std::string_view(blocks_.text.bytes).substr(in_cell ? cell_begin_ : writer_.line_begin());
  if (writer_.size() == raised_end_) return false;
  if (!is_note_mark(text, before, text_behind(node), in_cell ? StandsIn::Cell : StandsIn::Line)) return false;
  apart_.push_back({FurnitureKind::NoteMark, text, where(node.v.element)});
  return true;
}

// Of what was kept apart since there were `before` of them, with the text it stood in. Of a figure that was crossed out
// with nothing in its place nobody knows what it ought to be.
void Story::note_apart(std::size_t before, Range around) {
  for (std::size_t i = before; i < apart_.size(); ++i) {
    const std::string_view whole = blocks_.text.view(around);
    std::string left(whole.substr(0, std::min(whole.find_last_not_of(" \t\r\n") + 1, kMostShown)));
    left.resize(std::min(first_invalid_utf8(left), left.size()));
    const bool struck = apart_[i].kind == FurnitureKind::Struck;
    const Severity severity = struck && left.empty() ? Severity::Warning : Severity::Note;
    notes_.push_back({struck ? Code::StruckText : Code::NoteMark, severity, apart_[i].where, {apart_[i].text, std::move(left)}});
    blocks_.furniture.push_back(std::move(apart_[i]));
  }
  apart_.resize(before);
}

void Story::read_table(const GumboNode& node) {
  read_captions(node);
  std::vector<RowNode> rows;
  collect_rows(node, rows);
  writer_.begin_table();
  const auto index = static_cast<std::uint32_t>(blocks_.tables.size());
  Table begun;
  begun.parent = writer_.table;
  begun.range.begin = writer_.size();
  blocks_.tables.push_back(begun);
  const std::uint32_t around = std::exchange(writer_.table, index);
  const auto outer_hanging = std::exchange(hanging_, {});
  read_rows(rows, begun);
  hanging_ = outer_hanging;
  writer_.table = around;
  writer_.end_table();
  begun.range.end = writer_.size();
  blocks_.tables[index] = std::move(begun);
}

void Story::read_captions(const GumboNode& table) {
  const GumboVector& children = children_of(table);
  for (unsigned i = 0; i < children.length; ++i)
    if (is_element(child(children, i), GUMBO_TAG_CAPTION)) read_node(child(children, i));
}

// The rows of each row group, with what is left of the group: no cell spans beyond it.
void Story::collect_rows(const GumboNode& node, std::vector<RowNode>& rows) {
  const std::size_t first = rows.size();
  const GumboVector& children = children_of(node);
  for (unsigned i = 0; i < children.length; ++i) {
    const GumboNode& part = child(children, i);
    if (is_element(part, GUMBO_TAG_TR)) rows.push_back({&part, 0});
    const bool group = is_element(part, GUMBO_TAG_TBODY) || is_element(part, GUMBO_TAG_THEAD) ||
                       is_element(part, GUMBO_TAG_TFOOT);
    if (group) collect_rows(part, rows);
  }
  for (std::size_t i = first; i < rows.size(); ++i)
    if (rows[i].rows_left == 0) rows[i].rows_left = static_cast<std::uint32_t>(rows.size() - i);
}

void Story::read_rows(const std::vector<RowNode>& rows, Table& table) {
  table.rows.reserve(rows.size());
  for (const RowNode& row : rows)
    if (!leave_out(*row.node)) read_row(row, table);
}

void Story::read_row(const RowNode& row, Table& table) {
  TableRow written;
  written.torn = is_torn(*row.node);
  std::uint64_t columns = 0;  // those taken from above among them
  for (Hanging& cell : hanging_) {
    --cell.rows_left;
    columns += cell.cols;
  }
  const std::size_t above = hanging_.size();
  const GumboVector& children = children_of(*row.node);
  written.cells.reserve(children.length);
  for (unsigned i = 0; i < children.length && !full_; ++i)
    if (is_cell(child(children, i)))
      read_cell(child(children, i), row.rows_left, written, columns);
  writer_.end_row();
  table.rows.push_back(std::move(written));
  std::size_t at = 0;
  std::erase_if(hanging_, [&](const Hanging& cell) { return at++ < above && cell.rows_left == 0; });
}

void Story::read_cell(const GumboNode& node, std::uint32_t rows_left, TableRow& row, std::uint64_t& columns) {
  const GumboElement& element = node.v.element;
  const Limits& limits = options_.limits;
  full_ = cells_ >= limits.cells;
  if (full_) return meet_limit("cells", limits.cells, where(element));
  Cell cell;
  // The HTML standard bounds the first by 1,000 and the second by 65,534; 0 rows are all that are left.
  cell.cols = std::max(1u, span_of(element, "colspan", 1'000));
  cell.rows = span_of(element, "rowspan", 65'534);
  cell.rows = cell.rows == 0 ? rows_left : std::min(cell.rows, rows_left);
  columns += cell.cols;
  if (columns > limits.table_columns)
    return meet_limit("table_columns", limits.table_columns, where(element));
  ++cells_;
  const std::uint64_t covered = std::uint64_t{cell.cols} * cell.rows;
  if (slots_ + covered > limits.cells) {
    meet_limit("cells", limits.cells, where(element));
    cell.cols = cell.rows = 1;
  } else {
    slots_ += covered;
  }
  if (cell.rows > 1) hanging_.push_back({cell.rows - 1, cell.cols});
  writer_.begin_cell();
  const std::size_t apart_before = apart_.size();
  cell.range.begin = writer_.size();
  const std::uint32_t around = std::exchange(cell_begin_, cell.range.begin);
  if (!leave_out(node)) read_children(node);
  writer_.end_line();
  cell.range.end = writer_.size();
  cell_begin_ = around;
  note_apart(apart_before, cell.range);
  writer_.end_cell();
  row.cells.push_back(cell);
}

Span Story::where(const GumboElement& element) const {
  const std::uint32_t size = container_.text.size();
  const std::uint32_t begin = std::min<std::uint32_t>(element.start_pos.offset, size);
  const std::uint32_t end =
      std::min<std::uint32_t>(std::max(element.end_pos.offset, element.start_pos.offset), size);
  return container_.text.where({begin, end});
}

void Story::meet_limit(std::string_view name, std::uint64_t limit, Span at) {
  if (std::find(met_.begin(), met_.end(), name) != met_.end()) return;
  met_.emplace_back(name);
  notes_.push_back({Code::LimitMet, Severity::Error, at, {std::string(name), std::to_string(limit)}});
}

}  // namespace gouji::html
