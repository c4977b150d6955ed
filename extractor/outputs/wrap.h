#pragma once
// Text broken into lines of a terminal, by East Asian width.

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace gouji {

// Printable lines of at most `columns`. Breaks at spaces and between Han characters, never before a closing mark; a
// word longer than a line is cut.
std::vector<std::string> wrapped(std::string_view text, std::uint32_t columns);

// The same as one text: the first line begins with `first`, the others with as many spaces as that is wide.
std::string hanging(std::string_view first, std::string_view text, std::uint32_t columns);

}  // namespace gouji
