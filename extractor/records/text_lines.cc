#include "records/text_lines.h"

#include <algorithm>
#include <charconv>
#include <string_view>

namespace gouji {
namespace {

// A line ends where a cell does, too. Searched piece by piece: behind a cell the next line may be far away.
std::uint32_t end_of_line(std::string_view text, std::uint32_t at, std::uint32_t end) {
  constexpr std::uint32_t kPiece = 128;
  for (; at < end; at += std::min(kPiece, end - at)) {
    const std::string_view piece = text.substr(at, std::min(kPiece, end - at));
    const std::size_t feed = piece.find('\n'), found = std::min(feed, piece.substr(0, feed).find('\t'));
    if (found != std::string_view::npos) return at + static_cast<std::uint32_t>(found);
  }
  return end;
}

}  // namespace

void TextLines::take_line() {
  const std::string_view bytes = text_.bytes;
  const Range line{left_.begin, end_of_line(bytes, left_.begin, left_.end)};
  const bool blank = text_.view(line).find_first_not_of(" \r\v\f") == std::string_view::npos;
  if (!blank && line.size() <= longest_) lines_.emplace_back(text_, line);
  left_.begin = line.end + 1;
}

std::vector<TextLine> lines_of(const Blocks& blocks, Range text, std::size_t most, std::size_t longest) {
  return TextLines(blocks, text, most, longest).take_all();
}

int number_in(std::string_view text, Range range) {
  int number = 0;
  std::from_chars(text.data() + range.begin, text.data() + range.end, number);
  return number;
}

}  // namespace gouji
