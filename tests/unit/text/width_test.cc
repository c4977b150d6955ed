#include "text/width.h"

#include "support/catch.h"

using namespace gouji;

TEST_CASE("a text takes the columns a terminal gives it", "[text]") {
  struct Case {
    std::string_view text;
    std::uint32_t expected;
  };
  const auto c = GENERATE(values<Case>({
      {"", 0},       {"abc", 3},  {"规章", 4}, {"（一）", 6}, {"１２", 4},    {"ｱ", 1},      {"　", 2},
      {"𠮷", 2},     {"“三”", 4}, {"—", 1},    {"│", 1},      {"e\u0301", 1}, {"\u00A0", 1}, {"\u200B", 0},
      {"\uFEFF", 0}, {"😀", 2},    {"한", 2},   {"\t", 2},     {"\n", 2},      {"\x1B", 4},   {"\u202E", 6},
  }));
  CAPTURE(c.text);
  CHECK(columns_of(c.text) == c.expected);
}

TEST_CASE("characters of ambiguous width can count as two", "[text]") {
  CHECK(columns_of("“三”", AmbiguousWidth::Two) == 6);
  CHECK(columns_of("a│", AmbiguousWidth::Two) == 3);
}

TEST_CASE("what would move the cursor is shown escaped", "[text]") {
  CHECK(printable("甲\t乙\r\n") == "甲\\t乙\\r\\n");
  CHECK(printable("\x1B[31m") == "\\x1B[31m");
  CHECK(printable("a\u202Eb\u0085") == "a\\u202Eb\\x85");
  CHECK(printable("a\xFFz") == "a\uFFFDz");
}

TEST_CASE("texts are padded and cut by columns", "[text]") {
  CHECK(pad_right("规章", 6) == "规章  ");
  CHECK(pad_right("规章", 3) == "规章");
  CHECK(pad_left("12", 5) == "   12");
  CHECK(cut_to("规范性文件", 10) == "规范性文件");
  CHECK(cut_to("规范性文件", 9) == "规范性文…");
  CHECK(cut_to("规范性文件", 8) == "规范性…");
  CHECK(cut_to("规", 1) == "…");
  CHECK(cut_to("规", 0).empty());
  CHECK(cut_to("甲\t", 4) == "甲\\t");
}
