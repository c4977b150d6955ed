#include "grids/sheet.h"

#include <random>

#include "support/catch.h"

using namespace gouji;

namespace {

// A sheet drawn with a letter for each cell in reading order, '<' and '^' for what it covers besides, '.' for a hole.
std::string draw(const Table& table) {
  const Sheet sheet = lay_out(table);
  std::vector<std::string> rows(table.rows.size(), std::string(sheet.width, '.'));
  char letter = 'a';
  for (std::uint32_t r = 0; r < rows.size(); ++r)
    for (const Placed& placed : sheet.placed_in(r))
      for (std::uint32_t row = r; row < r + placed.rows; ++row)
        for (std::uint32_t column = placed.column; column < placed.column + placed.cols; ++column) {
          char& slot = rows.at(row).at(column);
          REQUIRE(slot == '.');
          slot = row > r ? '^' : column > placed.column ? '<' : letter++;
        }
  std::string picture;
  for (const std::string& row : rows) picture += row + '\n';
  return picture;
}

Cell cell(std::uint32_t cols = 1, std::uint32_t rows = 1) { return {{}, cols, rows}; }

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
    draw(table);
    CHECK(lay_out(table).placed.size() == cells);
  }
}
