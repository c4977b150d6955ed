#include "gouji/records.h"

#include "grammar/lexicon.h"
#include "support/blocks_builder.h"
#include "support/catch.h"

using namespace gouji;

namespace {

const Forms& forms() {
  static const auto kForms = load_forms(built_in_grammars()).forms;
  return *kForms;
}

struct Bound {
  Records records{};
  Diagnostics notes{};
};

Bound bound(const Blocks& blocks) {
  Bound result;
  const Grids grids = find_grids(blocks, forms(), result.notes);
  const Sections sections = split_sections(blocks, grids, forms(), result.notes);
  result.records = bind_records(blocks, grids, sections, forms(), result.notes);
  return result;
}

std::string show(const Figure& figure) {
  struct Shown {
    std::string operator()(const Blank&) const { return "blank"; }
    std::string operator()(const Absent&) const { return "absent"; }
    std::string operator()(const NotApplicable&) const { return "not-applicable"; }
    std::string operator()(const Unreadable&) const { return "unreadable"; }
    std::string operator()(const Amount& amount) const { return to_string(amount); }
    std::string operator()(const Ambiguous&) const { return "ambiguous"; }
  };
  return std::visit(Shown{}, figure.reading) + (figure.unit->empty() ? "" : " " + *figure.unit);
}

std::string figure(const Record& record, std::string_view key) {
  for (const RecordGrid& grid : record.grids) {
    const FormGrid& form = grid_of(forms(), grid.id);
    for (std::uint32_t r = 0; r < form.rows.size(); ++r)
      for (std::uint32_t c = 0; c < form.block_of(r).columns.size(); ++c)
        if (form.figure_key(r, c) == key) return show(grid.figures[form.figure_index(r, c)]);
  }
  return "";
}

// A grid with two rows, enough to make a report of a text.
BlocksBuilder& small_grid(BlocksBuilder& builder, const char* made = "1") {
  return builder.table({{"信息内容", "本年制发件数", "本年废止件数", "现行有效件数"},
                        {"规章", made, "/", "l2"},
                        {"行政规范性文件", "４", "", "22（其中修订16件）"},
                        {"信息内容", {"本年收费金额（单位：元）", 3}},
                        {"行政事业性收费", {"1.5", 3}}});
}

}  // namespace

TEST_CASE("a figure's reading keeps blank, zero and slash apart", "[records]") {
  struct Case { std::string_view written, expected; };
  const auto c = GENERATE(values<Case>({
      {"", "blank"},
      {"0", "0"},
      {"/", "not-applicable"},
      {"１２", "12"},
      {"l2", "unreadable"},
      {"251000元", "251000 元"},
  }));
  CHECK(show(read_figure(c.written)) == c.expected);
}

TEST_CASE("figures take their unit from the cell, the head, or the form", "[records]") {
  BlocksBuilder builder;
  const Bound b = bound(small_grid(builder).take());
  REQUIRE(b.records.size() == 1);
  const Record& record = b.records.front();
  CHECK(figure(record, "disclosure.rules.made") == "1 件");
  CHECK(figure(record, "disclosure.rules.repealed") == "not-applicable 件");
  CHECK(figure(record, "disclosure.rules.in_force") == "unreadable 件");
  CHECK(figure(record, "disclosure.normative_documents.made") == "4 件");
  CHECK(figure(record, "disclosure.normative_documents.repealed") == "blank 件");
  CHECK(figure(record, "disclosure.normative_documents.in_force") == "22 件");
  CHECK(figure(record, "disclosure.fees.amount") == "1.5 元");
  CHECK(figure(record, "disclosure.licensing.decisions") == "absent");
}

TEST_CASE("three decimals of a count may set off thousands, unless the grid prints 0.000", "[records]") {
  const auto read = [](const char* made, const char* repealed) {
    BlocksBuilder builder;
    builder.table({{"信息内容", "本年制发件数", "本年废止件数", "现行有效件数"}, {"规章", made, repealed, "0"},
                   {"行政规范性文件", "4", "0", "22"}, {"信息内容", {"本年收费金额（单位：万元）", 3}}, {"行政事业性收费", {"1.204", 3}}});
    const Bound b = bound(builder.take());
    REQUIRE(b.records.size() == 1);
    CHECK(figure(b.records.front(), "disclosure.fees.amount") == "1.204 万元");
    return figure(b.records.front(), "disclosure.rules.made");
  };
  CHECK(read("1.204", "0") == "ambiguous 件");
  CHECK(read("7.000", "0.000") == "7.000 件");
}

