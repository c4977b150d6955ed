#include "gouji/grids.h"

#include "gouji/records.h"
#include "support/blocks_builder.h"
#include "support/catch.h"

#include <algorithm>

using namespace gouji;

namespace {

const Forms& forms() {
  static const auto kForms = load_forms(built_in_grammars()).forms;
  return *kForms;
}

std::string show(const Blocks& blocks, const GridRow& row) {
  const std::string by = row.row_by == RowBy::Label ? "" : row.row_by == RowBy::Order ? " by order" : " by header";
  std::string text = by + ":";
  if (row.readings.size() != 1) return text + " open";
  for (const GridCell& cell : row.readings.front())
    text += " " + (cell.range.empty() ? std::string(cell.absent ? "absent" : cell.hole ? "hole" : "blank") : std::string(blocks.text.view(cell.range)));
  return text;
}

// The row of a grid as a line, "" where it was not found.
std::string row_of(const Blocks& blocks, const Grids& grids, std::string_view key) {
  for (const Grid& grid : grids) {
    const FormGrid& form = grid_of(forms(), grid.id);
    for (const GridRow& row : grid.rows)
      if (form.key + "." + form.rows[row.row].key == key) return show(blocks, row);
  }
  return "";
}

std::string form_of(const Grids& grids, std::string_view key) {
  for (const Grid& grid : grids)
    if (grid_of(forms(), grid.id).key == key) return forms().forms[grid.id.form].id;
  return "";
}

const MadeRow kHeads = {{"信息内容"}, {"本年制发件数"}, {"本年废止件数"}, {"现行有效件数"}};

Grids found(const Blocks& blocks) {
  Diagnostics notes;
  return find_grids(blocks, forms(), notes);
}

}  // namespace

TEST_CASE("rows are found by their labels, cells by their number", "[grids]") {
  const Blocks blocks = BlocksBuilder{}.table({{{"第二十条第（一）项", 4}}, kHeads, {"规章", "1", "2", "3"}, {"行政规范性文件", "4", "", "6"}}).take();
  const Grids grids = found(blocks);
  CHECK(form_of(grids, "disclosure") == "zfxxgk-2021");
  CHECK(row_of(blocks, grids, "disclosure.rules") == ": 1 2 3");
  CHECK(row_of(blocks, grids, "disclosure.normative_documents") == ": 4 blank 6");
  CHECK(row_of(blocks, grids, "disclosure.fees") == "");
}

TEST_CASE("figures below heads that no form has are left out where the file says where they stand", "[grids]") {
  const MadeRow heads = {{"信息内容"}, {"行次"}, {"本年制发件数"}, {"本年废止件数"}, {"现行有效件数"}, {"备注"}};
  const auto rules = [&](CellsBy by, const MadeRow& row) {
    const Blocks blocks = BlocksBuilder{by}.table({heads, row, {"行政规范性文件", "2", "4", "5", "6", "7"}}).take();
    return row_of(blocks, found(blocks), "disclosure.rules");
  };
  CHECK(rules(CellsBy::Markup, {"规章", "1", "2", "3", "4", "5"}) == ": 2 3 4");
  CHECK(rules(CellsBy::Markup, {"规章", "1", "2", "3", "4"}) == ": 2 3 4");
  CHECK(rules(CellsBy::Markup, {"规章", "1", "2", "3", "4", "5", "6"}) == ": open");
  CHECK(rules(CellsBy::Pipes, {"规章", "1", "2", "3", "4"}) == ": open");
}

TEST_CASE("heads below those of the form part its figures in several", "[grids]") {
  const Blocks blocks = BlocksBuilder{}
                            .table({{{"信息内容"}, {"本年制发件数", 2}, {"本年废止件数", 2}, {"现行有效件数", 2}},
                                    {"", "上年", "本年", "上年", "本年", "上年", "本年"},
                                    {"规章", "1", "2", "3", "4", "5", "6"},
                                    {"行政规范性文件", "1", "2", "3", "4", "5", "6"}})
                            .take();
  CHECK(row_of(blocks, found(blocks), "disclosure.rules") == ": open");
}

