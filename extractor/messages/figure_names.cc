#include "messages/figure_names.h"

#include "messages/place_in_form.h"

namespace gouji {

NamedFigure FigureNames::named(const RecordGrid& grid, const FormGrid& form, PlaceInForm place) {
  const auto [row, column] = place;
  const std::size_t at = form.figure_index(row, column);
  return {&form.rows[row].brief, &form.block_of(row).columns[column].brief, at < grid.figures.size() ? &grid.figures[at] : nullptr,
          form.is_whole(row, column)};
}

// Findings hold most keys where these stand in the form.
NamedFigure FigureNames::find(const std::string& key) const {
  for (const RecordGrid& grid : record_.grids) {
    const FormGrid& form = grid_of(forms_, grid.id);
    if (const std::uint32_t own = figure_of_own(form, key); own != kNone) return named(grid, form, place_of(form, own));
  }
  for (const RecordGrid& grid : record_.grids) {
    const FormGrid& form = grid_of(forms_, grid.id);
    if (const auto place = place_in(form, key)) return named(grid, form, *place);
  }
  return {};
}

}  // namespace gouji
