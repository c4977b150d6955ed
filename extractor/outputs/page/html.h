#pragma once
// Text as HTML. Whatever comes from a document or a file name goes through `escaped`.

#include <cstdint>
#include <string>
#include <string_view>

namespace gouji::page {

// Safe as text and in a quoted attribute. What is not valid UTF-8, and control characters, become U+FFFD.
std::string escaped(std::string_view text);

// Text of a document, whose direction and marks of direction end with it.
std::string isolated(std::string_view text);

// <name attributes>content</name>; the content is HTML.
std::string element(std::string_view name, std::string_view attributes, std::string_view content);

// A cell of a table, with its number written as such.
std::string number_cell(std::int64_t number);

// A string of JSON that may stand in a <script>: "<", "&" and the line separators are escaped.
std::string json_in_page(std::string_view text);

}  // namespace gouji::page
