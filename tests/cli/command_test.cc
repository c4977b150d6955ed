// What of the command is no output of a whole run: how progress reads, what a misspelt word was meant to be, and how the summary says on
// one line which figure may be wrong.
#include "../../tools/gouji/nearest.h"
#include "../../tools/gouji/progress.h"
#include "../../tools/gouji/summary.h"

#include "support/catch.h"
#include "text/width.h"

namespace gouji {

using std::chrono::milliseconds;

namespace {

const SuspectWords kReceived = {{"本年新收政府信息公开申请数量 › 自然人", "new applications received › natural persons"},
                                {"公布 21，", "published 21, "}, {"应为 12", "would need 12"}, {"（数字颠倒）", " (digits swapped)"}};
const SuspectWords kTotal = {{"行政复议 › 总计", "reconsideration › total"}, {}, {"应为 3", "would need 3"}, {}};

// The line of the summary that says which figures may be wrong.
std::string line_of(const LikelySet& set, Language language, std::uint32_t columns) {
  AuditSummary summary;
  summary.tally.reports = 1;
  summary.tally.failing = 1;
  summary.failing.push_back({"青州省科学技术厅 2022", "a.docx", "disputes.across", "3 ≠ 0", false, "reconsideration", set});
  const std::string text = summary_text(summary, {language, columns});
  const auto begin = text.find(language == Language::Chinese ? "可能填错" : "perhaps wrong");
  return begin == std::string::npos ? "" : text.substr(begin, text.find('\n', begin) - begin);
}

}  // namespace

TEST_CASE("progress says how much is done, how fast, how long it will take and what was found", "[command]") {
  struct Case { ProgressState state; std::string zh, en; };
  const auto c = GENERATE(values<Case>({
      {{120, 240, 34, milliseconds(2000)}, "已读取 120/240，60 个/秒，还需 2 秒，校验结果 34", "read 120/240, 60/s, 2 s left, 34 findings"},
      {{10, 1000, 0, milliseconds(1000)}, "已读取 10/1000，10 个/秒，还需 1 分 39 秒，校验结果 0", "read 10/1000, 10/s, 1 min 39 s left, 0 findings"},
      {{1, 10001, 0, milliseconds(1000)}, "已读取 1/10001，1 个/秒，还需 2 小时 46 分，校验结果 0", "read 1/10001, 1/s, 2 h 46 min left, 0 findings"},
      {{0, 5, 0, milliseconds(0)}, "已读取 0/5，0 个/秒，还需 0 秒，校验结果 0", "read 0/5, 0/s, 0 s left, 0 findings"},
  }));
  CHECK(progress_line(c.state, Language::Chinese) == c.zh);
  CHECK(progress_line(c.state, Language::English) == c.en);
}

TEST_CASE("the bar fits its terminal, and gives way to the numbers where there is little room", "[command]") {
  const ProgressState state{120, 240, 34, milliseconds(2000)};
  CHECK(progress_bar(state, 79, Language::Chinese) == "[###############---------------] 120/240  60 个/秒  还需 2 秒  校验结果 34");
  CHECK(progress_bar(state, 40, Language::English) == "120/240  60/s  2 s left  34 findings");
  for (std::uint32_t columns = 20; columns < 120; ++columns) CHECK(columns_of(progress_bar(state, columns, Language::Chinese)) <= columns);
}

TEST_CASE("the summary says on one line which figure may be wrong, and counts what it leaves out", "[command]") {
  struct Case { LikelySet set; std::uint32_t columns; std::string zh, en; };
  const auto c = GENERATE(values<Case>({
      {{{kTotal}, 0, false}, 80, "可能填错：行政复议 › 总计：应为 3", "perhaps wrong: reconsideration › total: would need 3"},
      {{{kReceived}, 0, false}, 100, "可能填错：本年新收政府信息公开申请数量 › 自然人：公布 21，应为 12（数字颠倒）",
       "perhaps wrong: new applications received › natural persons: published 21, would need 12"},
      {{{kReceived}, 0, false}, 80, "可能填错：本年新收政府信息公开申请数量 › 自然人：公布 21，应为 12",
       "perhaps wrong: new applications received › natural persons: would need 12"},
      {{{kTotal}, 3, false}, 80, "可能填错：行政复议 › 总计：应为 3；另有改法 3 种", "perhaps wrong: reconsideration › total: would need 3; other ways: 3"},
      {{{kTotal}, 19, true}, 80, "可能填错：行政复议 › 总计：应为 3；另有改法 19+ 种", "perhaps wrong: reconsideration › total: would need 3; other ways: 19+"},
      {{{kTotal}, 0, true}, 80, "可能填错：行政复议 › 总计：应为 3；也许另有改法", "perhaps wrong: reconsideration › total: would need 3; perhaps other ways"},
      {{{kTotal, kReceived, kReceived}, 0, false}, 80, "可能填错：行政复议 › 总计：应为 3；还有 2 个数据",
       "perhaps wrong: reconsideration › total: would need 3; figures more: 2"},
      {{{kReceived, kTotal}, 4, false}, 76, "可能填错：本年新收政府… › 自然人：应为 12；还有 1 个数据；另有改法 4 种",
       "perhaps wrong: new appli…: would need 12; figures more: 1; other ways: 4"},
      {{{}, 0, true}, 80, "可能填错：出错的数据太多，没有逐一找出", "perhaps wrong: too many figures to be told one by one"},
  }));
  CHECK(line_of(c.set, Language::Chinese, c.columns) == c.zh);
  CHECK(line_of(c.set, Language::English, c.columns) == c.en);
  CHECK(columns_of(line_of(c.set, Language::English, c.columns)) + 4 <= c.columns);
}

TEST_CASE("where a name is cut, the column stays", "[command]") {
  struct Case { std::string name; std::uint32_t columns; std::string line; };
  const auto c = GENERATE(values<Case>({
      {"litigation after reconsideration › other outcome", 60, "perhaps wrong: litigatio… › other outcome: would need 12"},
      {"litigation after reconsideration › other outcome", 40, "perhaps wrong: litig…: would need 12"},
      {"a name without columns that is very long indeed", 50, "perhaps wrong: a name without …: would need 12"},
  }));
  CHECK(line_of({{{{"", c.name}, {}, {"", "would need 12"}, {}}}, 0, false}, Language::English, c.columns) == c.line);
}

TEST_CASE("counts and checks of the summary stand in columns however long they are", "[command]") {
  AuditSummary summary;
  Tally& tally = summary.tally;
  tally.reports = 1;
  tally.findings = {102623, 0, 3};
  tally.by_check["reading.ambiguous"] = {{102623, 0, 0}, FindingKind::ReadingAmbiguous, {}, false, {}};
  tally.by_check["narrative.normative_in_force"] = {{0, 0, 3}, FindingKind::NarrativeCount, {{FindingKind::NarrativeCount, {}}, {FindingKind::NarrativeNone, {}}}, false, {}};
  const std::string zh = summary_text(summary, {Language::Chinese, 80}), en = summary_text(summary, {Language::English, 80});
  const auto has = [](const std::string& text, const char* line) { INFO(text << line); return text.find(line) != std::string::npos; };
  CHECK(has(zh, "   错误   警告   提示\n"));
  CHECK(has(zh, " 102623      0      0 reading.ambiguous            有多种读法的数据\n"));
  CHECK(has(zh, "      0      0      3 narrative.normative_in_force 文字与表格不一致等\n"));
  CHECK(has(en, "  102623       0       0 reading.ambiguous            figures that can be read"));
}

TEST_CASE("the summary says how many errors are perhaps made by the reading, and counts files and reports apart", "[command]") {
  AuditSummary summary;
  Tally& tally = summary.tally;
  tally.files = 12, tally.read = 10, tally.reports = 11, tally.not_such_report = 1, tally.unreadable = 1, tally.incomplete = 2;
  tally.findings.errors = 8, tally.doubtful_errors = 6;
  const auto has = [&](Language language, const char* line) {
    const std::string text = summary_text(summary, {language, 120});
    INFO(text);
    return text.find(line) != std::string::npos;
  };
  CHECK(has(Language::Chinese, "12 个文件：10 个有 11 份年度报告，1 个可读但不是此类报告，1 个未能读取；读取的文件中，2 个只读取了一部分\n"));
  CHECK(has(Language::English, "12 files: 10 with 11 reports, 1 readable but no such report, 1 not read; of those read, 2 in part only\n"));
  CHECK(has(Language::Chinese, "  错误中 2 条为报告原文，6 条可能是读取所致，请与原文核对\n"));
  CHECK(has(Language::English, "  of the errors 2 published so, 6 perhaps our reading; compare with the original\n"));
}

TEST_CASE("a misspelt word means the nearest one, if that is near", "[command]") {
  struct Case { std::string word, meant; };
  const auto c = GENERATE(values<Case>({{"audti", "audit"}, {"--fial-on", "--fail-on"}, {"aplications.flow", "applications.flow"}, {"nothing", ""}, {"", ""}}));
  CHECK(nearest(c.word, {"audit", "extract", "--fail-on", "applications.flow"}) == c.meant);
}

}  // namespace gouji
