// Headings are lines of text outside every grid whose words, not whose numeral, are those of a section. Of
// several lines with a section's words its heading is the one of the highest outline level; tables of contents
// and sub-headings that repeat the words are told apart by level, order and by having no text under them.
#include "gouji/sections.h"

#include <algorithm>
#include <limits>
#include <numeric>
#include <string>
#include <string_view>

#include "grammar/lexicon.h"
#include "text/fold.h"
#include "text/utf8.h"

namespace gouji {
namespace {

// The longest heading of a section seen in a published report has 34 characters.
constexpr std::size_t kLongestHeading = 64 * 3;
// Numerals in running text that are looked at; a text with more is no report.
constexpr std::size_t kMostNumerals = 2000;

struct Candidate {
  Section section{};
  std::uint32_t level = 0;  // 0: 一、  1: no numeral, or 1、  2: （一）
};

std::uint32_t level_of(OrdinalStyle style) {
  switch (style) {
    case OrdinalStyle::Han: return 0;
    case OrdinalStyle::None:
    case OrdinalStyle::Arabic: return 1;
    case OrdinalStyle::HanBracketed:
    case OrdinalStyle::ArabicBracketed: return 2;
  }
  return 2;
}

// Whether one of a grid's stretches holds the paragraph as a whole, as it does those of its cells.
bool is_covered(const Grids& grids, Range range) {
  return std::any_of(grids.begin(), grids.end(), [&](const Grid& grid) {
    return std::any_of(grid.from.begin(), grid.from.end(), [&](Range from) { return from.contains(range); });
  });
}

// What of a paragraph no grid holds. A report on one line has its grids inside it.
std::vector<Range> uncovered(const Grids& grids, Range range) {
  if (is_covered(grids, range)) return {};
  std::vector<Range> parts{range};
  for (const Grid& grid : grids) {
    for (const Range from : grid.from) {
      if (!range.overlaps(from)) continue;
      std::vector<Range> left;
      for (const Range part : parts) {
        if (!part.overlaps(from)) {
          left.push_back(part);
          continue;
        }
        if (part.begin < from.begin) left.push_back({part.begin, from.begin});
        if (from.end < part.end) left.push_back({from.end, part.end});
      }
      parts = std::move(left);
    }
  }
  return parts;
}

Range trimmed(std::string_view text, Range range) {
  while (range.begin < range.end && static_cast<unsigned char>(text[range.begin]) <= ' ') ++range.begin;
  while (range.end > range.begin && static_cast<unsigned char>(text[range.end - 1]) <= ' ') --range.end;
  return range;
}

// Punctuation that may end a heading, or be left of a numeral that was lost, is not part of its words.
std::string heading_words(std::string_view title) {
  std::string words = fold_for_patterns(title);
  constexpr std::string_view kMark = "、";
  if (std::string_view(words).starts_with(kMark)) words.erase(0, kMark.size());
  constexpr std::string_view kEnds[] = {":", ".", "。", ";"};
  for (const std::string_view end : kEnds)
    if (std::string_view(words).ends_with(end)) words.resize(words.size() - end.size());
  return words;
}

// Adds the line if it is a section's heading; gives whether it is.
bool add_candidate(const Blocks& blocks, const Forms& forms, Range line, std::vector<Candidate>& candidates) {
  const std::string_view written = blocks.text.view(line);
  const Ordinal ordinal = read_ordinal(written);
  const std::string words = heading_words(written.substr(ordinal.length));
  const auto& families = forms.lexicon->families();
  for (std::uint32_t f = 0; f < families.size(); ++f) {
    const auto s = families[f].section_with(words);
    if (!s) continue;
    Section section{f, *s, ordinal.number, ordinal.style == OrdinalStyle::Han, line,
                    {line.begin + static_cast<std::uint32_t>(ordinal.length), line.end}, {}};
    candidates.push_back({section, level_of(ordinal.style)});
    return true;
  }
  return false;
}

// A numbered line and the one right below it, where a heading was broken in two.
Range joined_with_next(const Blocks& blocks, Range line) {
  const std::string_view text = blocks.text.bytes;
  const OrdinalStyle style = read_ordinal(text.substr(line.begin, line.size())).style;
  const bool numbered = style == OrdinalStyle::Han || style == OrdinalStyle::HanBracketed;
  if (!numbered || line.end + 1 >= text.size() || text[line.end] != '\n') return {};
  std::uint32_t end = line.end + 1;
  while (end < text.size() && text[end] != '\n' && text[end] != '\t' && end - line.begin <= kLongestHeading) ++end;
  const Range joined{line.begin, end};
  return end == line.end + 1 || joined.size() > kLongestHeading ? Range{} : joined;
}

// Where each of the first characters of a text ends, as many as a heading may have.
std::vector<std::size_t> ends_of_characters(std::string_view text) {
  constexpr std::size_t kLongestWords = 34;  // characters
  std::vector<std::size_t> ends;
  for (std::size_t at = 0; ends.size() < kLongestWords && at < text.size() && text[at] != '\n'; ends.push_back(at))
    at += decode_utf8(text, at).length;
  return ends;
}

// The patterns of a family's sections that may match some beginning of a title: what the whole lacks no beginning has. Only a bracket
// can fold away as a whole where a part of it does not.
std::vector<std::uint32_t> patterns_for_beginnings(const FamilyPatterns& family, std::string_view title) {
  const bool bracketed = title.find('(') != std::string_view::npos || title.find("（") != std::string_view::npos;
  if (!bracketed) return family.any_section.candidates(heading_words(title));
  std::vector<std::uint32_t> all(family.sections.size());
  std::iota(all.begin(), all.end(), 0u);
  return all;
}

// The longest heading that begins with the numeral at the beginning of `rest`, glued to whatever follows; empty where there is none.
Range glued_heading(const Blocks& blocks, const Forms& forms, Range rest) {
  const std::string_view text = blocks.text.view(rest);
  const Ordinal ordinal = read_ordinal(text);
  if (ordinal.style != OrdinalStyle::Han) return {};
  const std::string_view behind = text.substr(ordinal.length);
  const std::vector<std::size_t> ends = ends_of_characters(behind);
  if (ends.empty()) return {};
  std::vector<const Pattern*> patterns;
  for (const FamilyPatterns& family : forms.lexicon->families())
    for (const std::uint32_t pattern : patterns_for_beginnings(family, behind.substr(0, ends.back()))) patterns.push_back(&family.sections[pattern]);
  if (patterns.empty()) return {};
  const auto is_heading = [&](std::size_t end) {
    const std::string words = heading_words(behind.substr(0, end));
    return std::any_of(patterns.begin(), patterns.end(), [&](const Pattern* pattern) { return pattern->matches(words); });
  };
  const auto longest = std::find_if(ends.rbegin(), ends.rend(), is_heading);
  if (longest == ends.rend()) return {};
  return {rest.begin, rest.begin + static_cast<std::uint32_t>(ordinal.length + *longest)};
}

// Whether running text goes on behind a heading: words, or a year. Dots and a page's number do in a table of contents.
bool goes_on_as_text(std::string_view rest) {
  std::size_t at = 0, digits = 0;
  while (at < rest.size() && (rest[at] == ' ' || rest[at] == '\t' || rest.substr(at).starts_with("\u3000"))) at += rest[at] == '\xE3' ? 3 : 1;
  while (at + digits < rest.size() && rest[at + digits] >= '0' && rest[at + digits] <= '9') ++digits;
  if (at == rest.size()) return false;
  constexpr std::string_view kOpening[] = {"（", "(", "《", "“"};
  const bool opens = std::any_of(std::begin(kOpening), std::end(kOpening), [&](std::string_view mark) { return rest.substr(at).starts_with(mark); });
  return digits >= 4 || opens || is_han(fold_char(decode_utf8(rest, at).value));
}

// Finds the headings of outside text: lines, and where lines were joined, what stands between wide spaces and what begins with a
// numeral.
class HeadingFinder {
 public:
  HeadingFinder(const Blocks& blocks, const Forms& forms, Diagnostics& notes) : blocks_(blocks), forms_(forms), notes_(notes) {}

