#include "blocks/html/writer.h"

#include <algorithm>

namespace gouji::html {
namespace {

constexpr std::string_view kSpaces = " \t\n\r\f";

// Whether white space of so many bytes at the beginning of a text holds a blank line, or stands before a row between bars.
bool parts_lines(std::string_view text, std::size_t length) {
  const auto line_ends = std::count(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(length), '\n');
  return line_ends > 1 || (line_ends == 1 && length < text.size() && text[length] == '|');
}

// # to ###### before the words of a heading.
bool is_mark_of_heading(std::string_view text, std::size_t length) {
  constexpr std::size_t kLowestHeading = 6;
  return length <= kLowestHeading && length < text.size() && text[length] == ' ' &&
         text.substr(0, length).find_first_not_of('#') == std::string_view::npos;
}

}  // namespace

Writer::Writer(const Text& page, Blocks& blocks) : page_(page), blocks_(blocks), copier_(page, blocks.text) {
  blocks_.text.part = page.part;
  blocks_.text.bytes.reserve(page.bytes.size() / 2);
}

void Writer::put(const Piece& piece) {
  if (keeps_space) return put_lines(piece);
  std::string_view rest = piece.shown;
  Range page = piece.page;
  while (!rest.empty()) {
    const bool space = kSpaces.find(rest[0]) != std::string_view::npos;
    const std::size_t found = space ? rest.find_first_not_of(kSpaces) : rest.find_first_of(kSpaces);
    const std::size_t length = std::min(found, rest.size());
    Range part = page;
    if (piece.as_stored) part.end = page.begin + static_cast<std::uint32_t>(length);
    if (has_blank_lines && !in_line_ && is_mark_of_heading(rest, length))
      space_ = {};
    else if (!space)
      put_text({rest.substr(0, length), part, piece.as_stored});
    else if (has_blank_lines && parts_lines(rest, length))
      end_line();
    else if (space_.empty())
      space_ = part;
    rest.remove_prefix(length);
    if (piece.as_stored) page.begin = part.end;
  }
}

// Text that is drawn as it is written: each of its lines is one.
void Writer::put_lines(const Piece& piece) {
  std::string_view rest = piece.shown;
  Range page = piece.page;
  while (!rest.empty()) {
    if (rest[0] == '\n') end_line();
    const std::size_t length = rest[0] == '\n' ? 1 : std::min(rest.find('\n'), rest.size());
    Range part = page;
    if (piece.as_stored) part.end = page.begin + static_cast<std::uint32_t>(length);
    if (rest[0] != '\n') put_text({rest.substr(0, length), part, piece.as_stored});
    rest.remove_prefix(length);
    if (piece.as_stored) page.begin = part.end;
  }
}

void Writer::put_text(const Piece& piece) {
  begin_text(piece.page.begin);
  if (piece.as_stored)
    copier_.copy(piece.page);
  else
    copier_.copy_as(piece.shown, piece.page);
  reached_ = piece.page.end;
}

void Writer::put_unstored(std::string_view characters) {
  begin_text(reached_);
  copier_.separate(characters, reached_);
}

void Writer::begin_text(std::uint32_t at) {
  if (!in_line_ && break_due_) copier_.separate("\n", at);
  if (!in_line_) line_begin_ = size();
  if (in_line_ && !space_.empty()) copier_.copy_as(" ", space_);
  space_ = {};
  in_line_ = true;
  break_due_ = false;
}

void Writer::end_line() {
  space_ = {};
  if (!in_line_) return;
  blocks_.paragraphs.push_back({{line_begin_, size()}, outline_level, 1, table});
  in_line_ = false;
  if (table == kNone)
    copier_.separate("\n", reached_);
  else
    break_due_ = true;
}

void Writer::begin_cell() {
  end_line();
  break_due_ = false;
}

void Writer::end_cell() {
  end_line();
  break_due_ = false;
  copier_.separate("\t", reached_);
}

void Writer::end_row() { copier_.separate("\n", reached_); }

void Writer::begin_table() {
  end_line();
  if (break_due_) copier_.separate("\n", reached_);
  break_due_ = false;
}

Span Writer::point() const { return page_.where({reached_, reached_}); }

}  // namespace gouji::html
