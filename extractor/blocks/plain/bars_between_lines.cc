// Tables that write cell, line end, bar, line end, cell, and a blank line behind each row. A blank cell is an
// empty line or no line at all. Rows are explicit only through those blank lines: what has none of them is no
// table here.
#include <optional>

#include "blocks/plain/found_table.h"

namespace gouji::plain {
namespace {

constexpr std::size_t kMostBetween = 64;  // lines between two bars; more are no table

bool is_bar(const Page& page, const Line& line) {
  if (line.bars != 1) return false;
  const std::string_view text = page.view(trimmed(page.text, line.range));
  return text == "|" || text == "｜";
}

class BetweenReader {
 public:
  BetweenReader(const Page& page, std::size_t first) : page_(page), at_(first) {}

  // Reads from the line of the first cell on, which a bar follows.
  Attempt read() {
    table_.begin_row();
    add_cell(at_++);
    while (at_ < page_.lines.size() && is_bar(page_, page_.lines[at_])) {
      bar_ = at_;
      list_lines_behind_bar();
      if (!at_end_ && take_row_or_cell()) continue;
      take_last_cell();
      break;
    }
    Attempt attempt{at_};
    if (table_.rows.size() > 1) attempt.tables.push_back(std::move(table_));
    return attempt;
  }

 private:
  // The lines between this bar and the next, empty ones among them; at_end_ where no bar follows.
  void list_lines_behind_bar() {
    between_.clear();
    at_end_ = true;
    for (std::size_t at = bar_ + 1; at < page_.lines.size(); ++at) {
      if (page_.lines[at].line_ends_before + between_.size() > kMostBetween) return;
      between_.insert(between_.end(), page_.lines[at].line_ends_before - 1, std::nullopt);
      if (is_bar(page_, page_.lines[at])) {
        at_ = at;
        at_end_ = false;
        return;
      }
      if (page_.lines[at].bars > 0) return;
      between_.push_back(at);
    }
  }

  void add_cell(std::optional<std::size_t> line) {
    if (!line) return table_.add_cell(page_.lines[bar_].range.end);
    table_.add_cell_of(trimmed(page_.text, page_.lines[*line].range));
  }

  // Whether every second line is empty: the last cell, then rows of one cell, then the first cell of a row.
  bool are_rows() const {
    if (between_.size() < 3 || between_.size() % 2 == 0) return false;
    for (std::size_t i = 1; i < between_.size(); ++i) {
      const bool must_be_empty = i % 2 == 1, may_be_empty = i + 1 == between_.size();
      if (must_be_empty ? between_[i].has_value() : !may_be_empty && !between_[i]) return false;
    }
    return true;
  }

  // A label broken in two; a figure is never broken, what follows it is another text.
  bool is_broken_cell() const {
    if (between_.size() != 2 || !between_[0] || !between_[1]) return false;
    return !is_figure_like(page_.view(page_.lines[*between_[0]].range));
  }

  bool take_row_or_cell() {
    if (between_.size() <= 1) {
      add_cell(between_.empty() ? std::nullopt : between_[0]);
      return true;
    }
    if (is_broken_cell()) {
      add_cell(between_[0]);
      table_.add_piece(trimmed(page_.text, page_.lines[*between_[1]].range));
      return true;
    }
    if (!are_rows()) return false;
    add_cell(between_[0]);
    for (std::size_t i = 2; i < between_.size(); i += 2) {
      table_.begin_row();
      add_cell(between_[i]);
    }
    return true;
  }

  // Behind the table's last bar: one line more, unless that is empty.
  void take_last_cell() {
    at_ = bar_ + 1;
    const bool has_cell = !between_.empty() && between_[0].has_value();
    add_cell(has_cell ? between_[0] : std::nullopt);
    at_ += has_cell;
  }

  const Page& page_;
  std::size_t at_;
  std::size_t bar_ = 0;
  bool at_end_ = false;
  std::vector<std::optional<std::size_t>> between_{};
  FoundTable table_{CellsBy::Pipes};
};

}  // namespace

Attempt read_bars_between_lines(const Page& page, std::size_t first) {
  const Line& line = page.lines[first];
  if (line.bars > 0 || line.tabs > 0 || first + 1 == page.lines.size()) return {first};
  const Line& next = page.lines[first + 1];
  if (next.line_ends_before != 1 || !is_bar(page, next)) return {first};
  return BetweenReader(page, first).read();
}

}  // namespace gouji::plain