  void take_line(Range line) {
    line = trimmed(blocks_.text.bytes, line);
    if (line.empty()) return;
    if (line.size() <= kLongestHeading) {
      if (add_candidate(blocks_, forms_, line, candidates_)) return;
      const Range joined = joined_with_next(blocks_, line);
      if (!joined.empty() && add_candidate(blocks_, forms_, joined, candidates_)) return;
    }
    take_joined_lines(line);
  }

  std::vector<Candidate> candidates() { return std::move(candidates_); }

 private:
  void take_joined_lines(Range line) {
    constexpr std::string_view kWideSpaces = "\u3000\u3000";
    const std::string_view text = blocks_.text.bytes;
    for (std::uint32_t at = line.begin; at < line.end;) {
      const auto found = text.substr(0, line.end).find(kWideSpaces, at);
      const auto end = found == std::string_view::npos ? line.end : static_cast<std::uint32_t>(found);
      const Range piece{at, end};
      const bool whole = piece == line || piece.size() > kLongestHeading;
      if (!piece.empty() && (whole || !add_candidate(blocks_, forms_, trimmed(text, piece), candidates_))) take_glued(piece);
      at = found == std::string_view::npos ? line.end : end + static_cast<std::uint32_t>(kWideSpaces.size());
    }
  }

