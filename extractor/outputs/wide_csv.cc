#include "outputs/wide_csv.h"

#include <map>

#include "messages/names.h"
#include "outputs/csv.h"
#include "outputs/keys.h"

namespace gouji {
namespace {

void add(std::string& list, std::string_view name, std::string_view reading) {
  list.append(list.empty() ? "" : "; ").append(name);
  if (!reading.empty()) list.append("=").append(reading);
}

std::string text_of(const Date& date) {
  if (date.year == 0 || date.month == 0 || date.day == 0) return {};
  const auto two = [](int number) { return (number < 10 ? "-0" : "-") + std::to_string(number); };
  return std::to_string(date.year) + two(date.month) + two(date.day);
}

}  // namespace

WideTable::WideTable(const Forms& forms) : forms_(forms) {
  std::map<std::string, std::uint32_t> column_of_key;
  for (const KeyName& key : wide_keys(forms)) {
    column_of_key.emplace(key.key, static_cast<std::uint32_t>(names_.size()));
    names_.push_back(key.short_name);
  }
  for (const Form& form : forms.forms) {
    columns_.emplace_back();
    for (const FormGrid& grid : form.grids) {
      columns_.back().emplace_back();
      for (std::uint32_t row = 0; row < grid.rows.size(); ++row)
        for (std::uint32_t column = 0; column < grid.block_of(row).columns.size(); ++column)
          columns_.back().back().push_back(column_of_key.at(grid.figure_key(row, column)));
    }
  }
}

std::string WideTable::head(CsvFor reader) const { return head_of(described_wide_csv(forms_), reader); }

WideTable::Line WideTable::line_of(const Record& record) const {
  Line line;
  line.amounts.resize(names_.size());
  for (const RecordGrid& grid : record.grids) {
    const ColumnsOfGrid& columns = columns_[grid.id.form][grid.id.grid];
    for (std::size_t i = 0; i < grid.figures.size(); ++i) {
      const Figure& figure = grid.figures[i];
      const std::string& name = names_[columns[i]];
      if (figure.split_by == SplitBy::Ties) add(line.inferred, name, {});
      if (const auto* amount = std::get_if<Amount>(&figure.reading)) line.amounts[columns[i]] = to_string(*amount), ++line.count;
      else add(line.gaps, name, id_of(figure.reading));
    }
  }
  return line;
}

void WideTable::append(std::string& out, const Extraction& extraction, CsvFor reader) const {
  for (const auto& [record, findings] : extraction.reports) {
    const Line line = line_of(record);
    const CheckCounts& checks = findings.checks;
    CsvRow row(out, reader);
    row.report(extraction, record, forms_).text(record.report.title);
    row.text(record.report.period ? text_of(record.report.period->from) : "").text(record.report.period ? text_of(record.report.period->to) : "");
    row.number(checks.holds).number(checks.fails).number(checks.undecided).number(checks.spent);
    row.number(line.count).text(line.gaps).text(line.inferred);
    for (const std::string& amount : line.amounts) row.text(amount);
    row.end();
  }
}

}  // namespace gouji
