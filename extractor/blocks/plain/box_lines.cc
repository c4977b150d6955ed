#include "blocks/plain/box_lines.h"

#include <algorithm>
#include <iterator>

#include "blocks/plain/counting.h"
#include "text/utf8.h"

namespace gouji::plain {
namespace {

bool is_horizontal(char32_t c) {
  return c == '-' || c == '=' || c == 0x2500 || c == 0x2501 || c == 0x2504 || c == 0x2505 || c == 0x2508 ||
         c == 0x2509 || c == 0x254C || c == 0x254D || c == 0x2550;
}

std::uint32_t width_of(const Page& page, const Line& line, Counting counting) {
  const Range range = trimmed(page.text, line.range);
  std::uint32_t width = range.begin - line.range.begin;
  for (std::size_t at = range.begin; at < range.end;) {
    const CodePoint next = decode_utf8(page.text, at);
    width += columns_of(next.value, counting);
    at += next.length;
  }
  return width;
}

// The width that most lines have under one way of counting.
struct Agreement {
  Counting counting{};
  std::uint32_t width = 0;
  std::size_t lines = 0;
};

Agreement agreement_of(const Page& page, std::size_t first, std::size_t end, Counting counting) {
  std::vector<std::uint32_t> widths;
  for (std::size_t at = first; at < end; ++at) widths.push_back(width_of(page, page.lines[at], counting));
  std::sort(widths.begin(), widths.end());
  Agreement best{counting};
  for (auto from = widths.begin(); from != widths.end();) {
    const auto to = std::upper_bound(from, widths.end(), *from);
    const auto lines = static_cast<std::size_t>(to - from);
    if (lines > best.lines) best = {counting, *from, lines};
    from = to;
  }
  return best;
}

Agreement best_agreement(const Page& page, std::size_t first, std::size_t end) {
  Agreement best;
  for (const Counting counting : kCountings) {
    const Agreement found = agreement_of(page, first, end, counting);
    if (found.lines > best.lines) best = found;
    if (best.lines == end - first) break;
  }
  return best;
}

// A vertical line or a joint of a line, and where it stands.
struct Vertical {
  std::uint32_t column = 0;
  std::uint32_t begin = 0, end = 0;  // in the text
  bool joint = false;                // of drawn lines: + ├ ┼
};

bool is_joint_of_dashes(std::string_view text, Range line, std::uint32_t at) {
  const auto dash = [&](std::uint32_t i) { return text[i] == '-' || text[i] == '='; };
  return (at > line.begin && dash(at - 1)) || (at + 1 < line.end && dash(at + 1));
}

class FieldReader {
 public:
  FieldReader(const Page& page, Counting counting) : page_(page), counting_(counting) {}

  const std::vector<Vertical>& verticals(const Line& line) {
    verticals_.clear();
    std::uint32_t column = 0;
    for (std::uint32_t at = line.range.begin; at < line.range.end;) {
      const CodePoint next = decode_utf8(page_.text, at);
      const auto length = static_cast<std::uint32_t>(next.length);
      const bool joint = (next.value == '+' && is_joint_of_dashes(page_.text, line.range, at)) ||
                         (is_drawn(next.value) && !is_horizontal(next.value) && !is_upright(next.value));
      if (joint || is_upright(next.value)) verticals_.push_back({column, at, at + length, joint});
      column += columns_of(next.value, counting_);
      at += length;
    }
    return verticals_;
  }

  BoxField field(const Vertical& left, const Vertical& right) const {
    BoxField field;
    const Range between{left.end, right.begin};
    field.text = trimmed(page_.text, between);
    field.rule = is_rule(page_.view(between), left.joint || right.joint);
    field.flush = field.text.empty() || field.text.begin == between.begin;
    field.room = between.end - field.text.end;
    return field;
  }

 private:
  static bool is_upright(char32_t c) {
    return c == '|' || c == 0x2502 || c == 0x2503 || c == 0x2506 || c == 0x2507 || c == 0x250A ||
           c == 0x250B || c == 0x2551;
  }

