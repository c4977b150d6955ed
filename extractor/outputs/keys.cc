#include "outputs/keys.h"

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

}  // namespace

std::vector<KeyName> keys_of(const Form& form) {
  std::vector<KeyName> keys;
  for (const FormGrid& grid : form.grids)
    for (std::uint32_t row = 0; row < grid.rows.size(); ++row)
      for (std::uint32_t column = 0; column < grid.block_of(row).columns.size(); ++column) {
        keys.push_back(key_name(grid, row, column));
        keys.back().form = form.id;
        keys.back().position = static_cast<std::uint32_t>(keys.size());
      }
  return keys;
}

}  // namespace gouji