TEST_CASE("dashes in a table of their own say nothing of a row that is whole", "[grids]") {
  const auto rules = [](const MadeRow& row, const MadeRow& behind) {
    const Blocks blocks = BlocksBuilder{CellsBy::Pipes}.table({kHeads, row}).table({behind}).table({{"行政规范性文件", "4", "5", "6"}}).take();
    return row_of(blocks, found(blocks), "disclosure.rules");
  };
  CHECK(rules({"规章", "1", "2", "3"}, {"-", "-", "-"}) == ": 1 2 3");
  CHECK(rules({"规章", "1", "2", "3"}, {"-", "-", "7"}) == ": open");
  CHECK(rules({"规章", "1", "2"}, {"-", "-"}) == ": open");
}

TEST_CASE("a grid is that form's whose labels it has, whatever the other grids are", "[grids]") {
  const Blocks blocks = BlocksBuilder{}
                            .table({kHeads, {"规章", "1", "2", "3"}, {"规范性文件", "4", "5", "6"}})
                            .table({{"（五）不予处理", "5.要求行政机关确认或重新出具已获取信息", "0", "0", "0", "0", "0", "0", "0"},
                                    {{"（六）其他处理", 2}, "1", "0", "0", "0", "0", "0", "1"},
                                    {{"（七）总计", 2}, "1", "0", "0", "0", "0", "0", "1"}})
                            .take();
  const Grids grids = found(blocks);
  CHECK(form_of(grids, "disclosure") == "zfxxgk-2021");
  CHECK(form_of(grids, "applications") == "zfxxgk-2019");
  CHECK(row_of(blocks, grids, "disclosure.normative_documents") == ": 4 5 6");
  CHECK(row_of(blocks, grids, "applications.otherwise") == ": 1 0 0 0 0 0 1");
}

TEST_CASE("a grid cut before the forms part takes the form of the report's other grids", "[grids]") {
  const auto cut = [](MadeRow heads) {
    return BlocksBuilder{}
        .table({std::move(heads), {"规章", "1", "2", "3"}, {"规范性文件", "4", "5", "6"}})
        .table({{{"一、本年新收政府信息公开申请数量", 3}, "1", "0", "0", "0", "0", "0", "1"},
                {{"二、上年结转政府信息公开申请数量", 3}, "0", "0", "0", "0", "0", "0", "0"},
                {"三、本年度办理结果", {"（一）予以公开", 2}, "1", "0", "0", "0", "0", "0", "1"}})
        .take();
  };
  const Blocks later = cut(kHeads), earlier = cut({"信息内容", "本年新制作数量", "本年新公开数量", "对外公开总数量"});
  CHECK(form_of(found(later), "applications") == "zfxxgk-2021");
  CHECK(form_of(found(earlier), "applications") == "zfxxgk-2019");
  CHECK(row_of(later, found(later), "applications.granted") == ": 1 0 0 0 0 0 1");
}

TEST_CASE("the last row of a group is not the group's own", "[grids]") {
  const Blocks blocks = BlocksBuilder{}
                            .table({{"（五）不予处理", "5.要求行政机关确认或重新出具已获取信息", "0", "0", "0", "0", "0", "0", "0"},
                                    {"（六）其他处理", "3.其他", "264", "12", "0", "0", "0", "0", "276"},
                                    {{"（七）总计", 2}, "264", "12", "0", "0", "0", "0", "276"}})
                            .take();
  const Grids grids = found(blocks);
  CHECK(row_of(blocks, grids, "applications.otherwise") == "");
  CHECK(row_of(blocks, grids, "applications.otherwise_other") == ": 264 12 0 0 0 0 276");
}

