// The operands of a tie, from the rows and columns that the grammar names and the figures of the record.
#include "findings/weights.h"

#include "text/number.h"

namespace gouji {
namespace {

// Puts the operands of the terms behind the others. Gives whether any of them is there.
bool add_weights(GridTies& ties, const PlacedTie& placed, const std::vector<Term>& terms, bool on_left) {
  const RecordGrid& grid = *ties.grid;
  const FormGrid& form = *ties.form;
  const bool is_row = placed.tie->each == Each::Row;
  const std::size_t before = ties.weights.size();
  for (const Term& term : terms) {
    const std::uint32_t row = is_row ? placed.at : term.index, column = is_row ? term.index : placed.at;
    const Figure& figure = grid.figures[form.figure_index(row, column)];
    if (std::holds_alternative<Absent>(figure.reading) && form.block_of(row).columns[column].optional) continue;
    ties.weights.push_back({row, column, term.sign, on_left, &figure, &form});
  }
  return ties.weights.size() > before;
}

// A measure word beside a number counts what the form counts, in another word.
const std::string& counted_in(const Weight& weight) {
  const std::string& own = *weight.figure->unit;
  const std::string& of_form = weight.form->unit_of(weight.row, weight.column);
  if (weight.figure->unit_source != UnitSource::Cell || of_form.empty()) return own;
  return places_above_yuan(own) || places_above_yuan(of_form) ? own : of_form;
}

// An amount of money whose unit nobody names cannot be compared with one whose unit is known; nor 元 with
// 万元. Nothing is as much in any unit.
bool have_equal_units(std::span<const Weight> weights) {
  const std::string* unit = nullptr;
  for (const Weight& weight : weights) {
    const Amount* amount = amount_of(*weight.figure);
    if (amount == nullptr || amount->units == 0) continue;
    const std::string& own = counted_in(weight);
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

// The tie is there where both sides have operands.
void add_tie(GridTies& ties, const FormTie& tie, std::uint32_t at) {
  PlacedTie placed{&tie, at};
  const std::size_t before = ties.weights.size();
  const bool has_left = add_weights(ties, placed, tie.left, true), has_right = add_weights(ties, placed, tie.right, false);
  if (!has_left || !has_right) return ties.weights.resize(before);
  placed.weights = std::span<const Weight>(ties.weights).subspan(before);
  placed.are_units_equal = have_equal_units(placed.weights);
  ties.ties.push_back(placed);
}

GridTies ties_of_grid(const RecordGrid& grid, const FormGrid& form) {
  GridTies result{&grid, &form, {}, {}};
  std::size_t count = 0, weights = 0;
  for (const FormTie& tie : form.ties) {
    const auto [first, last] = places_of(form, tie);
    count += last - first;
    weights += (last - first) * (tie.left.size() + tie.right.size());
  }
  result.ties.reserve(count);
  // Ties point to their own, so that these must not move.
  result.weights.reserve(weights);
  for (const FormTie& tie : form.ties) {
    const auto [first, last] = places_of(form, tie);
    for (std::uint32_t at = first; at < last; ++at) add_tie(result, tie, at);
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
