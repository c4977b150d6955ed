// Tables with a bar behind each cell and every cell on a line of its own, as crawlers write them: ||| on a
// line or behind a cell stands for the columns that a merged cell covers, a bar alone for a blank cell or for
// the begin of a row. Where rows end is not written. They are explicit all the same if one number of columns
// divides the whole stretch so that no merged cell lies across a row's end and no words stand behind a figure in one
// row, as they do where a cell was lost; otherwise nothing is a table here.
#include <algorithm>

#include "blocks/plain/bars.h"
#include "blocks/plain/found_table.h"
#include "text/fold.h"
#include "text/number.h"
#include "text/ordinal.h"

namespace gouji::plain {
namespace {

constexpr std::size_t kMostWidths = 8;    // tried before a stretch is given up
constexpr std::size_t kFirstItems = 300;  // in which widths are looked for
constexpr std::size_t kLeastRows = 3;

enum class ItemKind : std::uint8_t { Cell, Bar, Covered };

struct Item {
  ItemKind kind{};
  std::uint32_t columns = 1;
  std::size_t first_line = 0;  // lines [first_line, end_line) hold its text
  std::size_t end_line = 0;
  bool broken = false;  // it begins with a line that has no bar
  Range text{};         // of its last line
};

// The items of a stretch of lines, read as they are asked for: a stretch may hold many tables.
class Items {
 public:
  Items(const Page& page, std::size_t first) : page_(page), line_(first), text_begins_(first), end_(first) {}

  // The item of this number, or null behind the last.
  const Item* at(std::size_t number) {
    while (number >= items_.size() && !done_) read_line();
    return number < items_.size() ? &items_[number] : nullptr;
  }

  // The line behind the last item that was read.
  std::size_t end_line() const { return end_; }

 private:
  void read_line() {
    const std::size_t at = line_++;
    const bool is_first = items_.empty() && at == text_begins_;
    done_ = at == page_.lines.size() || (!is_first && page_.lines[at].line_ends_before != 1);
    if (done_ || page_.lines[at].bars == 0) return;
    cut_at_bars(page_, page_.lines[at], cut_);
    done_ = !cut_.trails || cut_.is_row();
    if (done_) return;
    add_line(at);
    text_begins_ = end_ = at + 1;
  }

  void add_line(std::size_t at) {
    const auto bars = static_cast<std::uint32_t>(cut_.segments.size() - 1);
    const Range head = cut_.segments.front();
    const bool broken = text_begins_ < at;
    const bool parted = bars > 1 && !cut_.segments[1].empty();  // | ||: a blank cell and what it covers
    const bool is_cell = cut_.filled > 0 || broken || !head.empty() || parted;
    if (!is_cell) {
      items_.push_back({bars > 1 ? ItemKind::Covered : ItemKind::Bar, bars, at, at + 1, false, head});
      return;
    }
    items_.push_back({ItemKind::Cell, 1, text_begins_, at + 1, broken, trimmed(page_.text, head)});
    if (bars > 1) items_.push_back({ItemKind::Covered, bars - 1, at, at + 1, false, head});
  }

  const Page& page_;
  std::size_t line_;         // the next to read
  std::size_t text_begins_;  // of lines without a bar that belong to the next cell
  std::size_t end_;
  bool done_ = false;
  std::vector<Item> items_{};
  BarLine cut_{};
};

// Deals the items out into rows of `width` columns.
class RowDealer {
 public:
  RowDealer(const Page& page, Items& items, std::uint32_t width)
      : page_(page), items_(items), width_(width), bar_begins_row_(items.at(0)->kind == ItemKind::Bar) {}

  bool deal() {
    for (const Item* item = items_.at(0); item != nullptr && !ends_table(*item); item = items_.at(at_)) {
      const bool row_begins = filled_ == 0 || filled_ == width_;
      if (!(row_begins ? begin_row(*item) : add(*item))) return false;
    }
    return table_.rows.size() >= kLeastRows;
  }

  // The line behind the last item that was dealt out, also where dealing failed.
  std::size_t end_line() const { return end_line_; }
  FoundTable take() { return std::move(table_); }

