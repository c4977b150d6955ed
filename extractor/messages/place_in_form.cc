#include "messages/place_in_form.h"

#include <algorithm>
#include <functional>
#include <string_view>

namespace gouji {
namespace {

// Keys of grids, rows and columns may hold dots themselves where a grammar was not checked by its schema.
std::optional<PlaceInForm> place_named(const FormGrid& form, std::string_view key) {
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

}  // namespace

std::uint32_t figure_of_own(const FormGrid& form, const std::string& key) {
  const auto& keys = form.figure_keys;
  const bool is_own = std::less_equal<>()(keys.data(), &key) && std::less<>()(&key, keys.data() + keys.size());
  return is_own ? static_cast<std::uint32_t>(&key - keys.data()) : kNone;
}

PlaceInForm place_of(const FormGrid& form, std::uint32_t figure) {
  const auto next = std::upper_bound(form.first_figure.begin(), form.first_figure.end(), figure);
  const auto row = static_cast<std::uint32_t>(next - form.first_figure.begin()) - 1;
  return {row, figure - form.first_figure[row]};
}

std::optional<PlaceInForm> place_in(const FormGrid& form, const std::string& key) {
  const std::uint32_t own = figure_of_own(form, key);
  return own != kNone ? place_of(form, own) : place_named(form, key);
}

}  // namespace gouji