TEST_CASE("short rows: cells that a table leaves out are holes, where it says which", "[grids]") {
  const std::vector<MadeRow> rows = {kHeads, {"规章", "1", "2", "3"}, {"行政规范性文件", "4"}};
  const Blocks markup = BlocksBuilder{CellsBy::Markup}.table(rows).take();
  CHECK(row_of(markup, found(markup), "disclosure.normative_documents") == ": 4 hole hole");
  const Blocks tabs = BlocksBuilder{CellsBy::Tabs}.table(rows).take();
  // A line may have been trimmed, or have lost a figure anywhere.
  CHECK(row_of(tabs, found(tabs), "disclosure.normative_documents") == ": open");
  const Blocks pipes = BlocksBuilder{CellsBy::Pipes}.table(rows).take();
  CHECK(row_of(pipes, found(pipes), "disclosure.normative_documents") == ": open");
}

TEST_CASE("rows with more cells than columns are bound by place or stay open", "[grids]") {
  const auto row = [](MadeRow figures) {
    return BlocksBuilder{}.table({kHeads, {"规章", "1", "2", "3"}, std::move(figures)}).take();
  };
  const Blocks ghost = row({"行政规范性文件", "4", "5", "6", ""});
  CHECK(row_of(ghost, found(ghost), "disclosure.normative_documents") == ": 4 5 6");
  const Blocks wide = row({"行政规范性文件", "4", "5", "6", "7"});
  CHECK(row_of(wide, found(wide), "disclosure.normative_documents") == ": open");
}

TEST_CASE("heads in another order take their figures with them, heads that contradict each other leave all open", "[grids]") {
  const Blocks turned = BlocksBuilder{}
                            .table({{"信息内容", "现行有效件数", "本年制发件数", "本年废止件数"}, {"规章", "1", "2", "3"}, {"行政规范性文件", "4", "5", "6"}})
                            .take();
  CHECK(row_of(turned, found(turned), "disclosure.rules") == ": 2 3 1");
  // The text read as it runs says the same.
  Diagnostics notes;
  find_grids(turned, forms(), notes);
  CHECK(std::none_of(notes.begin(), notes.end(), [](const Diagnostic& note) { return note.code == Code::ReadingDiffers; }));
  const Blocks broken = BlocksBuilder{}
                            .table({{"信息内容", "现行有效件数", "本年制发件数", "现行有效件数"}, {"规章", "1", "2", "3"}, {"行政规范性文件", "4", "5", "6"}})
                            .take();
  CHECK(row_of(broken, found(broken), "disclosure.rules") == ": open");
}

TEST_CASE("rows whose labels are lost are bound by order between two labelled rows, if their number is the form's", "[grids]") {
  const MadeRow zero = {"0", "0", "0", "0", "0", "0", "0", "0"};
  const auto made = [&](std::size_t lost) {
    std::vector<MadeRow> rows = {{"3.补正后申请内容仍不明确", "1", "0", "0", "0", "0", "0", "1"}};
    for (std::size_t i = 0; i < lost; ++i) rows.push_back(zero);
    rows.push_back({"5.要求行政机关确认或重新出具已获取信息", "2", "0", "0", "0", "0", "0", "2"});
    return BlocksBuilder{CellsBy::Tabs}.table(rows).take();
  };
  const Blocks whole = made(4);
  CHECK(row_of(whole, found(whole), "applications.not_processed_petition") == " by order: 0 0 0 0 0 0 0");
  const Blocks one_less = made(3);
  CHECK(row_of(one_less, found(one_less), "applications.not_processed_petition") == " by order: open");
}

TEST_CASE("an extra row with words of its own never takes the place of a row that is missing", "[grids]") {
  const Blocks blocks = BlocksBuilder{}
                            .table({kHeads, {"其他主动公开文件", "7", "8", "9"}, {"行政规范性文件", "4", "5", "6"},
                                    {"信息内容", {"本年处理决定数量", 3}}, {"行政许可", {"4529", 3}}})
                            .take();
  const Grids grids = found(blocks);
  CHECK(row_of(blocks, grids, "disclosure.rules") == "");
  CHECK(row_of(blocks, grids, "disclosure.licensing") == ": 4529");
  REQUIRE(grids.size() == 1);
  REQUIRE(grids.front().extra.size() == 1);
  CHECK(blocks.text.view(grids.front().extra.front().label) == "其他主动公开文件");
}

