#include "records/grid_copies.h"

#include <algorithm>
#include <compare>
#include <optional>
#include <string_view>
#include <utility>

#include "text/fold.h"
#include "text/utf8.h"

namespace gouji {
namespace {

// A caption is a line or two right above its table.
constexpr std::size_t kMostCaptionLines = 2;
constexpr std::uint32_t kLongestCaption = 40 * 3;  // bytes
constexpr int kDigitsOfYear = 4, kFirstYear = 1990, kLastYear = 2099;

enum class CaptionYear : std::uint8_t { Another, None, TheReports };

// The better copy is the greater one.
struct Likeness {
  bool headed = false;
  bool filled = false;
  CaptionYear year = CaptionYear::None;
  bool in_own_section = false;

  auto operator<=>(const Likeness&) const = default;
};

// The only number of a text that may be a year.
std::optional<int> year_in(std::string_view text) {
  std::optional<int> year;
  int number = 0, digits = 0;
  for (std::size_t at = 0; at <= text.size();) {
    const CodePoint next = at < text.size() ? decode_utf8(text, at) : CodePoint{0, 1};
    const char16_t folded = fold_char(next.value);
    at += next.length;
    if (folded >= u'0' && folded <= u'9') {
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

bool is_blank(std::string_view text) {
  return std::all_of(text.begin(), text.end(), [](char c) { return c >= '\0' && c <= ' '; });
}

class CopyChooser {
 public:
  CopyChooser(const Blocks& blocks, const Grids& grids, const Forms& forms, const Record& record)
      : blocks_(blocks), grids_(grids), forms_(forms), record_(record) {}

  void choose(ReportExtent& extent) const {
    for (std::uint32_t& read : extent.grids) {
      Likeness best = likeness(read);
      for (std::uint32_t& copy : extent.repeated) {
        if (!is_copy(copy, read)) continue;
        const Likeness other = likeness(copy);
        if (other <= best) continue;
        best = other;
        std::swap(read, copy);
      }
    }
    std::sort(extent.repeated.begin(), extent.repeated.end());
  }

  // What stands before the heading of its own section, inside another, and without the form's heads, is a table of the office's own that
  // has some of the form's words, whether or not the report has the form's.
  void leave_out_strays(ReportExtent& extent) const {
    for (const std::uint32_t grid : extent.grids)
      if (is_stray(grid)) extent.repeated.push_back(grid);
    std::erase_if(extent.grids, [this](std::uint32_t grid) { return is_stray(grid); });
    std::sort(extent.repeated.begin(), extent.repeated.end());
  }

 private:
  bool is_stray(std::uint32_t grid) const {
    if (is_headed(forms_, grids_[grid])) return false;
    bool in_another = false, before_own = false;
    for (const RecordSection& section : record_.sections) {
      const bool own = is_own(section, grid);
      if (own && section.body.begin <= begin_of(grid)) return false;
      in_another |= !own && holds(section, grid);
      before_own |= own;
    }
    return in_another && before_own;
  }

  const FormGrid& form_of(std::uint32_t grid) const { return grid_of(forms_, grids_[grid].id); }
  std::uint32_t begin_of(std::uint32_t grid) const { return grids_[grid].from.front().begin; }
  bool is_copy(std::uint32_t a, std::uint32_t b) const { return form_of(a).key == form_of(b).key; }

  Likeness likeness(std::uint32_t grid) const {
    return {is_headed(forms_, grids_[grid]), is_filled(grids_[grid]), caption_year(grid), is_in_own_section(grid)};
  }

  bool is_filled(const Grid& grid) const {
    const auto has_figure = [this](const GridCell& cell) {
      const std::string_view text = blocks_.text.view(cell.range);
      return std::any_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
    };
    const auto has_figures = [&](const RowReading& reading) { return std::any_of(reading.begin(), reading.end(), has_figure); };
    return std::any_of(grid.rows.begin(), grid.rows.end(), [&](const GridRow& row) {
      return row.truncated || std::any_of(row.readings.begin(), row.readings.end(), has_figures);
    });
  }

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

  // Above the grid, or in its own first line.
  CaptionYear caption_year(std::uint32_t grid) const {
    if (!record_.report.year) return CaptionYear::None;
    const Grid& of = grids_[grid];
    const std::uint32_t first_row = of.rows.empty() ? begin_of(grid) : std::max(begin_of(grid), of.rows.front().range.begin);
    auto year = year_in(blocks_.text.view({begin_of(grid), first_row}));
    for (const Range line : lines_above(grid))
      if (!year) year = year_in(blocks_.text.view(line));
    if (!year) return CaptionYear::None;
    return *year == *record_.report.year ? CaptionYear::TheReports : CaptionYear::Another;
  }

  // The last ones before it that are short, and behind any other grid.
  std::vector<Range> lines_above(std::uint32_t grid) const {
    std::vector<Range> lines;
    for (auto paragraph = blocks_.paragraphs.rbegin(); paragraph != blocks_.paragraphs.rend() && lines.size() < kMostCaptionLines; ++paragraph) {
      const Range line = paragraph->range;
      if (line.end > begin_of(grid) || is_blank(blocks_.text.view(line))) continue;
      if (line.size() > kLongestCaption || is_in_a_grid(line)) break;
      lines.push_back(line);
    }
    return lines;
  }

  bool is_in_a_grid(Range line) const {
    return std::any_of(grids_.begin(), grids_.end(), [line](const Grid& grid) {
      return std::any_of(grid.from.begin(), grid.from.end(), [line](Range from) { return from.contains(line); });
    });
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
