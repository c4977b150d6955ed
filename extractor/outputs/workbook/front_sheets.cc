// The sheets for who opens the workbook first: what it is, what was found where, and what every column means.
#include <array>

#include "messages/sentences.h"
#include "outputs/page/names.h"
#include "outputs/workbook/columns.h"
#include "outputs/workbook/sheets.h"

namespace gouji::workbook {
namespace {

constexpr std::array kAboutColumns = {Column{{"gouji 校验结果", "gouji findings"}, {}, 18, Style::Heading}, Column{{}, {}, 96, Style::Wrapped}};

// What each sheet is for.
struct SheetWords {
  Phrase name{};
  Phrase words{};
};
constexpr std::array kSheets = {
    SheetWords{kSummaryName, {"读了多少、发现多少：按校验、按年度、按行政机关", "how much was read and found: by check, by year, by agency"}},
    SheetWords{kFindingsName, {"一行一条校验结果；在“处理意见”和“备注”两列填写", "one finding a row; write into the columns “Decision” and “Note”"}},
    SheetWords{kReportsName, {"一行一份报告，以及它的校验结果条数", "one report a row, with its number of findings"}},
    SheetWords{kFiguresName, {"一行一个填报数据，照公布的原样；不符的勾稽关系涉及的标有底色", "one figure a row, as published; those of failing ties are shaded"}},
    SheetWords{kUnreadName, {"没有读取或只读了一部分的文件，为什么、怎么办", "files that were not read, or in part only: why, and what to do"}},
    SheetWords{kFieldsName, {"各工作表每一列的含义，以及每个填报数据的键和名称", "what every column means, and the key and name of every figure"}},
};

constexpr std::array kHowTo = {
    Phrase{"校验结果只说明数据之间不符，哪一个数有误、应为多少，请以原件为准核实；“可能有误的数据”只是建议，公布的数从未改动。",
           "A finding says that figures disagree. Which of them is wrong is for you to check against the original: suspects are suggestions, and no published figure was changed."},
    Phrase{"在“校验结果”表的“处理意见”列选择：待核实、属实、已更正、误报、不处理；“备注”列随意填写。可以排序、筛选、删行，可以用 Excel、WPS 或 LibreOffice 保存；请保留“指纹”列。",
           "In “Findings” choose a decision (to be checked, confirmed, corrected, false alarm, no action) and write notes. Sort, filter and delete rows as you like, save with Excel, WPS or LibreOffice; keep the column “Fingerprint”."},
    Phrase{"填好后运行 gouji triage import findings.xlsx -o triage.csv；下次审核时加上 --baseline triage.csv，已有的意见会带入新的工作簿，已处理的不再计入退出码；再加 --new-only 则只列出新的。",
           "Then run gouji triage import findings.xlsx -o triage.csv. With --baseline triage.csv the next audit carries decisions over and no longer counts what has been dealt with; with --new-only it lists new findings alone."},
};

void line(Table& table, std::string_view head, std::string_view words, Style style = Style::Plain) {
  table.begin_row();
  table.styled(head, style).styled(words, style == Style::Plain ? Style::Wrapped : style);
}

}  // namespace

void write_about(Sources& sources) {
  Table table(sources.book, {kAboutName, kAboutColumns, kMostRows - 1, 0, 0, Head::Title});
  StoredRows run = sources.data.rows("SELECT version, grammars FROM runs");
  const bool has_run = run.next();
  line(table, sources.in({"程序版本", "Version"}), has_run ? run.text(0) : sources.options.version);
  line(table, sources.in({"格式定义", "Grammars"}), has_run ? run.text(1) : std::string_view(sources.forms.hash));
  line(table, "", "");
  line(table, sources.in({"工作表", "Sheets"}), "", Style::Heading);
  for (const SheetWords& sheet : kSheets) {
    table.begin_row();
    table.link(sheet.name.in(sources.language()), "internal:'" + sheet_name(sheet.name, 0, sources.language()) + "'!A1");
    table.styled(sources.in(sheet.words), Style::Wrapped);
  }
  line(table, "", "");
  line(table, sources.in({"如何使用", "How to use it"}), "", Style::Heading);
  for (std::size_t i = 0; i < kHowTo.size(); ++i) line(table, std::to_string(i + 1), sources.in(kHowTo[i]));
  table.finish();
}

namespace {

constexpr std::array kSummaryColumns = {
    Column{{"汇总", "Summary"}, {}, 44, Style::Wrapped}, Column{{}, {}, 30, Style::Code}, Column{{}, {}, 12, Style::Number},
    Column{{}, {}, 12, Style::Number}, Column{{}, {}, 12, Style::Number}, Column{{}, {}, 12, Style::Number},
};

class Summary {
 public:
  explicit Summary(Sources& sources) : sources_(sources), table_(sources.book, {kSummaryName, kSummaryColumns, kMostRows - 1, 0, 0, Head::Title}) {}

  void write() {
    counts();
    by_check();
    part({"按年度", "By year"}, {"报告", "Reports"}, kByYear);
    part({"按行政机关", "By agency"}, {"报告", "Reports"}, kByAgency);
    table_.finish();
  }

