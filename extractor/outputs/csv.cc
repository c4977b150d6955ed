#include "outputs/csv.h"

#include <algorithm>

#include "messages/sentences.h"
#include "outputs/json.h"
#include "outputs/outcome.h"
#include "text/utf8.h"

namespace gouji {
namespace {

bool is_plain_number(std::string_view text) {
  if (!text.empty() && (text.front() == '+' || text.front() == '-')) text.remove_prefix(1);
  const auto is_digit = [](char c) { return c >= '0' && c <= '9'; };
  const auto point = text.find('.');
  const std::string_view whole = text.substr(0, point);
  const std::string_view decimals = point == std::string_view::npos ? std::string_view("0") : text.substr(point + 1);
  return !whole.empty() && !decimals.empty() && std::all_of(whole.begin(), whole.end(), is_digit) &&
         std::all_of(decimals.begin(), decimals.end(), is_digit);
}

// Spreadsheets drop white space in front before they look for the sign.
bool could_be_formula(std::string_view text) {
  while (!text.empty() && static_cast<unsigned char>(text.front()) <= ' ') text.remove_prefix(1);
  if (text.empty()) return false;
  const char first = text.front();
  return (first == '=' || first == '+' || first == '-' || first == '@') && !is_plain_number(text);
}

void append_valid(std::string& out, std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint next = decode_utf8(text, at);
    if (next.value == 0xFFFD) append_utf8(out, next.value);
    else if (next.value == '"') out += "\"\"";
    else if (next.value != 0) out.append(text.substr(at, next.length));
    at += next.length;
  }
}

class Row {
 public:
  explicit Row(std::string& out) : out_(out) {}

  Row& text(std::string_view text) {
    if (!first_) out_ += ',';
    first_ = false;
    append_csv_cell(out_, text);
    return *this;
  }

  Row& number(std::uint64_t number) {
    if (!first_) out_ += ',';
    first_ = false;
    append_number(out_, number);
    return *this;
  }

  Row& number_or_nothing(std::uint64_t number) { return number == 0 ? text("") : this->number(number); }

  Row& amount(const std::optional<Amount>& amount) { return text(amount ? to_string(*amount) : std::string()); }

  Row& place(const Place& place, const Extraction& extraction) {
    if (!is_known(place.span, extraction)) return text("").text("").text("").text("").text("").text("");
    text(extraction.parts[place.span.part]).number(place.span.begin).number(place.span.end);
    return number_or_nothing(place.table).number_or_nothing(place.row).number_or_nothing(place.column);
  }

  Row& report(const Extraction& extraction, const Record& record, const Forms& forms) {
    text(extraction.path).text("").number(record.ordinal).text(record.report.agency);
    number_or_nothing(static_cast<std::uint64_t>(record.report.year.value_or(0)));
    return text(record.report.form ? std::string_view(forms.forms[*record.report.form].id) : std::string_view());
  }

  void end() { out_ += "\r\n"; }

 private:
  std::string& out_;
  bool first_ = true;
};

std::string joined(const std::vector<Operand>& operands) {
  std::string text;
  for (const Operand& operand : operands) {
    text.append(text.empty() ? "" : "; ").append(operand.key).append("=");
    if (operand.amount) text += to_string(*operand.amount);
  }
  return text;
}

std::string joined(const std::vector<MissingOperand>& missing) {
  std::string text;
  for (const MissingOperand& operand : missing) {
    text.append(text.empty() ? "" : "; ").append(operand.key);
    if (operand.needed) text.append("=").append(to_string(*operand.needed));
  }
  return text;
}

std::string_view verdict_of(const std::optional<Verdict>& verdict) { return verdict ? id_of(*verdict) : std::string_view(); }

}  // namespace

void append_csv_cell(std::string& out, std::string_view text) {
  bool is_plain = true, is_ascii = true;
  for (const char c : text) {
    is_plain &= c != '"' && c != ',' && c != '\r' && c != '\n' && c != '\0';
    is_ascii &= static_cast<unsigned char>(c) < 0x80;
  }
  const bool guarded = could_be_formula(text);
  if (is_plain && !guarded && (is_ascii || first_invalid_utf8(text) == text.size())) {
    out += text;
    return;
  }
  out += '"';
  if (guarded) out += '\'';
  append_valid(out, text);
  out += '"';
}

std::string_view figures_csv_head() {
  return "\xEF\xBB\xBFpath,member,ordinal,agency,year,form,grid,row,column,key,reading,amount,unit,unit_source,written,row_by,"
         "split_by,grid_form,grid_name,row_name,column_name,place_part,place_begin,place_end,place_table,place_row,place_column\r\n";
}

std::string_view findings_csv_head() {
  return "\xEF\xBB\xBFpath,member,ordinal,agency,year,form,severity,check,at,verdict,as_zero,cause,grid_name,message,left,right,"
         "operands,missing,basis,message_en,place_part,place_begin,place_end,place_table,place_row,place_column\r\n";
}

namespace {

void append_figure(std::string& out, const Extraction& extraction, const Record& record, const Forms& forms,
                   const RecordGrid& grid, std::uint32_t row, std::uint32_t column) {
  const FormGrid& form = grid_of(forms, grid.id);
  const FormColumn& form_column = form.block_of(row).columns[column];
  const Figure& figure = grid.figures[form.figure_index(row, column)];
  const auto* amount = std::get_if<Amount>(&figure.reading);
  Row line(out);
  line.report(extraction, record, forms).text(form.key).text(form.rows[row].key).text(form_column.key);
  line.text(form.figure_key(row, column)).text(id_of(figure.reading));
  line.amount(amount ? std::optional<Amount>(*amount) : std::nullopt);
  line.text(figure.unit).text(id_of(figure.unit_source)).text(figure.written);
  line.text(id_of(figure.row_by)).text(id_of(figure.split_by)).text(forms.forms[grid.id.form].id);
  line.text(form.name.zh).text(form.rows[row].name.zh).text(form_column.name.zh).place(figure.place, extraction).end();
}

void append_finding(std::string& out, const Extraction& extraction, const Record& record, const Finding& finding,
                    const Forms& forms) {
  const Words message = sentence_of(finding, record, forms);
  Row line(out);
  line.report(extraction, record, forms).text(id_of(finding.severity)).text(finding.check).text(finding.at);
  line.text(verdict_of(finding.verdict)).text(verdict_of(finding.as_zero)).text(id_of(finding.cause));
  line.text(finding.grid_name.zh).text(message.zh).amount(finding.left).amount(finding.right);
  line.text(joined(finding.operands)).text(joined(finding.missing)).text(finding.basis.zh).text(message.en);
  line.place(finding.place, extraction).end();
}

}  // namespace

void append_figures_csv(std::string& out, const Extraction& extraction, const Forms& forms) {
  for (const Audited& report : extraction.reports)
    for (const RecordGrid& grid : report.record.grids) {
      const FormGrid& form = grid_of(forms, grid.id);
      for (std::uint32_t row = 0; row < form.rows.size(); ++row)
        for (std::uint32_t column = 0; column < form.block_of(row).columns.size(); ++column)
          append_figure(out, extraction, report.record, forms, grid, row, column);
    }
}

void append_findings_csv(std::string& out, const Extraction& extraction, const Forms& forms) {
  for (const Audited& report : extraction.reports)
    for (const Finding& finding : report.findings.findings)
      append_finding(out, extraction, report.record, finding, forms);
}

}  // namespace gouji
