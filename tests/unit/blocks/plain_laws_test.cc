// What holds for every text: places lead to the stored bytes, grids read back as they were written, limits
// are kept.
#include <iconv.h>

#include <random>

#include "support/catch.h"
#include "unit/blocks/plain_support.h"

using namespace gouji;
using namespace gouji::plain;

namespace {

using Grid = std::vector<std::vector<std::string>>;

std::string encode(const std::string& text, const char* charset) {
  const iconv_t converter = iconv_open(charset, "UTF-8");
  REQUIRE(converter != reinterpret_cast<iconv_t>(-1));
  std::string source = text, result(text.size() * 4 + 8, '\0');
  char* in = source.data();
  char* out = result.data();
  std::size_t in_left = source.size(), out_left = result.size();
  REQUIRE(iconv(converter, &in, &in_left, &out, &out_left) != static_cast<std::size_t>(-1));
  iconv_close(converter);
  result.resize(result.size() - out_left);
  return result;
}

// Every paragraph's place holds the bytes that say the same, and so does every cell that is one line.
void check_places(const PlainText& read, const char* charset) {
  const auto check = [&](Range range) {
    const Span where = read.blocks.text.where(range);
    const std::string text(read.blocks.text.view(range));
    CHECK(read.bytes.substr(where.begin, where.end - where.begin) == encode(text, charset));
  };
  for (const Paragraph& paragraph : read.blocks.paragraphs) check(paragraph.range);
  for (const Table& table : read.blocks.tables)
    for (const TableRow& row : table.rows)
      for (const Cell& cell : row.cells)
        if (read.blocks.text.view(cell.range).find('\n') == std::string_view::npos) check(cell.range);
}

// Each cell ends with a tab and each row with a line feed, and paragraphs stand in reading order.
void check_separators(const Blocks& blocks) {
  std::uint32_t at = 0;
  for (const Paragraph& paragraph : blocks.paragraphs) {
    CHECK(at <= paragraph.range.begin);
    at = paragraph.range.end;
    if (paragraph.table == kNone) CHECK(blocks.text.bytes[at] == '\n');
  }
  for (const Table& table : blocks.tables) {
    CHECK(blocks.text.bytes[table.range.end - 1] == '\n');
    for (const TableRow& row : table.rows)
      for (const Cell& cell : row.cells) CHECK(blocks.text.bytes[cell.range.end] == '\t');
  }
}

const std::string kSample =
    "标题\n一、情况\n文字，有“引号”和 ASCII 12.5 "
    "万元。\n\t甲\n\t本年新\n制作\n\t\n\n\t乙\n\t1\n\t2\n\n二、表\n"
    "丙\t1\t\n丁\t\t22\n\n| 戊 |  | 3 |\n| 己 | 4 | 5 |\n三、框\n"
    "+------+----+\n|庚辛壬|6   |\n|癸    |    |\n+------+----+\n- 3 -\n末\n";

std::string with_line_ends(std::string_view text, std::string_view line_end) {
  std::string result;
  for (const char c : text) result += c == '\n' ? std::string(line_end) : std::string(1, c);
  return result;
}

class GridMaker {
 public:
  explicit GridMaker(std::uint32_t seed) : random_(seed) {}

  Grid grid() {
    const std::size_t columns = 2 + pick(5);
    Grid grid(2 + pick(7), std::vector<std::string>(columns));
    for (auto& row : grid)
      for (std::string& cell : row) cell = kWords[pick(kWords.size())];
    grid[0][0] = "内容";  // a grid of blanks shows nothing
    grid[1][0] = "0";
    for (auto& row : grid) row.back() = kFilled[pick(kFilled.size())];
    keep_words_apart(grid);
    return grid;
  }

 private:
  std::size_t pick(std::size_t count) {
    return std::uniform_int_distribution<std::size_t>(0, count - 1)(random_);
  }

  // The same words side by side are those of a merged cell.
  static void keep_words_apart(Grid& grid) {
    for (auto& row : grid)
      for (std::size_t i = 1; i < row.size(); ++i)
        if (row[i].size() >= 12 && row[i] == row[i - 1]) row[i] = "2020";
  }

  static inline const std::vector<std::string> kFilled = {"0",        "12",  "规章", "其他对外管理", "/", "-",
                                                          "25.1万元", "a b", "+3"};
  static inline const std::vector<std::string> kWords = {
      "0", "1", "", "", "规章", "本年新制作数量", "（一）予以公开", "3.其他", "-", "\u00A0", "2020"};
  std::mt19937 random_;
};

std::string written(const Grid& grid, std::string_view before, std::string_view between,
                    std::string_view behind, std::string_view row_end) {
  std::string text;
  for (const auto& row : grid) {
    text += before;
    for (std::size_t i = 0; i < row.size(); ++i)
      text.append(i > 0 ? between : std::string_view()).append(row[i]);
    text.append(behind).append(row_end);
  }
  return text;
}

std::string written_as_markdown(const Grid& grid) {
  std::string text = written({grid[0]}, "| ", " | ", " |", "\n") + "|";
  for (std::size_t i = 0; i < grid[0].size(); ++i) text += "---|";
  return text + "\n" + written({grid.begin() + 1, grid.end()}, "| ", " | ", " |", "\n");
}

Grid read_back(const Blocks& blocks) {
  Grid grid;
  for (const TableRow& row : blocks.tables.at(0).rows) {
    grid.emplace_back();
    for (const Cell& cell : row.cells) grid.back().emplace_back(blocks.text.view(cell.range));
  }
  return grid;
}

}  // namespace

