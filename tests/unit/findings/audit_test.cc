#include "gouji/findings.h"

#include <algorithm>
#include <random>

#include "support/applications_grid.h"
#include "support/catch.h"

using namespace gouji;

namespace {

std::string failing(const Findings& findings) {
  std::string text;
  for (const Finding& finding : findings.findings)
    if (finding.verdict == Verdict::Fails) text += (text.empty() ? "" : " ") + finding.check + "@" + finding.at;
  return text;
}

const Finding* find(const Findings& findings, std::string_view check, std::string_view at) {
  for (const Finding& finding : findings.findings)
    if (finding.check == check && finding.at == at) return &finding;
  return nullptr;
}

FigureMatrix zeros() { return FigureMatrix(applications().rows.size(), std::vector<std::string>(7, "0")); }

}  // namespace

TEST_CASE("every tie of a grid of zeros holds", "[findings]") {
  const Findings findings = audited(applications_table(zeros()));
  CHECK(findings.checks.holds == 25 + 7 + 7);
  CHECK(failing(findings) == "");
}

TEST_CASE("a tie that fails says what each side is and which figures make it", "[findings]") {
  FigureMatrix figures = zeros();
  figures[0][0] = "12";
  figures[1][0] = "3";
  figures[23][0] = "11";
  figures[24][0] = "5";
  figures[2][0] = "11";
  for (const std::size_t r : {0u, 1u, 2u, 23u, 24u}) figures[r][6] = figures[r][0];
  const Findings findings = audited(applications_table(figures));
  CHECK(failing(findings) == "applications.flow@natural_person applications.flow@total");
  const Finding* flow = find(findings, "applications.flow", "natural_person");
  REQUIRE(flow != nullptr);
  CHECK(to_string(*flow->left) == "15");
  CHECK(to_string(*flow->right) == "16");
  CHECK(flow->operands.size() == 4);
  CHECK(flow->severity == Severity::Error);
  CHECK(flow->cause == Cause::Published);
}

TEST_CASE("blanks are judged twice, and fail only where no value could mend them", "[findings]") {
  FigureMatrix figures = zeros();
  figures[0] = {"", "0", "0", "0", "0", "0", "0"};
  const Findings zero = audited(applications_table(figures));
  const Finding* across = find(zero, "applications.across", "received");
  REQUIRE(across != nullptr);
  CHECK(across->verdict == Verdict::Undecided);
  CHECK(across->as_zero == Verdict::Holds);
  CHECK(across->severity == Severity::Note);
  REQUIRE(across->missing.size() == 1);
  CHECK(across->missing.front().key == "applications.received.natural_person");
  CHECK(to_string(*across->missing.front().needed) == "0");

  figures[0] = {"", "0", "0", "0", "0", "0", "4"};
  const Findings needs = audited(applications_table(figures));
  across = find(needs, "applications.across", "received");
  REQUIRE(across != nullptr);
  CHECK(across->verdict == Verdict::Undecided);
  CHECK(across->as_zero == Verdict::Fails);
  CHECK(to_string(*across->missing.front().needed) == "4");

  figures[0] = {"", "5", "0", "0", "0", "0", "4"};
  const Findings never = audited(applications_table(figures));
  across = find(never, "applications.across", "received");
  REQUIRE(across != nullptr);
  CHECK(across->verdict == Verdict::Fails);
}

TEST_CASE("a grid that is all blank has nothing that fails", "[findings]") {
  const Findings findings = audited(applications_table(FigureMatrix(25, std::vector<std::string>(7, ""))));
  CHECK(failing(findings) == "");
  CHECK(findings.checks.undecided == 25 + 7 + 7);
}

TEST_CASE("figures that no figure can be are findings", "[findings]") {
  FigureMatrix figures = zeros();
  figures[3][0] = "l2";
  figures[4][0] = "-1";
  figures[5][0] = "1.5";
  figures[6][0] = "0（无）";
  const Findings findings = audited(applications_table(figures));
  CHECK(find(findings, "reading.unreadable", "applications.granted_in_part.natural_person") != nullptr);
  CHECK(find(findings, "reading.negative", "applications.refused_state_secret.natural_person") != nullptr);
  CHECK(find(findings, "reading.not-whole", "applications.refused_by_law.natural_person") != nullptr);
  CHECK(find(findings, "reading.annotated", "applications.refused_security_stability.natural_person") != nullptr);
}

