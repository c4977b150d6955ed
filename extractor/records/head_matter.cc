// Titles are lines that fit a pattern of the family, alone or joined with the lines after them; the year is what
// most of title, period and preface say, or where none of them names one, what the sentences tell of the agency.
#include "records/head_matter.h"

#include <algorithm>
#include <iterator>
#include <optional>
#include <string>
#include <utility>

#include "grammar/lexicon.h"
#include "records/period.h"
#include "records/text_lines.h"
#include "text/fold.h"
#include "text/utf8.h"

namespace gouji {
namespace {

// A title stands in the first lines, after a site's own chrome at most.
constexpr std::size_t kTitleLines = 60;
constexpr std::size_t kLongestTitleLine = 100 * 3;
// A preface that names the period is part of the first pages.
constexpr std::size_t kSearchedBytes = 8 * 1024;
constexpr std::size_t kMostJoinedLines = 4;
// A title is quoted in the first sentences.
constexpr std::uint32_t kQuotedBytes = 2 * 1024;
// Of a report that nothing else dates, so many bytes are searched for what its sentences tell of themselves, and so many must agree.
constexpr std::uint32_t kToldBytes = 256 * 1024;
constexpr std::size_t kLeastTold = 2;

// Characters of three bytes of an agency's name. Patterns leave it unbounded: a bound in a pattern makes its automaton so many times larger.
constexpr std::uint32_t kLongestAgency = 41 * 3;
// In a text that was made to hold beginnings of names the search does not start at each of them.
constexpr std::size_t kMostTries = 16;

// The first match at or behind `from` in which the agency's name, if any, is not too long.
std::vector<Range> find_named(const Pattern& pattern, std::string_view text, std::size_t from = 0) {
  for (std::size_t tries = 0; from < text.size() && tries < kMostTries; ++tries) {
    auto found = pattern.find(text, from);
    if (found.empty() || pattern.capture(found, "agency").size() <= kLongestAgency) return found;
    from = found.front().begin + decode_utf8(text, found.front().begin).length;
  }
  return {};
}

bool ends_in_suffix(const Family& family, std::string_view name) {
  return std::any_of(family.agency_suffixes.begin(), family.agency_suffixes.end(), [&](const std::string& suffix) { return name.ends_with(suffix); });
}

bool is_suffix(const Family& family, std::string_view name) {
  return std::find(family.agency_suffixes.begin(), family.agency_suffixes.end(), name) != family.agency_suffixes.end();
}

// Another name that the agency goes by too stands in brackets behind its own.
std::string_view without_other_name(const Family& family, std::string_view name) {
  const auto open = name.rfind('(');
  if (!name.ends_with(')') || open == std::string_view::npos) return name;
  const std::string_view other = name.substr(open + 1, name.size() - open - 2);
  return ends_in_suffix(family, other) ? name.substr(0, open) : name;
}

bool is_agency(const Family& family, std::string_view line) {
  if (line.size() > kLongestAgency || line.find_first_of("0123456789,:;<>|/") != std::string_view::npos) return false;
  const std::string_view name = without_other_name(family, line);
  return ends_in_suffix(family, name) && !is_suffix(family, name);
}

// Nothing but Han characters and brackets, of which a word such as 我单位 has too few.
bool may_name(std::string_view line) {
  constexpr std::size_t kLeast = 4 * 3;
  if (line.size() < kLeast || line.size() > kLongestAgency) return false;
  for (std::size_t at = 0; at < line.size();) {
    const CodePoint next = decode_utf8(line, at);
    if (next.value != '(' && next.value != ')' && !is_han(fold_char(next.value))) return false;
    at += next.length;
  }
  return true;
}

// The bracketed letters that a mirror inserts after a character are not part of a name.
std::string without_letters_in_brackets(std::string_view name) {
  std::string kept;
  for (std::size_t at = 0; at < name.size(); ++at) {
    const auto close = name[at] == '(' ? name.find(')', at) : std::string_view::npos;
    if (close != std::string_view::npos && fold_label(name.substr(at, close - at)).empty()) at = close;
    else kept.push_back(name[at]);
  }
  return kept;
}

// What stands between the marks by which sites part a page's name from its column's and their own.
std::vector<std::string> parts_of_page_title(std::string_view title) {
  constexpr std::string_view kMarks = "_-|>";
  constexpr std::string_view kWideMarks[] = {"—", "–", "－", "｜", "＿", "\u3000", "\u00A0"};
  std::vector<std::string> parts(1);
  for (std::size_t at = 0; at < title.size();) {
    const auto length = static_cast<std::size_t>(decode_utf8(title, at).length);
    const std::string_view character = title.substr(at, length);
    const bool parts_words = static_cast<unsigned char>(character.front()) <= ' ' || kMarks.find(character.front()) != std::string_view::npos ||
                             std::find(std::begin(kWideMarks), std::end(kWideMarks), character) != std::end(kWideMarks);
    if (!parts_words) parts.back() += character;
    else if (!parts.back().empty()) parts.emplace_back();
    at += length;
  }
  return parts;
}

class HeadMatter {
 public:
  HeadMatter(const Blocks& blocks, const Forms& forms, std::uint32_t family, Range text, const Sections& sections)
      : blocks_(blocks), family_(forms.families[family]), patterns_(forms.lexicon->families()[family]), text_(text),
        sections_(sections) {}