TEST_CASE("title, agency and year are read from the first lines", "[records]") {
  struct Case { std::vector<const char*> lines; const char* agency; int year; const char* title; };  // year 0: none
  const auto c = GENERATE(values<Case>({
      {{"云溪市档案局", "2020年政府信息公开工作年度报告"}, "云溪市档案局", 2020, "2020年政府信息公开工作年度报告"},
      {{"云溪市档案局2021年政府信息公开工作年度报告"}, "云溪市档案局", 2021, "云溪市档案局2021年政府信息公开工作年度报告"},
      {{"云溪市档案局关于2021年度政府信息公开工作情况的报告"}, "云溪市档案局", 2021, "云溪市档案局关于2021年度政府信息公开工作情况的报告"},
      {{"2022年云溪市档案局政府信息公开工作年度报告"}, "云溪市档案局", 2022, "2022年云溪市档案局政府信息公开工作年度报告"},
      {{"云溪市档案局政府信息公开", "工作年度报告", "（2023年）"}, "云溪市档案局", 2023, "云溪市档案局政府信息公开\n工作年度报告\n（2023年）"},
      {{"雲溪市檔案局２０２２年政府信息公開工作年度報告"}, "云溪市档案局", 2022, "雲溪市檔案局２０２２年政府信息公開工作年度報告"},
      {{"首页 > 政务公开", "云溪市档案局2021年政府信息公开年报"}, "云溪市档案局", 2021, "云溪市档案局2021年政府信息公开年报"},
      {{"　　云溪市档案局　　2020年政府信息公开工作年度报告　　2020年，云溪市档案局完成了各项公开工作。"}, "云溪市档案局", 2020, "2020年政府信息公开工作年度报告"},
      {{"　　工作动态　　2020年政府信息公开工作年度报告　　2020年，本局完成了各项公开工作。"}, "", 2020, "2020年政府信息公开工作年度报告"},
      {{"依据《条例》和有关通知的要求，发布云溪市档案局2021年政府信息公开工作年度报告。本报告由六部分组成。"}, "云溪市档案局", 2021, ""},
      {{"依据《条例》和有关通知的要求，发布本机关2021年政府信息公开工作年度报告。"}, "", 2021, ""},
      {{"根据《条例》的规定，现公布市档案局2023年政府信息公开工作年度报告。"}, "市档案局", 2023, ""},
      {{"根据《条例》的规定，现公布我市档案局2023年政府信息公开工作年度报告。"}, "", 2023, ""},
      {{"2022年政府信息公开工作年度报告", "云溪市档案局", "2022年政府信息公开工作年度报告"}, "云溪市档案局", 2022, "2022年政府信息公开工作年度报告"},
      {{"2022年政府信息公开工作年度报告", "首页 > 政务公开 > 云溪市档案局"}, "", 2022, "2022年政府信息公开工作年度报告"},
      {{"𬇙河县档案局2021年政府信息公开工作年度报告"}, "𬇙河县档案局", 2021, "𬇙河县档案局2021年政府信息公开工作年度报告"},
      // Where nothing else names it, the agency is who did something that year.
      {{"一、总体情况　　2021年，云溪市档案局认真贯彻条例，公开工作有序开展。"}, "云溪市档案局", 0, ""},
      {{"2021年以来，云溪市档案局扎实推进公开。", "2021年，云溪市档案局坚持公开为常态。"}, "云溪市档案局", 0, ""},
      {{"2021年，云溪市档案局扎实推进公开。", "2021年，云溪市财政局坚持公开为常态。"}, "", 0, ""},
      {{"2021年，云溪市委坚持公开为常态。"}, "", 0, ""},
      {{"2021年，我局坚持公开为常态，市档案局按照要求整改。"}, "", 0, ""},
      {{"2021年，全市各镇认真落实条例。"}, "", 0, ""},
      {{"2021年，云溪市某街道党工委深入学习条例。"}, "", 0, ""},
      // No agency has a name of so many characters.
      {{"经过全体同志一年来的不懈努力并且在上级部门的关心和指导之下以及社会各界的大力支持之中完成了2021年政府信息公开工作年度报告"}, "", 2021, ""},
      {{"本机关向社会发布各类公告和通知并且按照有关要求和统一部署认真细致地组织编制以后于近日公布云溪市档案局2021年政府信息公开工作年度报告"}, "云溪市档案局", 2021, ""},
  }));
  BlocksBuilder builder;
  for (const char* line : c.lines) builder.paragraph(line);
  const Bound b = bound(small_grid(builder).take());
  REQUIRE(b.records.size() == 1);
  const Report& report = b.records.front().report;
  CHECK(report.agency == c.agency);
  CHECK(report.year.value_or(0) == c.year);
  CHECK(report.title == c.title);
}

