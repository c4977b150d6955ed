#pragma once
// What Markdown writes beside its text.
//
// A text is Markdown where it has a line that only Markdown has: a heading (# to ###### and a space), the
// rule under a table's first row (|---|), or a line or cell wholly between ** and **. Elsewhere # * < & \ are
// what they are.

#include <cstdint>

#include "blocks/plain/lines.h"

namespace gouji::plain {

bool is_markdown(const Page& page);

// The level of a heading, from 0; -1 where the line is none. Takes the marks off `line`.
std::int8_t take_heading(const Page& page, Range& line);

// Without ** or __ around all of it.
Range without_emphasis(const Page& page, Range range);

// What is written otherwise than it is read: &nbsp; \| <br>.
struct Written {
  std::uint32_t length = 0;  // in bytes; 0: the character is what it is
  std::string_view reads{};  // "\n" for a line break
};
Written read_written(std::string_view text);

}  // namespace gouji::plain