  Report read() {
    find_title();
    if (report_.agency.empty()) find_signature();
    if (report_.agency.empty() || report_.title.empty()) find_page_title();
    take_period();
    find_years_in_text();
    if (report_.agency.empty()) find_subject();
    if (report_.years.empty()) find_told_year();
    settle_year();
    return std::move(report_);
  }

  bool has_title() {
    find_title();
    return !report_.title.empty();
  }

 private:
  std::string written(Range range) const { return std::string(blocks_.text.view(range)); }

  void find_title() {
    TextLines lines(blocks_, text_, kTitleLines, kLongestTitleLine);
    // A title with its year in the next line is better than the same title without.
    for (const bool dated : {true, false})
      for (std::size_t count = 1; count <= kMostJoinedLines; ++count)
        for (std::size_t first = 0; lines.has(first + count - 1); ++first) {
          lines.has(first + count);  // the line behind a title may name the agency
          if (is_title(lines.lines(), first, count, dated)) return;
        }
    if (!find_quoted_title()) find_agency_alone(lines.lines());
  }

  // Where lines were joined the title is no line: it may stand before the first wide spaces, behind the agency's name, or be quoted by the
  // preface.
  bool find_quoted_title() {
    const std::uint32_t end = std::min<std::uint32_t>(text_.end, text_.begin + kQuotedBytes);
    const std::string_view head = blocks_.text.view({text_.begin, end});
    for (const auto& [open, close] : {std::pair<std::string_view, std::string_view>{"《", "》"}, {"\u3000\u3000", "\u3000\u3000"}}) {
      for (std::size_t at = head.find(open); at != std::string_view::npos; at = head.find(open, at + open.size())) {
        const std::size_t begin = at + open.size(), stop = head.find(close, begin);
        if (stop == std::string_view::npos) break;
        if (stop - begin > kLongestTitleLine) continue;
        const auto piece = [&](std::size_t from, std::size_t to) {
          return TextLine(blocks_.text, {text_.begin + static_cast<std::uint32_t>(from), text_.begin + static_cast<std::uint32_t>(to)});
        };
        const std::size_t before = at == 0 || open != close ? std::string_view::npos : head.rfind(open, at - 1);
        const std::vector<TextLine> quoted{piece(before == std::string_view::npos ? 0 : before + open.size(), at), piece(begin, stop)};
        if (is_title(quoted, 1, 1, true)) return true;
      }
    }
    return find_glued_title();
  }

  // The preface goes on right behind the title: the shortest beginning of the text that is one.
  bool find_glued_title() {
    const auto lines = lines_of(blocks_, text_, 1, text_.size());
    if (lines.empty() || lines.front().range().size() <= kLongestTitleLine) return false;
    const Range line = lines.front().range();
    std::uint32_t end = line.begin;
    while (end - line.begin < kLongestTitleLine) {
      end += static_cast<std::uint32_t>(decode_utf8(blocks_.text.bytes, end).length);
      if (is_title({TextLine(blocks_.text, {line.begin, end})}, 0, 1, true)) return true;
    }
    return false;
  }

  bool is_title(const std::vector<TextLine>& lines, std::size_t first, std::size_t count, bool dated) {
    std::string joined;
    for (std::size_t i = first; i < first + count; ++i) joined += lines[i].folded();
    for (const Pattern& pattern : patterns_.titles) {
      const auto found = find_named(pattern, joined);
      if (found.empty() || (dated && pattern.capture(found, "year").empty())) continue;
      take_title(lines, first, count, joined, pattern, found);
      return true;
    }
    return false;
  }

