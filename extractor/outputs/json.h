#pragma once
// JSON appended to a string: what a record of 200 figures needs and no more, at a few nanoseconds a byte.

#include <cstdint>
#include <string>
#include <string_view>

namespace gouji {

// A JSON string with its quotes. What is not valid UTF-8 becomes U+FFFD, so the output always is.
void append_json(std::string& out, std::string_view text);

// Null where the text is empty: a name that the document does not give.
void append_json_or_null(std::string& out, std::string_view text);

void append_number(std::string& out, std::uint64_t number);

// The same JSON with line ends: each member of the outermost object, and each element of an array in it, has a line.
std::string in_lines(std::string_view json);

}  // namespace gouji