 private:
  // A line without a bar where a row could begin is no cell, nor is a heading that follows a figure.
  bool ends_table(const Item& item) const {
    if (!item.broken || at_ == 0) return false;
    if (filled_ == width_) return true;
    if (filled_ == 0 || table_.cells.back().pieces == 0) return false;
    const bool after_figure = is_figure_like(page_.view(table_.pieces.back()));
    const Ordinal ordinal = read_ordinal(page_.view(trimmed(page_.text, page_.lines[item.first_line].range)));
    return after_figure && numbers_headings(ordinal.style);
  }

  bool begin_row(const Item& item) {
    if (!bar_begins_row_) {
      start_row();
      return item.kind != ItemKind::Covered && add(item);
    }
    if (item.kind != ItemKind::Bar) return false;
    ++at_;
    end_line_ = item.end_line;
    const Item* first = items_.at(at_);
    if (first == nullptr) return true;
    start_row();
    return first->kind != ItemKind::Covered && add(*first);
  }

  void start_row() {
    filled_ = 0;
    has_figure_ = false;
    table_.begin_row();
  }

  bool add(const Item& item) {
    ++at_;
    filled_ += item.columns;
    end_line_ = item.end_line;
    if (filled_ > width_) return false;
    if (item.kind == ItemKind::Covered) {
      cover(item.columns);
      return true;
    }
    table_.add_cell(item.text.begin);
    for (std::size_t line = item.first_line; line + 1 < item.end_line; ++line)
      table_.add_piece(trimmed(page_.text, page_.lines[line].range));
    table_.add_piece(item.text);
    if (item.text.empty()) return true;
    const bool words = item.broken || read_number(page_.view(item.text)).kind == NumberKind::NotANumber;
    has_figure_ |= is_figure_like(page_.view(item.text));
    return !words || !has_figure_;
  }

  // As with one row a line: at a row's end it is not known which cell covers them.
  void cover(std::uint32_t columns) {
    FoundRow& row = table_.rows.back();
    if (filled_ == width_ && row.cells > 1)
      row.skipped_after += columns;
    else
      table_.cells.back().cols += columns;
  }

  const Page& page_;
  Items& items_;
  std::uint32_t width_;
  bool bar_begins_row_;
  std::size_t at_ = 0, end_line_ = 0;
  std::uint32_t filled_ = 0;
  bool has_figure_ = false;  // in the row that is being filled
  FoundTable table_{CellsBy::Pipes};
};

// Where rows may end: behind covered columns, or before a bar that begins the next.
std::vector<std::uint32_t> widths_of(Items& items) {
  std::vector<std::uint32_t> widths;
  const bool bar_begins_row = items.at(0)->kind == ItemKind::Bar;
  std::uint32_t sum = 0;
  for (std::size_t i = bar_begins_row; i < kFirstItems && widths.size() < kMostWidths; ++i) {
    const Item* item = items.at(i);
    if (item == nullptr) break;
    const bool may_end = bar_begins_row ? item->kind == ItemKind::Bar : item->kind == ItemKind::Covered;
    if (!bar_begins_row) sum += item->columns;
    if (may_end && sum > 1) widths.push_back(sum);
    if (bar_begins_row) sum += item->columns;
  }
  return widths;
}

}  // namespace

Attempt read_cells_before_bars(const Page& page, std::size_t first) {
  if (page.lines[first].bars == 0) return {first};
  Items items(page, first);
  if (items.at(0) == nullptr) return {first};
  std::size_t farthest = first;
  for (const std::uint32_t width : widths_of(items)) {
    RowDealer dealer(page, items, width);
    const bool dealt = dealer.deal();
    const bool another_went_farther = farthest > dealer.end_line();
    farthest = std::max(farthest, dealer.end_line());
    if (!dealt || another_went_farther) continue;
    Attempt attempt{dealer.end_line()};
    attempt.tables.push_back(dealer.take());
    return attempt;
  }
  return {items.end_line()};
}

}  // namespace gouji::plain
