#include "outputs/workbook/cell_text.h"

#include "support/catch.h"

namespace gouji::workbook {

TEST_CASE("text stands in a cell as it is, and what no cell can hold is visible", "[outputs]") {
  struct Case {
    std::string text, expected;
  };
  const auto c = GENERATE(values<Case>({
      {"自然人：12 ≠ 13", "自然人：12 ≠ 13"},
      {"a\tb\nc", "a\tb\nc"},
      {"\x01\x1B[31m\r", "\\x01\\x1B[31m\\x0D"},
      {std::string("\0", 1), "\\x00"},
      {"\xEF\xBF\xBE\xEF\xBF\xBF", "\\uFFFE\\uFFFF"},
      {"\xFF\xE4\xB8", "\xEF\xBF\xBD\xEF\xBF\xBD\xEF\xBF\xBD"},
      {"=1+1", "=1+1"},
      {"_x0041_", "_x005F_x0041_"},
      {"_x004_ _xGGGG_", "_x004_ _xGGGG_"},
      {"\xF0\x9F\x98\x80", "\xF0\x9F\x98\x80"},
  }));
  CHECK(cell_text(c.text, Language::Chinese) == c.expected);
}

TEST_CASE("a text that a cell holds is whole, and one that is too long says so", "[outputs]") {
  const auto repeated = [](std::string_view text, std::size_t count) {
    std::string result;
    for (std::size_t i = 0; i < count; ++i) result += text;
    return result;
  };
  CHECK(cell_text(repeated("字", kMostUnits), Language::Chinese) == repeated("字", kMostUnits));
  const std::string cut = cell_text(repeated("字", kMostUnits + 1), Language::Chinese);
  CHECK(cut.find("原文共 32768 个字符") != std::string::npos);
  CHECK(cell_text(repeated("a", kMostUnits + 1), Language::English).find("the text has 32768 characters") != std::string::npos);
  // A character outside the basic plane takes two units.
  CHECK(cell_text(repeated("\xF0\x9F\x98\x80", 16383), Language::Chinese).find("原文共") == std::string::npos);
  CHECK(cell_text(repeated("\xF0\x9F\x98\x80", 16384), Language::Chinese).find("原文共 16384 个字符") != std::string::npos);
  // So do its escapes.
  CHECK(cell_text(repeated("\x01", 8192), Language::Chinese).find("原文共 8192 个字符") != std::string::npos);
}

TEST_CASE("a decimal is a number where no digit of it is lost", "[outputs]") {
  struct Case {
    std::string decimal;
    bool exact;
  };
  const auto c = GENERATE(values<Case>({
      {"0", true}, {"12", true}, {"-8", true}, {"25.10", true}, {"0.1", true}, {"73802895.90", true}, {"999999999999999", true},
      {"1000000000000000", false}, {"123456789012345678", false}, {"0.1234567890123456", false}, {"007", false}, {"", false}, {"-", false},
      {"1.", false}, {".5", false}, {"1e3", false}, {"+2", false}, {"１２", false},
  }));
  INFO(c.decimal);
  CHECK(is_exact_number(c.decimal) == c.exact);
}

}  // namespace gouji::workbook
