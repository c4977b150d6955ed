#include "grids/split_run.h"

#include "text/utf8.h"

namespace gouji {
namespace {

// '0' to '9' for a digit of normal or full width, else 0.
char digit_of(char32_t c) {
  if (c >= '0' && c <= '9') return static_cast<char>(c);
  if (c >= U'０' && c <= U'９') return static_cast<char>(c - U'０' + '0');
  return 0;
}

bool is_plain(std::string_view token) {
  for (std::size_t at = 0; at < token.size();) {
    const CodePoint next = decode_utf8(token, at);
    if (digit_of(next.value) == 0) return false;
    at += next.length;
  }
  return true;
}

}  // namespace

RunSplitter::RunSplitter(std::string_view text, const Stream& stream, std::uint32_t first, std::uint32_t count,
                         std::uint32_t columns)
    : columns_(columns) {
  for (std::uint32_t t = first; t < first + count; ++t) {
    const Range range = stream.tokens[t].range;
    const std::string_view token = text.substr(range.begin, range.size());
    if (!is_plain(token)) {
      pieces_.push_back({range, false, true, true});
      continue;
    }
    for (std::size_t at = 0; at < token.size();) {
      const CodePoint next = decode_utf8(token, at);
      const auto begin = range.begin + static_cast<std::uint32_t>(at);
      at += next.length;
      pieces_.push_back({{begin, range.begin + static_cast<std::uint32_t>(at)}, digit_of(next.value) == '0', false, begin == range.begin});
    }
  }
  // From each piece on: the figure that begins there, and one for each token after it.
  fewest_.assign(pieces_.size() + 1, 0);
  std::size_t tokens_behind = 0;
  for (std::size_t at = pieces_.size(); at-- > 0;) {
    fewest_[at] = 1 + tokens_behind;
    tokens_behind += pieces_[at].token_start;
  }
}

bool RunSplitter::may_be_fewer() const {
  // Each token that begins with zeros gives those as figures of their own; from its first other digit on it can be one.
  std::size_t fewest = 0;
  bool joined = false;
  for (const Piece& piece : pieces_) {
    if (piece.token_start) joined = false;
    if (joined) continue;
    ++fewest;
    joined = !piece.zero && !piece.atomic;
  }
  return fewest < columns_;
}

}  // namespace gouji
