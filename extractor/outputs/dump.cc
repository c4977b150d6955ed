// Prints of grids, sections, records and findings.
#include "outputs/dump.h"

#include "messages/sentences.h"
#include "messages/suspects.h"
#include "outputs/dump_words.h"
#include "outputs/json.h"
#include "outputs/outcome.h"
#include "outputs/record_json.h"

namespace gouji {
namespace {

std::string_view word_of(LabelState state) {
  switch (state) {
    case LabelState::Exact:
      return "exact";
    case LabelState::Alias:
      return "alias";
    case LabelState::Altered:
      return "altered";
    case LabelState::Lost:
      return "lost";
  }
  return "";
}

class GridPrinter {
 public:
  GridPrinter(const Grid& grid, const Blocks& blocks, const Forms& forms)
      : grid_(grid),
        form_(grid_of(forms, grid.id)),
        text_of_(blocks.text),
        form_id_(forms.forms[grid.id.form].id) {}

  std::string print() {
    text_ += "grid " + form_.key + " " + form_id_ +
             (grid_.same_in_other_form ? " same in another form" : "") + "\n";
    for (const Range& range : grid_.from) text_ += "  from " + stored(range) + "\n";
    for (const HeaderNote& head : grid_.heads) this->head("head ", head);
    for (const HeaderNote& head : grid_.altered_headers) this->head("altered head ", head);
    for (const GridRow& row : grid_.rows) this->row(row);
    for (const ExtraRow& extra : grid_.extra)
      text_ += "  extra " + stored(extra.range) + " label " + written(extra.label) + ": " +
               written(extra.range) + "\n";
    return std::move(text_);
  }

 private:
  std::string stored(Range range) const { return dump_span(text_of_.where(range)); }
  std::string written(Range range) const { return dump_text(text_of_.view(range)); }

  void head(std::string_view what, const HeaderNote& head) {
    text_.append("  ").append(what).append(form_.blocks[head.block].columns[head.column].key);
    text_ += " " + stored(head.written) + ": " + written(head.written) + "\n";
  }

  void row(const GridRow& row) {
    text_.append("  row ")
        .append(form_.rows[row.row].key)
        .append(" by ")
        .append(id_of(row.row_by))
        .append(" split by ");
    text_.append(id_of(row.split_by)).append(" label ").append(word_of(row.label_state));
    text_ += " " + stored(row.written_label) + ": " + written(row.written_label) + "\n";
    for (const RowReading& reading : row.readings)
      this->reading(reading, row.readings.size() == 1 ? "    cells" : "    reading");
    if (row.truncated) text_ += "    there are more readings\n";
  }

  void reading(const RowReading& reading, std::string_view head) {
    text_ += head;
    if (!reading.empty() && reading.front().table != 0)
      text_ += " (table " + std::to_string(reading.front().table) + " row " +
               std::to_string(reading.front().table_row) + ")";
    for (const GridCell& cell : reading) {
      text_ += cell.hole ? " hole" : " " + written(cell.range) + stored(cell.range);
      if (cell.table_column != 0) text_ += "@" + std::to_string(cell.table_column);
    }
    text_ += "\n";
  }

