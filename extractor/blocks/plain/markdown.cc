#include "blocks/plain/markdown.h"

#include <algorithm>
#include <array>

#include "blocks/plain/bars.h"

namespace gouji::plain {
namespace {

constexpr std::size_t kHighest = 6;

std::size_t heading_marks(std::string_view line) {
  const std::size_t marks = std::min(line.find_first_not_of('#'), line.size());
  const bool has_text = marks < line.size() && line[marks] == ' ';
  return marks <= kHighest && has_text ? marks : 0;
}

bool is_between(std::string_view text, std::string_view mark) {
  return text.size() > 2 * mark.size() && text.starts_with(mark) && text.ends_with(mark) &&
         text.substr(mark.size(), text.size() - 2 * mark.size()).find(mark) == text.npos;
}

bool is_markdown_line(const Page& page, const Line& line, BarLine& cut) {
  const std::string_view text = page.view(trimmed(page.text, line.range));
  if (heading_marks(text) > 0 || is_between(text, "**")) return true;
  if (line.bars == 0) return false;
  const bool may_be =
      text.find("--") != text.npos || text.find(":-") != text.npos || text.find("**") != text.npos;
  if (!may_be || line.drawn) return false;
  cut_at_bars(page, line, cut);
  return cut.rule || std::any_of(cut.segments.begin(), cut.segments.end(), [&](Range segment) {
           return is_between(page.view(trimmed(page.text, segment)), "**");
         });
}

struct Reference {
  std::string_view written, reads;
};

// Spaces of every width become U+00A0: a cell that holds one is blank as published, not empty.
constexpr std::array<Reference, 11> kReferences = {{
    {"&nbsp;", "\u00A0"},
    {"&emsp;", "\u00A0"},
    {"&ensp;", "\u00A0"},
    {"&thinsp;", "\u00A0"},
    {"&#160;", "\u00A0"},
    {"&#xA0;", "\u00A0"},
    {"&#xa0;", "\u00A0"},
    {"&amp;", "&"},
    {"&lt;", "<"},
    {"&gt;", ">"},
    {"&quot;", "\""},
}};

constexpr std::array<std::string_view, 6> kBreaks = {"<br>", "<br/>", "<br />", "<BR>", "<BR/>", "<BR />"};

bool is_punctuation(char c) {
  return (c >= '!' && c <= '/') || (c >= ':' && c <= '@') || (c >= '[' && c <= '`') || (c >= '{' && c <= '~');
}

// Some writers name each heading: # 一、情况 {#一情况 .unnumbered}
Range without_attributes(const Page& page, Range heading) {
  const std::string_view text = page.view(heading);
  const std::size_t open = text.rfind(" {");
  if (!text.ends_with('}') || open == text.npos || (text[open + 2] != '#' && text[open + 2] != '.')) return heading;
  return trimmed(page.text, {heading.begin, heading.begin + static_cast<std::uint32_t>(open)});
}

}  // namespace

bool is_markdown(const Page& page) {
  BarLine cut;
  return std::any_of(page.lines.begin(), page.lines.end(),
                     [&](const Line& line) { return is_markdown_line(page, line, cut); });
}

std::int8_t take_heading(const Page& page, Range& line) {
  const std::size_t marks = heading_marks(page.view(line));
  if (marks == 0) return -1;
  line.begin += static_cast<std::uint32_t>(marks);
  line = trimmed(page.text, line);
  Range open = line;
  while (open.begin < open.end && page.text[open.end - 1] == '#') --open.end;
  const bool closed = open.end < line.end && open.begin < open.end && page.text[open.end - 1] == ' ';
  if (closed) line = trimmed(page.text, open);
  line = without_attributes(page, line);
  return static_cast<std::int8_t>(marks - 1);
}

Range without_emphasis(const Page& page, Range range) {
  const std::string_view text = page.view(range);
  if (!is_between(text, "**") && !is_between(text, "__")) return range;
  return trimmed(page.text, {range.begin + 2, range.end - 2});
}

Written read_written(std::string_view text) {
  if (text[0] == '\\' && text.size() > 1 && is_punctuation(text[1])) return {2, text.substr(1, 1)};
  if (text[0] == '<')
    for (const std::string_view written : kBreaks)
      if (text.starts_with(written)) return {static_cast<std::uint32_t>(written.size()), "\n"};
  if (text[0] == '&')
    for (const Reference& reference : kReferences)
      if (text.starts_with(reference.written))
        return {static_cast<std::uint32_t>(reference.written.size()), reference.reads};
  return {};
}

}  // namespace gouji::plain