  void take_glued(Range piece) {
    const std::string_view text = std::string_view(blocks_.text.bytes).substr(0, piece.end);
    constexpr std::string_view kMark = "、";
    constexpr std::uint32_t kNumeral = 3;  // bytes of a Han character: no report has eleven sections
    for (std::size_t mark = text.find(kMark, piece.begin); mark < piece.end && numerals_ <= kMostNumerals;) {
      const auto at = static_cast<std::uint32_t>(mark) - std::min<std::uint32_t>(static_cast<std::uint32_t>(mark), kNumeral);
      std::size_t next = mark + kMark.size();
      if (at >= piece.begin && read_ordinal(text.substr(at, kNumeral + kMark.size())).style == OrdinalStyle::Han)
        next = std::max<std::size_t>(next, take_numeral({at, piece.end}, at > piece.begin));
      mark = text.find(kMark, next);
    }
  }

  // Gives where the heading ends, or 0 where the numeral begins none.
  std::uint32_t take_numeral(Range rest, bool behind_text) {
    if (++numerals_ > kMostNumerals) {
      notes_.push_back({Code::LimitMet, Severity::Warning, blocks_.text.where(rest), {"numerals", std::to_string(kMostNumerals)}});
      return 0;
    }
    const Range heading = glued_heading(blocks_, forms_, rest);
    if (heading.empty()) return 0;
    const bool ends_text = behind_text && trimmed(blocks_.text.bytes, {heading.end, rest.end}).empty();
    if (ends_text || goes_on_as_text(blocks_.text.view({heading.end, rest.end}))) add_candidate(blocks_, forms_, heading, candidates_);
    return heading.end;
  }

