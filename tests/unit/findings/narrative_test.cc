// The sentences of narrative_sentences.h in a report of one agency, whose figures stand here.
#include <string>
#include <string_view>
#include <vector>

#include "gouji/findings.h"
#include "support/applications_grid.h"
#include "support/catch.h"
#include "unit/findings/narrative_sentences.h"

using namespace gouji;

namespace {

// Received 40 + 5 + 2 = 47, carried in 3, handled 45, carried out 5.
FigureMatrix figures_of_the_year() {
  FigureMatrix figures(applications().rows.size(), std::vector<std::string>(7, "0"));
  const auto row = [&](std::string_view key, std::vector<std::string> values) {
    for (std::size_t r = 0; r < figures.size(); ++r)
      if (applications().rows[r].key == key) figures[r] = std::move(values);
  };
  row("received", {"40", "5", "0", "0", "2", "0", "47"});
  row("carried_in", {"3", "0", "0", "0", "0", "0", "3"});
  row("granted", {"17", "2", "0", "0", "1", "0", "20"});
  row("granted_in_part", {"5", "1", "0", "0", "0", "0", "6"});
  row("refused_state_secret", {"1", "0", "0", "0", "0", "0", "1"});
  row("refused_internal_affairs", {"2", "0", "0", "0", "0", "0", "2"});
  row("unavailable_not_held", {"8", "1", "0", "0", "0", "0", "9"});
  row("unavailable_needs_making", {"1", "0", "0", "0", "0", "0", "1"});
  row("not_processed_petition", {"2", "0", "0", "0", "0", "0", "2"});
  row("otherwise_other", {"3", "0", "0", "0", "1", "0", "4"});
  row("handled", {"39", "4", "0", "0", "2", "0", "45"});
  row("carried_out", {"4", "1", "0", "0", "0", "0", "5"});
  return figures;
}

FigureMatrix no_applications() { return FigureMatrix(applications().rows.size(), std::vector<std::string>(7, "0")); }

struct Year {
  FigureMatrix applications = figures_of_the_year();
  std::vector<std::string> reconsideration = {"3", "1", "0", "1", "5"}, direct = {"2", "0", "0", "1", "3"}, after = {"1", "0", "0", "0", "1"};
  std::string made = "6", repealed = "2", in_force = "31";
  std::string licensing = "18", penalties = "7", enforcement = "2", fees = "12.5";
};

Year nothing_happened() {
  return {no_applications(), {"0", "0", "0", "0", "0"}, {"0", "0", "0", "0", "0"}, {"0", "0", "0", "0", "0"}, "0", "0", "31", "0", "0", "0", "0"};
}

std::vector<MadeRow> disclosure_rows(const Year& year) {
  return {{MadeCell("第二十条第（一）项", 4)},
          {"信息内容", "本年制发件数", "本年废止件数", "现行有效件数"},
          {"规章", "0", "0", "0"},
          {"行政规范性文件", year.made, year.repealed, year.in_force},
          {MadeCell("第二十条第（五）项", 4)},
          {"信息内容", MadeCell("本年处理决定数量", 3)},
          {"行政许可", MadeCell(year.licensing, 3)},
          {MadeCell("第二十条第（六）项", 4)},
          {"信息内容", MadeCell("本年处理决定数量", 3)},
          {"行政处罚", MadeCell(year.penalties, 3)},
          {"行政强制", MadeCell(year.enforcement, 3)},
          {MadeCell("第二十条第（八）项", 4)},
          {"信息内容", MadeCell("本年收费金额（单位：万元）", 3)},
          {"行政事业性收费", MadeCell(year.fees, 3)}};
}

std::vector<MadeRow> applications_rows(const Year& year) {
  std::vector<MadeRow> rows = {{"", "自然人", "商业企业", "科研机构", "社会公益组织", "法律服务机构", "其他", "总计"}};
  for (std::size_t r = 0; r < year.applications.size(); ++r) {
    MadeRow row = {applications().rows[r].label.text};
    for (const std::string& figure : year.applications[r]) row.push_back(figure);
    rows.push_back(std::move(row));
  }
  return rows;
}

std::vector<MadeRow> disputes_rows(const Year& year) {
  std::vector<MadeRow> rows = {{MadeCell("行政复议", 5, 2), MadeCell("行政诉讼", 10)}, {MadeCell("未经复议直接起诉", 5), MadeCell("复议后起诉", 5)}, {}, {}};
  for (const auto* group : {&year.reconsideration, &year.direct, &year.after})
    for (std::size_t c = 0; c < 5; ++c) {
      constexpr std::string_view kHeads[] = {"结果维持", "结果纠正", "其他结果", "尚未审结", "总计"};
      rows[2].push_back(std::string(kHeads[c]));
      rows[3].push_back((*group)[c]);
    }
  return rows;
}

// What the narrative of a report of 青石县农业农村局 for 2023 gives, "check@at" each, where section 一 reads `prose`.
std::string findings_of(std::string_view prose, const Year& year) {
  BlocksBuilder builder;
  builder.paragraph("青石县农业农村局2023年政府信息公开工作年度报告").paragraph("一、总体情况");
  for (std::size_t at = 0; at <= prose.size();) {
    const std::size_t end = std::min(prose.find('\n', at), prose.size());
    builder.paragraph(prose.substr(at, end - at));
    at = end + 1;
  }
  builder.paragraph("二、主动公开政府信息情况").table(disclosure_rows(year));
  builder.paragraph("三、收到和处理政府信息公开申请情况").table(applications_rows(year));
  builder.paragraph("四、政府信息公开行政复议、行政诉讼情况").table(disputes_rows(year));
  std::string text;
  for (const Finding& finding : audited(builder.take()).findings) {
    if (finding.check.rfind("narrative.", 0) != 0) continue;
    text += (text.empty() ? "" : " ") + finding.check.substr(10) + "@" + finding.at;
  }
  return text;
}

std::string with_number(std::string_view sentence, const std::string& number) {
  std::string text(sentence);
  const auto at = text.find('#');
  return at == std::string::npos ? text : text.replace(at, 1, number);
}


}  // namespace

