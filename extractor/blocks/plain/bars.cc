// Tables with one row a line and bars between the cells: crawlers' tables and Markdown.
#include "blocks/plain/bars.h"

#include <algorithm>
#include <optional>

#include "blocks/plain/found_table.h"

namespace gouji::plain {
namespace {

constexpr std::string_view kWideBar = "｜";

// :---: of a Markdown table. Fewer than three dashes are a rule only with a colon: - and -- stand in cells,
// too.
bool is_rule_segment(std::string_view segment) {
  const bool left = segment.starts_with(':');
  if (left) segment.remove_prefix(1);
  const bool right = segment.ends_with(':');
  if (right) segment.remove_suffix(1);
  if (segment.empty() || segment.find_first_not_of('-') != segment.npos) return false;
  return left || right || segment.size() > 2;
}

std::uint32_t bar_length(std::string_view text, std::uint32_t at) {
  if (text[at] == '|') return 1;
  return text[at] == '\xEF' && text.substr(at, kWideBar.size()) == kWideBar ? 3 : 0;
}

void judge(const Page& page, BarLine& line) {
  line.filled = 0;
  line.rule = line.segments.size() > 1;
  for (std::size_t i = 0; i < line.segments.size(); ++i) {
    const std::string_view segment = page.view(trimmed(page.text, line.segments[i]));
    line.filled += !is_blank(segment);
    const bool outside = i == 0 || i + 1 == line.segments.size();
    line.rule = line.rule && (is_rule_segment(segment) || (outside && segment.empty()));
  }
  line.rule = line.rule && line.filled > 0;
  line.leads = line.segments.size() > 1 && is_blank(page.view(line.segments.front()));
  line.trails = line.segments.size() > 1 && is_blank(page.view(line.segments.back()));
}

// The lines of one table, and how it writes a row's ends.
struct BarTable {
  std::size_t first = 0, end = 0;
  bool leads = true, trails = true;  // a bar before the first cell of every row, behind the last of every row
};

// "| |||" behind a cell: the first segment holds one space, those behind it nothing. These are the columns
// that a merged cell covers. A blank cell is written with the padding of a cell, or in a table without
// padding with none.
std::size_t end_of_covered_columns(const Page& page, const BarLine& line, std::size_t from,
                                   std::size_t last) {
  if (page.view(line.segments[from]) != " ") return from;
  std::size_t end = from + 1;
  while (end < last && line.segments[end].empty()) ++end;
  return end - from > 1 ? end : from;
}

// Columns covered at a row's end belong to some merged cell of the row: to which one is known only if it has
// one cell.
void cover_columns(FoundTable& table, std::uint32_t columns, bool at_end) {
  FoundRow& row = table.rows.back();
  if (row.cells == 0)
    row.skipped_before += columns;
  else if (at_end && row.cells > 1)
    row.skipped_after += columns;
  else
    table.cells.back().cols += columns;
}

void add_bar_row(const Page& page, const BarLine& line, const BarTable& shape, FoundTable& table) {
  table.begin_row();
  std::size_t at = shape.leads ? 1 : 0;
  const std::size_t last = line.segments.size() - (shape.trails ? 1 : 0);
  while (at < last) {
    const std::size_t covered = end_of_covered_columns(page, line, at, last);
    if (covered > at) {
      cover_columns(table, static_cast<std::uint32_t>(covered - at), covered == last);
      at = covered;
      continue;
    }
    table.add_cell_of(trimmed(page.text, line.segments[at++]));
  }
}

std::size_t columns_in(const BarLine& line) { return line.segments.size() - line.leads - line.trails; }

// In Markdown a blank line ends a table. Elsewhere rows may have a blank line between each two.
std::size_t end_of_bar_run(const Page& page, std::size_t first) {
  std::size_t end = first + 1;
  std::uint32_t gap = end < page.lines.size() ? page.lines[end].line_ends_before : 0;
  if (page.markdown || gap > 2) gap = 1;
  while (end < page.lines.size() && page.lines[end].bars > 0 && page.lines[end].line_ends_before == gap)
    ++end;
  return end;
}

// A run cut where a Markdown rule follows a row of another width than the row before: a new table begins
// there.
class Run {
 public:
  Run(const Page& page, std::size_t first, std::size_t end) : page_(page), first_(first), end_(end) {
    survey();
  }