  void take_title(const std::vector<TextLine>& lines, std::size_t first, std::size_t count, const std::string& joined,
                  const Pattern& pattern, const std::vector<Range>& found) {
    const Range range{behind_field_name(lines[first].range()), lines[first + count - 1].range().end};
    report_.title = written(range);
    report_.title_where = blocks_.text.where(range);
    const Range year = pattern.capture(found, "year");
    if (!year.empty())
      report_.years.push_back({YearEvidence::From::Title, number_in(joined, year), report_.title, report_.title_where});
    const Range agency = pattern.capture(found, "agency");
    if (!agency.empty()) report_.agency = agency_name(std::string_view(joined).substr(agency.begin, agency.size()));
    else take_agency_beside(lines, first, first + count);
  }

  // The line before or behind the title is the agency by its last word, or whatever it ends in where the text names it elsewhere.
  void take_agency_beside(const std::vector<TextLine>& lines, std::size_t first, std::size_t behind) {
    std::vector<std::string> beside;
    if (first > 0) beside.push_back(lines[first - 1].folded());
    if (behind < lines.size()) beside.push_back(lines[behind].folded());
    auto name = std::find_if(beside.begin(), beside.end(), [&](const std::string& line) { return is_agency(family_, line); });
    if (name == beside.end()) name = std::find_if(beside.begin(), beside.end(), [&](const std::string& line) { return is_named_elsewhere(line); });
    if (name != beside.end()) report_.agency = agency_name(*name);
  }

  bool is_named_elsewhere(const std::string& line) const {
    // A site's column above the title is named as what it holds.
    if (!may_name(line) || fold_for_patterns(report_.title).find(line) != std::string::npos) return false;
    const auto names_line = [&](const std::vector<std::string>& names) { return std::find(names.begin(), names.end(), line) != names.end(); };
    return names_line(signing_names()) || names_line(announcing_names());
  }

  // Whose report the first pages say this is.
  std::vector<std::string> announcing_names() const {
    std::vector<std::string> names;
    for (const TextLine& line : lines_of(blocks_, first_pages(), kSearchedBytes, kSearchedBytes))
      add_names(line.folded(), patterns_.years, names);
    return names;
  }

  static void add_names(const std::string& line, const std::vector<Pattern>& patterns, std::vector<std::string>& names) {
    for (const Pattern& pattern : patterns) {
      const auto found = find_named(pattern, line);
      const Range agency = found.empty() ? Range{} : pattern.capture(found, "agency");
      if (!agency.empty()) names.push_back(line.substr(agency.begin, agency.size()));
    }
  }

  // A crawler writes the name of the field before the title.
  std::uint32_t behind_field_name(Range line) const {
    constexpr std::size_t kLongestName = 4 * 3;
    const std::string_view text = blocks_.text.view(line);
    for (const std::string_view colon : {":", "："}) {
      const std::size_t found = text.find(colon);
      if (found > kLongestName) continue;
      const std::size_t title = text.find_first_not_of(" \t", found + colon.size());
      return title == std::string_view::npos ? line.begin : line.begin + static_cast<std::uint32_t>(title);
    }
    return line.begin;
  }

  // Two agencies that differ prove nothing. A name that ends in no word of agencies' names must be announced, too.
  void find_signature() {
    const std::vector<std::string> signing = signing_names();
    std::vector<std::string> agencies;
    std::copy_if(signing.begin(), signing.end(), std::back_inserter(agencies), [&](const std::string& name) { return is_agency(family_, name); });
    if (agencies.empty() && !signing.empty()) {
      const std::vector<std::string> announcing = announcing_names();
      std::copy_if(signing.begin(), signing.end(), std::back_inserter(agencies), [&](const std::string& name) {
        return may_name(name) && std::find(announcing.begin(), announcing.end(), name) != announcing.end();
      });
    }
    const bool one = !agencies.empty() && std::all_of(agencies.begin(), agencies.end(), [&](const auto& other) { return other == agencies.front(); });
    if (one) report_.agency = agency_name(agencies.front());
  }

  // What stands above or before the day, in the last lines.
  std::vector<std::string> signing_names() const {
    constexpr std::uint32_t kLastBytes = 1024;
    constexpr std::size_t kLastLines = 12;
    const std::string_view bytes = blocks_.text.bytes;
    std::uint32_t begin = text_.begin + kLastBytes < text_.end ? text_.end - kLastBytes : text_.begin;
    if (begin > text_.begin) begin = static_cast<std::uint32_t>(std::min<std::size_t>(bytes.find('\n', begin), text_.end));
    const auto lines = lines_of(blocks_, {begin, text_.end}, kLastBytes, kLongestTitleLine);
    std::vector<std::string> names;
    for (std::size_t i = lines.size() > kLastLines ? lines.size() - kLastLines : 0; i < lines.size(); ++i)
      for (const std::string& joined : {lines[i].folded(), i > 0 ? lines[i - 1].folded() + lines[i].folded() : std::string()})
        add_names(joined, patterns_.signings, names);
    return names;
  }