TEST_CASE("a pattern of a grammar that matches nothing at all names no agency", "[records]") {
  Forms changed = forms();
  for (Family& family : changed.families) family.subject_patterns = {"(?P<agency>x*)"};
  changed.lexicon = std::make_shared<Lexicon>(changed);
  BlocksBuilder builder;
  builder.paragraph("2021年，云溪市档案局坚持公开为常态。");
  const Blocks blocks = small_grid(builder).take();
  Diagnostics notes;
  const Grids grids = find_grids(blocks, changed, notes);
  const Records records = bind_records(blocks, grids, split_sections(blocks, grids, changed, notes), changed, notes);
  REQUIRE(records.size() == 1);
  CHECK(records.front().report.agency.empty());
}

TEST_CASE("the year is what most of title, period and preface say", "[records]") {
  BlocksBuilder builder;
  builder.paragraph("云溪市档案局2022年政府信息公开工作年度报告")
      .paragraph("本报告中所列数据的统计期限自2021年1月1日起至2021年12月31日止。")
      .paragraph("现公布2021年度政府信息公开工作年度报告如下。");
  const Bound b = bound(small_grid(builder).take());
  REQUIRE(b.records.size() == 1);
  CHECK(b.records.front().report.year == 2021);
  REQUIRE(b.records.front().report.period);
  CHECK(b.records.front().report.period->to == Date{2021, 12, 31});
}

TEST_CASE("a period may be broken over two lines, not over two sentences", "[records]") {
  struct Case { std::vector<const char*> lines; const char* written; };
  const auto c = GENERATE(values<Case>({
      {{"统计期限自2021年1月1日起至2021年12月31日止。"}, "自2021年1月1日起至2021年12月31日"},
      {{"统计期限自２０２１年１月１日起至", "１２月３１日止。"}, "自2021年1月1日起至12月31日"},
      {{"统计期限为2021年1", "月1日—2021年12月31日。"}, "2021年1月1日—2021年12月31日"},
      {{"统计期限自2021年1月1日起。", "至2021年12月31日止。"}, ""},
      {{"2021年1月1日起施行。", "2021年12月31日止。"}, ""},
  }));
  BlocksBuilder builder;
  for (const char* line : c.lines) builder.paragraph(line);
  const Bound b = bound(small_grid(builder).take());
  REQUIRE(b.records.size() == 1);
  const auto& period = b.records.front().report.period;
  CHECK((period ? period->written : "") == c.written);
  if (period) CHECK(period->to == Date{2021, 12, 31});
}

TEST_CASE("where nothing dates a report, its year is the one in which two sentences say the agency did something", "[records]") {
  struct Case { std::vector<const char*> lines; int year; };
  const auto c = GENERATE(values<Case>({
      {{"2019年，我厅举办发布会5次。2019年未收到政府信息公开申请。"}, 2019},
      {{"2013年度本局收到申请1件。", "2013年我局移交政报4期。2014年我局将改进解读。"}, 2013},
      {{"2019年，我厅举办发布会5次。"}, 0},                                                      // one sentence is not enough
      {{"2019年，我厅举办发布会5次。2018年，我厅举办发布会4次。2019年收到申请2件。"}, 2019},
      {{"2019年，我厅举办发布会5次。2018年，我厅举办发布会4次。2019年收到申请2件，2018年收到申请3件。"}, 0},
      {{"2020年我局将公开目录。2020年，我局计划培训两次。2020年，我局要更新指南。"}, 0},            // plans are of another year
      {{"2012年建成的栏目重新设计。2012年印发的办法废止。"}, 0},
      {{"一、总体情况", "东湖街道编制2023年政府信息公开年度报告。2023年度未发生投诉。"}, 2023},
      {{"一、总体情况", "上一年的2022年政府信息公开年度报告已公布。"}, 0},
      {{"云溪市档案局2022年政府信息公开工作年度报告", "2021年，我局收到申请5件。2021年，我局答复5件。"}, 2022},
  }));
  BlocksBuilder builder;
  for (const char* line : c.lines) builder.paragraph(line);
  const Bound b = bound(small_grid(builder).take());
  REQUIRE(b.records.size() == 1);
  CAPTURE(c.lines.front());
  CHECK(b.records.front().report.year.value_or(0) == c.year);
}

