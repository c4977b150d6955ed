#pragma once
// A text as lines, with what tells one dialect of tables from another. Lines that no reader of the report
// counts (page numbers, bookmarks that a converter left) are set apart, so that they never cut a table.

#include <cstdint>
#include <string_view>
#include <vector>

#include "gouji/spans.h"

namespace gouji::plain {

struct Line {
  Range range{};                       // without its line end
  std::uint32_t line_ends_before = 0;  // since the line before in Page::lines
  std::uint32_t tabs = 0;
  std::uint32_t inner_tabs = 0;  // behind the first character that is no white space
  std::uint32_t bars = 0;        // | and ｜
  bool drawn = false;            // begins with a drawn line: │ ├ +--
  bool blank = false;            // only white space, a tab among it
};

// All lines but empty ones and furniture; lines of white space are listed only where they hold a tab.
struct Page {
  std::string_view text{};
  std::vector<Line> lines{};
  std::vector<Range> page_numbers{};
  std::vector<Range> hidden{};  // [bookmark: …], in order; they lie inside lines or were lines
  bool markdown = false;
  std::uint32_t end = 0;        // where the text was left off; its size, if it was not

  std::string_view view(Range range) const { return text.substr(range.begin, range.size()); }
};

// LF, CRLF, CR, form feed, vertical tab and Unicode's line and paragraph separators end a line; a form feed
// right behind a line end is one with it. Where furniture stood between two lines, the greater of the gaps on
// its sides counts. A text of more than `most_lines` is left off there.
Page split_lines(std::string_view text, std::uint32_t most_lines = 0xFFFFFFFF);

// -3-  — 5 —  P. 9  Page 9 of 10  第3页 共9页  3 / 9: nothing else on the line. A bare number is none: it may be a
// figure.
bool is_page_number(std::string_view line);

// Without spaces and tabs at both ends.
Range trimmed(std::string_view text, Range range);

// Nothing but white space of any kind.
bool is_blank(std::string_view text);

// Nothing but digits, signs, marks, spaces and what belongs to a number: nothing of a label.
bool is_figure_like(std::string_view text);

// A sentence or longer: text that no cell of a form holds.
bool is_prose(std::string_view text);

}  // namespace gouji::plain
