#include "grids/page_number.h"

namespace gouji {

std::optional<std::uint32_t> page_number_among(const Stream& stream, std::uint32_t first, std::uint32_t count) {
  std::optional<std::uint32_t> alone;
  for (std::uint32_t i = 0; i < count; ++i) {
    const bool begins = stream.tokens[first + i].line_ends > 0;
    const bool ends = i + 1 == count || stream.tokens[first + i + 1].line_ends > 0;
    if (!begins || !ends) continue;
    if (alone) return std::nullopt;
    alone = first + i;
  }
  return alone;
}

std::uint32_t count_lines(const Stream& stream, std::uint32_t first, std::uint32_t count) {
  std::uint32_t lines = 1;
  for (std::uint32_t i = 1; i < count; ++i) lines += stream.tokens[first + i].line_ends > 0;
  return lines;
}

}  // namespace gouji
