// One text a dialect.
#include "support/catch.h"
#include "unit/blocks/plain_support.h"

using namespace gouji;
using namespace gouji::plain;

namespace {

std::string read_and_show(std::string_view text) { return show_blocks(read_plain(std::string(text)).blocks); }

}  // namespace

TEST_CASE("tab-led cells: a line a cell, a blank line a row, lines without a tab go on with their cell",
          "[blocks][plain]") {
  CHECK(read_and_show("二、公开情况\n\t第（一）项\n\n\t信息内容\n\t本年新\n制作数量\n\t本年新\n公开数量\n\n\t"
                      "规章\n\t0\n\t\n\n\n三、申请情况\n文字。\n") == R"(
二、公开情况
[
第（一）项¦
信息内容¦本年新⏎制作数量¦本年新⏎公开数量¦
规章¦0¦¦
]
三、申请情况
文字。
)");
}

TEST_CASE("tabs that stand alone, all end their lines or lead one row make no table", "[blocks][plain]") {
  CHECK(read_and_show("甲\n\t\n0\n\t\n1\n乙\n\t\n2\n\t\n3\n") == "\n甲\n0\n1\n乙\n2\n3\n");
  CHECK(read_and_show("甲\t\n0\t\n1\n乙\t\n2\t\n3\n") == "\n甲\n0\n1\n乙\n2\n3\n");
  CHECK(read_and_show("甲\n\t0\n\t1\n") == "\n甲\n0\n1\n");
}

TEST_CASE("tabs that stand alone lead the text below where blank lines part rows that begin with labels", "[blocks][plain]") {
  const std::string table = "\n[\n甲¦0¦¦1¦\n乙¦2¦3¦4¦\n]\n";
  CHECK(read_and_show("\t\n甲\n\t\n0\n\t\n\t\n1\n\n\t\n乙\n\t\n2\n\t\n3\n\t\n4\n") == table);
  CHECK(read_and_show("甲\n\t\n0\n\t\n\n\t\n1\n乙\n\t\n2\n\t\n3\n\t\n4\n") == "\n甲\n0\n1\n乙\n2\n3\n4\n");
  CHECK(read_and_show("1\n\t\n甲\n\t\n0\n2\n\t\n乙\n\t\n3\n") == "\n1\n甲\n0\n2\n乙\n3\n");
}

TEST_CASE("tab-led cells: one row with its label between blank lines is a table", "[blocks][plain]") {
  CHECK(read_and_show("文字。\n\n\t甲\n\t0\n\t1\n\n文字。\n") == "\n文字。\n[\n甲¦0¦1¦\n]\n文字。\n");
  CHECK(read_and_show("\t丙\n\t1\n\n\t丁\n\t1\n3\n\t甲\n\t0\n\t1\n\n文字。\n").find("甲¦0¦1¦") != std::string::npos);
  CHECK(read_and_show("文字。\n\n\t0\n\t1\n\n文字。\n") == "\n文字。\n0\n1\n文字。\n");
}

TEST_CASE("tab-led cells: a heading right under a figure is no part of it, a unit or note is",
          "[blocks][plain]") {
  CHECK(read_and_show("\t甲\n\t0\n\n\t丙\n\t1\n三、申请情况\n\t乙\n\t25.1\n万元\n\n\t丁\n\t2\n") == R"(
[
甲¦0¦
丙¦1¦
]
三、申请情况
[
乙¦25.1⏎万元¦
丁¦2¦
]
)");
  CHECK(read_and_show("\t甲\n\t0\n\n\t丙\n\t1\n行政规范性文件\n\t2\n") == R"(
[
甲¦0¦
丙¦1¦
]
行政规范性文件
2
)");
}

TEST_CASE("paragraphs indented by a tab are paragraphs", "[blocks][plain]") {
  CHECK(read_and_show("\t一年来，我们做了工作。\n\t第二段也是文字。\n\n\t第三段。\n") == R"(
一年来，我们做了工作。
第二段也是文字。
第三段。
)");
  CHECK(read_and_show("\t（一）主动公开\n\t（二）依申请公开\n") == "\n（一）主动公开\n（二）依申请公开\n");
}

