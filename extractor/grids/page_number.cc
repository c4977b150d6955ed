#include "grids/page_number.h"

#include "text/number.h"

namespace gouji {
namespace {

bool begins_line(const Stream& stream, std::uint32_t token) {
  return token >= stream.tokens.size() || token == 0 || stream.tokens[token].line_ends > 0;
}

// The count that stands alone on a line, or nothing.
std::optional<std::int64_t> lone_count(std::string_view text, const Stream& stream, std::uint32_t token) {
  const Token& here = stream.tokens[token];
  if (here.kind != TokenKind::Figure || !begins_line(stream, token) || !begins_line(stream, token + 1)) return std::nullopt;
  const Number number = read_number(text.substr(here.range.begin, here.range.size()));
  if (number.kind != NumberKind::Number || number.amount.scale != 0) return std::nullopt;
  return number.amount.units;
}

// The last digits of two figures, which narrow columns put below them, stand nearer than the ends of two pages.
constexpr std::uint32_t kLinesOfPage = 10;

// Of the numbers that stand alone on lines: how many count on from `token`, each one more (or, backwards, less) and a page further.
std::uint32_t pages_from(std::string_view text, const Stream& stream, std::uint32_t token, std::int64_t page, bool backwards) {
  std::uint32_t pages = 0, lines = 0;
  const std::int64_t step = backwards ? -1 : 1;
  for (std::uint32_t at = token; backwards ? at > 0 : at + 1 < stream.tokens.size();) {
    lines += begins_line(stream, backwards ? at : at + 1);
    at = backwards ? at - 1 : at + 1;
    if (lines < kLinesOfPage || lone_count(text, stream, at) != page + step) continue;
    page += step;
    ++pages;
    lines = 0;
  }
  return pages;
}

std::uint32_t count_lone(std::string_view text, const Stream& stream) {
  std::uint32_t count = 0;
  for (std::uint32_t at = 0; at < stream.tokens.size(); ++at) count += lone_count(text, stream, at).has_value();
  return count;
}

}  // namespace

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

bool may_be_page_number(std::string_view text, const Stream& stream, std::uint32_t token) {
  constexpr std::int64_t kMostPages = 999;
  const auto page = lone_count(text, stream, token);
  return page && *page > 0 && *page <= kMostPages;
}

bool is_counted_page(std::string_view text, const Stream& stream, std::uint32_t token) {
  constexpr std::uint32_t kEnough = 3;
  const auto page = lone_count(text, stream, token);
  if (!page) return false;
  const std::uint32_t pages = 1 + pages_from(text, stream, token, *page, true) + pages_from(text, stream, token, *page, false);
  return pages >= kEnough || (pages > 1 && pages == count_lone(text, stream));
}

bool is_page_beside(std::string_view text, const Stream& stream, std::uint32_t token, const std::vector<std::uint32_t>& figures) {
  if (figures.empty() || !is_counted_page(text, stream, token)) return false;
  // Figures on their label's line, on lines of their own or with notes are no parts of one number.
  if (stream.tokens[figures.front()].line_ends == 0) return true;
  const Range whole{stream.tokens[figures.front()].range.begin, stream.tokens[figures.back()].range.end};
  const std::string_view written = text.substr(whole.begin, whole.size());
  const Number number = read_number(written);
  return number.kind != NumberKind::Number || number.annotated || written.find('\n') != std::string_view::npos;
}

std::uint32_t count_lines(const Stream& stream, std::uint32_t first, std::uint32_t count) {
  std::uint32_t lines = 1;
  for (std::uint32_t i = 1; i < count; ++i) lines += stream.tokens[first + i].line_ends > 0;
  return lines;
}

}  // namespace gouji