TEST_CASE("a page with the title of a report and a file names the file", "[records]") {
  struct Case { const char *title, *line, *attachment; };
  const auto c = GENERATE(values<Case>({
      {"泾水县水利局2022年政府信息公开工作年度报告", "附件：2022年年度报告.docx", "附件：2022年年度报告.docx"},
      {"泾水县水利局2022年政府信息公开工作年度报告", "2022年年度报告.PDF", "2022年年度报告.PDF"},
      {"泾水县水利局2022年政府信息公开工作年度报告", "请下载附件查看。", ""},
  }));
  const Bound b = bound(BlocksBuilder{}.paragraph(c.title).paragraph(c.line).take());
  CHECK(b.records.empty());
  REQUIRE(b.notes.size() == 1);
  REQUIRE(b.notes.front().words.size() == 4);
  CHECK(b.notes.front().words.back() == c.attachment);
}

TEST_CASE("a document that is no such report gives no record and says why", "[records]") {
  const Bound prose = bound(BlocksBuilder{}.paragraph("关于召开会议的通知").paragraph("行政许可和行政处罚各有进展。").take());
  CHECK(prose.records.empty());
  REQUIRE(prose.notes.size() == 1);
  CHECK(prose.notes.front().code == Code::NotSuchReport);
  const Bound other = bound(BlocksBuilder{}.paragraph("云溪市2021年法治政府建设情况报告").paragraph("一、总体情况").take());
  CHECK(other.records.empty());
  REQUIRE(other.notes.size() == 1);
  CHECK(other.notes.front().words.front() == "云溪市2021年法治政府建设情况报告");
}

TEST_CASE("other documents of the column are named as what they are", "[records]") {
  struct Case { const char* title; const char* kind; };
  const auto c = GENERATE(values<Case>({
      {"云溪市人民政府网站工作年度报表（2022年度）", ""},
      {"政府网站工作年度报表", "政府网站工作年度报表"},
      {"云溪市2021年法治政府建设年度报告", "法治政府建设年度报告"},
      {"云溪市档案局政府信息公开指南", "政府信息公开指南"},
      {"云溪市档案局政府信息公开目录", "政府信息公开目录"},
  }));
  const Bound b = bound(BlocksBuilder{}.paragraph(c.title).paragraph("行政许可3件，行政处罚1件。").take());
  CHECK(b.records.empty());
  REQUIRE(b.notes.size() == 1);
  CHECK(b.notes.front().words.at(1) == (c.kind[0] ? c.kind : b.notes.front().words.at(1)));
}

TEST_CASE("a file may hold two reports, and a grid printed twice in one report is no second one", "[records]") {
  BlocksBuilder two;
  two.paragraph("云溪市档案局2021年政府信息公开工作年度报告").paragraph("一、总体情况").paragraph("平稳。").paragraph("二、主动公开政府信息情况");
  small_grid(two).paragraph("三、收到和处理政府信息公开申请情况").paragraph("无。");
  two.paragraph("云溪市档案局2022年政府信息公开工作年度报告").paragraph("一、总体情况").paragraph("平稳。").paragraph("二、主动公开政府信息情况");
  small_grid(two, "7");
  const Bound b = bound(two.take());
  REQUIRE(b.records.size() == 2);
  CHECK(figure(b.records[0], "disclosure.rules.made") == "1 件");
  CHECK(figure(b.records[1], "disclosure.rules.made") == "7 件");
  CHECK(b.records[1].report.year == 2022);
  CHECK(b.records[1].ordinal == 2);

  BlocksBuilder twice;
  small_grid(twice);
  small_grid(twice, "7");
  const Bound once = bound(twice.take());
  REQUIRE(once.records.size() == 1);
  CHECK(once.records.front().repeated_grids.size() == 1);
}