  bool is_table() const {
    if (rows_ == 0) return false;
    return end_ - first_ > 1 ||
           (tables_.front().leads && tables_.front().trails && page_.lines[first_].bars > 2);
  }

  void read_into(Attempt& attempt) {
    for (const BarTable& shape : tables_) {
      FoundTable table;
      if (has_padded_columns(shape)) table = read_lines_in_columns(page_, shape.first, shape.end);
      if (table.rows.empty()) table = read(shape);
      table.end_line = shape.end;
      attempt.tables.push_back(std::move(table));
    }
    std::erase_if(attempt.tables, [](const FoundTable& table) { return table.rows.empty(); });
  }

 private:
  void survey() {
    std::size_t columns_before = 0, columns = 0;
    tables_.push_back({first_, end_});
    for (std::size_t at = first_; at < end_; ++at) {
      cut_at_bars(page_, page_.lines[at], line_);
      rows_ += line_.is_row() && !line_.rule;
      if (line_.rule) {
        const bool header_begins = at > tables_.back().first + 1 && columns_before != columns;
        if (header_begins) begin_table(at - 1);
        continue;
      }
      columns_before = columns;
      columns = columns_in(line_);
      tables_.back().leads &= line_.leads;
      tables_.back().trails &= line_.trails;
    }
  }

  void begin_table(std::size_t at) {
    tables_.back().end = at;
    tables_.push_back({at, end_});
    BarLine header;
    cut_at_bars(page_, page_.lines[at], header);
    tables_.back().leads = header.leads;
    tables_.back().trails = header.trails;
  }

  FoundTable read(const BarTable& shape) {
    FoundTable table{CellsBy::Pipes};
    for (std::size_t at = shape.first; at < shape.end; ++at) {
      cut_at_bars(page_, page_.lines[at], line_);
      if (line_.rule || is_short_rule(at - shape.first)) continue;
      add_bar_row(page_, line_, shape, table);
    }
    return table;
  }

  // |-|-| under the first row of a table.
  bool is_short_rule(std::size_t row) const {
    if (row != 1 || !page_.markdown) return false;
    const auto inside = [&](Range range) { return page_.view(range) == "-"; };
    return line_.filled > 1 &&
           std::all_of(line_.segments.begin() + line_.leads, line_.segments.end() - line_.trails, inside);
  }

  // Converters of old Word files pad every cell to its column's width and break long ones over lines: text
  // begins right behind its bar and spaces stand before the next.
  bool has_padded_columns(const BarTable& shape) {
    if (!shape.leads || !shape.trails || shape.end - shape.first < 2) return false;
    bool padded = false;
    for (std::size_t at = shape.first; at < shape.end; ++at) {
      cut_at_bars(page_, page_.lines[at], line_);
      if (line_.rule || !is_flush(padded)) return false;
    }
    return padded;
  }

  bool is_flush(bool& padded) const {
    for (std::size_t i = 1; i + 1 < line_.segments.size(); ++i) {
      const std::string_view segment = page_.view(line_.segments[i]);
      if (segment.empty() || is_blank(segment)) continue;
      if (segment.front() == ' ') return false;
      padded |= segment.back() == ' ';
    }
    return true;
  }

  const Page& page_;
  std::size_t first_, end_;
  std::size_t rows_ = 0;
  std::vector<BarTable> tables_{};
  BarLine line_{};
};

}  // namespace

void cut_at_bars(const Page& page, const Line& line, BarLine& result) {
  result.segments.clear();
  std::uint32_t begin = line.range.begin;
  for (std::uint32_t at = line.range.begin; at < line.range.end;) {
    if (page.markdown && page.text[at] == '\\' && at + 1 < line.range.end) {
      at += 2;
      continue;
    }
    const std::uint32_t length = bar_length(page.text, at);
    if (length > 0) {
      result.segments.push_back({begin, at});
      begin = at + length;
    }
    at += std::max(length, 1u);
  }
  result.segments.push_back({begin, line.range.end});
  judge(page, result);
}

Attempt read_bar_rows(const Page& page, std::size_t first) {
  if (page.lines[first].bars == 0) return {first};
  const std::size_t end = end_of_bar_run(page, first);
  Run run(page, first, end);
  Attempt attempt{end};
  if (run.is_table()) run.read_into(attempt);
  return attempt;
}

}  // namespace gouji::plain
