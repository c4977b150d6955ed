#include "blocks/plain/lines.h"

#include "support/catch.h"
#include "unit/blocks/plain_support.h"

using namespace gouji;
using namespace gouji::plain;

TEST_CASE("every way to end a line is one line end, CRLF and a page break behind a line end too",
          "[blocks][plain]") {
  struct Case {
    std::string_view ends;
    std::uint32_t expected;
  };
  const auto c = GENERATE(values<Case>({
      {"\n", 1},
      {"\r\n", 1},
      {"\r", 1},
      {"\f", 1},
      {"\v", 1},
      {"\u2028", 1},
      {"\u2029", 1},
      {"\u0085", 1},
      {"\n\f", 1},
      {"\r\n\f", 1},
      {"\n\n", 2},
      {"\r\r\r", 3},
      {"\r\n\r\n", 2},
      {"\n\r", 2},
      {"\n  \n", 2},
      {"\n　\n", 2},
  }));
  const std::string text = "甲" + std::string(c.ends) + "乙";
  const Page page = split_lines(text);
  REQUIRE(page.lines.size() == 2);
  CHECK(page.view(page.lines[0].range) == "甲");
  CHECK(page.view(page.lines[1].range) == "乙");
  CHECK(page.lines[0].line_ends_before == 0);
  CHECK(page.lines[1].line_ends_before == c.expected);
}

TEST_CASE("a page number stands alone on its line and says that it is one", "[blocks][plain]") {
  struct Case {
    std::string_view line;
    bool expected;
  };
  const auto c = GENERATE(values<Case>({
      {"-3-", true},        {"- 3 -", true},       {"— 5 —", true},
      {"—12—", true},       {"－ １２ －", true},  {"P. 9", true},
      {"P.9", true},        {"Page 9", true},      {"Page 9 of 10", true},
      {"第3页", true},      {"第3页 共9页", true}, {"第 3 页，共 9 页", true},
      {"　第３頁　", true}, {"3", false},          {"-3", false},
      {"3-", false},        {"--", false},         {"- -", false},
      {"12345", false},     {"-12345-", false},    {"第3页起", false},
      {"P", false},         {"Page", false},       {"第三页", false},
      {"", false},          {"第3页 共", false},   {"3/9", true},
      {"3 / 9", true},      {"/9", false},
  }));
  CAPTURE(c.line);
  CHECK(is_page_number(c.line) == c.expected);
}

TEST_CASE("page numbers are kept apart and the greater gap beside one counts", "[blocks][plain]") {
  const PlainText read = read_plain("甲\n\n\n— 5 —\n乙\n第6页\n\n丙\n");
  CHECK(show_blocks(read.blocks) == "\n甲\n乙\n丙\n");
  CHECK(read.blocks.paragraphs[1].line_ends_before == 3);
  CHECK(read.blocks.paragraphs[2].line_ends_before == 2);
  REQUIRE(read.blocks.furniture.size() == 2);
  CHECK(read.blocks.furniture[0].kind == FurnitureKind::PageNumber);
  CHECK(read.blocks.furniture[0].text == "— 5 —");
  CHECK(read.blocks.furniture[0].where == Span{0, 6, 15});
}

TEST_CASE("a page number inside a table does not cut it", "[blocks][plain]") {
  const auto text = GENERATE(values<std::string>({
      "\t甲\n\t1\n\n- 3 -\n\t乙\n\t2\n",
      "\t甲\n- 3 -\n\t1\n\n\t乙\n\t2\n",
      "甲\t1\n- 3 -\n乙\t2\n",
      "| 甲 | 1 |\n— 3 —\n| 乙 | 2 |\n",
      "|甲 |1|\n第3页 共9页\n|乙 |2|\n",
  }));
  const PlainText read = read_plain(text);
  CHECK(show_blocks(read.blocks) == "\n[\n甲¦1¦\n乙¦2¦\n]\n");
  CHECK(read.blocks.furniture.size() == 1);
}

TEST_CASE("bookmarks that a converter left are no text", "[blocks][plain]") {
  const PlainText read = read_plain(
      "甲[bookmark: _Toc1]乙\n[bookmark: _GoBack]丙\n[bookmark: x]\n丁[bookmark: y]\n戊[bookmark:\n");
  CHECK(show_blocks(read.blocks) == "\n甲乙\n丙\n丁\n戊[bookmark:\n");
  REQUIRE(read.blocks.furniture.size() == 4);
  CHECK(read.blocks.furniture[0].kind == FurnitureKind::Hidden);
  CHECK(read.blocks.furniture[0].text == "[bookmark: _Toc1]");
  const Span where = read.blocks.text.where(read.blocks.paragraphs[1].range);
  CHECK(read.bytes.substr(where.begin, where.end - where.begin) == "丙");
}

TEST_CASE("an empty text and one of white space are no blocks", "[blocks][plain]") {
  const auto text = GENERATE(values<std::string>({"", "\n", " \n\t\n　", "\t", "\f\f"}));
  CHECK(show_blocks(read_plain(text).blocks) == "\n");
}