  const Blocks& blocks_;
  const Forms& forms_;
  Diagnostics& notes_;
  std::vector<Candidate> candidates_{};
  std::size_t numerals_ = 0;
};

// Each line of each paragraph, so far as no grid holds it. A cell that a grid holds in part is no text.
std::vector<Candidate> find_candidates(const Blocks& blocks, const Grids& grids, const Forms& forms, Diagnostics& notes) {
  HeadingFinder finder(blocks, forms, notes);
  const std::string_view text = blocks.text.bytes;
  for (const Paragraph& paragraph : blocks.paragraphs) {
    if (paragraph.range.empty()) continue;
    const std::vector<Range> parts = uncovered(grids, paragraph.range);
    if (paragraph.table != kNone && (parts.empty() || parts.front() != paragraph.range)) continue;
    for (const Range part : parts) {
      for (std::uint32_t at = part.begin; at < part.end;) {
        const auto found = text.substr(0, part.end).find('\n', at);
        const auto end = found == std::string_view::npos ? part.end : static_cast<std::uint32_t>(found);
        finder.take_line({at, end});
        at = end + 1;
      }
    }
  }
  return finder.candidates();
}

bool is_same(const Candidate& a, const Candidate& b) {
  return a.section.family == b.section.family && a.section.section == b.section.section;
}

// Whether only white space stands between two candidates.
bool touches_next(const Blocks& blocks, const Candidate& a, const Candidate& b) {
  return trimmed(blocks.text.bytes, {a.section.heading.end, b.section.heading.begin}).empty();
}

// A heading with nothing under it before the next one, whose section is headed again later, is an entry of a table of
// contents. So is every earlier one of a heading that its family does not fix: it names its agency and stands once.
void drop_contents(const Blocks& blocks, const Forms& forms, std::vector<Candidate>& candidates) {
  std::vector<Candidate> kept;
  for (std::size_t i = 0; i < candidates.size(); ++i) {
    const bool bare = (i + 1 < candidates.size() && touches_next(blocks, candidates[i], candidates[i + 1])) ||
                      (i > 0 && touches_next(blocks, candidates[i - 1], candidates[i]));
    const bool again = std::any_of(candidates.begin() + static_cast<std::ptrdiff_t>(i) + 1, candidates.end(),
                                   [&](const Candidate& later) { return is_same(candidates[i], later); });
    const bool fixed = forms.families[candidates[i].section.family].sections[candidates[i].section.section].fixed;
    if ((fixed && !bare) || !again) kept.push_back(candidates[i]);
  }
  candidates = std::move(kept);
}

// Of the candidates of one section only those of its highest level stay.
void keep_highest(std::vector<Candidate>& candidates) {
  const std::vector<Candidate> all = candidates;
  std::erase_if(candidates, [&](const Candidate& candidate) {
    return std::any_of(all.begin(), all.end(), [&](const Candidate& other) {
      return is_same(candidate, other) && other.level < candidate.level;
    });
  });
}

// A line below the highest level is a heading only where the form's order has it: a sub-heading of section 一 that
// speaks of applications is not section 三.
void drop_misplaced(std::vector<Candidate>& candidates) {
  const std::vector<Candidate> all = candidates;
  std::erase_if(candidates, [&](const Candidate& candidate) {
    if (candidate.level == 0) return false;
    return std::any_of(all.begin(), all.end(), [&](const Candidate& other) {
      if (other.level >= candidate.level || other.section.family != candidate.section.family) return false;
      const bool stands_before = other.section.heading.begin < candidate.section.heading.begin;
      const bool belongs_before = other.section.section < candidate.section.section;
      return stands_before != belongs_before;
    });
  });
}

}  // namespace

Sections split_sections(const Blocks& blocks, const Grids& grids, const Forms& forms, Diagnostics& notes) {
  std::vector<Candidate> candidates = find_candidates(blocks, grids, forms, notes);
  drop_contents(blocks, forms, candidates);
  keep_highest(candidates);
  drop_misplaced(candidates);
  Sections sections;
  for (const Candidate& candidate : candidates) sections.push_back(candidate.section);
  for (std::size_t i = 0; i < sections.size(); ++i) {
    const std::uint32_t end = i + 1 < sections.size() ? sections[i + 1].heading.begin : blocks.text.size();
    sections[i].body = {sections[i].heading.end, end};
  }
  return sections;
}

}  // namespace gouji
