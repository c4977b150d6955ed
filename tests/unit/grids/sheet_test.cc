#include "grids/sheet.h"

#include <random>

#include "support/catch.h"

using namespace gouji;

namespace {

// A sheet drawn with a letter for each origin in reading order, '<' and '^' for its continuations, '.' for a hole.
std::string draw(const Table& table) {
  const Sheet sheet = lay_out(table);
  std::string picture;
  char letter = 'a';
  for (std::size_t r = 0; r < sheet.slots.size(); ++r) {
    for (std::size_t c = 0; c < sheet.width; ++c) {
      if (c >= sheet.slots[r].size() || std::holds_alternative<Hole>(sheet.slots[r][c])) picture += '.';
      else if (std::holds_alternative<Origin>(sheet.slots[r][c])) picture += letter++;
      else picture += std::get<Continuation>(sheet.slots[r][c]).row == r ? '<' : '^';
    }
    picture += '\n';
  }
  return picture;
}

Cell cell(std::uint32_t cols = 1, std::uint32_t rows = 1) { return {{}, cols, rows, {}}; }

Table table_of(std::vector<TableRow> rows) {
  Table table;
  table.rows = std::move(rows);
  return table;
}

}  // namespace

TEST_CASE("merged cells become one origin and its continuations", "[grids]") {
  CHECK(draw(table_of({{0, {cell(2), cell()}, 0}, {0, {cell(), cell(), cell()}, 0}})) == "a<b\ncde\n");
  CHECK(draw(table_of({{0, {cell(1, 2), cell()}, 0}, {0, {cell()}, 0}})) == "ab\n^c\n");
  CHECK(draw(table_of({{0, {cell(2, 2), cell()}, 0}, {0, {cell()}, 0}})) == "a<b\n^^c\n");
}

TEST_CASE("skipped columns and short rows are holes", "[grids]") {
  CHECK(draw(table_of({{0, {cell(), cell(), cell()}, 0}, {1, {cell()}, 1}})) == "abc\n.d.\n");
}

TEST_CASE("a span ends where another cell stands, and with the table", "[grids]") {
  CHECK(draw(table_of({{0, {cell(), cell(1, 9)}, 0}, {0, {cell(3)}, 0}})) == "ab\nc^\n");
  CHECK(draw(table_of({{0, {cell(1, 100)}, 0}})) == "a\n");
}

TEST_CASE("a laid-out table covers each slot once and loses no cell", "[grids]") {
  std::mt19937 random(7);
  for (int round = 0; round < 500; ++round) {
    Table table;
    std::size_t cells = 0;
    for (std::uint32_t r = 0; r < 1 + random() % 6; ++r) {
      TableRow row{static_cast<std::uint32_t>(random() % 3), {}, 0};
      for (std::uint32_t c = 0; c < random() % 6; ++c) row.cells.push_back(cell(static_cast<std::uint32_t>(1 + random() % 3), static_cast<std::uint32_t>(1 + random() % 3)));
      cells += row.cells.size();
      table.rows.push_back(row);
    }
    const Sheet sheet = lay_out(table);
    std::size_t origins = 0;
    for (std::uint32_t r = 0; r < sheet.slots.size(); ++r) {
      for (std::uint32_t c = 0; c < sheet.slots[r].size(); ++c) {
        if (std::holds_alternative<Origin>(sheet.slots[r][c])) ++origins;
        const auto* continuation = std::get_if<Continuation>(&sheet.slots[r][c]);
        if (continuation == nullptr) continue;
        CHECK(std::holds_alternative<Origin>(sheet.slots[continuation->row][continuation->column]));
        CHECK((continuation->row < r || continuation->column < c));
      }
    }
    CHECK(origins == cells);
  }
}