TEST_CASE("tab-separated rows: an empty cell before a leading tab, short rows stay short",
          "[blocks][plain]") {
  CHECK(read_and_show("标题\n\t\t自然人\t总计\n一、新收\t\t10\t16\n三、结果\t（一）公开\t4\t "
                      "\n\t（二）部分\t1\n文字\n") == R"(
标题
[
¦¦自然人¦总计¦
一、新收¦¦10¦16¦
三、结果¦（一）公开¦4¦¦
¦（二）部分¦1¦
]
文字
)");
}

TEST_CASE("one line with a tab is no table", "[blocks][plain]") {
  CHECK(read_and_show("联系人\t张三\n电话 123\n") == "\n联系人\t张三\n电话 123\n");
}

TEST_CASE("commas: rows of cells, in quotes where they hold a comma or a line end", "[blocks][plain]") {
  CHECK(read_and_show("三、申请情况,,,,\r\n,\"自然人\",\"商业\r\n企业\",其他,总计\r\n"
                      "\"（一）公开（a,b）\",12,\"1,204\", 0 ,1216\r\n二、结转,3,45,78,126\r\n文字。\r\n") == R"(
[
三、申请情况¦¦¦¦¦
¦自然人¦商业⏎企业¦其他¦总计¦
（一）公开（a,b）¦12¦1,204¦0¦1216¦
二、结转¦3¦45¦78¦126¦
]
文字。
)");
}

TEST_CASE("commas that may stand in sentences and numbers part no cells", "[blocks][plain]") {
  const std::string text = GENERATE(as<std::string>{}, "收到1,234件,办结1,230件\n结转4,000件,其中1,200件\n", "规章 1,234 5,678\n文件 2,345 6,789\n",
                                    "1,234,567\n2,345,678\n", "规章,1\n文件,2\n许可,3\n", "\"规章,1,2\n文件,3,4\n许可,5,6\n",
                                    "\"规章\"x,1,2,3,4\n\"文件\"x,5,6,7,8\n");
  CHECK(read_and_show(text) == "\n" + text);
}

TEST_CASE("a sentence with commas ends a table of commas", "[blocks][plain]") {
  CHECK(read_and_show("今年以来,我们认真办理每一件申请,及时作出答复,没有发生行政复议和行政诉讼。\n规章,3,5,74\n文件,5,9,41\n") == R"(
今年以来,我们认真办理每一件申请,及时作出答复,没有发生行政复议和行政诉讼。
[
规章¦3¦5¦74¦
文件¦5¦9¦41¦
]
)");
}

TEST_CASE("the numbers of a data frame's rows and columns are no cells", "[blocks][plain]") {
  const std::string rows = GENERATE(as<std::string>{},
                                    ",0,1,2\n0,规章,3,5\n1,文件,5,9\n2,许可,7,8\n3,处罚,1,0\n", "1,规章,3,5\n2,文件,5,9\n3,许可,7,8\n4,处罚,1,0\n",
                                    "\t0\t1\t2\n0\t规章\t3\t5\n1\t文件\t5\t9\n2\t许可\t7\t8\n3\t处罚\t1\t0\n");
  CHECK(read_and_show(rows) == R"(
[
规章¦3¦5¦
文件¦5¦9¦
许可¦7¦8¦
处罚¦1¦0¦
]
)");
}

TEST_CASE("figures that count only for a while are figures", "[blocks][plain]") {
  CHECK(read_and_show("0,规章,3,5\n1,文件,5,9\n2,许可,7,8\n4,处罚,1,0\n") == R"(
[
0¦规章¦3¦5¦
1¦文件¦5¦9¦
2¦许可¦7¦8¦
4¦处罚¦1¦0¦
]
)");
}

TEST_CASE("a first column of figures that count is one of figures where no words follow", "[blocks][plain]") {
  CHECK(read_and_show("0\t3\t5\n1\t5\t9\n2\t7\t8\n3\t1\t0\n") == R"(
[
0¦3¦5¦
1¦5¦9¦
2¦7¦8¦
3¦1¦0¦
]
)");
}

TEST_CASE("the text of a merged cell in each column that it covers is one cell again", "[blocks][plain]") {
  CHECK(read_and_show("第二十条第五项\t第二十条第五项\t第二十条第五项\n信息内容\t处理决定数量\t处理决定数量\n行政许可\t318\t318\n行政处罚\t无\t无\n"
                      "第二十条第一项\t第二十条第一项\t第二十条第一项\n信息内容\t制发件数\t废止件数\n规章\t0\t0\n文件\t41\t41\n") == R"(
[
第二十条第五项{3}¦
信息内容¦处理决定数量{2}¦
行政许可¦318{2}¦
行政处罚¦无{2}¦
第二十条第一项{3}¦
信息内容¦制发件数¦废止件数¦
规章¦0¦0¦
文件¦41¦41¦
]
)");
}

