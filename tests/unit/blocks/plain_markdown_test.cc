#include "support/catch.h"
#include "unit/blocks/plain_support.h"

using namespace gouji;
using namespace gouji::plain;

namespace {

std::string read_and_show(std::string_view text) { return show_blocks(read_plain(std::string(text)).blocks); }

}  // namespace

TEST_CASE("rules under and between rows are no rows", "[blocks][plain]") {
  const auto text = GENERATE(values<std::string>({
      "| 甲 | 乙 |\n|---|:--:|\n| 1 | 2 |\n",
      "甲 | 乙\n--- | ---\n1 | 2\n",
      "| 甲 | 乙 |\n|---|---|\n| 1 | 2 |\n|---|---|\n",
      "# \n| 甲 | 乙 |\n|-|-|\n| 1 | 2 |\n|:-|-:|\n",
  }));
  CAPTURE(text);
  const std::string shown = read_and_show(text);
  CHECK(shown.substr(shown.find('[')) == "[\n甲¦乙¦\n1¦2¦\n]\n");
}

TEST_CASE("a row of - marks is a row", "[blocks][plain]") {
  CHECK(read_and_show("| 规章 | - | -- |\n| - | - | - |\n") == "\n[\n规章¦-¦--¦\n-¦-¦-¦\n]\n");
}

TEST_CASE("a blank line and a head of another width begin a new table", "[blocks][plain]") {
  CHECK(read_and_show(
            "| 甲 | 1 |\n|---|---|\n| 乙 | 2 |\n| 0 | 0 | 0 |\n|---|---|---|\n\n| 丙 | 3 |\n|---|---|\n") ==
        R"(
[
甲¦1¦
乙¦2¦
]
[
0¦0¦0¦
]
[
丙¦3¦
]
)");
}

TEST_CASE("heading marks give the level and are no text", "[blocks][plain]") {
  const PlainText read =
      read_plain("# 报告\n### 一、情况 ##\n#3 号\n####### 七\n**二、情况**\n**甲**与**乙**\n");
  CHECK(show_blocks(read.blocks) == "\n报告\n一、情况\n#3 号\n####### 七\n二、情况\n**甲**与**乙**\n");
  std::vector<int> levels;
  for (const Paragraph& paragraph : read.blocks.paragraphs) levels.push_back(paragraph.outline_level);
  CHECK(levels == std::vector<int>{0, 2, -1, -1, -1, -1});
}

TEST_CASE("the name of a heading in braces is no text of it", "[blocks][plain]") {
  CHECK(read_and_show("# 一、情况 {#一情况}\n## 二、情况 {.unnumbered}\n# 三{四}\n# 五 {六}\n# {#七}\n") ==
        "\n一、情况\n二、情况\n三{四}\n五 {六}\n{#七}\n");
}

TEST_CASE("cells in Markdown read as they are shown", "[blocks][plain]") {
  struct Case {
    std::string_view written, expected;
  };
  const auto c = GENERATE(values<Case>({
      {"商业<br>企业", "商业⏎企业"},
      {"商业<br/>企业", "商业⏎企业"},
      {"**总计**", "总计"},
      {"&nbsp;", "\u00A0"},
      {"&emsp;甲", "\u00A0甲"},
      {"甲\\|乙", "甲|乙"},
      {"1\\.属于", "1.属于"},
      {"a &lt; b &amp; c", "a < b & c"},
      {"A&B <b> \\甲", "A&B <b> \\甲"},
      {"2*3", "2*3"},
  }));
  const PlainText read = read_plain("| " + std::string(c.written) + " | 1 |\n|---|---|\n");
  REQUIRE(read.blocks.tables.size() == 1);
  const Cell& cell = read.blocks.tables[0].rows[0].cells[0];
  CHECK(show_cell(read.blocks, cell) == std::string(c.expected) + "¦");
  const Span where = read.blocks.text.where(cell.range);
  const bool emphasised = c.written.starts_with("**");
  const std::string_view stored = emphasised ? c.written.substr(2, c.written.size() - 4) : c.written;
  CHECK(read.bytes.substr(where.begin, where.end - where.begin) == stored);
}

TEST_CASE("a text without a sign of Markdown keeps its marks", "[blocks][plain]") {
  CHECK(read_and_show("甲&nbsp;乙<br>\\丙\n| a\\ | b |\n| ** | c |\n") ==
        "\n甲&nbsp;乙<br>\\丙\n[\na\\¦b¦\n**¦c¦\n]\n");
}