TEST_CASE("of several copies of a grid the report's own is read, and where nothing tells them apart the first", "[records]") {
  struct Copy {
    const char* caption;  // none where empty
    const char* made;     // of the first row; a copy without heads has it under a head of its own
    bool headed = true;
  };
  struct Case {
    const char* what;
    std::vector<Copy> copies;
    const char* read;
  };
  const auto c = GENERATE(values<Case>({
      {"nothing tells them apart", {{"", "1"}, {"", "7"}}, "1 件"},
      {"the first names another year", {{"2021年", "1"}, {"2022年", "7"}}, "7 件"},
      {"the second names another year", {{"2022年", "1"}, {"2021年", "7"}}, "1 件"},
      {"one names another year, one none", {{"上年（２０２１年）", "1"}, {"", "7"}}, "7 件"},
      {"both name the year", {{"2022年", "1"}, {"2022年", "7"}}, "1 件"},
      {"a caption that names two years is none of either", {{"2021年、2022年", "1"}, {"2021年", "7"}}, "1 件"},
      {"a number of more digits is no year", {{"第20210号", "1"}, {"", "7"}}, "1 件"},
      {"a sentence is no caption",
       {{"与2021年相比，本机关在这一年里进一步完善了工作制度，健全了审核流程，规范了办理程序，及时回应了群众关切的问题。", "1"}, {"", "7"}},
       "1 件"},
      {"without the form's heads, and else as the form", {{"", "1", false}, {"", "7"}}, "1 件"},
      {"the second is without the form's heads", {{"", "1"}, {"2022年", "7", false}}, "1 件"},
      {"the first is without the form's heads, the second another year's", {{"", "1", false}, {"2021年", "7"}}, "1 件"},
      {"a caption of the year is no better than none", {{"", "1"}, {"附：县水务局2022年公开情况", "7"}}, "1 件"},
      {"a later year is when it was filed", {{"填报日期：2023年1月15日", "1"}, {"", "7"}}, "1 件"},
      {"what announces a table is no caption", {{"比2021年增加3件，具体如下：", "1"}, {"", "7"}}, "1 件"},
      {"what compares is no caption", {{"（与2021年相比）", "1"}, {"", "7"}}, "1 件"},
      {"figures may be wide", {{"", "１"}, {"", "7"}}, "1 件"},
      {"the first says nothing, the second is another year's", {{"2022年", ""}, {"2021年", "7"}}, "blank 件"},
  }));
  BlocksBuilder builder;
  builder.paragraph("云溪市档案局2022年政府信息公开工作年度报告").paragraph("一、主动公开政府信息情况");
  for (const Copy& copy : c.copies) {
    if (*copy.caption != '\0') builder.paragraph(copy.caption);
    if (copy.headed) small_grid(builder, copy.made);
    else
      builder.table({{"类别", "甲", "乙", "丙"}, {"规章", copy.made, "2", "3"}, {"行政规范性文件", "4", "5", "6"}, {"行政事业性收费", {"1.5", 3}}});
    builder.paragraph("以上。");
  }
  const Bound b = bound(builder.take());
  CAPTURE(c.what);
  REQUIRE(b.records.size() == 1);
  CHECK(figure(b.records.front(), "disclosure.rules.made") == c.read);
  CHECK(b.records.front().repeated_grids.size() == 1);
}

TEST_CASE("a table with words of a grid and none of its heads, before the grid's own section, is no grid of the report", "[records]") {
  const auto counts = [](BlocksBuilder& builder) {
    builder.table({{"类别", "数量"}, {"行政许可", "305"}, {"行政处罚", "61"}, {"行政强制", "8"}, {"行政事业性收费", "4"}});
  };
  BlocksBuilder before;
  before.paragraph("云溪市档案局2022年政府信息公开工作年度报告").paragraph("一、总体情况");
  counts(before);
  before.paragraph("二、主动公开政府信息情况").paragraph("见图。").paragraph("五、存在的主要问题及改进情况").paragraph("无。");
  const Bound elsewhere = bound(before.take());
  REQUIRE(elsewhere.records.size() == 1);
  CHECK(elsewhere.records.front().grids.empty());

  BlocksBuilder within;
  within.paragraph("云溪市档案局2022年政府信息公开工作年度报告").paragraph("一、总体情况").paragraph("平稳。").paragraph("二、主动公开政府信息情况");
  counts(within);
  within.paragraph("五、存在的主要问题及改进情况").paragraph("无。");
  const Bound own = bound(within.take());
  REQUIRE(own.records.size() == 1);
  CHECK(figure(own.records.front(), "disclosure.licensing.decisions") == "305 件");
}