  // The agency of which the first pages tell that it did something in a year. Two that differ prove nothing.
  void find_subject() {
    std::string subject;
    for (const TextLine& line : lines_of(blocks_, first_pages(), kSearchedBytes, kSearchedBytes))
      for (const Pattern& pattern : patterns_.subjects)
        for (std::size_t from = 0; from < line.folded().size();) {
          const auto found = find_named(pattern, line.folded(), from);
          if (found.empty()) break;
          // A pattern of somebody else's grammar may match nothing at all.
          from = std::max<std::size_t>(found.front().end, found.front().begin + 1);
          const Range range = pattern.capture(found, "agency");
          const std::string name = agency_name(std::string_view(line.folded()).substr(range.begin, range.size()));
          if (name.empty()) continue;
          if (!subject.empty() && name != subject) return;
          subject = name;
        }
    report_.agency = subject;
  }

  // A page's own title stands last: a site writes it, with its own name and those of its columns beside it. It says nothing of one of
  // several reports.
  void find_page_title() {
    if (text_.begin > 0 || text_.end < blocks_.text.size()) return;
    for (const Furniture& furniture : blocks_.furniture) {
      if (furniture.kind != FurnitureKind::PageTitle) continue;
      const std::vector<std::string> parts = parts_of_page_title(furniture.text);
      for (std::size_t i = 0; i < parts.size(); ++i)
        if (take_page_title(parts, i, furniture.where)) return;
    }
  }

  bool take_page_title(const std::vector<std::string>& parts, std::size_t at, Span where) {
    const std::string line = with_dates_in_digits(fold_for_patterns(parts[at]));
    for (const Pattern& pattern : patterns_.titles) {
      const auto found = find_named(pattern, line);
      if (found.empty()) continue;
      const Range agency = pattern.capture(found, "agency"), year = pattern.capture(found, "year");
      const std::string before = at > 0 ? fold_for_patterns(parts[at - 1]) : std::string();
      if (report_.agency.empty() && !agency.empty()) report_.agency = agency_name(std::string_view(line).substr(agency.begin, agency.size()));
      else if (report_.agency.empty() && is_agency(family_, before)) report_.agency = agency_name(before);
      if (!report_.title.empty()) return true;
      report_.title = parts[at];
      report_.title_where = where;
      if (!year.empty()) report_.years.push_back({YearEvidence::From::Title, number_in(line, year), report_.title, where});
      return true;
    }
    return false;
  }

  std::string agency_name(std::string_view name) const { return without_letters_in_brackets(name); }

  void find_agency_alone(const std::vector<TextLine>& lines) {
    const std::size_t near_top = std::min<std::size_t>(lines.size(), 3);
    for (std::size_t i = 0; i < near_top && report_.agency.empty(); ++i)
      if (is_agency(family_, lines[i].folded()) || is_named_elsewhere(lines[i].folded())) report_.agency = agency_name(lines[i].folded());
  }

  void take_period() {
    report_.period = find_period(blocks_, patterns_, first_pages());
    if (!report_.period) return;
    const Period& period = *report_.period;
    report_.years.push_back({YearEvidence::From::Period, period.from.year, period.written, period.where});
  }

  Range first_pages() const {
    return {text_.begin, static_cast<std::uint32_t>(std::min<std::size_t>(text_.end, text_.begin + kSearchedBytes))};
  }

  // Each year the preface or a sentence near the top claims to report on, once. The title itself is no further
  // evidence.
  void find_years_in_text() {
    const std::uint32_t end = sections_.empty() ? text_.end : std::max(sections_.front().heading.begin, text_.begin);
    const Range preface{text_.begin, std::min(end, text_.begin + static_cast<std::uint32_t>(kSearchedBytes))};
    TextLines lines(blocks_, preface, kTitleLines, kSearchedBytes);
    for (std::size_t i = 0; lines.has(i); ++i) {
      const TextLine& line = lines[i];
      if (blocks_.text.where(line.range()) == report_.title_where) continue;
      for (const Pattern& pattern : patterns_.years) {
        const auto found = find_named(pattern, line.folded());
        const Range year = pattern.capture(found, "year");
        if (year.empty()) continue;
        take_year(line, found, year);
        const Range agency = pattern.capture(found, "agency");
        const std::string_view name = std::string_view(line.folded()).substr(agency.begin, agency.size());
        if (report_.agency.empty() && is_agency(family_, name)) report_.agency = agency_name(name);
        return;
      }
    }
  }

