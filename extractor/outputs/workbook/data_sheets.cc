// The sheets of what was read: reports, figures, files that were not read.
#include <set>

#include "outputs/page/names.h"
#include "outputs/workbook/columns.h"
#include "outputs/workbook/rows_of.h"
#include "outputs/workbook/sheets.h"

namespace gouji::workbook {

namespace {

class ReportsSheet {
 public:
  explicit ReportsSheet(Sources& sources) : sources_(sources), table_(sources.book, {kReportsName, kReportColumns, kReportsPerSheet, 2, kReportsPrinted}) {}

  void write() {
    StoredRows row = sources_.data.rows(
        "SELECT r.id, r.agency, r.year, c.holds, c.fails, c.undecided, c.spent, r.title, r.form, r.period_from, r.period_to, s.path, s.member, "
        "r.ordinal, s.sha256 FROM reports r JOIN sources s ON s.id = r.source_id JOIN checks c ON c.report_id = r.id ORDER BY r.id");
    while (row.next()) add(row);
    table_.finish();
  }

 private:
  void add(const StoredRows& row) {
    table_.begin_row();
    table_.amount(row.text(0)).text(row.text(1)).amount(row.text(2));
    add_counts(row.number(0));
    for (int i = 3; i <= 6; ++i) table_.amount(row.text(i));
    table_.number(unchecked_.next(row.number(0)) ? unchecked_.row().number(1) : 0);
    for (int i = 7; i <= 12; ++i) table_.text(row.text(i));
    table_.amount(row.text(13)).text(row.text(14));
  }

  void add_counts(std::int64_t report) {
    if (!counts_.next(report)) {
      table_.amount("0", Style::Id);
      for (int i = 2; i <= 4; ++i) table_.number(0);
      return;
    }
    table_.link(counts_.row().text(1), row_target(kFindingsName, findings_before_, kFindingsPerSheet, sources_.language()), Style::Reference);
    for (int i = 2; i <= 4; ++i) table_.amount(counts_.row().text(i));
    findings_before_ += static_cast<std::uint64_t>(counts_.row().number(1));
  }

  Sources& sources_;
  Table table_;
  RowsOf counts_{sources_.data, "SELECT report_id, count(*), sum(severity = 'error'), sum(severity = 'warning'), sum(severity = 'note') "
                                "FROM findings GROUP BY report_id ORDER BY report_id"};
  RowsOf unchecked_{sources_.data, "SELECT report_id, count(*) FROM unchecked GROUP BY report_id ORDER BY report_id"};
  std::uint64_t findings_before_ = 0;
};

}  // namespace

void write_reports(Sources& sources) { ReportsSheet(sources).write(); }

namespace {

constexpr Phrase name_of_reading(std::string_view reading) {
  if (reading == "blank") return {"空白", "blank"};
  if (reading == "absent") return {"没有这一项", "absent"};
  if (reading == "not_applicable") return {"不适用", "not applicable"};
  if (reading == "unreadable") return {"无法识别", "unreadable"};
  if (reading == "ambiguous") return {"有多种读法", "ambiguous"};
  return {};
}

class FiguresSheet {
 public:
  explicit FiguresSheet(Sources& sources) : sources_(sources), table_(sources.book, {kFiguresName, kFigureColumns, kMostRows - 1}) {}

  void write() {
    StoredRows row = sources_.data.rows(
        "SELECT f.report_id, r.agency, r.year, f.key, f.amount, f.unit, f.reading, f.written, f.split_by FROM figures f "
        "JOIN reports r ON r.id = f.report_id ORDER BY f.id");
    while (row.next()) add(row);
    table_.finish();
  }

 private:
  void add(const StoredRows& row) {
    if (row.number(0) != report_) begin_report(row.number(0));
    const std::string_view key = row.text(3), amount = row.text(4), written = row.text(7);
    table_.begin_row();
    table_.amount(row.text(0)).text(row.text(1)).amount(row.text(2)).text(sources_.names.grid(key)).text(sources_.names.figure(key));
    table_.amount(amount, failing_.find(key) == failing_.end() ? Style::Number : Style::Failing);
    table_.optional(row.text(5)).optional(sources_.in(name_of_reading(row.text(6)))).optional(written == amount ? std::string_view() : written);
    table_.optional(row.text(8) == "ties" ? sources_.in({"是", "yes"}) : std::string_view()).text(key);
  }

  void begin_report(std::int64_t report) {
    failing_.clear();
    for (++report_; report_ < report; ++report_)
      while (operands_.next(report_)) continue;
    while (operands_.next(report)) failing_.emplace(operands_.row().text(1));
  }

  Sources& sources_;
  Table table_;
  RowsOf operands_{sources_.data, "SELECT f.report_id, o.key FROM findings f JOIN operands o ON o.finding_id = f.id WHERE f.verdict = 'fails' "
                                  "ORDER BY f.report_id"};
  std::int64_t report_ = 0;
  std::set<std::string, std::less<>> failing_{};  // keys of figures that failing ties of the report have
};

}  // namespace

void write_figures(Sources& sources) { FiguresSheet(sources).write(); }

void write_unread(Sources& sources) {
  Table table(sources.book, {kUnreadName, kUnreadColumns, kMostRows - 1});
  StoredRows row = sources.data.rows(
      "SELECT s.path, s.member, s.format, s.outcome, d.message, d.message_en, d.code FROM sources s LEFT JOIN diagnostics d ON d.source_id = s.id "
      "AND (s.outcome <> 'read' OR d.severity <> 'note') WHERE s.outcome <> 'read' OR s.incomplete = 1 ORDER BY s.id, d.id");
  const bool is_chinese = sources.language() == Language::Chinese;
  while (row.next()) {
    table.begin_row();
    table.text(row.text(0)).text(row.text(1)).text(row.text(2));
    if (row.text(3) == "read") table.text(sources.in({"只读了一部分", "read in part"}));
    else table.text(page::outcome_name(row.text(3), sources.language()));
    table.text(row.text(is_chinese ? 4 : 5)).text(row.text(6));
  }
  table.finish();
}

}  // namespace gouji::workbook
