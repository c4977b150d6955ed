#include "outputs/page/report_rows.h"

#include <algorithm>

namespace gouji::page {
namespace {

std::string text(const StoredRows& rows, int column) { return std::string(rows.text(column)); }

// Six columns: part, begin, end, table, row, column.
PlaceRow place(const StoredRows& rows, int first) {
  return {text(rows, first),      rows.number(first + 1), rows.number(first + 2),
          rows.number(first + 3), rows.number(first + 4), rows.number(first + 5)};
}

void read_head(Paper& paper, ReportRow& report) {
  StoredRows rows = paper.data.rows(
      "SELECT r.agency, r.year, r.form, r.title, s.path, s.member, r.ordinal FROM reports r JOIN sources s "
      "ON s.id = r.source_id WHERE r.id = ?");
  if (!rows.with(report.id).next()) return;
  report.agency = text(rows, 0), report.year = text(rows, 1), report.form = text(rows, 2),
  report.title = text(rows, 3);
  report.path = text(rows, 4), report.member = text(rows, 5), report.ordinal = rows.number(6);
}

void read_diagnostics(Paper& paper, ReportRow& report) {
  StoredRows rows = paper.data.rows(
      "SELECT d." + paper.message_column() +
      " FROM diagnostics d JOIN reports r ON r.source_id = d.source_id WHERE r.id = ? ORDER BY d.id");
  for (rows.with(report.id); rows.next();) report.diagnostics.push_back(text(rows, 0));
}

void read_figures(Paper& paper, ReportRow& report) {
  StoredRows rows = paper.data.rows(
      "SELECT key, grid, reading, amount, written, unit, row_by, split_by, part, begin, \"end\", table_no, "
      "row_no, column_no "
      "FROM figures WHERE report_id = ? ORDER BY id");
  for (rows.with(report.id); rows.next();)
    report.figures.push_back({text(rows, 0), text(rows, 1), text(rows, 2), text(rows, 3), text(rows, 4),
                              text(rows, 5), text(rows, 6), text(rows, 7), place(rows, 8)});
}

void read_operands(Paper& paper, FindingRow& finding) {
  StoredRows rows =
      paper.data.rows("SELECT key, amount, side FROM operands WHERE finding_id = ? ORDER BY ordinal");
  for (rows.with(finding.id); rows.next();)
    finding.operands.push_back({text(rows, 0), text(rows, 1), rows.text(2) == "left"});
}

void read_others(Paper& paper, FindingRow& finding) {
  StoredRows rows =
      paper.data.rows("SELECT path, agency, year FROM other_reports WHERE finding_id = ? ORDER BY ordinal");
  for (rows.with(finding.id); rows.next();)
    finding.others.push_back({text(rows, 0), text(rows, 1), text(rows, 2)});
}

void read_findings(Paper& paper, ReportRow& report) {
  StoredRows rows =
      paper.data.rows("SELECT id, check_id, at, verdict, severity, cause, left_sum, right_sum, basis, " +
                      paper.message_column() +
                      ", stated, quote, known, part, begin, \"end\", table_no, row_no, column_no FROM "
                      "findings WHERE report_id = ? "
                      "ORDER BY CASE severity WHEN 'error' THEN 0 WHEN 'warning' THEN 1 ELSE 2 END, id");
  for (rows.with(report.id); rows.next();) {
    report.findings.push_back({rows.number(0), text(rows, 1), text(rows, 2), text(rows, 3), text(rows, 4),
                               text(rows, 5), text(rows, 6), text(rows, 7), text(rows, 8), text(rows, 9),
                               text(rows, 10), text(rows, 11), rows.number(12) == 1, place(rows, 13)});
    read_operands(paper, report.findings.back());
    read_others(paper, report.findings.back());
  }
}

void read_ties(Paper& paper, SuspectGroupRow& group) {
  StoredRows rows =
      paper.data.rows("SELECT check_id, at FROM suspect_ties WHERE group_id = ? ORDER BY ordinal");
  for (rows.with(group.id); rows.next();) group.ties.push_back(text(rows, 0) + "@" + text(rows, 1));
}

void read_sets(Paper& paper, SuspectGroupRow& group) {
  StoredRows rows = paper.data.rows(
      "SELECT set_no, key, published, needed, slip FROM suspects WHERE group_id = ? ORDER BY set_no, "
      "ordinal");
  for (rows.with(group.id); rows.next();) {
    group.sets.resize(static_cast<std::size_t>(std::max<std::int64_t>(rows.number(0), 1)));
    group.sets.back().push_back({text(rows, 1), text(rows, 2), text(rows, 3), text(rows, 4)});
  }
}

void read_suspects(Paper& paper, ReportRow& report) {
  StoredRows rows =
      paper.data.rows("SELECT id, grid, truncated FROM suspect_groups WHERE report_id = ? ORDER BY id");
  for (rows.with(report.id); rows.next();) {
    report.suspects.push_back({rows.number(0), text(rows, 1), rows.number(2) == 1});
    read_ties(paper, report.suspects.back());
    read_sets(paper, report.suspects.back());
  }
}

}  // namespace

ReportRow read_report(Paper& paper, std::int64_t id) {
  ReportRow report;
  report.id = id;
  read_head(paper, report);
  read_diagnostics(paper, report);
  read_figures(paper, report);
  read_findings(paper, report);
  read_suspects(paper, report);
  StoredRows rows = paper.data.rows("SELECT key FROM unchecked WHERE report_id = ?");
  for (rows.with(id); rows.next();) report.unchecked.insert(text(rows, 0));
  return report;
}

}  // namespace gouji::page
