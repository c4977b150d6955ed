// What people see: wrapped text, drawn grids, prints of stages.
#include "outputs/show.h"

#include "made_extraction.h"
#include "outputs/dump.h"
#include "outputs/finding_lines.h"
#include "outputs/wrap.h"
#include "support/catch.h"
#include "text/width.h"

namespace gouji {
namespace {

TEST_CASE("text is broken by columns, not before closing marks, and numbers stay with their names", "[outputs]") {
  struct Case { std::string_view text; std::uint32_t columns; std::vector<std::string> lines; };
  const auto c = GENERATE(values<Case>({
      {"", 10, {""}},
      {"本年新收", 4, {"本年", "新收"}},
      {"本年新收，上年", 8, {"本年新", "收，上年"}},
      {"alpha beta", 8, {"alpha", "beta"}},
      {"结转 12", 6, {"结", "转 12"}},
      {"共计 23，23 ≠ 13", 12, {"共计 23，", "23 ≠ 13"}},
      {"abcdefgh", 4, {"abcd", "efgh"}},
      {"a\tb", 20, {"a\\tb"}},
  }));
  CHECK(wrapped(c.text, c.columns) == c.lines);
}

TEST_CASE("no line is wider than asked for", "[outputs]") {
  const std::string text = "自然人：本年新收政府信息公开申请数量 21 + carried over from last year 1 = 22，（七）总计 12，22 ≠ 12（其余 18 项为 0）";
  for (std::uint32_t columns = 8; columns < 60; ++columns)
    for (const std::string& line : wrapped(text, columns)) CHECK(columns_of(line) <= columns);
}

TEST_CASE("a grid is drawn with its gaps and failing figures marked", "[outputs]") {
  Extraction extraction = made_extraction();
  extraction.reports[0].findings.findings = {made_finding()};
  extraction.reports[0].findings.checks.fails = 1;
  CHECK(show(extraction, made_forms(), {}) ==
        "a.txt\n"
        "某局 · 2023 · form-1\n"
        "某局报告\n"
        "勾稽关系：相符 0，不符 1\n"
        "\n"
        "── 申请情况 · g · form-1\n"
        "                 自然人   总计\n"
        "一、本年新收         12! 25.50!\n"
        "二、上年结转          ·     l2?\n"
        "\n"
        "! 勾稽不符   12? 原文无法识别   · 空白\n"
        "\n"
        "错误  g.across  申请情况\n"
        "      本年新收：自然人 12，总计 25.50，12 ≠ 25.50\n"
        "      依据：表头\n"
        "      位置：第 1 张表第 2 行第 3 列，text 字节 20–21\n");
}

TEST_CASE("inferred, ambiguous and absent figures are marked without colour", "[outputs]") {
  Extraction extraction = made_extraction();
  auto& figures = extraction.reports[0].record.grids[0].figures;
  figures[0].split_by = SplitBy::Ties;
  figures[1].reading = Ambiguous{};
  figures[2].reading = Absent{};
  figures[3].reading = NotApplicable{};
  figures[3].written = "/";
  for (Figure& figure : figures) figure.row_by = RowBy::Order;
  const std::string text = show(extraction, made_forms(), {});
  INFO(text);
  CHECK(text.find("一、本年新收 *       12~    ?\n") != std::string::npos);
  CHECK(text.find("–") != std::string::npos);
  CHECK(text.find(" /\n") != std::string::npos);
  CHECK(text.find('\x1B') == std::string::npos);
  CHECK(text.find("~ 由勾稽关系推断   ? 可有多种读法   – 没有这一项   * 项目名称缺失，按次序对应\n") != std::string::npos);
}

TEST_CASE("many findings of one kind are one line to people", "[outputs]") {
  Audited report = made_extraction().reports[0];
  Finding blank;
  blank.kind = FindingKind::ReadingBlank;
  blank.check = "reading.blank";
  blank.at_name = {"一、本年新收 › 自然人", "received › persons"};
  report.findings.findings = {blank, blank, made_finding(), blank};
  const auto lines = finding_lines(report, made_forms(), Language::Chinese);
  REQUIRE(lines.size() == 2);
  CHECK(lines[0].finding->kind == FindingKind::TieFails);
  CHECK(lines[1].text == "空白 3 处，如：本年新收 › 自然人：空白，没有填报");
  report.findings.findings.pop_back();
  CHECK(finding_lines(report, made_forms(), Language::Chinese).size() == 3);
}

TEST_CASE("prints of stages hold neither version nor hash", "[outputs]") {
  Extraction extraction = made_extraction();
  extraction.reports[0].findings.findings = {made_finding()};
  const Forms forms = made_forms();
  const std::string record = dump_record(extraction, forms);
  CHECK(record.find(forms.hash) == std::string::npos);
  CHECK(record.find(extraction.sha256) == std::string::npos);
  CHECK(record.starts_with("[{\n  \"report\": {\"agency\": \"某局\""));
  CHECK(record.ends_with("}]\n"));
  CHECK(dump_findings(extraction, forms) ==
        "report 1: holds 0, fails 0, undecided 0, spent 0\n\n"
        "g.across at in: fails, error, published\n"
        "  left 12 = + g.in.a 12\n"
        "  right 25.50 = + g.in.b 25.50\n"
        "  basis 表头\n"
        "  place table 1 row 2 column 3 text [20,21)\n"
        "  \"本年新收：自然人 12，总计 25.50，12 ≠ 25.50\"\n\n");
}

TEST_CASE("a print of blocks shows tables cell by cell between the paragraphs", "[outputs]") {
  Extraction extraction;
  Blocks& blocks = extraction.blocks;
  blocks.text.append("头\n甲\t乙\t\n尾\n", 0);
  blocks.paragraphs = {{{0, 3}, 0, 0, kNone}, {{4, 7}, -1, 0, 0}, {{8, 11}, -1, 0, 0}, {{13, 16}, -1, 3, kNone}};
  Table table;
  table.range = {4, 13};
  table.rows = {{1, {{{4, 7}, 2, 1}, {{8, 11}, 1, 3}}, 0}};
  blocks.tables = {table};
  CHECK(dump_blocks(extraction) ==
        "paragraph [0,3) level 0: \"头\"\n"
        "table 1 [4,13) by markup\n"
        "  row 1 skips 1 before\n"
        "    cell [4,7) cols 2: \"甲\"\n"
        "    cell [8,11) rows 3: \"乙\"\n"
        "paragraph [13,16) after 3 line ends: \"尾\"\n");
}

}  // namespace
}  // namespace gouji
