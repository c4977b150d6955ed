#pragma once
// What an element is to a reader: a block, a heading, hidden, crossed out, or nothing that is read.

#include <cstdint>
#include <string_view>

#include <gumbo.h>

namespace gouji::html {

std::string_view attribute(const GumboElement& element, const char* name);

// Scripts, styles, controls and what Word leaves for itself: never seen as text of the page.
bool is_unread(const GumboElement& element);
// How an element draws what stands in it.
enum class Drawn : std::uint8_t { Plainly, Hidden, Struck };
Drawn drawn_as(const GumboElement& element);
bool is_raised(const GumboElement& element);
// Whether it is a field of a form that shows its value as text.
bool is_text_field(const GumboElement& element);
// Begins and ends a line.
bool is_block(const GumboElement& element);
// 0 for <h1> to 5 for <h6>, -1 for all else.
std::int8_t outline_level(const GumboElement& element);
bool keeps_space(const GumboElement& element);

const GumboVector& children_of(const GumboNode& node);

// How many columns or rows a cell spans, as the HTML standard reads the attribute: 1 where it is no number; 0
// is kept, and `most` is the bound.
std::uint32_t span_of(const GumboElement& element, const char* name, std::uint32_t most);

}  // namespace gouji::html