  void take_year(const TextLine& line, const std::vector<Range>& found, Range year) {
    report_.years.push_back({YearEvidence::From::Text, number_in(line.folded(), year),
                             line.folded().substr(year.begin, found[0].end - year.begin), blocks_.text.where(line.range())});
  }

  // Sentences that say in which year the agency did something, or of which year the report is: at least two of one year, and half as many at
  // most of all others.
  void find_told_year() {
    const Range searched{text_.begin, static_cast<std::uint32_t>(std::min<std::size_t>(text_.end, std::size_t{text_.begin} + kToldBytes))};
    std::vector<std::pair<int, std::size_t>> told;
    const auto lines = lines_of(blocks_, searched, kToldBytes, kToldBytes);
    for (const TextLine& line : lines)
      for (const Pattern& pattern : patterns_.years) count_told(line.folded(), pattern, told);
    std::size_t all = 0;
    std::pair<int, std::size_t> most;
    for (const auto& one : told) {
      all += one.second;
      if (one.second > most.second) most = one;
    }
    if (most.second < kLeastTold || (all - most.second) * 2 > most.second) return;
    for (const TextLine& line : lines)
      for (const Pattern& pattern : patterns_.years)
        if (take_told(line, pattern, most.first)) return;
  }

  static void count_told(const std::string& line, const Pattern& pattern, std::vector<std::pair<int, std::size_t>>& told) {
    for_each_told(line, pattern, [&](const std::vector<Range>&, Range year) {
      const int number = number_in(line, year);
      const auto known = std::find_if(told.begin(), told.end(), [&](const auto& one) { return one.first == number; });
      if (known == told.end()) told.emplace_back(number, 1);
      else ++known->second;
    });
  }

  // The first sentence that tells this year is the evidence of it.
  bool take_told(const TextLine& line, const Pattern& pattern, int year) {
    bool taken = false;
    for_each_told(line.folded(), pattern, [&](const std::vector<Range>& found, Range range) {
      if (!taken && number_in(line.folded(), range) == year) take_year(line, found, range);
      taken |= number_in(line.folded(), range) == year;
    });
    return taken;
  }

  template <typename Take>
  static void for_each_told(const std::string& line, const Pattern& pattern, Take take) {
    for (std::size_t from = 0; from < line.size();) {
      const auto found = pattern.find(line, from);
      const Range told = pattern.capture(found, "told"), year = told.empty() ? pattern.capture(found, "year") : told;
      if (year.empty()) return;
      take(found, year);
      from = found.front().end;
    }
  }

  // What most say; where as many say one thing as another, the first in the order title, period, text.
  void settle_year() {
    std::size_t most = 0;
    for (const YearEvidence& evidence : report_.years) {
      const auto votes = static_cast<std::size_t>(std::count_if(report_.years.begin(), report_.years.end(),
                                                                [&](const auto& other) { return other.year == evidence.year; }));
      if (votes <= most) continue;
      most = votes;
      report_.year = evidence.year;
    }
  }

  const Blocks& blocks_;
  const Family& family_;
  const FamilyPatterns& patterns_;
  Range text_;
  const Sections& sections_;
  Report report_{};
};

}  // namespace

Report read_head_matter(const Blocks& blocks, const Forms& forms, std::uint32_t family, Range text,
                        const Sections& sections) {
  return HeadMatter(blocks, forms, family, text, sections).read();
}

bool has_title(const Blocks& blocks, const Forms& forms, std::uint32_t family, Range text) {
  return HeadMatter(blocks, forms, family, text, {}).has_title();
}

OtherTitle other_title(const Blocks& blocks, const Forms& forms, Range text) {
  for (const TextLine& line : lines_of(blocks, text, 12, kLongestTitleLine))
    for (std::size_t f = 0; f < forms.families.size(); ++f)
      for (std::size_t o = 0; o < forms.families[f].others.size(); ++o)
        for (const Pattern& pattern : forms.lexicon->families()[f].others[o])
          if (pattern.matches(line.folded())) return {line.folded(), forms.families[f].others[o].name};
  return {};
}

}  // namespace gouji
