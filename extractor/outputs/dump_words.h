#pragma once
// How prints of stages write text and places.

#include <string>
#include <string_view>

#include "gouji/extract.h"

namespace gouji {

// In quotes, on one line: \n \t \" \\, control characters escaped.
std::string dump_text(std::string_view text);

std::string dump_span(Span span);  // "[91,92)"

// "table 3 row 4 column 5 word/document.xml [91,92)"; "nowhere" where nobody knows.
std::string dump_place(const Place& place, const Extraction& extraction);

}  // namespace gouji
