#include "records/grid_copies.h"

#include <algorithm>
#include <compare>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "grammar/lexicon.h"
#include "text/fold.h"
#include "text/numeral.h"
#include "text/utf8.h"

namespace gouji {
namespace {

// A caption is a line or two right above its table.
constexpr std::size_t kMostCaptionLines = 2;
constexpr std::uint32_t kLongestCaption = 40 * 3;  // bytes
constexpr int kDigitsOfYear = 4, kFirstYear = 1990, kLastYear = 2099;

// The better copy is the greater one.
struct Likeness {
  bool of_no_earlier_year = false;
  bool shaped = false;
  bool filled = false;
  bool in_own_section = false;

  auto operator<=>(const Likeness&) const = default;
};

bool is_digit(char16_t folded) { return folded >= u'0' && folded <= u'9'; }

bool has_digit(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint next = decode_utf8(text, at);
    if (is_digit(fold_char(next.value))) return true;
    at += next.length;
  }
  return false;
}

// The only number of a text that may be a year.
std::optional<int> year_in_digits(std::string_view text) {
  std::optional<int> year;
  int number = 0, digits = 0;
  for (std::size_t at = 0; at <= text.size();) {
    const CodePoint next = at < text.size() ? decode_utf8(text, at) : CodePoint{0, 1};
    const char16_t folded = fold_char(next.value);
    at += next.length;
    if (is_digit(folded)) {
      number = ++digits <= kDigitsOfYear ? number * 10 + (folded - u'0') : 0;
      continue;
    }
    const bool may_be_year = digits == kDigitsOfYear && number >= kFirstYear && number <= kLastYear;
    if (may_be_year && year && *year != number) return std::nullopt;
    if (may_be_year) year = number;
    number = digits = 0;
  }
  return year;
}

// Likewise, and in Han digits where no others are written.
std::optional<int> year_in(std::string_view text) {
  return year_in_digits(has_digit(text) ? std::string(text) : with_dates_in_digits(std::string(text)));
}

bool is_blank(std::string_view text) {
  return std::all_of(text.begin(), text.end(), [](char c) { return c >= '\0' && c <= ' '; });
}

// A sentence, and what announces one, name a year to compare with it.
bool is_caption(std::string_view line) {
  constexpr std::string_view kEnds[] = {"。", "；", "：", "，", ";", ":", ","}, kComparing[] = {"比", "较"};
  const auto ends_with = [line](std::string_view mark) { return line.ends_with(mark); };
  const auto has = [line](std::string_view word) { return line.find(word) != std::string_view::npos; };
  return line.size() <= kLongestCaption && std::none_of(std::begin(kEnds), std::end(kEnds), ends_with) &&
         std::none_of(std::begin(kComparing), std::end(kComparing), has);
}

class CopyChooser {
 public:
  CopyChooser(const Blocks& blocks, const Grids& grids, const Forms& forms, const Record& record)
      : blocks_(blocks), grids_(grids), forms_(forms), record_(record) {}

  void choose(ReportExtent& extent) const {
    for (std::uint32_t& read : extent.grids) {
      Likeness best = likeness(read);
      for (std::uint32_t& copy : extent.repeated) {
        if (form_of(copy).key != form_of(read).key) continue;
        const Likeness other = likeness(copy);
        if (other <= best) continue;
        best = other;
        std::swap(read, copy);
      }
    }
  }

  // What stands before the heading of its own section, inside another, and not as the form lays it out, is a table of the office's own that
  // has some of the form's words, whether or not the report has the form's.
  void leave_out_strays(ReportExtent& extent) const {
    const auto strays = std::stable_partition(extent.grids.begin(), extent.grids.end(),
                                              [this](std::uint32_t grid) { return !is_stray(grid); });
    extent.repeated.insert(extent.repeated.end(), strays, extent.grids.end());
    extent.grids.erase(strays, extent.grids.end());
    std::sort(extent.repeated.begin(), extent.repeated.end());
  }

 private:
  const FormGrid& form_of(std::uint32_t grid) const { return grid_of(forms_, grids_[grid].id); }
  std::uint32_t begin_of(std::uint32_t grid) const { return grids_[grid].from.front().begin; }

