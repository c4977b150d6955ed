#include "messages/figure_names.h"

#include "messages/place_in_form.h"

namespace gouji {

NamedFigure FigureNames::find(const std::string& key) const {
  for (const RecordGrid& grid : record_.grids) {
    const FormGrid& form = grid_of(forms_, grid.id);
    const auto place = place_in(form, key);
    if (!place) continue;
    const auto [row, column] = *place;
    const std::size_t at = form.figure_index(row, column);
    return {&form.rows[row].brief, &form.block_of(row).columns[column].brief, at < grid.figures.size() ? &grid.figures[at] : nullptr,
            form.is_whole(row, column)};
  }
  return {};
}

}  // namespace gouji
