#pragma once
// Makes Blocks of lines and tables that were found.

#include <cstdint>
#include <vector>

#include "blocks/copy.h"
#include "blocks/plain/found_table.h"
#include "blocks/plain/lines.h"
#include "gouji/blocks.h"
#include "gouji/container.h"

namespace gouji::plain {

class Writer {
 public:
  Writer(const Page& page, const Text& stored, const Limits& limits, Diagnostics& notes);

  void write_line(const Line& line);
  void skip_line(const Line& line) { line_ends_ += line.line_ends_before; }

  // Whether the table is within the limits; if not, nothing is written and its lines are to be paragraphs.
  bool write_table(const FoundTable& table, const Line& first);

  // Numbers of rows and columns that stand in tables and were left out of them.
  void add_frame_numbers(const std::vector<Range>& numbers) { frame_numbers_.insert(frame_numbers_.end(), numbers.begin(), numbers.end()); }

  // The paragraph after a table counts its line ends from the table's last line.
  Blocks finish();

 private:
  bool fits(const FoundTable& table, Range place);
  bool is_within(std::uint64_t amount, std::uint64_t limit, std::string_view name, Range place);
  void write_row(const FoundTable& table, const FoundRow& row, Table& result);
  void write_cell(const FoundTable& table, const FoundCell& found, TableRow& row);
  void write_piece(Range range);
  void write_visible(Range range);
  void write_read(Range range);
  void end_paragraph();
  void add_furniture(FurnitureKind kind, const std::vector<Range>& ranges);

  const Page& page_;
  const Text& stored_;
  const Limits& limits_;
  Diagnostics& notes_;
  Blocks blocks_{};
  Copier copier_;
  std::vector<Range> frame_numbers_{};
  std::uint64_t cells_ = 0;
  bool full_ = false;
  std::uint32_t line_ends_ = 0;
  Paragraph paragraph_{};  // being written
};

}  // namespace gouji::plain
