// Names of figures and grids for the cells of the workbook.
#include "messages/sentences.h"
#include "outputs/page/names.h"
#include "outputs/workbook/sheets.h"

namespace gouji::workbook {
namespace {

std::string name_of_grid(const Forms& forms, std::string_view key, Language language) {
  for (const Form& form : forms.forms)
    for (const FormGrid& grid : form.grids)
      if (grid.key == key) return short_name(grid.name, language);
  return {};
}

}  // namespace

const std::string& Names::figure(std::string_view key) {
  const auto [found, is_new] = figures_.try_emplace(std::string(key));
  if (is_new) found->second = page::figure_name(forms_, key, language_);
  return found->second;
}

const std::string& Names::grid(std::string_view key) {
  const std::string_view first = key.substr(0, key.find('.'));
  const auto [found, is_new] = grids_.try_emplace(std::string(first));
  if (is_new) found->second = name_of_grid(forms_, first, language_);
  return found->second;
}

}  // namespace gouji::workbook