  // -- between bars is a mark that stands in a cell; between joints it is a line.
  static bool is_rule(std::string_view text, bool at_joint) {
    if (text.empty()) return false;
    for (std::size_t at = 0; at < text.size();) {
      const CodePoint next = decode_utf8(text, at);
      if (!is_horizontal(next.value) || (!at_joint && !is_drawn(next.value))) return false;
      at += next.length;
    }
    return true;
  }

  const Page& page_;
  Counting counting_;
  std::vector<Vertical> verticals_{};
};

// Where the verticals of the lines that agree stand: the borders of the table's columns.
std::vector<std::uint32_t> borders_of(const Page& page, std::size_t first, std::size_t end,
                                      const Agreement& agreement) {
  FieldReader reader(page, agreement.counting);
  std::vector<std::uint32_t> borders;
  for (std::size_t at = first; at < end; ++at) {
    if (width_of(page, page.lines[at], agreement.counting) != agreement.width) continue;
    for (const Vertical& vertical : reader.verticals(page.lines[at])) borders.push_back(vertical.column);
    const bool grown = borders.size() > 100'000;
    if (!grown && at + 1 < end) continue;
    std::sort(borders.begin(), borders.end());
    borders.erase(std::unique(borders.begin(), borders.end()), borders.end());
  }
  std::sort(borders.begin(), borders.end());
  borders.erase(std::unique(borders.begin(), borders.end()), borders.end());
  return borders;
}

// Text before a line's first vertical or behind its last: the line was cut or lost its border, and what is left does not stand in its columns.
bool has_text_outside(const Page& page, const Line& line, const std::vector<Vertical>& verticals) {
  if (verticals.empty()) return true;
  const Range before{line.range.begin, verticals.front().begin}, behind{verticals.back().end, line.range.end};
  return !trimmed(page.text, before).empty() || !trimmed(page.text, behind).empty();
}

// The border nearest to a vertical, but behind the border before: lines whose width is off by little still
// fit.
std::uint32_t nearest_border(const std::vector<std::uint32_t>& borders, std::uint32_t column,
                             std::uint32_t least) {
  const auto after = std::lower_bound(borders.begin(), borders.end(), column);
  auto found = after;
  if (after == borders.end() || (after != borders.begin() && column - *(after - 1) < *after - column))
    --found;
  const auto index = static_cast<std::uint32_t>(found - borders.begin());
  return std::min(std::max(index, least), static_cast<std::uint32_t>(borders.size() - 1));
}

}  // namespace

BoxLines read_box_fields(const Page& page, std::size_t first, std::size_t end) {
  const Agreement agreement = best_agreement(page, first, end);
  const std::vector<std::uint32_t> borders = borders_of(page, first, end, agreement);
  BoxLines result;
  result.lines_that_agree = agreement.lines;
  // Where fewer agree, the borders are a guess, and figures would come to stand in columns by chance.
  const bool is_told = agreement.lines * 5 >= (end - first) * 4;
  if (borders.size() < 2 || !is_told) return result;
  result.columns = static_cast<std::uint32_t>(borders.size() - 1);
  if (result.columns > kMostBoxColumns) return result;
  FieldReader reader(page, agreement.counting);
  for (std::size_t at = first; at < end; ++at) {
    BoxLine line{static_cast<std::uint32_t>(result.fields.size())};
    const std::vector<Vertical>& verticals = reader.verticals(page.lines[at]);
    if (has_text_outside(page, page.lines[at], verticals)) return {};
    std::uint32_t border = verticals.empty() ? 0 : nearest_border(borders, verticals.front().column, 0);
    line.all_ruled = verticals.size() > 1;
    for (std::size_t i = 1; i < verticals.size() && border < result.columns; ++i) {
      BoxField field = reader.field(verticals[i - 1], verticals[i]);
      field.first = border;
      border = field.end = nearest_border(borders, verticals[i].column, border + 1);
      line.ruled |= field.rule;
      line.all_ruled &= field.rule;
      result.fields.push_back(field);
    }
    line.fields = static_cast<std::uint32_t>(result.fields.size()) - line.first_field;
    result.lines.push_back(line);
  }
  return result;
}

}  // namespace gouji::plain
