#include "outputs/csv.h"

#include <algorithm>

#include "messages/sentences.h"
#include "outputs/described.h"

namespace gouji {
namespace {

std::string joined(const std::vector<Operand>& operands) {
  std::string text;
  for (const Operand& operand : operands) {
    text.append(text.empty() ? "" : "; ").append(*operand.key).append("=");
    if (operand.amount) text += to_string(*operand.amount);
  }
  return text;
}

std::string joined(const std::vector<MissingOperand>& missing) {
  std::string text;
  for (const MissingOperand& operand : missing) {
    text.append(text.empty() ? "" : "; ").append(*operand.key);
    if (operand.needed) text.append("=").append(to_string(*operand.needed));
  }
  return text;
}

std::string_view verdict_of(const std::optional<Verdict>& verdict) { return verdict ? id_of(*verdict) : std::string_view(); }

std::string joined(const std::vector<ReportName>& others) {
  std::string text;
  for (const ReportName& other : others) {
    text.append(text.empty() ? "" : "; ").append(other.agency).append(" ");
    text.append(other.year ? std::to_string(*other.year) + " " : "").append(other.path);
  }
  return text;
}

// The sets of the group in which the finding is.
std::string suspects_of(const Finding& finding, const Findings& findings) {
  std::string text;
  const std::string tie = finding.check + "@" + finding.at;
  for (const SuspectGroup& group : findings.suspects) {
    if (std::find(group.ties.begin(), group.ties.end(), tie) == group.ties.end()) continue;
    for (const std::vector<Suspect>& set : group.sets) {
      text += text.empty() ? "" : " | ";
      for (const Suspect& one : set) text.append(&one == set.data() ? "" : "; ").append(one.key).append("=").append(to_string(one.needed));
    }
  }
  return text;
}

void append_figure(std::string& out, const Extraction& extraction, const Record& record, const Forms& forms,
                   const RecordGrid& grid, std::uint32_t row, std::uint32_t column, CsvFor reader) {
  const FormGrid& form = grid_of(forms, grid.id);
  const FormColumn& form_column = form.block_of(row).columns[column];
  const Figure& figure = grid.figures[form.figure_index(row, column)];
  const auto* amount = std::get_if<Amount>(&figure.reading);
  CsvRow line(out, reader);
  line.report(extraction, record, forms).text(form.key).text(form.rows[row].key).text(form_column.key);
  line.text(form.figure_key(row, column)).text(id_of(figure.reading));
  line.amount(amount ? std::optional<Amount>(*amount) : std::nullopt);
  line.text(*figure.unit).text(id_of(figure.unit_source)).text(figure.written);
  line.text(id_of(figure.row_by)).text(id_of(figure.split_by)).text(forms.forms[grid.id.form].id);
  line.text(form.name.zh).text(form.rows[row].name.zh).text(form_column.name.zh).place(figure.place, extraction).end();
}

void append_finding(std::string& out, const Extraction& extraction, const Audited& report, const Finding& finding, const Forms& forms,
                    CsvFor reader) {
  const Record& record = report.record;
  const Words message = sentence_of(finding, record, forms);
  CsvRow line(out, reader);
  line.report(extraction, record, forms).text(id_of(finding.severity)).text(finding.check).text(finding.at);
  line.text(verdict_of(finding.verdict)).text(verdict_of(finding.as_zero)).text(id_of(finding.cause));
  line.text(finding.grid_name->zh).text(message.zh).amount(finding.left).amount(finding.right);
  line.text(joined(finding.operands)).text(joined(finding.missing)).text(finding.basis->zh).text(message.en);
  line.place(finding.place, extraction).amount(finding.stated).text(finding.quote).text(joined(finding.others));
  line.text(suspects_of(finding, report.findings)).text(finding.fingerprint).number(finding.is_known).end();
}

}  // namespace

std::string head_of(const DescribedTable& table, CsvFor reader) {
  std::string head(csv_mark(reader));
  CsvRow row(head, reader);
  for (const DescribedColumn& column : table.columns) row.text(column.name);
  row.end();
  return head;
}

void append_figures_csv(std::string& out, const Extraction& extraction, const Forms& forms, CsvFor reader) {
  for (const Audited& report : extraction.reports)
    for (const RecordGrid& grid : report.record.grids) {
      const FormGrid& form = grid_of(forms, grid.id);
      for (std::uint32_t row = 0; row < form.rows.size(); ++row)
        for (std::uint32_t column = 0; column < form.block_of(row).columns.size(); ++column)
          append_figure(out, extraction, report.record, forms, grid, row, column, reader);
    }
}

void append_findings_csv(std::string& out, const Extraction& extraction, const Forms& forms, CsvFor reader) {
  for (const Audited& report : extraction.reports)
    for (const Finding& finding : report.findings.findings) append_finding(out, extraction, report, finding, forms, reader);
}

std::string figures_csv_head(CsvFor reader) { return head_of(described_figures_csv(), reader); }
std::string findings_csv_head(CsvFor reader) { return head_of(described_findings_csv(), reader); }

}  // namespace gouji
