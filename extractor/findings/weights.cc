// The operands of a tie, from the rows and columns that the grammar names and the figures of the record.
#include "findings/weights.h"

namespace gouji {
bool set_weights(std::vector<Weight>& weights, const RecordGrid& grid, const FormGrid& form, const FormTie& tie, std::uint32_t at) {
  weights.clear();
  // Whether any of the operands is there.
  const auto take = [&](const std::vector<Term>& terms, bool on_left) {
    const std::size_t before = weights.size();
    for (const Term& term : terms) {
      const std::uint32_t row = tie.each == Each::Row ? at : term.index;
      const std::uint32_t column = tie.each == Each::Row ? term.index : at;
      const Figure& figure = grid.figures[form.figure_index(row, column)];
      if (std::holds_alternative<Absent>(figure.reading) && form.block_of(row).columns[column].optional) continue;
      weights.push_back({row, column, term.sign, on_left, &figure, &form});
    }
    return weights.size() > before;
  };
  const bool has_left = take(tie.left, true);
  return take(tie.right, false) && has_left;
}

int direction(const Weight& weight) { return weight.on_left ? weight.sign : -weight.sign; }

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