TEST_CASE("a grid whose rows stand side by side is found by its heads", "[grids]") {
  MadeRow leafs = {};
  for (int i = 0; i < 2; ++i)
    for (const char* head : {"结果维持", "结果纠正", "其他结果", "尚未审结", "总计"}) leafs.push_back(head);
  MadeRow figures;
  for (int i = 1; i <= 15; ++i) figures.push_back(std::to_string(i));
  const std::vector<MadeRow> heads = {{{"行政复议", 5}, {"行政诉讼", 10}},
                                      {{"结果维持", 1, 2}, {"结果纠正", 1, 2}, {"其他结果", 1, 2}, {"尚未审结", 1, 2}, {"总计", 1, 2},
                                       {"未经复议直接起诉", 5}, {"复议后起诉", 5}},
                                      leafs};
  std::vector<MadeRow> whole = heads;
  whole.push_back(figures);
  // Dashes in a table of their own, of however many rows, may stand between.
  const int dashes = GENERATE(0, 1, 2);
  BlocksBuilder builder;
  if (dashes == 0) builder.table(whole);
  else builder.table(heads).table(std::vector<MadeRow>(static_cast<std::size_t>(dashes), {"-", "-", "-"})).table({figures});
  const Blocks blocks = builder.take();
  const Grids grids = found(blocks);
  CHECK(row_of(blocks, grids, "disputes.reconsideration") == " by header: 1 2 3 4 5");
  CHECK(row_of(blocks, grids, "disputes.suit_after") == " by header: 11 12 13 14 15");
  CHECK(grids.front().same_in_other_form);
}

TEST_CASE("one cell a line: labels take the figures behind them, blanks are seen by the empty lines", "[grids]") {
  BlocksBuilder builder;
  const auto row = [&](std::string_view label, std::vector<std::string> figures) {
    builder.paragraph(label, 4);
    std::uint32_t gap = 2;
    for (const std::string& figure : figures) {
      if (figure.empty()) gap += 2;
      else builder.paragraph(figure, std::exchange(gap, 2));
    }
  };
  builder.paragraph("本年制发件数").paragraph("本年废止件数").paragraph("现行有效件数");
  row("规章", {"1", "2", "3"});
  row("行政规范性文件", {"4", "5", "6"});
  builder.paragraph("一、本年新收政府信息公开申请数量", 4);
  for (const char* figure : {"1", "0", "0", "0", "0", "0", "1"}) builder.paragraph(figure, 2);
  builder.paragraph("二、上年结转政府信息公开申请数量", 4);
  for (const char* figure : {"0", "0", "0", "0", "0", "0", "0"}) builder.paragraph(figure, 2);
  builder.paragraph("（一）予以公开", 4);
  builder.paragraph("1", 2).paragraph("0", 4).paragraph("0", 2).paragraph("0", 2).paragraph("0", 2).paragraph("1", 2);
  builder.paragraph("（二）部分公开", 4);
  const Blocks blocks = builder.take();
  const Grids grids = found(blocks);
  CHECK(row_of(blocks, grids, "disclosure.normative_documents") == ": 4 5 6");
  CHECK(row_of(blocks, grids, "applications.received") == ": 1 0 0 0 0 0 1");
  CHECK(row_of(blocks, grids, "applications.granted") == ": 1 hole 0 0 0 0 1");
}

TEST_CASE("figures that are glued together are settled only where the text or the ties allow one reading", "[grids]") {
  const Blocks blocks = BlocksBuilder{}
                            .paragraph("本年制发件数本年废止件数现行有效件数规章000行政规范性文件6233440第二十条第（五）项行政许可4529")
                            .take();
  const Grids grids = found(blocks);
  CHECK(row_of(blocks, grids, "disclosure.rules") == ": 0 0 0");
  CHECK(row_of(blocks, grids, "disclosure.normative_documents") == ": open");
  CHECK(row_of(blocks, grids, "disclosure.licensing") == ": 4529");
}

