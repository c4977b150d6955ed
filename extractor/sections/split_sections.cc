// Headings are lines of text outside every grid whose words, not whose numeral, are those of a section. Of
// several lines with a section's words its heading is the one of the highest outline level; tables of contents
// and sub-headings that repeat the words are told apart by level, order and by having no text under them.
#include "gouji/sections.h"

#include <algorithm>
#include <limits>
#include <string_view>

#include "grammar/lexicon.h"
#include "text/fold.h"

namespace gouji {
namespace {

// The longest heading of a section seen in a published report has 34 characters.
constexpr std::size_t kLongestHeading = 64 * 3;

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

bool is_covered(const Grids& grids, Range range) {
  return std::any_of(grids.begin(), grids.end(), [&](const Grid& grid) {
    return std::any_of(grid.from.begin(), grid.from.end(), [&](Range from) { return from.overlaps(range); });
  });
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
    if (families[f].sections.empty() || !families[f].any_section.matches(words)) continue;
    for (std::uint32_t s = 0; s < families[f].sections.size(); ++s) {
      const auto& patterns = families[f].sections[s];
      if (std::none_of(patterns.begin(), patterns.end(), [&](const Pattern& p) { return p.matches(words); })) continue;
      Section section{f, s, ordinal.number, ordinal.style == OrdinalStyle::Han, line,
                      {line.begin + static_cast<std::uint32_t>(ordinal.length), line.end}, {}};
      candidates.push_back({section, level_of(ordinal.style)});
      return true;
    }
  }
  return false;
}

// A numbered line and the one right below it, where a heading was broken in two.
Range joined_with_next(const Blocks& blocks, Range line) {
  const std::string_view text = blocks.text.bytes;
  const OrdinalStyle style = read_ordinal(text.substr(line.begin, line.size())).style;
  const bool numbered = style == OrdinalStyle::Han || style == OrdinalStyle::HanBracketed;
  if (!numbered || line.end + 1 >= text.size() || text[line.end] != '\n') return {};
  const auto end = std::min(text.size(), text.find_first_of("\n\t", line.end + 1));
  const Range joined{line.begin, static_cast<std::uint32_t>(end)};
  return end == line.end + 1 || joined.size() > kLongestHeading ? Range{} : joined;
}

// Each line of each paragraph outside the grids.
std::vector<Candidate> find_candidates(const Blocks& blocks, const Grids& grids, const Forms& forms) {
  std::vector<Candidate> candidates;
  const std::string_view text = blocks.text.bytes;
  for (const Paragraph& paragraph : blocks.paragraphs) {
    if (paragraph.range.empty() || is_covered(grids, paragraph.range)) continue;
    for (std::uint32_t at = paragraph.range.begin; at < paragraph.range.end;) {
      const auto found = text.substr(0, paragraph.range.end).find('\n', at);
      const auto end = found == std::string_view::npos ? paragraph.range.end : static_cast<std::uint32_t>(found);
      const Range line = trimmed(text, {at, end});
      if (!line.empty() && line.size() <= kLongestHeading && !add_candidate(blocks, forms, line, candidates))
        if (const Range joined = joined_with_next(blocks, line); !joined.empty()) add_candidate(blocks, forms, joined, candidates);
      at = end + 1;
    }
  }
  return candidates;
}

bool is_same(const Candidate& a, const Candidate& b) {
  return a.section.family == b.section.family && a.section.section == b.section.section;
}

// Whether only white space stands between two candidates.
bool touches_next(const Blocks& blocks, const Candidate& a, const Candidate& b) {
  return trimmed(blocks.text.bytes, {a.section.heading.end, b.section.heading.begin}).empty();
}

// A heading with nothing under it before the next one, whose section is headed again later, is an entry of a table of
// contents.
void drop_contents(const Blocks& blocks, std::vector<Candidate>& candidates) {
  std::vector<Candidate> kept;
  for (std::size_t i = 0; i < candidates.size(); ++i) {
    const bool bare = (i + 1 < candidates.size() && touches_next(blocks, candidates[i], candidates[i + 1])) ||
                      (i > 0 && touches_next(blocks, candidates[i - 1], candidates[i]));
    const bool again = std::any_of(candidates.begin() + static_cast<std::ptrdiff_t>(i) + 1, candidates.end(),
                                   [&](const Candidate& later) { return is_same(candidates[i], later); });
    if (!bare || !again) kept.push_back(candidates[i]);
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

Sections split_sections(const Blocks& blocks, const Grids& grids, const Forms& forms, Diagnostics&) {
  std::vector<Candidate> candidates = find_candidates(blocks, grids, forms);
  drop_contents(blocks, candidates);
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