TEST_CASE("what a text without line ends glues to a heading does not alter it", "[findings]") {
  struct Case { const char* heading; bool altered; };
  const auto c = GENERATE(values<Case>({
      {"五、存在的主要问题及改进情况", false},
      {"五、存在的主要问题及改进情况（一）存在的主要问题", false},
      {"五、政府信息公开工作存在的主要问题及改进情况", true},
      {"五、存在的主要问题及改进措施", true},
  }));
  BlocksBuilder builder;
  builder.paragraph("青石县农业农村局2023年政府信息公开工作年度报告").paragraph("一、总体情况").paragraph("平稳。").paragraph(c.heading).paragraph("解读不够及时。");
  CHECK((find(audited(builder.take()), "form.section-altered", "problems") != nullptr) == c.altered);
}

TEST_CASE("a sentence replaces a grid, the grid's own head or another heading does not", "[findings]") {
  struct Case { const char* first; const char* expected; Cause cause = Cause::Published; };
  const auto c = GENERATE(values<Case>({
      {"2023年未收到政府信息公开申请。", "form.grid-replaced"},
      {"无", "form.grid-replaced"},
      {"（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和） 申请人情况", "form.grid-missing", Cause::Reading},
      {"申请人情况自然人法人或其他组织总计商业企业科", "form.grid-missing", Cause::Reading},
      {"总计", "form.grid-missing", Cause::Reading},
      {"五、存在的主要", "form.grid-missing", Cause::Reading},
      {"", "form.grid-missing"},
  }));
  BlocksBuilder builder;
  builder.paragraph("青石县农业农村局2023年政府信息公开工作年度报告").paragraph("一、总体情况").paragraph("平稳。").paragraph("三、收到和处理政府信息公开申请情况");
  if (*c.first != 0) builder.paragraph(c.first);
  builder.paragraph("四、政府信息公开行政复议、行政诉讼情况").paragraph("无。");
  CAPTURE(c.first);
  const Findings findings = audited(builder.take());
  const Finding* finding = find(findings, c.expected, "applications");
  REQUIRE(finding != nullptr);
  CHECK(finding->cause == c.cause);
}

TEST_CASE("below a heading of the grid's own words its sentence is sought", "[findings]") {
  BlocksBuilder builder;
  builder.paragraph("青石县农业农村局2023年政府信息公开工作年度报告").paragraph("一、总体情况").paragraph("平稳。");
  builder.paragraph("四、政府信息公开行政复议、行政诉讼情况").paragraph("（一）行政复议情况").paragraph("本年度没有发生。");
  const Findings findings = audited(builder.take());
  const Finding* finding = find(findings, "form.grid-replaced", "disputes");
  REQUIRE(finding != nullptr);
  CHECK(finding->words.back() == "本年度没有发生。");
}

TEST_CASE("when all ties hold, moving one figure by one breaks the ties it is in and no other", "[findings]") {
  std::mt19937 random(20260101);
  for (int round = 0; round < 60; ++round) {
    FigureMatrix figures = consistent_applications(random);
    REQUIRE(failing(audited(applications_table(figures))) == "");
    const std::size_t row = random() % figures.size(), column = random() % 7;
    figures[row][column] = std::to_string(std::stoi(figures[row][column]) + 1);
    std::string expected = "applications.across@" + applications().rows[row].key;
    const std::string at = "@" + applications().blocks[0].columns[column].key;
    if (row >= 2 && row <= 23) expected += " applications.down" + at;
    if (row < 2 || row >= 23) expected += " applications.flow" + at;
    CAPTURE(row, column);
    CHECK(failing(audited(applications_table(figures))) == expected);
  }
}