TEST_CASE("bars: rows with and without a bar before the first and behind the last cell", "[blocks][plain]") {
  const auto text = GENERATE(values<std::string>({
      "| 规章 | 0 |  | 2 |\n|  | 1 | 2 | 3 |\n",
      "规章 | 0 |  | 2\n | 1 | 2 | 3\n",
      "规章 | 0 |  | 2 |\n | 1 | 2 | 3 |\n",
      "|规章|0||2|\n||1|2|3|\n",
      "｜规章｜0｜｜2｜\n｜｜1｜2｜3｜\n",
  }));
  CAPTURE(text);
  CHECK(read_and_show(text) == "\n[\n规章¦0¦¦2¦\n¦1¦2¦3¦\n]\n");
}

TEST_CASE("bars: | ||| stands for the columns a merged cell covers, not for blank cells", "[blocks][plain]") {
  CHECK(read_and_show("| 第（一）项 | |||\n| 信息内容 | 制发 | 废止 | 有效 | \n| 许可 | 318 | ||\n| 规章 |  "
                      "|  | 2 | \n") == R"(
[
第（一）项{4}¦
信息内容¦制发¦废止¦有效¦
许可¦318¦>2
规章¦¦¦2¦
]
)");
}

TEST_CASE("bars: a single row counts only with a bar at both ends", "[blocks][plain]") {
  CHECK(read_and_show("四、情况\n| 119 | 25 | 91 |\n五、改进\n") ==
        "\n四、情况\n[\n119¦25¦91¦\n]\n五、改进\n");
  CHECK(read_and_show("首页 | 新闻 | 公开\n正文\n") == "\n首页 | 新闻 | 公开\n正文\n");
}

TEST_CASE("bars: rows with a blank line between each two are one table", "[blocks][plain]") {
  CHECK(read_and_show("甲 | 1\n\n乙 | 2\n\n丙 | 3\n\n\n丁 | 4\n") == "\n[\n甲¦1¦\n乙¦2¦\n丙¦3¦\n]\n丁 | 4\n");
}

TEST_CASE("a bar behind each cell: rows are explicit where merged cells fill one width", "[blocks][plain]") {
  CHECK(read_and_show("二、情况\n第（一）项 |\n|||\n内容 |\n制发 |\n废止 |\n有效 |\n规章 |\n/ |\n|\n0 "
                      "|\n许可 |\n318 |\n||\n三、申请\n") == R"(
二、情况
[
第（一）项{4}¦
内容¦制发¦废止¦有效¦
规章¦/¦¦0¦
许可¦318¦>2
]
三、申请
)");
}

TEST_CASE("a bar behind each cell and nothing that ends a row is left to running text", "[blocks][plain]") {
  CHECK(read_and_show("内容 |\n制发 |\n规章 |\n0 |\n") == "\n内容 |\n制发 |\n规章 |\n0 |\n");
}

TEST_CASE("a bar alone begins a row of cells on lines of their own", "[blocks][plain]") {
  CHECK(read_and_show("| \n 第（一）项  | |||\n| \n 内容  | \n 制发  | \n 废止  | \n 有效  | \n| \n   | \n 1 "
                      " | \n 2  | |\n三、申请\n") == R"(
[
第（一）项{4}¦
内容¦制发¦废止¦有效¦
¦1¦2¦>1
]
三、申请
)");
}

TEST_CASE("a bar alone is also a blank cell, as the width of the rows tells", "[blocks][plain]") {
  CHECK(read_and_show("|\n第（一）项 |\n|||\n|\n内容 |\n项目 |\n增减 |\n|\n|\n规章 |\n|\n3 |\n4 |\n") == R"(
[
第（一）项{4}¦
内容¦项目¦增减¦¦
规章¦¦3¦4¦
]
)");
}

