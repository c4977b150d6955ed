#include "grids/split_run.h"

#include <algorithm>

#include "grids/occurrences.h"
#include "text/number.h"
#include "text/utf8.h"

namespace gouji {
namespace {

// '0' to '9' for a digit of normal or full width, else 0.
char digit_of(char32_t c) {
  if (c >= '0' && c <= '9') return static_cast<char>(c);
  if (c >= U'０' && c <= U'９') return static_cast<char>(c - U'０' + '0');
  return 0;
}

// Where the whole digits of a number begin and end; what stands before is its sign, what stands behind its decimals, unit
// and note. Empty where the token is no such number, or something stands among its digits.
Range whole_digits(std::string_view token) {
  const auto skip = [&](std::size_t at, bool digits) {
    while (at < token.size()) {
      const CodePoint next = decode_utf8(token, at);
      if ((digit_of(next.value) != 0) != digits) break;
      at += next.length;
    }
    return at;
  };
  const std::size_t begin = skip(0, false), end = skip(begin, true);
  constexpr std::size_t kLongestSign = 3;
  const char32_t behind = end < token.size() ? decode_utf8(token, end).value : 0;
  if (begin > kLongestSign || behind == ',' || behind == U'，' || is_without_width(behind)) return {};
  return {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
}

}  // namespace

RunSplitter::RunSplitter(std::string_view text, const Stream& stream, std::uint32_t first, std::uint32_t count,
                         std::uint32_t columns)
    : columns_(columns) {
  for (std::uint32_t t = first; t < first + count; ++t) {
    const Range range = stream.tokens[t].range;
    const std::string_view token = text.substr(range.begin, range.size());
    const Range digits = whole_digits(token);
    if (digits.empty()) {
      pieces_.push_back({range, false, true, true});
      continue;
    }
    for (std::size_t at = digits.begin; at < digits.end;) {
      const CodePoint next = decode_utf8(token, at);
      const bool begins = at == digits.begin;
      const auto begin = range.begin + static_cast<std::uint32_t>(begins ? 0 : at);
      at += next.length;
      const auto end = range.begin + static_cast<std::uint32_t>(at == digits.end ? token.size() : at);
      pieces_.push_back({{begin, end}, digit_of(next.value) == '0', false, begins});
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

std::size_t RunSplitter::fewest_figures() const {
  // Each token that begins with zeros gives those as figures of their own; from its first other digit on it can be one.
  std::size_t fewest = 0;
  bool joined = false;
  for (const Piece& piece : pieces_) {
    if (piece.token_start) joined = false;
    if (joined) continue;
    ++fewest;
    joined = !piece.zero && !piece.atomic;
  }
  return fewest;
}

bool can_be_row(std::string_view text, const Stream& stream, std::uint32_t first, std::uint32_t count, std::uint32_t columns) {
  if (count == 0) return false;
  // Each token is one figure at least.
  return count >= columns || RunSplitter(text, stream, first, count, columns).most_figures() >= columns;
}

bool lacks_digits(std::string_view text, const Stream& stream, std::uint32_t first, std::uint32_t count, std::uint32_t columns) {
  const std::uint32_t after = first + count;
  const bool cut_off = count > 0 && after < stream.tokens.size() && stream.tokens[after].kind == TokenKind::Ordinal && !stream.tokens[after].separated;
  if (count + cut_off >= columns) return false;
  return RunSplitter(text, stream, first, count, columns).most_figures() + cut_off < columns;
}

bool has_row_between(std::string_view text, const Stream& stream, std::uint32_t first, std::uint32_t last, std::uint32_t columns) {
  for (std::uint32_t t = first; t < last; ++t) {
    const std::uint32_t figures = figures_from(stream, t);
    if (can_be_row(text, stream, t, figures, columns)) return true;
    if (figures > 0) t += figures - 1;
  }
  return false;
}

namespace {

constexpr std::uint32_t kLongestCount = 8;

// The common case: a count in plain digits.
bool is_plain_count(std::string_view token) {
  if (token.size() > kLongestCount || (token.size() > 1 && token.front() == '0')) return false;
  return std::all_of(token.begin(), token.end(), [](char c) { return c >= '0' && c <= '9'; });
}

}  // namespace

bool shows_glue(std::string_view text, const Stream& stream, std::uint32_t first, std::uint32_t count) {
  for (std::uint32_t t = first; t < first + count; ++t) {
    const Range range = stream.tokens[t].range;
    if (is_plain_count(text.substr(range.begin, range.size()))) continue;
    const Range digits = whole_digits(text.substr(range.begin, range.size()));
    const std::uint32_t begin = range.begin + digits.begin;
    const bool zero_led = digits.size() > 1 && (text[begin] == '0' || text.substr(begin).starts_with("０"));
    const bool full_width = digits.size() > 0 && text[begin] == '\xEF';
    const std::uint32_t length = full_width ? digits.size() / 3 : digits.size();
    if (length > kLongestCount || (zero_led && length > 1)) return true;
  }
  return false;
}

}  // namespace gouji
