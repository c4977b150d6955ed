#include "outputs/keys.h"

#include <algorithm>
#include <map>
#include <set>

namespace gouji {
namespace {

KeyName key_name(const FormGrid& grid, std::uint32_t row, std::uint32_t column) {
  const FormRow& of_row = grid.rows[row];
  const FormColumn& of_column = grid.block_of(row).columns[column];
  KeyName name;
  name.grid = grid.key;
  name.row = of_row.key;
  name.column = of_column.key;
  name.key = grid.figure_key(row, column);
  name.name = {of_row.name.zh + " › " + of_column.name.zh, of_row.name.en + " › " + of_column.name.en};
  name.short_name = of_row.short_name + "_" + of_column.short_name;
  name.unit = grid.unit_of(row, column);
  return name;
}

void add_keys_of(std::vector<KeyName>& keys, const Form& form) {
  std::uint32_t position = 0;
  for (const FormGrid& grid : form.grids)
    for (std::uint32_t row = 0; row < grid.rows.size(); ++row)
      for (std::uint32_t column = 0; column < grid.block_of(row).columns.size(); ++column) {
        keys.push_back(key_name(grid, row, column));
        keys.back().form = form.id;
        keys.back().position = ++position;
      }
}

}  // namespace

std::vector<KeyName> keys_of(const Forms& forms) {
  std::vector<KeyName> keys;
  for (const Form& form : forms.forms) add_keys_of(keys, form);
  // Forms of a reader's own may give one short name to two figures: whichever comes later has its grid's name in front.
  std::map<std::string, std::string> key_of_short;
  for (KeyName& name : keys) {
    if (key_of_short.emplace(name.short_name, name.key).first->second == name.key) continue;
    name.short_name = name.grid + "_" + name.short_name;
    key_of_short.emplace(name.short_name, name.key);
  }
  return keys;
}

std::vector<KeyName> wide_keys(const Forms& forms) {
  std::map<std::string, int> first_years;
  for (const Form& form : forms.forms) first_years[form.id] = form.first_year;
  std::vector<KeyName> keys = keys_of(forms);
  std::stable_sort(keys.begin(), keys.end(),
                   [&](const KeyName& a, const KeyName& b) { return first_years[a.form] > first_years[b.form]; });
  std::set<std::string> seen;
  std::vector<KeyName> unique;
  for (KeyName& name : keys)
    if (seen.insert(name.key).second) unique.push_back(std::move(name));
  return unique;
}

}  // namespace gouji