TEST_CASE("a count in a sentence passes if it is one that it may mean, else it is found", "[findings][narrative]") {
  for (const SaidSentence& said : counts()) {
    for (const char* right : said.right) {
      INFO(with_number(said.sentence, right));
      CHECK(findings_of(with_number(said.sentence, right), {}) == "");
    }
    INFO(with_number(said.sentence, said.wrong));
    CHECK(findings_of(with_number(said.sentence, said.wrong), {}) == said.finding);
  }
}

TEST_CASE("a sentence that says there was nothing passes where the grids say so too", "[findings][narrative]") {
  for (const NoneSentence& none : nones()) {
    INFO(none.sentence);
    CHECK(findings_of(none.sentence, nothing_happened()) == "");
    CHECK(findings_of(none.sentence, {}) == none.finding);
  }
}

TEST_CASE("lists, shares, growth, fees, years and days are held to themselves", "[findings][narrative]") {
  for (const AloneSentence& alone : by_themselves()) {
    INFO(alone.sentence);
    CHECK(findings_of(alone.sentence, {}) == alone.finding);
  }
}

TEST_CASE("where a text states more than is looked at, this is noted", "[findings][narrative]") {
  std::string prose;
  for (int i = 0; i < 2'100; ++i) prose += "全年收到政府信息公开申请47件。";
  BlocksBuilder builder;
  builder.paragraph("青石县农业农村局2023年政府信息公开工作年度报告").paragraph("一、总体情况").paragraph(prose);
  builder.paragraph("三、收到和处理政府信息公开申请情况").table(applications_rows({}));
  Diagnostics notes;
  CHECK(audited(builder.take(), notes).findings.size() < 100);
  const auto limit = std::find_if(notes.begin(), notes.end(), [](const Diagnostic& note) { return note.code == Code::LimitMet; });
  REQUIRE(limit != notes.end());
  CHECK(limit->words == std::vector<std::string>{"claims", "2000"});
}

TEST_CASE("a sentence that may speak of less than the whole report makes no finding", "[findings][narrative]") {
  CHECK(traps().size() >= 40);
  CHECK(counts().size() + nones().size() + by_themselves().size() + traps().size() >= 120);
  for (const char* sentence : traps()) {
    INFO(sentence);
    CHECK(findings_of(sentence, {}) == "");
  }
}
