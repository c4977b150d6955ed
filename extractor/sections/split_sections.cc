// Headings are lines of text outside every grid whose words, not whose numeral, are those of a section. Of
// several lines with a section's words its heading is the one of the highest outline level; tables of contents
// and sub-headings that repeat the words are told apart by level, order and by having no text under them.
#include "gouji/sections.h"

#include <algorithm>
#include <limits>
#include <map>
#include <string>
#include <string_view>
#include <utility>

#include "grammar/lexicon.h"
#include "text/fold.h"
#include "text/ordinal.h"
#include "text/utf8.h"

namespace gouji {
namespace {

// The longest heading of a section seen in a published report has 34 characters.
constexpr std::size_t kLongestHeading = 64 * 3;
// Numerals in running text that are looked at; a text with more is no report.
constexpr std::size_t kMostNumerals = 2000;
constexpr std::string_view kWideSpaces = "\u3000\u3000";
constexpr std::string_view kListMark = "、";

struct Candidate {
  Section section{};
  std::uint32_t level = 0;  // 0: 第一部分  2: 一、  4: Ⅰ、  6: no numeral, or 1、  8: （一）; one more where the number tells the section, too
};

std::uint32_t level_of(OrdinalStyle style) {
  switch (style) {
    case OrdinalStyle::Part: return 0;
    case OrdinalStyle::Han: return 2;
    case OrdinalStyle::Roman: return 4;
    case OrdinalStyle::None:
    case OrdinalStyle::Arabic: return 6;
    case OrdinalStyle::HanBracketed:
    case OrdinalStyle::ArabicBracketed: return 8;
  }
  return 8;
}

// The number by which a section may be told: that of a sub-heading is another's.
std::uint32_t section_number(const Ordinal& ordinal) { return level_of(ordinal.style) <= level_of(OrdinalStyle::Roman) ? ordinal.number : 0; }

// The stretches of all grids, to ask which paragraphs one of them holds as a whole, as it does those of its cells.
class Stretches {
 public:
  explicit Stretches(const Grids& grids) {
    for (const Grid& grid : grids) ranges_.insert(ranges_.end(), grid.from.begin(), grid.from.end());
    std::sort(ranges_.begin(), ranges_.end(), [](Range a, Range b) { return a.begin < b.begin; });
    // Each goes as far as the farthest of those that begin before it.
    for (std::size_t i = 1; i < ranges_.size(); ++i) ranges_[i].end = std::max(ranges_[i].end, ranges_[i - 1].end);
  }

  bool hold(Range paragraph) const {
    const auto behind = std::upper_bound(ranges_.begin(), ranges_.end(), paragraph.begin, [](std::uint32_t at, Range range) { return at < range.begin; });
    return behind != ranges_.begin() && std::prev(behind)->end >= paragraph.end;
  }