TEST_CASE("places lead back to the stored bytes in every charset and with every line end",
          "[blocks][plain]") {
  const char* charset = GENERATE("UTF-8", "GB18030", "UTF-16LE", "UTF-16BE");
  const auto line_end = GENERATE(values<std::string>({"\n", "\r\n", "\r"}));
  const std::string byte_order_mark =
      std::string_view(charset).starts_with("UTF-16") ? encode("\uFEFF", charset) : "";
  const PlainText read = read_plain(byte_order_mark + encode(with_line_ends(kSample, line_end), charset));
  CAPTURE(charset, line_end);
  REQUIRE(read.blocks.tables.size() == 4);
  check_places(read, charset);
  check_separators(read.blocks);
}

TEST_CASE("an empty cell's place is where it stands", "[blocks][plain]") {
  const PlainText read = read_plain("甲\t\t1\n乙\t2\t\n");
  const auto place = [&](std::size_t row, std::size_t cell) {
    return read.blocks.text.where(read.blocks.tables[0].rows[row].cells[cell].range);
  };
  CHECK(place(0, 1) == Span{0, 4, 4});
  CHECK(place(1, 2) == Span{0, 13, 13});
}

TEST_CASE("a grid written in a dialect reads back cell by cell", "[blocks][plain]") {
  for (std::uint32_t seed = 0; seed < 300; ++seed) {
    const Grid grid = GridMaker(seed).grid();
    const std::vector<std::string> texts = {
        written(grid, "\t", "\n\t", "\n", "\n"),  // tab-led
        written(grid, "", "\t", "", "\n"),        // tab-separated
        written(grid, "| ", " | ", " |", "\n"),   // bars
        written(grid, "|", "|", "|", "\r\n"),    written_as_markdown(grid),
    };
    for (const std::string& text : texts) {
      CAPTURE(seed, text);
      const PlainText read = read_plain("一、情况\n" + text + "\n二、其他\n");
      REQUIRE(read.blocks.tables.size() == 1);
      CHECK(read_back(read.blocks) == grid);
      check_places(read, "UTF-8");
    }
  }
}

TEST_CASE("no table is made beyond the limits, and a note says so", "[blocks][plain]") {
  ReadOptions options;
  options.limits.cells = 8;
  options.limits.table_columns = 5;
  const std::string small = "甲\t1\t2\n乙\t3\t4\n";
  CHECK(read_plain(small, options).blocks.tables.size() == 1);
  const PlainText cells = read_plain(small + "文\n" + small + "文\n" + small, options);
  CHECK(cells.blocks.tables.size() == 1);
  REQUIRE(cells.notes.size() == 1);
  CHECK(cells.notes[0].code == Code::LimitMet);
  CHECK(cells.notes[0].words == std::vector<std::string>{"cells", "8"});
  CHECK(cells.blocks.text.bytes.ends_with("乙\t3\t4\n"));
  const PlainText columns = read_plain("1\t2\t3\t4\t5\t6\n甲\t1\n", options);
  CHECK(columns.blocks.tables.empty());
  REQUIRE(columns.notes.size() == 1);
  CHECK(columns.notes[0].words == std::vector<std::string>{"table_columns", "5"});
}

TEST_CASE("any bytes are read without harm, and places stay inside the file", "[blocks][plain]") {
  const std::vector<std::string> parts = {
      "|",     "| ", "\t", "\n",  "\r\n", "\n\n", " ",  "甲",   "0",  "---",    "+--+",
      "│",     "─",  "┌",  "┘",   "|||",  "##",   "**", "<br>", "\\", "&nbsp;", "[bookmark: x]",
      "- 3 -", "\f", "　", "一、"};
  std::mt19937 random(7);
  for (int round = 0; round < 3'000; ++round) {
    std::string text;
    for (std::size_t i = 0; i < 40; ++i)
      text += parts[std::uniform_int_distribution<std::size_t>(0, parts.size() - 1)(random)];
    const PlainText read = read_plain(text);
    CAPTURE(text);
    check_separators(read.blocks);
    for (const Paragraph& paragraph : read.blocks.paragraphs) {
      const Span where = read.blocks.text.where(paragraph.range);
      CHECK((where.begin <= where.end && where.end <= text.size()));
    }
  }
}
