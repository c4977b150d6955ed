// gouji forms: what the forms ask for.
#include <algorithm>

#include "commands.h"
#include "forms_in_use.h"
#include "outputs/wrap.h"
#include "terminal.h"
#include "text/width.h"

namespace gouji {
namespace {

class FormsPrinter {
 public:
  FormsPrinter(const Arguments& arguments) : language_(arguments.language), columns_(columns_out()) {}

  std::string list(const Forms& forms) const {
    std::string text;
    for (const Form& form : forms.forms) {
      text += pad_right(form.id, 16) + years(form) + "  " + std::string(in(form.name, language_)) + "\n";
      if (!form.source.empty()) text += line("                ", form.source);
      for (const FormGrid& grid : form.grids) text += line("  " + pad_right(grid.key, 14), summary(grid));
    }
    return text;
  }

  std::string one(const Form& form) const {
    std::string text = form.id + "  " + years(form) + "  " + std::string(in(form.name, language_)) + "\n";
    if (!form.source.empty()) text += form.source + "\n";
    for (const FormGrid& grid : form.grids) text += "\n" + this->grid(grid);
    return text;
  }

 private:
  std::string line(std::string_view first, std::string_view text) const { return hanging(first, text, columns_); }
  std::string word(std::string_view zh, std::string_view en) const { return std::string(language_ == Language::Chinese ? zh : en); }

  std::string years(const Form& form) const {
    if (form.last_year == 9999) return word(std::to_string(form.first_year) + " 年起", "from " + std::to_string(form.first_year));
    return std::to_string(form.first_year) + "–" + std::to_string(form.last_year);
  }

  std::string summary(const FormGrid& grid) const {
    const std::string rows = std::to_string(grid.rows.size()), figures = std::to_string(grid.figure_count());
    std::string ties;
    for (const FormTie& tie : grid.ties) ties += (ties.empty() ? "" : " ") + tie.name;
    return std::string(in(grid.name, language_)) + word("：" + rows + " 行，" + figures + " 个数据", ": " + rows + " rows, " + figures + " figures") +
           (ties.empty() ? word("，没有勾稽关系", ", no ties") : word("，勾稽关系 ", ", ties ") + ties);
  }

  std::string grid(const FormGrid& grid) const {
    std::string text = line("── ", grid.key + " · " + std::string(in(grid.name, language_)));
    for (const FormBlock& block : grid.blocks) {
      text += word("  列\n", "  columns\n");
      for (const FormColumn& column : block.columns)
        text += keyed(column.key, std::string(in(column.name, language_)) + (column.unit.empty() ? "" : word("（", " (") + column.unit + word("）", ")")));
      text += word("  行\n", "  rows\n");
      for (std::uint32_t r = block.first_row; r < block.first_row + block.row_count; ++r)
        text += keyed(grid.rows[r].key, in(grid.rows[r].name, language_));
    }
    if (!grid.ties.empty()) text += word("  勾稽关系\n", "  ties\n");
    for (const FormTie& tie : grid.ties) text += this->tie(grid, tie);
    return text;
  }

  std::string keyed(const std::string& key, std::string_view name) const { return line("    " + pad_right(key, 28) + " ", name); }

  std::string terms(const FormGrid& grid, const FormTie& tie, const std::vector<Term>& side) const {
    std::string text;
    for (const Term& term : side) {
      const std::string& key = tie.each == Each::Row ? grid.blocks[tie.block].columns[term.index].key : grid.rows[term.index].key;
      if (text.empty()) text = (term.sign < 0 ? "- " : "") + key;
      else text += (term.sign < 0 ? " - " : " + ") + key;
    }
    return text;
  }

  std::string tie(const FormGrid& grid, const FormTie& tie) const {
    const std::string sign = tie.relation == Relation::Equal ? " = " : tie.relation == Relation::AtMost ? " <= " : " >= ";
    const std::string each = tie.each == Each::Row ? word("每行：", "each row: ") : word("每列：", "each column: ");
    std::string text = line("    " + grid.key + "." + tie.name + "  ", each + terms(grid, tie, tie.left) + sign + terms(grid, tie, tie.right));
    const std::string basis(in(tie.basis, language_));
    return basis.empty() ? text : text + line("      ", word("依据：", "basis: ") + basis);
  }

  Language language_;
  std::uint32_t columns_;
};

}  // namespace

int run_forms(const Arguments& arguments) {
  const auto forms = forms_in_use(arguments);
  if (forms == nullptr) return kWrongUse;
  const FormsPrinter printer(arguments);
  if (arguments.paths.empty()) {
    write_out(printer.list(*forms));
    return end_of_output(kNothingFound, arguments.language);
  }
  const std::string& id = arguments.paths.front();
  const auto found = std::find_if(forms->forms.begin(), forms->forms.end(), [&](const Form& form) { return form.id == id; });
  if (found == forms->forms.end()) {
    say(std::string(Phrase{"没有这个格式：", "there is no form "}.in(arguments.language)) + id);
    say(Phrase{"gouji forms 列出全部格式", "gouji forms lists them all"}, arguments.language);
    return kWrongUse;
  }
  write_out(printer.one(*found));
  return end_of_output(kNothingFound, arguments.language);
}

}  // namespace gouji