 private:
  std::vector<Range> ranges_{};
};

// What of a paragraph no grid holds, in `parts`. A report on one line has its grids inside it.
void find_uncovered(const Grids& grids, Range range, std::vector<Range>& parts) {
  parts.assign(1, range);
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
}

Range trimmed(std::string_view text, Range range) {
  while (range.begin < range.end && static_cast<unsigned char>(text[range.begin]) <= ' ') ++range.begin;
  while (range.end > range.begin && static_cast<unsigned char>(text[range.end - 1]) <= ' ') --range.end;
  return range;
}

// Punctuation that may end a heading, or be left of a numeral that was lost, is not part of its words.
std::string_view heading_words(std::string_view folded) {
  if (folded.starts_with(kListMark)) folded.remove_prefix(kListMark.size());
  constexpr std::string_view kEnds[] = {":", ".", "。", ";"};
  for (const std::string_view end : kEnds)
    if (folded.ends_with(end)) folded.remove_suffix(end.size());
  return folded;
}

// A numbered line and the one right below it, where a heading was broken in two.
Range joined_with_next(const Blocks& blocks, Range line) {
  const std::string_view text = blocks.text.bytes;
  const bool numbered = numbers_headings(read_ordinal(text.substr(line.begin, line.size())).style);
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

// A pattern of a section, and how many bytes of words it matches at most.
struct HeadingPattern {
  const Pattern* pattern = nullptr;
  std::size_t longest = std::string::npos;

  bool matches(std::string_view words) const { return words.size() <= longest && pattern->matches(words); }
};

// Adds the patterns of a family's sections that may match some beginning of a title: what the whole lacks no beginning has. Only a bracket
// can fold away as a whole where a part of it does not. A number and few words make no heading inside running text.
void add_patterns_for_beginnings(const FamilyPatterns& family, std::string_view title, std::vector<HeadingPattern>& patterns) {
  if (title.find('(') != std::string_view::npos || title.find("（") != std::string_view::npos) {
    for (std::uint32_t pattern = 0; pattern < family.first_numbered; ++pattern) patterns.push_back({&family.sections[pattern]});
    return;
  }
  const std::string folded = fold_for_patterns(title);
  const std::string_view begin = std::string_view(folded).substr(folded.starts_with(kListMark) ? kListMark.size() : 0);
  for (const std::uint32_t pattern : family.any_section.candidates(heading_words(folded))) {
    if (pattern >= family.first_numbered) break;
    if (const auto longest = family.section_beginnings[pattern].length_at_start(begin)) patterns.push_back({&family.sections[pattern], *longest});
  }
}

// The longest heading that begins with the numeral at the beginning of `rest`, glued to whatever follows; empty where there is none.
Range glued_heading(const Blocks& blocks, const Forms& forms, Range rest) {
  const std::string_view text = blocks.text.view(rest);
  const Ordinal ordinal = read_ordinal(text);
  if (ordinal.style != OrdinalStyle::Han) return {};
  const std::string_view behind = text.substr(ordinal.length);
  const std::vector<std::size_t> ends = ends_of_characters(behind);
  if (ends.empty()) return {};
  std::vector<HeadingPattern> patterns;
  for (const FamilyPatterns& family : forms.lexicon->families()) add_patterns_for_beginnings(family, behind.substr(0, ends.back()), patterns);
  if (patterns.empty()) return {};
  const auto is_heading = [&](std::size_t end) {
    const std::string folded = fold_for_patterns(behind.substr(0, end));
    const std::string_view words = heading_words(folded);
    return std::any_of(patterns.begin(), patterns.end(), [&](const HeadingPattern& pattern) { return pattern.matches(words); });
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

// What stands before the next wide spaces or the end of the text.
struct Piece {
  std::uint32_t end = 0;
  std::size_t first_mark = std::string_view::npos;  // the first list mark in it
};

// Both marks begin with the same byte, with which little else does: they are looked for together.
Piece piece_at(std::string_view text, std::size_t at) {
  Piece piece{static_cast<std::uint32_t>(text.size())};
  for (at = text.find(kListMark.front(), at); at != std::string_view::npos; at = text.find(kListMark.front(), at + 1)) {
    const std::string_view rest = text.substr(at);
    if (piece.first_mark == std::string_view::npos && rest.starts_with(kListMark)) piece.first_mark = at;
    if (!rest.starts_with(kWideSpaces)) continue;
    piece.end = static_cast<std::uint32_t>(at);
    break;
  }
  return piece;
}

// Finds the headings of outside text: lines, and where lines were joined, what stands between wide spaces and what begins with a
// numeral.
class HeadingFinder {
 public:
  HeadingFinder(const Blocks& blocks, const Forms& forms, Diagnostics& notes) : blocks_(blocks), forms_(forms), notes_(notes) {
    for (const FamilyPatterns& family : forms.lexicon->families()) searches_.emplace_back(family.any_section);
  }

  void take_line(Range line) {
    line = trimmed(blocks_.text.bytes, line);
    if (line.empty()) return;
    if (line.size() <= kLongestHeading) {
      if (add_candidate(line, ToldBy::Words)) return;
      const Range joined = joined_with_next(blocks_, line);
      if (!joined.empty() && add_candidate(joined, ToldBy::Words)) return;
      const bool numbered = section_number(read_ordinal(inside_brackets(blocks_.text.view(line)))) != 0;
      if (numbered && add_candidate(line, ToldBy::NumberToo)) return;
    }
    take_joined_lines(line);
  }

  std::vector<Candidate> candidates() { return std::move(candidates_); }

 private:
  enum class ToldBy : std::uint8_t { Words, NumberToo };

  // Adds the line if it is a section's heading; gives whether it is.
  bool add_candidate(Range line, ToldBy told_by) {
    const std::string_view written = blocks_.text.view(line);
    const Ordinal ordinal = read_ordinal(inside_brackets(written));
    if (add_candidate(line, ordinal, told_by)) return true;
    // 第一部分 may be of the words that a form prescribes, if they stand in one line.
    const bool may_be_words = ordinal.style == OrdinalStyle::Part && written.find('\n') == std::string_view::npos;
    return may_be_words && add_candidate(line, Ordinal{}, ToldBy::Words);
  }

  bool add_candidate(Range line, const Ordinal& ordinal, ToldBy told_by) {
    const std::string_view whole = blocks_.text.view(line), written = inside_brackets(whole);
    const std::string folded = fold_for_patterns(written.substr(ordinal.length));
    const std::string_view words = heading_words(folded);
    const auto& families = forms_.lexicon->families();
    for (std::uint32_t f = 0; f < families.size(); ++f) {
      const auto pattern = families[f].heading_with(words, told_by == ToldBy::Words ? 0 : section_number(ordinal), searches_[f]);
      if (!pattern) continue;
      const auto begin = line.begin + static_cast<std::uint32_t>(written.data() - whole.data());
      const Range title{begin + static_cast<std::uint32_t>(ordinal.length), begin + static_cast<std::uint32_t>(written.size())};
      const bool by_number = *pattern >= families[f].first_numbered;
      const Section section{f, families[f].section_of[*pattern], ordinal.number, ordinal.style == OrdinalStyle::Han, line, title, {}};
      candidates_.push_back({section, level_of(ordinal.style) + by_number});
      return true;
    }
    return false;
  }

  void take_joined_lines(Range line) {
    const std::string_view text = std::string_view(blocks_.text.bytes).substr(0, line.end);
    for (std::uint32_t at = line.begin; at < line.end;) {
      const Piece found = piece_at(text, at);
      const Range piece{at, found.end};
      const bool whole = piece == line || piece.size() > kLongestHeading;
      if (!piece.empty() && (whole || !add_candidate(trimmed(text, piece), ToldBy::NumberToo))) take_glued(piece, found.first_mark);
      at = found.end == line.end ? line.end : found.end + static_cast<std::uint32_t>(kWideSpaces.size());
    }
  }

  void take_glued(Range piece, std::size_t first_mark) {
    const std::string_view text = std::string_view(blocks_.text.bytes).substr(0, piece.end);
    constexpr std::uint32_t kNumeral = 3;  // bytes of a Han character: no report has eleven sections
    for (std::size_t mark = first_mark; mark < piece.end && numerals_ <= kMostNumerals;) {
      const auto at = static_cast<std::uint32_t>(mark) - std::min<std::uint32_t>(static_cast<std::uint32_t>(mark), kNumeral);
      std::size_t next = mark + kListMark.size();
      if (at >= piece.begin && read_ordinal(text.substr(at, kNumeral + kListMark.size())).style == OrdinalStyle::Han)
        next = std::max<std::size_t>(next, take_numeral({at, piece.end}, at > piece.begin));
      mark = text.find(kListMark, next);
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
    if (ends_text || goes_on_as_text(blocks_.text.view({heading.end, rest.end}))) add_candidate(heading, ToldBy::Words);
    return heading.end;
  }

  const Blocks& blocks_;
  const Forms& forms_;
  Diagnostics& notes_;
  std::vector<CandidateSearch> searches_{};  // of each family's sections
  std::vector<Candidate> candidates_{};
  std::size_t numerals_ = 0;
};

// Each line of each paragraph, so far as no grid holds it. A cell that a grid holds in part is no text.
std::vector<Candidate> find_candidates(const Blocks& blocks, const Grids& grids, const Forms& forms, Diagnostics& notes) {
  HeadingFinder finder(blocks, forms, notes);
  const Stretches stretches(grids);
  const std::string_view text = blocks.text.bytes;
  std::vector<Range> parts;
  for (const Paragraph& paragraph : blocks.paragraphs) {
    if (paragraph.range.empty() || stretches.hold(paragraph.range)) continue;
    find_uncovered(grids, paragraph.range, parts);
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

// A family and one of its sections.
using SectionKey = std::pair<std::uint32_t, std::uint32_t>;

SectionKey key_of(const Candidate& candidate) { return {candidate.section.family, candidate.section.section}; }

// Whether only white space stands between two candidates.
bool touches_next(const Blocks& blocks, const Candidate& a, const Candidate& b) {
  return trimmed(blocks.text.bytes, {a.section.heading.end, b.section.heading.begin}).empty();
}

// A heading with nothing under it before the next one, whose section is headed again later, is an entry of a table of
// contents. So is every earlier one of a heading that its family does not fix: it names its agency and stands once.
void drop_contents(const Blocks& blocks, const Forms& forms, std::vector<Candidate>& candidates) {
  std::map<SectionKey, std::size_t> last;
  for (std::size_t i = 0; i < candidates.size(); ++i) last[key_of(candidates[i])] = i;
  std::vector<Candidate> kept;
  for (std::size_t i = 0; i < candidates.size(); ++i) {
    const bool bare = (i + 1 < candidates.size() && touches_next(blocks, candidates[i], candidates[i + 1])) ||
                      (i > 0 && touches_next(blocks, candidates[i - 1], candidates[i]));
    const bool again = last[key_of(candidates[i])] > i;
    const bool fixed = forms.families[candidates[i].section.family].sections[candidates[i].section.section].fixed;
    if ((fixed && !bare) || !again) kept.push_back(candidates[i]);
  }
  candidates = std::move(kept);
}

// Of the candidates of one section only those of its highest level stay.
void keep_highest(std::vector<Candidate>& candidates) {
  std::map<SectionKey, std::uint32_t> highest;
  for (const Candidate& candidate : candidates) {
    const auto known = highest.try_emplace(key_of(candidate), candidate.level).first;
    known->second = std::min(known->second, candidate.level);
  }
  std::erase_if(candidates, [&](const Candidate& candidate) { return highest[key_of(candidate)] < candidate.level; });
}

// Where the candidates of one section begin, which are all of one level.
struct Begins {
  std::uint32_t level = 0;
  std::uint32_t first = 0, last = 0;
};

std::map<SectionKey, Begins> begins_of(const std::vector<Candidate>& candidates) {
  std::map<SectionKey, Begins> sections;
  for (const Candidate& candidate : candidates) {
    const std::uint32_t begin = candidate.section.heading.begin;
    Begins& begins = sections.try_emplace(key_of(candidate), Begins{candidate.level, begin, begin}).first->second;
    begins.first = std::min(begins.first, begin);
    begins.last = std::max(begins.last, begin);
  }
  return sections;
}

// A line below the highest level is a heading only where the form's order has it: a sub-heading of section 一 that
// speaks of applications is not section 三.
void drop_misplaced(std::vector<Candidate>& candidates) {
  const std::map<SectionKey, Begins> sections = begins_of(candidates);
  std::erase_if(candidates, [&](const Candidate& candidate) {
    return std::any_of(sections.begin(), sections.end(), [&](const auto& other) {
      const auto& [key, begins] = other;
      if (begins.level >= candidate.level || key.first != candidate.section.family) return false;
      const bool belongs_before = key.second < candidate.section.section;
      return belongs_before ? begins.last >= candidate.section.heading.begin : begins.first < candidate.section.heading.begin;
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