  const Grid& grid_;
  const FormGrid& form_;
  const Text& text_of_;
  const std::string& form_id_;
  std::string text_{};
};

std::string amount_or(const std::optional<Amount>& amount, std::string_view otherwise) {
  return amount ? to_string(*amount) : std::string(otherwise);
}

enum class Hand : std::uint8_t { Left, Right };

std::string side(const Finding& finding, Hand hand) {
  const bool left = hand == Hand::Left;
  std::string text = left ? "  left " : "  right ";
  text += amount_or(left ? finding.left : finding.right, "?") + " =";
  for (const Operand& operand : finding.operands)
    if (operand.on_left == left)
      text +=
          std::string(operand.sign < 0 ? " - " : " + ") + *operand.key + " " + amount_or(operand.amount, "?");
  return text + "\n";
}

std::string print(const Finding& finding, const Audited& report, const Extraction& extraction,
                  const Forms& forms) {
  std::string text = finding.check + (finding.at.empty() ? "" : " at " + finding.at) + ": ";
  if (finding.verdict) text.append(id_of(*finding.verdict)).append(", ");
  if (finding.as_zero) text.append("as zero ").append(id_of(*finding.as_zero)).append(", ");
  text.append(id_of(finding.severity)).append(", ").append(id_of(finding.cause)).append("\n");
  if (!finding.operands.empty()) text += side(finding, Hand::Left) + side(finding, Hand::Right);
  for (const MissingOperand& missing : finding.missing)
    text +=
        "  missing " + *missing.key + (missing.needed ? " needs " + to_string(*missing.needed) : "") + "\n";
  if (!finding.basis->zh.empty()) text += "  basis " + finding.basis->zh + "\n";
  text += "  place " + dump_place(finding.place, extraction) + "\n";
  return text + "  " + dump_text(sentence_of(finding, report.record, forms).zh) + "\n\n";
}

std::string print(const SuspectGroup& group) {
  std::string text = "suspects of";
  for (const std::string& tie : group.ties) text += " " + tie;
  text += group.truncated ? ", and perhaps others\n" : "\n";
  for (const auto& set : group.sets) {
    text += "  set";
    for (const Suspect& suspect : set) {
      text += " " + *suspect.key + (suspect.published ? " " + to_string(*suspect.published) : "") + " needs " +
              to_string(suspect.needed);
      if (suspect.slip) text.append(" (").append(name_of(*suspect.slip).en).append(")");
    }
    text += "\n";
  }
  return text + "\n";
}

}  // namespace

std::string dump_grids(const Extraction& extraction, const Forms& forms) {
  std::string text;
  for (const Grid& grid : extraction.grids) text += GridPrinter(grid, extraction.blocks, forms).print();
  return text;
}

std::string dump_sections(const Extraction& extraction, const Forms& forms) {
  const Text& text_of = extraction.blocks.text;
  std::string text;
  for (const Section& section : extraction.sections) {
    text += "section " + forms.families[section.family].sections[section.section].key + " printed " +
            std::to_string(section.printed_ordinal) + (section.han_numeral ? " han" : "") + "\n";
    text += "  heading " + dump_span(text_of.where(section.heading)) + ": " +
            dump_text(text_of.view(section.heading)) + "\n";
    text += "  title " + dump_span(text_of.where(section.title)) + ": " +
            dump_text(text_of.view(section.title)) + "\n";
    text += "  body " + dump_span(text_of.where(section.body)) + "\n";
  }
  return text;
}

std::string dump_record(const Extraction& extraction, const Forms& forms) {
  std::string text;
  for (const Audited& report : extraction.reports) {
    text += text.empty() ? "[" : ",\n";
    text += in_lines(record_alone(report, extraction, forms));
    text.pop_back();
  }
  return text.empty() ? text : text + "]\n";
}

std::string dump_findings(const Extraction& extraction, const Forms& forms) {
  std::string text;
  for (const Audited& report : extraction.reports) {
    const CheckCounts& checks = report.findings.checks;
    text += "report " + std::to_string(report.record.ordinal) + ": holds " + std::to_string(checks.holds) +
            ", fails " + std::to_string(checks.fails) + ", undecided " + std::to_string(checks.undecided) +
            ", spent " + std::to_string(checks.spent) + "\n\n";
    for (const Finding& finding : report.findings.findings) text += print(finding, report, extraction, forms);
    for (const SuspectGroup& group : report.findings.suspects) text += print(group);
  }
  for (const Diagnostic& diagnostic : diagnostics_of(extraction)) {
    text.append("diagnostic ")
        .append(id_of(diagnostic.code))
        .append(": ")
        .append(id_of(diagnostic.severity))
        .append("\n");
    text += "  place " + dump_place({diagnostic.where}, extraction) + "\n  " +
            dump_text(sentence_of(diagnostic).zh) + "\n\n";
  }
  return text;
}

}  // namespace gouji