  Likeness likeness(std::uint32_t grid) const {
    return {!is_of_earlier_year(grid), has_shape_of_form(forms_, grids_[grid]), is_filled(grids_[grid]), is_in_own_section(grid)};
  }

  bool is_filled(const Grid& grid) const {
    const auto is_figure = [this](const GridCell& cell) { return has_digit(blocks_.text.view(cell.range)); };
    return std::any_of(grid.rows.begin(), grid.rows.end(), [&](const GridRow& row) {
      const std::uint32_t behind_label = std::clamp(row.written_label.end, row.range.begin, row.range.end);
      if (row.readings.empty()) return has_digit(blocks_.text.view({behind_label, row.range.end}));
      return std::any_of(row.readings.begin(), row.readings.end(),
                         [&](const RowReading& reading) { return std::any_of(reading.begin(), reading.end(), is_figure); });
    });
  }

  // By a caption above the grid, or in its own first line. Who reports of a year does so in the next one: a later year is the day's.
  bool is_of_earlier_year(std::uint32_t grid) const {
    if (!record_.report.year) return false;
    const Grid& of = grids_[grid];
    const std::uint32_t first_row = of.rows.empty() ? begin_of(grid) : std::max(begin_of(grid), of.rows.front().range.begin);
    auto year = year_in(blocks_.text.view({begin_of(grid), first_row}));
    for (const Range line : captions_of(grid))
      if (!year) year = year_in(blocks_.text.view(line));
    return year && *year < *record_.report.year;
  }

  // The last lines before it, behind any other grid.
  std::vector<Range> captions_of(std::uint32_t grid) const {
    const std::uint32_t first = grid == 0 ? 0 : grids_[grid - 1].from.back().end;
    std::vector<Range> captions;
    const auto& paragraphs = blocks_.paragraphs;
    auto behind = std::partition_point(paragraphs.begin(), paragraphs.end(),
                                       [&](const Paragraph& paragraph) { return paragraph.range.end <= begin_of(grid); });
    while (behind != paragraphs.begin() && captions.size() < kMostCaptionLines) {
      const Range line = (--behind)->range;
      const std::string_view text = blocks_.text.view(line);
      if (line.begin < first) break;
      if (is_blank(text) || is_label(text)) continue;
      if (!is_caption(text)) break;
      captions.push_back(line);
    }
    return captions;
  }

  // In running text the heads of a grid stand between it and its caption, each on a line.
  bool is_label(std::string_view line) const { return line.size() <= kLongestCaption && forms_.lexicon->find(line, false).uses != nullptr; }

  bool is_own(const RecordSection& section, std::uint32_t grid) const {
    return forms_.families[record_.family].sections[section.section].key == form_of(grid).section;
  }
  bool holds(const RecordSection& section, std::uint32_t grid) const {
    return section.body.begin <= begin_of(grid) && begin_of(grid) < section.body.end;
  }

  bool is_in_own_section(std::uint32_t grid) const {
    return std::any_of(record_.sections.begin(), record_.sections.end(),
                       [&](const RecordSection& section) { return is_own(section, grid) && holds(section, grid); });
  }

  bool is_stray(std::uint32_t grid) const {
    if (has_shape_of_form(forms_, grids_[grid])) return false;
    bool in_another = false, before_own = false;
    for (const RecordSection& section : record_.sections) {
      const bool own = is_own(section, grid);
      if (own && section.body.begin <= begin_of(grid)) return false;
      in_another |= !own && holds(section, grid);
      before_own |= own;
    }
    return in_another && before_own;
  }

  const Blocks& blocks_;
  const Grids& grids_;
  const Forms& forms_;
  const Record& record_;
};

}  // namespace

void choose_copies(const Blocks& blocks, const Grids& grids, const Forms& forms, const Record& record, ReportExtent& extent) {
  const CopyChooser chooser(blocks, grids, forms, record);
  if (!extent.repeated.empty()) chooser.choose(extent);
  chooser.leave_out_strays(extent);
}

}  // namespace gouji
