#pragma once
// Plain texts written in a test, and what is read from them written down compactly: a paragraph is a line, a
// table its rows between [ and ], a cell ends with ¦, {3} is how many columns and ^2 how many rows it spans,
// ⏎ a line end in a cell, <2 and >2 are columns left out before and behind a row's cells.

#include <string>
#include <string_view>

#include "blocks/plain/plain.h"
#include "text/charset.h"

namespace gouji::plain {

struct PlainText {
  std::string bytes{};
  Blocks blocks{};
  Diagnostics notes{};
};

inline PlainText read_plain(std::string bytes, const ReadOptions& options = {}) {
  PlainText result;
  Container container;
  container.format = Format::Text;
  if (auto decoded = decode_text(bytes)) container.text = std::move(decoded->text);
  result.blocks = *read(container, options, result.notes);
  result.bytes = std::move(bytes);
  return result;
}

inline std::string show_cell(const Blocks& blocks, const Cell& cell) {
  std::string shown;
  for (const char c : blocks.text.view(cell.range)) shown += c == '\n' ? std::string("⏎") : std::string(1, c);
  if (cell.cols > 1) shown += "{" + std::to_string(cell.cols) + "}";
  if (cell.rows > 1) shown += "^" + std::to_string(cell.rows);
  return shown + "¦";
}

inline std::string show_table(const Blocks& blocks, const Table& table) {
  std::string shown = "[\n";
  for (const TableRow& row : table.rows) {
    if (row.skipped_before > 0) shown += "<" + std::to_string(row.skipped_before);
    for (const Cell& cell : row.cells) shown += show_cell(blocks, cell);
    if (row.skipped_after > 0) shown += ">" + std::to_string(row.skipped_after);
    shown += '\n';
  }
  return shown + "]\n";
}

// Begins with a line end, so that what is expected can be written as a raw string.
inline std::string show_blocks(const Blocks& blocks) {
  std::string shown = "\n";
  std::size_t table = 0;
  const auto show_tables_up_to = [&](std::uint32_t at) {
    while (table < blocks.tables.size() && blocks.tables[table].range.begin <= at)
      shown += show_table(blocks, blocks.tables[table++]);
  };
  for (const Paragraph& paragraph : blocks.paragraphs) {
    show_tables_up_to(paragraph.range.begin);
    if (paragraph.table == kNone) shown.append(blocks.text.view(paragraph.range)).append("\n");
  }
  show_tables_up_to(blocks.text.size());
  return shown;
}

}  // namespace gouji::plain
