#include "messages/place_in_form.h"

#include <algorithm>

namespace gouji {

// Keys of grids, rows and columns may hold dots themselves where a grammar was not checked by its schema.
std::optional<PlaceInForm> place_in(const FormGrid& form, std::string_view key) {
  const auto is_next = [&key](std::string_view name) { return key.size() > name.size() && key[name.size()] == '.' && key.starts_with(name); };
  if (!is_next(form.key)) return std::nullopt;
  key.remove_prefix(form.key.size() + 1);
  for (std::uint32_t row = 0; row < form.rows.size(); ++row) {
    if (!is_next(form.rows[row].key)) continue;
    const std::string_view column_key = key.substr(form.rows[row].key.size() + 1);
    const auto& columns = form.block_of(row).columns;
    const auto column = std::find_if(columns.begin(), columns.end(), [&](const auto& each) { return each.key == column_key; });
    if (column != columns.end()) return PlaceInForm{row, static_cast<std::uint32_t>(column - columns.begin())};
  }
  return std::nullopt;
}

}  // namespace gouji
