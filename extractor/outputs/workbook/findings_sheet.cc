// The sheet of findings: one row each, by report and then by severity, with the columns that people fill in.
#include <array>

#include "messages/check_names.h"
#include "outputs/page/names.h"
#include "outputs/workbook/columns.h"
#include "outputs/workbook/rows_of.h"
#include "outputs/workbook/sheets.h"
#include "outputs/workbook/suspects.h"

namespace gouji::workbook {
namespace {

constexpr std::string_view kFindings =
    "SELECT f.id, f.report_id, f.severity, r.agency, r.year, f.check_id, f.at, f.message, f.message_en, f.left_sum, f.right_sum, f.basis, "
    "f.stated, f.quote, f.verdict, f.cause, f.known, s.path, f.part, f.table_no, f.row_no, f.column_no, f.begin, f.\"end\", f.fingerprint, s.member "
    "FROM findings f JOIN reports r ON r.id = f.report_id JOIN sources s ON s.id = r.source_id ";
constexpr std::string_view kOrder = "ORDER BY f.report_id, CASE f.severity WHEN 'error' THEN 0 WHEN 'warning' THEN 1 ELSE 2 END, f.id";
enum : int { kId, kReport, kSeverity, kAgency, kYear, kCheck, kAt, kMessage, kMessageEn, kLeft, kRight, kBasis, kStated, kQuote, kVerdict, kCause,
             kKnown, kPath, kPart, kTable, kRow, kColumn, kBegin, kEnd, kFingerprint, kMember };

Style style_of(std::string_view severity) {
  if (severity == id_of(Severity::Error)) return Style::Error;
  return severity == id_of(Severity::Warning) ? Style::Warning : Style::Note;
}

class FindingsSheet {
 public:
  explicit FindingsSheet(Sources& sources)
      : sources_(sources), suspects_(sources), table_(sources.book, {kFindingsName, kFindingColumns, kFindingsPerSheet, 3, kFindingsPrinted}) {
    for (std::uint8_t i = 0; i < kDecisions; ++i) decisions_[i] = sources.in(name_of(static_cast<Decision>(i)));
    table_.offer(kDecisionColumn, decisions_);
  }

  void write() {
    StoredRows rows = sources_.data.rows(std::string(kFindings).append(kOrder));
    while (rows.next()) add(rows);
    table_.finish();
  }

 private:
  void add(const StoredRows& row) {
    const Language language = sources_.language();
    const std::int64_t report = row.number(kReport);
    const std::string number = std::to_string(report);
    table_.begin_row();
    table_.number(row.number(kId));
    table_.link(number, row_target(kReportsName, static_cast<std::uint64_t>(report - 1), kReportsPerSheet, language), Style::Reference);
    table_.styled(page::severity_name(row.text(kSeverity), language), style_of(row.text(kSeverity)));
    table_.text(row.text(kAgency)).amount(row.text(kYear)).text(grid_of_finding(row));
    table_.text(language == Language::Chinese ? row.text(kMessage) : row.text(kMessageEn));
    table_.text(suspects_.words(report, row.text(kCheck), row.text(kAt)));
    add_judgement(std::string(row.text(kFingerprint)));
    table_.amount(row.text(kLeft)).amount(row.text(kRight)).text(operands(row.number(kId)));
    table_.text(basis_in(row.text(kBasis), sources_.forms, language));
    table_.amount(row.text(kStated)).text(row.text(kQuote)).text(other_reports(row.number(kId)));
    table_.text(row.is_null(kVerdict) ? std::string() : page::verdict_name(row.text(kVerdict), language));
    table_.text(page::cause_name(row.text(kCause), language));
    table_.text(row.number(kKnown) == 1 ? sources_.in({"是", "yes"}) : std::string_view());
    add_place(row);
    table_.text(row.text(kCheck)).text(row.text(kAt)).text(row.text(kFingerprint));
  }

  const std::string& grid_of_finding(const StoredRows& row) {
    const std::string& of_check = sources_.names.grid(row.text(kCheck));
    return of_check.empty() ? sources_.names.grid(row.text(kAt)) : of_check;
  }

  void add_judgement(const std::string& fingerprint) {
    Judgement judgement;
    if (sources_.options.triage != nullptr) {
      const auto& judgements = sources_.options.triage->judgements;
      if (const auto found = judgements.find(fingerprint); found != judgements.end()) judgement = found->second;
    }
    for (std::uint8_t i = 0; i < kDecisions; ++i)
      if (judgement.decision == id_of(static_cast<Decision>(i))) judgement.decision = decisions_[i];
    table_.text(judgement.decision).text(judgement.note);
  }

  void add_place(const StoredRows& row) {
    const std::string member(row.text(kMember));
    table_.text(member.empty() ? std::string(row.text(kPath)) : std::string(row.text(kPath)) + "!/" + member).text(row.text(kPart));
    table_.amount(row.text(kTable)).amount(row.text(kRow)).amount(row.text(kColumn));
    table_.text(row.is_null(kBegin) ? std::string() : std::string(row.text(kBegin)) + "–" + std::string(row.text(kEnd)));
  }

  // “左边：本年新收 › 自然人 12 + … = 15；右边：…”
  std::string operands(std::int64_t finding) {
    std::string text;
    std::string_view side;
    std::size_t zeros = 0;
    while (operands_.next(finding)) {
      const StoredRows& row = operands_.row();
      const std::string_view amount = row.text(3);
      if (amount == "0") {
        ++zeros;
        continue;
      }
      const bool is_left = row.text(2) == "left";
      const std::string_view its_side = is_left ? sources_.in({"左边：", "left: "}) : sources_.in({"右边：", "right: "});
      if (its_side != side) text += std::string(text.empty() ? "" : "\n").append(side = its_side);
      else text += sources_.in({"；", "; "});
      text += sources_.names.figure(row.text(1));
      text += amount.empty() ? " ?" : " " + std::string(amount);
    }
    if (zeros > 0 && !text.empty()) text += std::string(sources_.in({"（其余 ", " ("})) + std::to_string(zeros) + std::string(sources_.in({" 项为 0）", " others are 0)"}));
    return text;
  }

  std::string other_reports(std::int64_t finding) {
    std::string text;
    while (others_.next(finding)) {
      const StoredRows& row = others_.row();
      if (!text.empty()) text += "\n";
      text.append(row.text(1)).append(" ").append(row.text(2)).append(sources_.in({"（", " ("})).append(row.text(3)).append(sources_.in({"）", ")"}));
    }
    return text;
  }

  Sources& sources_;
  SuspectWords suspects_;
  Table table_;
  std::array<std::string, kDecisions> decisions_{};
  RowsOf operands_{sources_.data, "SELECT f.id, o.key, o.side, o.amount FROM findings f JOIN operands o ON o.finding_id = f.id " +
                                      std::string(kOrder) + ", o.ordinal"};
  RowsOf others_{sources_.data, "SELECT f.id, o.agency, o.year, o.path FROM findings f JOIN other_reports o ON o.finding_id = f.id " +
                                    std::string(kOrder) + ", o.ordinal"};
};

}  // namespace

void write_findings(Sources& sources) { FindingsSheet(sources).write(); }

}  // namespace gouji::workbook