TEST_CASE("bars between lines: a blank line ends a row, an empty line is a blank cell", "[blocks][plain]") {
  CHECK(read_and_show("第（一）项\n\n内容\n|\n制发\n|\n有效\n\n规章\n|\n\n|\n0\n\n第（五）项\n\n\n|"
                      "\n本年新\n制作\n|\n7\n三、申请\n甲\n") == R"(
第（一）项
[
内容¦制发¦有效¦
规章¦¦0¦
第（五）项¦
¦本年新⏎制作¦7¦
]
三、申请
甲
)");
}

TEST_CASE("bars between lines without blank lines are left to running text", "[blocks][plain]") {
  CHECK(read_and_show("内容\n|\n制发\n|\n规章\n|\n0\n") == "\n内容\n|\n制发\n|\n规章\n|\n0\n");
}

TEST_CASE("a bar before each cell and one alone at the row's end", "[blocks][plain]") {
  CHECK(read_and_show(
            "附件\n指标\n| 计量\n单位\n| 代码\n|\n公开数\n| 条\n| 01\n|\n其中：全文\n| 条\n|\n|\n说明\n") ==
        R"(
附件
[
指标¦计量⏎单位¦代码¦
公开数¦条¦01¦
其中：全文¦条¦¦
]
说明
)");
}

TEST_CASE("rows of unequal numbers of bars before cells are left to running text", "[blocks][plain]") {
  CHECK(read_and_show("甲\n| 乙\n|\n丙\n| 丁\n| 戊\n|\n") == "\n甲\n| 乙\n|\n丙\n| 丁\n| 戊\n|\n");
}