TEST_CASE("rows that a converter left beside the table are read from the running text, by their own labels", "[grids]") {
  const Blocks blocks = BlocksBuilder{CellsBy::Pipes}
                            .paragraph("信息内容本年处理决定数量")
                            .paragraph("行政许可 97")
                            .paragraph("行政处罚 3")
                            .table({kHeads, {"规章", "1", "2", "3"}, {"规范性文件", "4", "5", "6"}})
                            .take();
  const Grids grids = found(blocks);
  CHECK(row_of(blocks, grids, "disclosure.licensing") == ": 97");
  CHECK(row_of(blocks, grids, "disclosure.penalties") == ": 3");
  // One word of the prose before a number is no row.
  const Blocks prose = BlocksBuilder{CellsBy::Pipes}
                           .paragraph("今年办理行政许可 97 项")
                           .table({kHeads, {"规章", "1", "2", "3"}, {"规范性文件", "4", "5", "6"}})
                           .take();
  CHECK(row_of(prose, found(prose), "disclosure.licensing") == "");
}

TEST_CASE("a row that is quoted alone is read, a short label alone is not", "[grids]") {
  const Blocks row = BlocksBuilder{CellsBy::Pipes}.table({{"一、本年新收政府信息公开申请数量", "1", "2", "0", "0", "0", "0", "3"}}).take();
  CHECK(row_of(row, found(row), "applications.received") == ": 1 2 0 0 0 0 3");
  const Blocks word = BlocksBuilder{CellsBy::Pipes}.table({{"行政许可", "12"}}).take();
  CHECK(found(word).empty());
}

TEST_CASE("ghost columns and left-over cells of texts are told from figures by the other rows", "[grids]") {
  const MadeRow heads = {"", "", "自然人", "商业企业", "科研机构", "社会公益组织", "法律服务机构", "其他", "总计", ""};
  const auto rows = [&](bool rest_at_end) {
    const auto outcome = [&](const char* label, std::vector<const char*> figures) {
      MadeRow row = {"", label};
      if (!rest_at_end) row.push_back("");
      for (const char* figure : figures) row.push_back(figure);
      if (rest_at_end) row.push_back("");
      return row;
    };
    return BlocksBuilder{CellsBy::Pipes}
        .table({heads, outcome("（一）予以公开", {"1", "0", "0", "0", "0", "0", "1"}), outcome("（二）部分公开", {"", "2", "0", "0", "0", "0", ""}),
                {"", "（三）不予公开", "1.属于国家秘密", "0", "0", "0", "0", "0", "0", "0"}})
        .take();
  };
  const Blocks behind = rows(false), at_end = rows(true);
  CHECK(row_of(behind, found(behind), "applications.granted_in_part") == ": blank 2 0 0 0 0 blank");
  CHECK(row_of(at_end, found(at_end), "applications.granted_in_part") == ": blank 2 0 0 0 0 blank");
}

TEST_CASE("a label alone on its line between rows of a text has blank figures", "[grids]") {
  const Blocks blocks = BlocksBuilder{CellsBy::Tabs}
                            .table({kHeads, {"规章", "1", "2", "3"}, {"行政规范性文件", "4", "5", "6"}, {"信息内容", "本年处理决定数量"}})
                            .paragraph("行政许可")
                            .table({{"信息内容", "本年处理决定数量"}, {"行政处罚", "7"}, {"行政强制", "8"}})
                            .take();
  const Grids grids = found(blocks);
  CHECK(row_of(blocks, grids, "disclosure.licensing") == ": hole");
  CHECK(row_of(blocks, grids, "disclosure.penalties") == ": 7");
}

