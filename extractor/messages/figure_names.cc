#include "messages/figure_names.h"

#include "messages/place_in_form.h"
#include "messages/sentences.h"

namespace gouji {
namespace {

const Words& short_in(std::vector<Words>& names, std::size_t count, std::size_t at, const Words& name) {
  if (names.empty()) names.resize(count);
  Words& found = names[at];
  if (found.zh.empty()) found = {short_name(name, Language::Chinese), short_name(name, Language::English)};
  return found;
}

}  // namespace

NamedFigure FigureNames::find(std::string_view key) {
  for (std::size_t i = 0; i < record_.grids.size(); ++i) {
    const RecordGrid& grid = record_.grids[i];
    const FormGrid& form = grid_of(forms_, grid.id);
    const auto place = place_in(form, key);
    if (!place) continue;
    const auto [row, column] = *place;
    const auto& columns = form.block_of(row).columns;
    GridNames& names = grids_[i];
    names.columns.resize(form.blocks.size());
    const std::size_t at = form.figure_index(row, column);
    return {&short_in(names.rows, form.rows.size(), row, form.rows[row].name),
            &short_in(names.columns[form.rows[row].block], columns.size(), column, columns[column].name),
            at < grid.figures.size() ? &grid.figures[at] : nullptr, form.is_whole(row, column)};
  }
  return {};
}

}  // namespace gouji
