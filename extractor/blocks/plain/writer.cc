#include "blocks/plain/writer.h"

#include <algorithm>
#include <string>

#include "blocks/plain/markdown.h"

namespace gouji::plain {

Writer::Writer(const Page& page, const Text& stored, const Limits& limits, Diagnostics& notes)
    : page_(page), stored_(stored), limits_(limits), notes_(notes), copier_(stored, blocks_.text) {
  blocks_.text.part = stored.part;
  blocks_.text.bytes.reserve(stored.bytes.size() + stored.bytes.size() / 8);
  blocks_.paragraphs.reserve(page.lines.size());
}

void Writer::write_line(const Line& line) {
  Range range = trimmed(page_.text, line.range);
  const std::int8_t level = page_.markdown ? take_heading(page_, range) : std::int8_t{-1};
  paragraph_ = {{blocks_.text.size(), 0}, level, line_ends_ + line.line_ends_before, kNone};
  line_ends_ = 0;
  write_piece(range);
  copier_.separate("\n", range.end);
}

bool Writer::write_table(const FoundTable& table, const Line& first) {
  if (!fits(table, first.range)) return false;
  Table result;
  result.cells_by = table.cells_by;
  result.range.begin = blocks_.text.size();
  result.rows.reserve(table.rows.size());
  for (const FoundRow& row : table.rows) write_row(table, row, result);
  result.range.end = blocks_.text.size();
  blocks_.tables.push_back(std::move(result));
  line_ends_ = 0;
  return true;
}

Blocks Writer::finish() {
  add_furniture(FurnitureKind::PageNumber, page_.page_numbers);
  add_furniture(FurnitureKind::Hidden, page_.hidden);
  add_furniture(FurnitureKind::FrameNumber, frame_numbers_);
  std::stable_sort(blocks_.furniture.begin(), blocks_.furniture.end(),
                   [](const Furniture& a, const Furniture& b) { return a.where.begin < b.where.begin; });
  return std::move(blocks_);
}

bool Writer::fits(const FoundTable& table, Range place) {
  if (full_) return false;
  std::uint64_t widest = 0;
  for (const FoundRow& row : table.rows) {
    std::uint64_t columns = std::uint64_t{row.skipped_before} + row.skipped_after;
    for (std::uint32_t i = 0; i < row.cells; ++i) columns += table.cells[row.first_cell + i].cols;
    widest = std::max(widest, columns);
  }
  if (!is_within(widest, limits_.table_columns, "table_columns", place)) return false;
  full_ = !is_within(cells_ + table.cells.size(), limits_.cells, "cells", place);
  if (!full_) cells_ += table.cells.size();
  return !full_;
}

bool Writer::is_within(std::uint64_t amount, std::uint64_t limit, std::string_view name, Range place) {
  if (amount <= limit) return true;
  notes_.push_back(
      {Code::LimitMet, Severity::Error, stored_.where(place), {std::string(name), std::to_string(limit)}});
  return false;
}

void Writer::write_row(const FoundTable& table, const FoundRow& found, Table& result) {
  TableRow row;
  row.skipped_before = found.skipped_before;
  row.skipped_after = found.skipped_after;
  row.cells.reserve(found.cells);
  std::uint32_t place = 0;
  for (std::uint32_t i = 0; i < found.cells; ++i) {
    const FoundCell& cell = table.cells[found.first_cell + i];
    write_cell(table, cell, row);
    place = cell.pieces > 0 ? table.pieces[cell.first_piece + cell.pieces - 1].end : cell.place;
    copier_.separate("\t", place);
  }
  copier_.separate("\n", place);
  result.rows.push_back(std::move(row));
}

void Writer::write_cell(const FoundTable& table, const FoundCell& found, TableRow& row) {
  Cell cell;
  cell.cols = found.cols;
  cell.rows = found.rows;
  cell.range.begin = blocks_.text.size();
  for (std::uint32_t i = 0; i < found.pieces; ++i) {
    if (i > 0) copier_.separate("\n", table.pieces[found.first_piece + i].begin);
    paragraph_ = {{blocks_.text.size(), 0}, -1, 0, static_cast<std::uint32_t>(blocks_.tables.size())};
    write_piece(table.pieces[found.first_piece + i]);
  }
  cell.range.end = blocks_.text.size();
  row.cells.push_back(std::move(cell));
}

void Writer::write_piece(Range range) {
  if (page_.markdown) range = without_emphasis(page_, range);
  write_visible(range);
  end_paragraph();
}

// Leaves out what no reader saw.
void Writer::write_visible(Range range) {
  const auto after = std::lower_bound(page_.hidden.begin(), page_.hidden.end(), range.begin,
                                      [](Range hidden, std::uint32_t at) { return hidden.end <= at; });
  for (auto hidden = after; hidden != page_.hidden.end() && hidden->begin < range.end; ++hidden) {
    if (hidden->begin > range.begin) write_read({range.begin, hidden->begin});
    range.begin = std::min(std::max(range.begin, hidden->end), range.end);
  }
  write_read(range);
}

// Copies what is written as it reads.
void Writer::write_read(Range range) {
  if (!page_.markdown) return copier_.copy(range);
  std::uint32_t from = range.begin;
  while (from < range.end) {
    const std::string_view rest = page_.view({from, range.end});
    const std::size_t special = std::min(rest.find_first_of("\\<&"), rest.size());
    const std::uint32_t at = from + static_cast<std::uint32_t>(special);
    const Written written = at < range.end ? read_written(page_.view({at, range.end})) : Written{};
    const std::uint32_t plain_end = written.length > 0 ? at : std::min(at + 1, range.end);
    copier_.copy({from, plain_end});
    from = plain_end + written.length;
    if (written.length == 0) continue;
    const bool line_break = written.reads == "\n";
    if (line_break) end_paragraph();
    copier_.copy_as(written.reads, {plain_end, from});
    if (line_break) paragraph_.range.begin = blocks_.text.size();
  }
}

void Writer::end_paragraph() {
  paragraph_.range.end = blocks_.text.size();
  if (!paragraph_.range.empty() || paragraph_.table == kNone) blocks_.paragraphs.push_back(paragraph_);
  paragraph_.line_ends_before = paragraph_.table == kNone ? 1 : 0;
}

void Writer::add_furniture(FurnitureKind kind, const std::vector<Range>& ranges) {
  for (const Range range : ranges)
    blocks_.furniture.push_back({kind, std::string(page_.view(range)), stored_.where(range)});
}

}  // namespace gouji::plain