 private:
  static constexpr std::string_view kByYear =
      "SELECT coalesce(r.year, ''), '', count(DISTINCT r.id), sum(f.severity = 'error'), sum(f.severity = 'warning'), sum(f.severity = 'note') "
      "FROM reports r LEFT JOIN findings f ON f.report_id = r.id GROUP BY r.year ORDER BY r.year";
  static constexpr std::string_view kByAgency =
      "SELECT coalesce(r.agency, ''), '', count(DISTINCT r.id), sum(f.severity = 'error'), sum(f.severity = 'warning'), sum(f.severity = 'note') "
      "FROM reports r LEFT JOIN findings f ON f.report_id = r.id GROUP BY r.agency ORDER BY 4 DESC, 5 DESC, 6 DESC, r.agency";
  static constexpr std::string_view kByCheck =
      "SELECT check_id, count(*), sum(severity = 'error'), sum(severity = 'warning'), sum(severity = 'note') FROM findings GROUP BY check_id "
      "ORDER BY 3 DESC, 4 DESC, 2 DESC, check_id";

  void count(Phrase name, std::string_view sql) {
    table_.begin_row();
    table_.styled(sources_.in(name), Style::Plain).nothing().number(sources_.data.number(sql));
  }

  void counts() {
    heading({"读取", "Read"}, {}, {"个数", "Count"}, false);
    count({"文件", "files"}, "SELECT count(*) FROM sources");
    count({"　年度报告（份）", "   reports"}, "SELECT count(*) FROM reports");
    count({"　可读，但不是此类报告", "   readable, but no such report"}, "SELECT count(*) FROM sources WHERE outcome = 'not-such-report'");
    count({"　未能读取", "   not read"}, "SELECT count(*) FROM sources WHERE outcome = 'unreadable'");
    count({"　只读了一部分", "   read in part"}, "SELECT count(*) FROM sources WHERE incomplete = 1 AND outcome <> 'unreadable'");
    count({"填报数据", "figures"}, "SELECT count(*) FROM figures");
    count({"　有数值", "   with an amount"}, "SELECT count(*) FROM figures WHERE reading = 'amount'");
    count({"勾稽关系相符", "ties that hold"}, "SELECT sum(holds) FROM checks");
    count({"勾稽关系不符", "ties that fail"}, "SELECT sum(fails) FROM checks");
    count({"勾稽关系无法判断", "ties that cannot be decided"}, "SELECT sum(undecided) FROM checks");
    count({"校验结果", "findings"}, "SELECT count(*) FROM findings");
    count({"　其中已知", "   of them known"}, "SELECT count(*) FROM findings WHERE known = 1");
  }

  void heading(Phrase name, Phrase second, Phrase count, bool has_severities) {
    table_.begin_row();
    table_.begin_row();
    table_.styled(sources_.in(name), Style::Heading).styled(sources_.in(second), Style::Heading).styled(sources_.in(count), Style::NumberHeading);
    if (!has_severities) return;
    for (const Severity severity : {Severity::Error, Severity::Warning, Severity::Note}) table_.styled(sources_.in(name_of(severity)), Style::NumberHeading);
  }

  void by_check() {
    heading({"按校验", "By check"}, {"代码", "Code"}, {"校验结果", "Findings"}, true);
    StoredRows row = sources_.data.rows(kByCheck);
    while (row.next()) {
      table_.begin_row();
      table_.text(page::check_name(sources_.forms, row.text(0), sources_.language())).text(row.text(0));
      for (int i = 1; i <= 4; ++i) table_.amount(row.text(i));
    }
  }

  void part(Phrase name, Phrase count, std::string_view sql) {
    heading(name, {}, count, true);
    StoredRows row = sources_.data.rows(sql);
    while (row.next()) {
      table_.begin_row();
      table_.text(row.text(0).empty() ? sources_.in({"（未写明）", "(not named)"}) : row.text(0)).nothing();
      for (int i = 2; i <= 5; ++i) table_.amount(row.is_null(i) ? std::string_view("0") : row.text(i));
    }
  }

  Sources& sources_;
  Table table_;
};

class Fields {
 public:
  explicit Fields(Sources& sources) : sources_(sources), table_(sources.book, {kFieldsName, kFieldColumns, kMostRows - 1}) {}

  void write() {
    columns(kFindingsName, kFindingColumns);
    columns(kReportsName, kReportColumns);
    columns(kFiguresName, kFigureColumns);
    columns(kUnreadName, kUnreadColumns);
    for (const Form& form : sources_.forms.forms)
      for (const FormGrid& grid : form.grids) figures(form, grid);
    table_.finish();
  }

 private:
  void columns(Phrase sheet, std::span<const Column> columns) {
    for (const Column& column : columns) {
      table_.begin_row();
      table_.text(sources_.in(sheet)).text(sources_.in(column.head)).text(sources_.in(column.meaning)).nothing().nothing();
    }
  }

  void figures(const Form& form, const FormGrid& grid) {
    const Language language = sources_.language();
    for (std::uint32_t row = 0; row < grid.rows.size(); ++row)
      for (std::uint32_t column = 0; column < grid.block_of(row).columns.size(); ++column) {
        table_.begin_row();
        table_.text(sources_.in(kFiguresName)).text(grid.figure_key(row, column));
        table_.text(std::string(in(grid.name, language)) + " › " + std::string(in(grid.rows[row].name, language)) + " › " +
                    std::string(in(grid.block_of(row).columns[column].name, language)));
        table_.optional(grid.unit_of(row, column)).text(form.id);
      }
  }

  Sources& sources_;
  Table table_;
};

}  // namespace

void write_summary(Sources& sources) { Summary(sources).write(); }

void write_fields(Sources& sources) { Fields(sources).write(); }

}  // namespace gouji::workbook
