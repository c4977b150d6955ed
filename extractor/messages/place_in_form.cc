#include "messages/place_in_form.h"

#include <algorithm>

namespace gouji {

std::optional<PlaceInForm> place_in(const FormGrid& form, std::string_view key) {
  const auto first = form.key.size();
  const bool is_here = key.size() > first && key[first] == '.' && key.starts_with(form.key);
  if (!is_here) return std::nullopt;
  const auto last = key.rfind('.');
  if (last == first) return std::nullopt;
  const std::string_view row_key = key.substr(first + 1, last - first - 1), column_key = key.substr(last + 1);
  for (std::uint32_t row = 0; row < form.rows.size(); ++row) {
    if (form.rows[row].key != row_key) continue;
    const auto& columns = form.block_of(row).columns;
    const auto column = std::find_if(columns.begin(), columns.end(), [&](const auto& each) { return each.key == column_key; });
    if (column != columns.end()) return PlaceInForm{row, static_cast<std::uint32_t>(column - columns.begin())};
  }
  return std::nullopt;
}

}  // namespace gouji