TEST_CASE("drawn boxes: columns by place, cells over several lines and rows", "[blocks][plain]") {
  CHECK(read_and_show(R"(二、情况
┌──────────────────┐
│第（一）项        │
├──────┬─────┬─────┤
│内容  │本年 │有效 │
│      │制发 │件数 │
├──────┼─────┴─────┤
│一、办│12         │
│理    ├─────┬─────┤
│      │+3   │--   │
└──────┴─────┴─────┘
三、申请
)") == R"(
二、情况
[
第（一）项{3}¦
内容¦本年⏎制发¦有效⏎件数¦
一、办⏎理^2¦12{2}¦
+3¦--¦
]
三、申请
)");
}

TEST_CASE("boxes of + - and | are boxes, and + is also a sign", "[blocks][plain]") {
  CHECK(read_and_show("+------+----+\n|内容  |增减|\n+------+----+\n|许可  |+2  |\n|      |    "
                      "|\n+------+----+\n|处罚  |-1  |\n+------+----+\n") == R"(
[
内容¦增减¦
许可¦+2¦
处罚¦-1¦
]
)");
}

TEST_CASE("figures above each other between two drawn lines are rows", "[blocks][plain]") {
  CHECK(read_and_show("+----+----+\n| a  | b  |\n+----+----+\n| 1  | 2  |\n| 3  | 4  |\n+----+----+\n") ==
        "\n[\na¦b¦\n1¦2¦\n3¦4¦\n]\n");
}

TEST_CASE("padded bars: a line goes on with the labels above that fill their columns", "[blocks][plain]") {
  CHECK(read_and_show("|内容  |本年|\n|行政许|12  |\n|可    |    |\n|合计  |    |\n|处罚  |3   |\n") == R"(
[
内容¦本年¦
行政许⏎可¦12¦
合计¦¦
处罚¦3¦
]
)");
}

TEST_CASE("boxes line up whether quotes and drawn lines take one column or two", "[blocks][plain]") {
  const auto text = GENERATE(values<std::string>({
      "┌──────┬──┐\n│“三” │1 │\n├──────┼──┤\n│甲    │2 │\n└──────┴──┘\n",  // all one
      "┌──────┬──┐\n│“三”│1 │\n├──────┼──┤\n│甲    │2 │\n└──────┴──┘\n",   // quotes two
      "┌───┬─┐\n│“三”│1 │\n├───┼─┤\n│甲    │2 │\n└───┴─┘\n",               // quotes and lines two
      "┌───┬─┐\n│“三”│1│\n├───┼─┤\n│甲  │2│\n└───┴─┘\n",                   // every character one
  }));
  CAPTURE(text);
  CHECK(read_and_show(text) == "\n[\n“三”¦1¦\n甲¦2¦\n]\n");
}

TEST_CASE("a box whose lines do not end at one column is left to running text", "[blocks][plain]") {
  CHECK(read_plain("┌──┬──┐\n│甲 │1│\n├─────┼───┤\n│乙   │22   │\n└─┴─┘\n").blocks.tables.empty());
}

TEST_CASE("cells without separators are paragraphs", "[blocks][plain]") {
  CHECK(read_and_show("内容\n规章\n0\n1  2  3\n规章　　0　　1\n") ==
        "\n内容\n规章\n0\n1  2  3\n规章　　0　　1\n");
}

TEST_CASE("rows are numbered only where each begins with a number of one line", "[blocks][plain]") {
  CHECK(read_and_show("| |||\n| 0 | 甲 | 5 |\n| 1 | 乙 | 6 |\n| 2 | 丙 | 7 |\n| 3 | 丁 | 8 |\n") ==
        "\n[\n<3\n0¦甲¦5¦\n1¦乙¦6¦\n2¦丙¦7¦\n3¦丁¦8¦\n]\n");
  CHECK(read_and_show("\"0\n注\",12,3\n1,45,6\n2,78,9\n3,10,11\n") == "\n[\n0⏎注¦12¦3¦\n1¦45¦6¦\n2¦78¦9¦\n3¦10¦11¦\n]\n");
}

TEST_CASE("a title across a table joins no figures below it", "[blocks][plain]") {
  CHECK(read_and_show("主动公开情况,主动公开情况,本年,上年\n依申请公开情况,依申请公开情况,依申请公开情况,依申请公开情况\n"
                      "收到申请总数,收到申请总数,5,5\n其中网络申请,其中网络申请,0,0\n答复申请总数,答复申请总数,0,0\n") ==
        "\n[\n主动公开情况{2}¦本年¦上年¦\n依申请公开情况{4}¦\n收到申请总数{2}¦5¦5¦\n其中网络申请{2}¦0¦0¦\n答复申请总数{2}¦0¦0¦\n]\n");
}

TEST_CASE("ruled columns: a group of dashes says where its column is, blank lines part rows of several lines", "[blocks][plain]") {
  CHECK(read_and_show("前文\n\n"
                      "  ---------- ------ ----\n"
                      "  项目       自然人 总计\n\n"
                      "  本年新收政 10\n"
                      "  府信息            10\n\n"
                      "             “3”    4\n"
                      "  ---------- ------ ----\n\n"
                      "后文\n") == R"(
前文
[
项目¦自然人¦总计¦
本年新收政⏎府信息¦10¦10¦
¦“3”¦4¦
]
后文
)");
}

TEST_CASE("ruled columns: without blank lines each line is a row, and heads stand between rulers or above one", "[blocks][plain]") {
  CHECK(read_and_show("---- ----\n甲   乙\n---- ----\n0    1\n2    3\n---- ----\n") == "\n[\n甲¦乙¦\n0¦1¦\n2¦3¦\n]\n");
  CHECK(read_and_show("---------\n甲   乙\n---- ----\n0    1\n\n2    3\n---------\n") == "\n[\n甲¦乙¦\n0¦1¦\n2¦3¦\n]\n");
  CHECK(read_and_show("甲   乙\n---- ----\n0    1\n2    3\n\n后文\n") == "\n[\n甲¦乙¦\n0¦1¦\n2¦3¦\n]\n后文\n");
  CHECK(read_and_show("==== ====\n甲   乙\n==== ====\n0    1\n==== ====\n") == "\n[\n甲¦乙¦\n0¦1¦\n]\n");
}

TEST_CASE("ruled columns: figures may stand to the right or in the middle, each column in its own way", "[blocks][plain]") {
  CHECK(read_and_show("---- ---- -----\n甲      0   1\n乙     12   2\n---- ---- -----\n") == "\n[\n甲¦0¦1¦\n乙¦12¦2¦\n]\n");
}

TEST_CASE("ruled columns: what does not stand as its column does is no table", "[blocks][plain]") {
  // The second figure stands where the first column ends: it might be of either.
  const std::string_view shifted = "------ ----\n甲     1\n乙    2\n------ ----\n";
  CHECK(read_and_show(shifted) == "\n------ ----\n甲     1\n乙    2\n------ ----\n");
  // Two texts in one column; text outside the columns; a ruler that nothing ends.
  CHECK(read_and_show("---------- ----\n甲   1     2\n---------- ----\n") == "\n---------- ----\n甲   1     2\n---------- ----\n");
  CHECK(read_and_show("---- ----\n甲   1    乙\n---- ----\n") == "\n---- ----\n甲   1    乙\n---- ----\n");
  CHECK(read_and_show("---- ----\n甲   1\n\n文字。\n") == "\n---- ----\n甲   1\n文字。\n");
}

TEST_CASE("ruled columns: rulers between rows part nothing, and another table's ruler ends none", "[blocks][plain]") {
  CHECK(read_and_show("---- ----\n甲   1\n乙   2\n---- ----\n丙   3\n---- ----\n") == "\n[\n甲¦1¦\n乙¦2¦\n丙¦3¦\n]\n");
  CHECK(read_and_show("---- ----\n甲   1\n乙   2\n\n二、\n\n--- ---- ---\n丙  3    4\n--- ---- ---\n") ==
        "\n---- ----\n甲   1\n乙   2\n二、\n[\n丙¦3¦4¦\n]\n");
}

TEST_CASE("ruled columns: what was given up hides no table that begins inside it", "[blocks][plain]") {
  // Below heads, up to a blank line; from a later ruler on, where columns are told or figures have no figures below them; under a ruler of
  // one stretch; where one way of counting columns gave up and another goes on.
  CHECK(read_and_show("--- ---\na   b\n--- ---\n1   2\n\n文字文字文字\n") == "\n--- ---\n[\na¦b¦\n1¦2¦\n]\n文字文字文字\n");
  CHECK(read_and_show("--- ---\n a   1\na   2\n--- ---\nb   3\n--- ---\n") == "\n--- ---\na   1\na   2\n[\nb¦3¦\n]\n");
  CHECK(read_and_show("--- --- ---\na   1   2\na   3   4\n\nb   5   6\n--- --- ---\nc   7   8\n--- --- ---\n") ==
        "\n--- --- ---\na   1   2\na   3   4\nb   5   6\n[\nc¦7¦8¦\n]\n");
  CHECK(read_and_show("--- ---\n1   2\n3   4\n\n--- ---\n5   6\n7   8\n--- ---\n") == "\n--- ---\n1   2\n3   4\n[\n5¦6¦\n7¦8¦\n]\n");
  CHECK(read_and_show("---- ----\n甲   1\n---- ----\n乙   丙\n---- -----\n丁   3\n---- -----\n") ==
        "\n---- ----\n甲   1\n[\n乙¦丙¦\n丁¦3¦\n]\n");
  CHECK(read_and_show("---- ----\n甲   1\n---- ----\n“”   2\n---- ----\n") == "\n[\n甲¦1¦\n“”¦2¦\n]\n");
}

TEST_CASE("ruled columns: where it is not clear which lines are rows there is no table", "[blocks][plain]") {
  // Figures below figures without a blank line, where blank lines stand elsewhere; blank lines between rows below heads; a line about the table.
  CHECK(read_and_show("---- --- ---\n甲   1   2\n乙   3   4\n\n丙   5   6\n---- --- ---\n") ==
        "\n---- --- ---\n甲   1   2\n乙   3   4\n丙   5   6\n---- --- ---\n");
  CHECK(read_and_show("甲   乙\n---- ----\n0    1\n\n2    3\n") == "\n甲   乙\n---- ----\n0    1\n2    3\n");
  CHECK(read_and_show("甲   乙\n---- ----\n0    1\n2行\n\n") == "\n甲   乙\n---- ----\n0    1\n2行\n");
}

TEST_CASE("boxes: digits below figures that fill their boxes, in a table with a line between all rows, stay in their cells", "[blocks][plain]") {
  const std::string rule = "+----+---+---+\n";
  std::string rows = rule;
  for (const char* row : {"| 项 | 1 | 2 |\n", "| 甲 | 1 | 2 |\n", "| 乙 | 3 | 0 |\n|    | 7 |   |\n", "| 丙 | 0 | 0 |\n", "| 丁 | 0 | 0 |\n", "| 戊 | 0 | 0 |\n"})
    rows += row + rule;
  CHECK(read_and_show(rows) == "\n[\n项¦1¦2¦\n甲¦1¦2¦\n乙¦3⏎7¦0¦\n丙¦0¦0¦\n丁¦0¦0¦\n戊¦0¦0¦\n]\n");
}
