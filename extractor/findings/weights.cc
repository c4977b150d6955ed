// The operands of a tie, from the rows and columns that the grammar names and the figures of the record.
#include "findings/weights.h"

namespace gouji {
namespace {

// Gives whether both sides have some.
bool set_weights(PlacedTie& placed, const RecordGrid& grid, const FormGrid& form) {
  const FormTie& tie = *placed.tie;
  placed.weights.reserve(tie.left.size() + tie.right.size());
  // Whether any of the operands is there.
  const auto take = [&](const std::vector<Term>& terms, bool on_left) {
    const std::size_t before = placed.weights.size();
    for (const Term& term : terms) {
      const std::uint32_t row = tie.each == Each::Row ? placed.at : term.index;
      const std::uint32_t column = tie.each == Each::Row ? term.index : placed.at;
      const Figure& figure = grid.figures[form.figure_index(row, column)];
      if (std::holds_alternative<Absent>(figure.reading) && form.block_of(row).columns[column].optional) continue;
      placed.weights.push_back({row, column, term.sign, on_left, &figure, &form});
    }
    return placed.weights.size() > before;
  };
  const bool has_left = take(tie.left, true);
  return take(tie.right, false) && has_left;
}

// An amount of money whose unit nobody names cannot be compared with one whose unit is known; nor 元 with
// 万元.
bool have_equal_units(const std::vector<Weight>& weights) {
  const std::string* unit = nullptr;
  for (const Weight& weight : weights) {
    if (amount_of(*weight.figure) == nullptr) continue;
    const std::string& own = *weight.figure->unit;
    if (unit != nullptr && unit != &own && *unit != own) return false;
    unit = &own;
  }
  return true;
}

// The rows or columns that a tie applies to: [first, last).
std::pair<std::uint32_t, std::uint32_t> places_of(const FormGrid& form, const FormTie& tie) {
  const FormBlock& block = form.blocks[tie.block];
  if (tie.each == Each::Row) return {block.first_row, block.first_row + block.row_count};
  return {0, static_cast<std::uint32_t>(block.columns.size())};
}

GridTies ties_of_grid(const RecordGrid& grid, const FormGrid& form) {
  GridTies result{&grid, &form, {}};
  std::size_t count = 0;
  for (const FormTie& tie : form.ties) count += places_of(form, tie).second - places_of(form, tie).first;
  result.ties.reserve(count);
  for (const FormTie& tie : form.ties) {
    const auto [first, last] = places_of(form, tie);
    for (std::uint32_t at = first; at < last; ++at) {
      PlacedTie& placed = result.ties.emplace_back(PlacedTie{&tie, at});
      if (set_weights(placed, grid, form)) placed.are_units_equal = have_equal_units(placed.weights);
      else result.ties.pop_back();
    }
  }
  return result;
}

}  // namespace

int direction(const Weight& weight) { return weight.on_left ? weight.sign : -weight.sign; }

std::vector<GridTies> ties_of(const Record& record, const Forms& forms) {
  std::vector<GridTies> ties;
  ties.reserve(record.grids.size());
  for (const RecordGrid& grid : record.grids) ties.push_back(ties_of_grid(grid, grid_of(forms, grid.id)));
  return ties;
}

const std::string& key_at(const FormGrid& form, const FormTie& tie, std::uint32_t at) {
  return tie.each == Each::Row ? form.rows[at].key : form.blocks[tie.block].columns[at].key;
}

}  // namespace gouji
