#pragma once
// Blocks written down in a test as a reader sees them: paragraphs, and tables as rows of cells.

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "gouji/blocks.h"

namespace gouji {

// A cell of a made table: its text, and how far it reaches.
struct MadeCell {
  std::string text{};
  std::uint32_t cols = 1;
  std::uint32_t rows = 1;

  MadeCell(const char* written) : text(written) {}
  MadeCell(std::string written, std::uint32_t wide = 1, std::uint32_t high = 1) : text(std::move(written)), cols(wide), rows(high) {}
};

using MadeRow = std::vector<MadeCell>;

class BlocksBuilder {
 public:
  explicit BlocksBuilder(CellsBy cells_by = CellsBy::Markup) : cells_by_(cells_by) {}

  BlocksBuilder& paragraph(std::string_view text, std::uint32_t line_ends_before = 1) {
    blocks_.paragraphs.push_back({add(text), -1, line_ends_before});
    add_separator("\n");
    return *this;
  }

  BlocksBuilder& table(const std::vector<MadeRow>& rows) {
    Table table;
    table.cells_by = cells_by_;
    table.range.begin = blocks_.text.size();
    for (const MadeRow& row : rows) table.rows.push_back(table_row(row));
    table.range.end = blocks_.text.size();
    blocks_.tables.push_back(std::move(table));
    return *this;
  }

  Blocks take() { return std::move(blocks_); }

 private:
  Range add(std::string_view text) {
    const std::uint32_t begin = blocks_.text.size();
    blocks_.text.append(text, begin);
    return {begin, blocks_.text.size()};
  }

  void add_separator(std::string_view text) { blocks_.text.append_whole(text, blocks_.text.size(), blocks_.text.size()); }

  TableRow table_row(const MadeRow& row) {
    TableRow result;
    for (const MadeCell& cell : row) {
      const Range range = add(cell.text);
      if (!range.empty()) blocks_.paragraphs.push_back({range, -1, 0, static_cast<std::uint32_t>(blocks_.tables.size())});
      result.cells.push_back({range, cell.cols, cell.rows});
      add_separator("\t");
    }
    add_separator("\n");
    return result;
  }

  CellsBy cells_by_;
  Blocks blocks_{};
};

}  // namespace gouji