namespace {

const std::vector<MadeRow> kStatistics = {
    {"统计指标", "单位", "统计数"},
    {"一、主动公开情况", "——", "——"},
    {"（一）主动公开政府信息数（不同渠道和方式公开相同信息计1条）", "条", "12"},
    {"其中：主动公开规范性文件数", "条", "3"},
    {"制发规范性文件总数", "件", "4"},
    {"（二）通过不同渠道和方式公开政府信息的情况", "——", ""},
    {"1.政府公报公开政府信息数", "条", "0"},
    {"2.政府网站公开政府信息数", "条", "12"},
    {"3.政务微博公开政府信息数", "条", ""},
    {"三、依申请公开情况", "——", ""},
    {"（一）收到申请数", "件", "6"},
    {"1.当面申请数", "件", "1"},
    {"2.传真申请数", "件", "2"},
    {"3.网络申请数", "件", "3"},
    {"4.信函申请数", "件", "0"},
    {"（二）申请办结数", "件", "6"},
    {"1.按时办结数", "件", "5"},
    {"2.延期办结数", "件", "1"},
    {"四、行政复议数量", "件", "2"},
    {"（一）维持具体行政行为数", "件", "2"},
    {"（二）被依法纠错数", "件", "0"},
    {"（三）其他情形数", "件", "0"},
    {"五、行政诉讼数量", "件", "7"},
    {"（一）维持具体行政行为或者驳回原告诉讼请求数", "件", "4"},
    {"（二）被依法纠错数", "件", "1"},
    {"（三）其他情形数", "件", "2"},
    {"六、举报投诉数量", "件", "0"},
    {"七、依申请公开信息收取的费用", "万元", "1.25"},
};

}  // namespace

TEST_CASE("a unit behind the label is no figure, nor is what stands behind a group's own line", "[grids]") {
  const Blocks blocks = BlocksBuilder{}.table(kStatistics).take();
  const Grids grids = found(blocks);
  REQUIRE(grids.size() == 1);
  CHECK(form_of(grids, "statistics") == "zfxxgk-2014");
  CHECK(row_of(blocks, grids, "statistics.disclosed") == ": 12");
  CHECK(row_of(blocks, grids, "statistics.normative_made") == ": 4");
  CHECK(row_of(blocks, grids, "statistics.by_microblog") == ": blank");
  CHECK(row_of(blocks, grids, "statistics.fees") == ": 1.25");
  CHECK(row_of(blocks, grids, "statistics.staff") == "");
  CHECK(grids.front().extra.empty());
}

TEST_CASE("rows with the same label are told apart by their order", "[grids]") {
  const Blocks blocks = BlocksBuilder{}.table(kStatistics).take();
  const Grids grids = found(blocks);
  CHECK(row_of(blocks, grids, "statistics.reconsideration_corrected") == ": 0");
  CHECK(row_of(blocks, grids, "statistics.litigation_corrected") == ": 1");
  CHECK(row_of(blocks, grids, "statistics.litigation_other") == ": 2");
}

TEST_CASE("a few labels of a grid of one column, each with a figure, are a sentence or another table", "[grids]") {
  const std::vector<MadeRow> few(kStatistics.begin() + 10, kStatistics.begin() + 18);
  CHECK(found(BlocksBuilder{}.table(few).take()).empty());
  CHECK(found(BlocksBuilder{}.paragraph("全年收到申请数6件，其中当面申请数1件，传真申请数2件，网络申请数3件，信函申请数0件。").take()).empty());
}

TEST_CASE("two labels with a figure each in a sentence are no grid of several blocks", "[grids]") {
  CHECK(found(BlocksBuilder{}.paragraph("全年办理行政许可311件，行政处罚26件，行政强制0件。").take()).empty());
}

TEST_CASE("prose that goes through the subjects of a form is no blank form", "[grids]") {
  const Blocks blocks = BlocksBuilder{}
                            .paragraph("我局依法公开规章、行政规范性文件，公开行政许可的条件和程序，公开行政处罚决定和行政强制的依据，公开行政事业性收费目录。")
                            .take();
  CHECK(found(blocks).empty());
}

