// The operands of a tie, from the rows and columns that the grammar names and the figures of the record.
#include "findings/weights.h"

#include <algorithm>

namespace gouji {
namespace {

void set_weights(std::vector<Weight>& weights, const RecordGrid& grid, const FormGrid& form, const FormTie& tie, std::uint32_t at) {
  weights.clear();
  const auto take = [&](const std::vector<Term>& terms, bool on_left) {
    for (const Term& term : terms) {
      const std::uint32_t row = tie.each == Each::Row ? at : term.index;
      const std::uint32_t column = tie.each == Each::Row ? term.index : at;
      weights.push_back({row, column, term.sign, on_left, &grid.figures[form.figure_index(row, column)],
                         form.block_of(row).columns[column].may_be_negative, form.is_whole(row, column)});
    }
  };
  take(tie.left, true);
  take(tie.right, false);
}

bool leave_out_absent(std::vector<Weight>& weights, const FormGrid& form) {
  const auto has_side = [&](bool left) {
    return std::any_of(weights.begin(), weights.end(),
                       [&](const Weight& weight) { return weight.on_left == left; });
  };
  std::erase_if(weights, [&](const Weight& weight) {
    return form.block_of(weight.row).columns[weight.column].optional &&
           std::holds_alternative<Absent>(weight.figure->reading);
  });
  return has_side(true) && has_side(false);
}

}  // namespace

const Amount* amount_of(const Figure& figure) { return std::get_if<Amount>(&figure.reading); }

int direction(const Weight& weight) { return weight.on_left ? weight.sign : -weight.sign; }

void for_each_tie(const RecordGrid& grid, const FormGrid& form, const Weigh& weigh) {
  std::vector<Weight> weights;
  for (const FormTie& tie : form.ties) {
    const FormBlock& block = form.blocks[tie.block];
    const auto columns = static_cast<std::uint32_t>(block.columns.size());
    const std::uint32_t first = tie.each == Each::Row ? block.first_row : 0;
    const std::uint32_t last = tie.each == Each::Row ? block.first_row + block.row_count : columns;
    for (std::uint32_t at = first; at < last; ++at) {
      set_weights(weights, grid, form, tie, at);
      if (leave_out_absent(weights, form)) weigh(tie, at, weights);
    }
  }
}

bool are_units_equal(const std::vector<Weight>& weights) {
  const std::string* unit = nullptr;
  for (const Weight& weight : weights) {
    if (amount_of(*weight.figure) == nullptr) continue;
    if (unit != nullptr && *unit != weight.figure->unit) return false;
    unit = &weight.figure->unit;
  }
  return true;
}

const std::string& key_at(const FormGrid& form, const FormTie& tie, std::uint32_t at) {
  return tie.each == Each::Row ? form.rows[at].key : form.blocks[tie.block].columns[at].key;
}

}  // namespace gouji
