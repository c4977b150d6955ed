#include "messages/place_in_form.h"

#include <algorithm>

namespace gouji {
namespace {

// What stands behind "name."; nothing where the key does not begin so.
std::optional<std::string_view> behind(std::string_view key, std::string_view name) {
  const bool begins = key.size() > name.size() && key.starts_with(name) && key[name.size()] == '.';
  return begins ? std::optional(key.substr(name.size() + 1)) : std::nullopt;
}

}  // namespace

std::optional<PlaceInForm> place_in(const FormGrid& form, std::string_view key) {
  const auto in_grid = behind(key, form.key);
  if (!in_grid) return std::nullopt;
  for (std::uint32_t row = 0; row < form.rows.size(); ++row) {
    const auto in_row = behind(*in_grid, form.rows[row].key);
    if (!in_row) continue;
    const auto& columns = form.block_of(row).columns;
    const auto column = std::find_if(columns.begin(), columns.end(), [&](const auto& each) { return each.key == *in_row; });
    if (column != columns.end()) return PlaceInForm{row, static_cast<std::uint32_t>(column - columns.begin())};
  }
  return std::nullopt;
}

}  // namespace gouji
