#pragma once
// What a tie weighs at one row or column: its operands, with the figures that stand there.

#include <cstdint>
#include <functional>
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
  bool may_be_negative = false;
  bool whole = true;
};

const Amount* amount_of(const Figure& figure);

// The way an operand moves left minus right: up or down.
int direction(const Weight& weight);

// Calls `weigh` with every tie of the grid, each row or column it applies to, and its operands there. What a
// report's table does not have is left out; where that leaves a side empty there is nothing to weigh.
using Weigh = std::function<void(const FormTie& tie, std::uint32_t at, const std::vector<Weight>& weights)>;
void for_each_tie(const RecordGrid& grid, const FormGrid& form, const Weigh& weigh);

// An amount of money whose unit nobody names cannot be compared with one whose unit is known; nor 元 with
// 万元.
bool are_units_equal(const std::vector<Weight>& weights);

// The key of the row or column that the tie is weighed at.
const std::string& key_at(const FormGrid& form, const FormTie& tie, std::uint32_t at);

}  // namespace gouji
