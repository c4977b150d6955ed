// Tables with one cell a line and a bar before each but the first, whose rows end with a bar alone:
//
//   一月 / | 条 / | 01 / | / | / |      five cells, the last two blank
//
// Every row has as many bars, so where rows end is explicit; where their numbers differ nothing is a table
// here.
#include <algorithm>

#include "blocks/plain/bars.h"
#include "blocks/plain/found_table.h"

namespace gouji::plain {
namespace {

constexpr std::size_t kMostWidths = 8;
constexpr std::size_t kFirstLines = 500;  // in which widths are looked for

enum class LineKind : std::uint8_t { Text, CellBehindBar, Bar, Other };

LineKind kind_of(const Page& page, const Line& line, BarLine& cut) {
  if (line.bars == 0) return LineKind::Text;
  if (line.bars > 1) return LineKind::Other;
  cut_at_bars(page, line, cut);
  if (cut.is_bare()) return LineKind::Bar;
  return cut.leads && !cut.trails ? LineKind::CellBehindBar : LineKind::Other;
}

// The lines from one on, looked at as they are asked for: there may be many tables in them.
class Stretch {
 public:
  Stretch(const Page& page, std::size_t first) : page_(page), first_(first) {}

  // What the line of this number is; Other behind the last.
  LineKind at(std::size_t number) {
    while (number >= kinds_.size() && !done_) look_at_next();
    return number < kinds_.size() ? kinds_[number] : LineKind::Other;
  }

  std::size_t lines_read() const { return kinds_.size(); }
  bool begins_table() { return at(0) == LineKind::Text && at(1) == LineKind::CellBehindBar; }

  std::vector<std::uint32_t> widths() {
    std::vector<std::uint32_t> widths;
    std::uint32_t bars = 0;
    for (std::size_t i = 1; i < kFirstLines && at(i) != LineKind::Other && widths.size() < kMostWidths; ++i) {
      bars += at(i) != LineKind::Text;
      const bool row_may_end =
          at(i) == LineKind::Bar && (at(i + 1) == LineKind::Text || at(i + 1) == LineKind::Other);
      if (row_may_end) widths.push_back(bars);
    }
    return widths;
  }

  struct Deal {
    FoundTable table{CellsBy::Pipes};
    std::size_t lines = 0;  // that were dealt out
    bool fits = false;
  };

  // Rows of `width` bars, as far as rows go on.
  Deal deal(std::uint32_t width) {
    Deal deal;
    while (is_bar(deal.lines + 1) && at(deal.lines) == LineKind::Text)
      if (!deal_row(width, deal)) return deal;
    deal.fits = !is_bar(deal.lines) && deal.table.rows.size() > 1;
    return deal;
  }

 private:
  void look_at_next() {
    const std::size_t line = first_ + kinds_.size();
    const bool ends =
        line == page_.lines.size() || (line > first_ && page_.lines[line].line_ends_before != 1);
    const LineKind kind = ends ? LineKind::Other : kind_of(page_, page_.lines[line], cut_);
    done_ = kind == LineKind::Other;
    if (!done_) kinds_.push_back(kind);
  }

  bool is_bar(std::size_t number) {
    return at(number) == LineKind::Bar || at(number) == LineKind::CellBehindBar;
  }

  bool deal_row(std::uint32_t width, Deal& deal) {
    deal.table.begin_row();
    std::uint32_t bars = 0;
    for (; at(deal.lines) != LineKind::Other; ++deal.lines) {
      const bool is_text = at(deal.lines) == LineKind::Text;
      bars += !is_text;
      if (bars == width) return at(deal.lines++) == LineKind::Bar;
      const Range piece = text_of(deal.lines);
      if (!is_text || deal.table.rows.back().cells == 0) deal.table.add_cell(piece.begin);
      deal.table.add_piece(piece);
    }
    return true;  // the last row may be cut off
  }

  Range text_of(std::size_t number) {
    const Line& line = page_.lines[first_ + number];
    if (kinds_[number] == LineKind::Text) return trimmed(page_.text, line.range);
    cut_at_bars(page_, line, cut_);
    return trimmed(page_.text, cut_.segments.back());
  }

  const Page& page_;
  std::size_t first_;
  std::vector<LineKind> kinds_{};
  bool done_ = false;
  BarLine cut_{};
};

}  // namespace

Attempt read_cells_behind_bars(const Page& page, std::size_t first) {
  const bool bar_follows = first + 1 < page.lines.size() && page.lines[first + 1].bars > 0;
  if (page.lines[first].bars > 0 || !bar_follows) return {first};
  Stretch stretch(page, first);
  if (!stretch.begins_table()) return {first};
  std::size_t farthest = 0;
  for (const std::uint32_t width : stretch.widths()) {
    Stretch::Deal deal = stretch.deal(width);
    const bool another_went_farther = farthest > deal.lines;
    farthest = std::max(farthest, deal.lines);
    if (!deal.fits || another_went_farther) continue;
    Attempt attempt{first + deal.lines};
    attempt.tables.push_back(std::move(deal.table));
    return attempt;
  }
  return {first + stretch.lines_read()};
}

}  // namespace gouji::plain