TEST_CASE("a grid of one row takes its columns from its heads, in their order", "[grids]") {
  const Blocks blocks = BlocksBuilder{}
                            .table({{{"行政处罚实施数量（宗）", 5}}, {"通报批评", "警告", "罚款", "合计（宗）", "罚没金额（元）"}, {"1", "", "3", "4", "250.50"}})
                            .take();
  const Grids grids = found(blocks);
  REQUIRE(form_of(grids, "penalties") == "xzzf-2019");
  const FormGrid& form = grid_of(forms(), grids.front().id);
  const auto written = [&](std::string_view key) -> std::string {
    for (std::uint32_t c = 0; c < form.blocks.front().columns.size(); ++c)
      if (form.blocks.front().columns[c].key == key) {
        const GridCell& cell = grids.front().rows.front().readings.front()[c];
        return cell.absent ? "absent" : std::string(blocks.text.view(cell.range));
      }
    return "no such column";
  };
  CHECK(written("warned") == "");
  CHECK(written("criticised") == "1");
  CHECK(written("fine") == "3");
  CHECK(written("total") == "4");
  CHECK(written("fined") == "250.50");
  CHECK(written("detention") == "absent");
}

TEST_CASE("a grid of one row stays open where its figures cannot be told apart safely", "[grids]") {
  const MadeRow heads = {"申请数量", "受理数量", "许可数量"};
  const MadeRow figures = {"9", "8", "7"};
  struct Case { const char* what; std::vector<MadeRow> rows; const char* shown; };
  const auto c = GENERATE_COPY(values<Case>({
      {"as it should be", {heads, figures}, ": 9 8 7 absent absent"},
      {"a second row of figures", {heads, figures, figures}, ": open"},
      {"an unknown head between the others", {{"申请数量", "驳回数量", "受理数量", "许可数量"}, {"9", "1", "8", "7"}}, ": open"},
      {"a head twice", {{"申请数量", "受理数量", "许可数量", "许可数量"}, {"9", "1", "8", "7"}}, ": open"},
      {"a figure is missing", {heads, {"9", "8"}}, ": open"},
  }));
  CAPTURE(c.what);
  const Blocks blocks = BlocksBuilder{CellsBy::Pipes}.table(c.rows).take();
  std::string shown = row_of(blocks, found(blocks), "licences.decided");
  CHECK(shown.substr(shown.find(':')) == c.shown);
}

TEST_CASE("heads that follow each other in running text have as many figures right behind them", "[grids]") {
  struct Case { const char* text; const char* shown; };
  const auto c = GENERATE(values<Case>({
      {"行政许可实施数量（宗）\n申请数量\n受理数量\n许可数量\n不予许可数量\n撤销许可数量\n5\n4\n3\n1\n0\n", " by header: 5 4 3 1 0"},
      {"行政许可实施数量（宗）\n申请数量 受理数量 许可数量\n5 4\n", ""},
      {"行政许可实施数量（宗）\n申请数量 受理数量 许可数量\n5 4 3 2\n", ""},
      {"行政许可实施数量（宗）\n申请数量 受理数量 许可数量 不予许可数量 撤销许可数量\n5 4 3\n", ""},
      {"申请数量 受理数量 许可数量\n5 4 3\n", ""},
      {"全年申请数量5件，受理数量4件，许可数量3件。", ""},
  }));
  const Blocks blocks = BlocksBuilder{}.paragraph(c.text).take();
  CHECK(row_of(blocks, found(blocks), "licences.decided") == c.shown);
}

TEST_CASE("a row holds one reading as it holds several, in their order", "[grids]") {
  const auto reading = [](std::uint32_t at) { return RowReading{GridCell{{at, at + 1}}}; };
  const auto show_all = [](const RowReadings& readings) {
    std::string text;
    for (const RowReading& one : readings) text += std::to_string(one.front().range.begin);
    return text;
  };
  RowReadings readings;
  CHECK(readings.empty());
  readings.push_back(reading(1));
  CHECK(show_all(readings) == "1");
  readings.push_back(reading(2));
  readings.push_back(reading(3));
  CHECK(show_all(readings) == "123");
  CHECK(readings.size() == 3);
  CHECK(readings.front().front().range.begin == 1);
  readings.clear();
  CHECK(readings.empty());
  readings.push_back(reading(4));
  CHECK(show_all(readings) == "4");
  CHECK(show_all(RowReadings(reading(5))) == "5");
}
