#pragma once
// What a tie weighs at one row or column: its operands, with the figures that stand there.

#include <cstdint>
#include <vector>

#include "gouji/forms.h"
#include "gouji/records.h"

namespace gouji {

// One operand of one tie.
struct Weight {
  std::uint32_t row = 0, column = 0;
  int sign = 1;
  bool on_left = true;
  const Figure* figure = nullptr;
  const FormGrid* form = nullptr;

  bool may_be_negative() const { return form->block_of(row).columns[column].may_be_negative; }
  bool is_whole() const { return form->is_whole(row, column); }
};

inline const Amount* amount_of(const Figure& figure) { return std::get_if<Amount>(&figure.reading); }

// The way an operand moves left minus right: up or down.
int direction(const Weight& weight);

// Makes `weights` the operands of a tie at one row or column, without those that a report's table does not have. Gives whether both sides
// have some.
bool set_weights(std::vector<Weight>& weights, const RecordGrid& grid, const FormGrid& form, const FormTie& tie, std::uint32_t at);

// Calls `weigh(tie, at, weights)` with every tie of the grid, each row or column it applies to, and its operands there. What a
// report's table does not have is left out; where that leaves a side empty there is nothing to weigh.
template <typename Weigh>
void for_each_tie(const RecordGrid& grid, const FormGrid& form, const Weigh& weigh) {
  std::vector<Weight> weights;
  for (const FormTie& tie : form.ties) {
    const FormBlock& block = form.blocks[tie.block];
    const std::uint32_t first = tie.each == Each::Row ? block.first_row : 0;
    const std::uint32_t last = tie.each == Each::Row ? first + block.row_count : static_cast<std::uint32_t>(block.columns.size());
    for (std::uint32_t at = first; at < last; ++at)
      if (set_weights(weights, grid, form, tie, at)) weigh(tie, at, weights);
  }
}

// An amount of money whose unit nobody names cannot be compared with one whose unit is known; nor 元 with
// 万元.
bool are_units_equal(const std::vector<Weight>& weights);

// The key of the row or column that the tie is weighed at.
const std::string& key_at(const FormGrid& form, const FormTie& tie, std::uint32_t at);

}  // namespace gouji
