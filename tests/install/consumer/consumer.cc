// A program of somebody else's: reads the file named on its command line and prints every figure that is an amount as
// "key amount", one a line, and every finding as "check at".
#include <cstdio>
#include <fstream>
#include <iterator>
#include <string>
#include <variant>

#include <gouji/extract.h>

namespace {

void print_figures(const gouji::RecordGrid& grid, const gouji::FormGrid& form) {
  for (std::uint32_t row = 0; row < form.rows.size(); ++row) {
    for (std::uint32_t column = 0; column < form.block_of(row).columns.size(); ++column) {
      const gouji::Figure& figure = grid.figures[form.figure_index(row, column)];
      const auto* amount = std::get_if<gouji::Amount>(&figure.reading);
      if (amount) std::printf("%s %s\n", form.figure_key(row, column).c_str(), to_string(*amount).c_str());
    }
  }
}

void print_report(const gouji::Audited& report, const gouji::Forms& forms) {
  for (const gouji::RecordGrid& grid : report.record.grids) print_figures(grid, gouji::grid_of(forms, grid.id));
  for (const gouji::Finding& finding : report.findings.findings)
    std::printf("%s %s\n", finding.check.c_str(), finding.at.c_str());
}

}  // namespace

int main(int count, char** arguments) {
  if (count != 2) return 2;
  std::ifstream file(arguments[1], std::ios::binary);
  const gouji::LoadedForms loaded = gouji::load_forms(gouji::built_in_grammars());
  if (!loaded.forms) return 2;

  gouji::Source source{arguments[1], std::string(std::istreambuf_iterator<char>(file), {})};
  const gouji::Extraction extraction = gouji::extract(std::move(source), *loaded.forms, {});
  if (extraction.failure) return 3;
  for (const gouji::Audited& report : extraction.reports) print_report(report, *loaded.forms);
  return 0;
}
