#pragma once
// What a tie weighs at one row or column: its operands, with the figures that stand there.

#include <cstdint>
#include <span>
#include <vector>

#include "gouji/findings.h"
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

// A tie at one row or column that it applies to.
struct PlacedTie {
  const FormTie* tie = nullptr;
  std::uint32_t at = 0;
  std::span<const Weight> weights{};  // of GridTies::weights, without those that the report's table does not have
  bool are_units_equal = false;
  Verdict verdict = Verdict::Undecided;  // once it is weighed
};

// Those of one grid of a record, in the form's order. Where a side of a tie has no operand there is nothing to weigh.
struct GridTies {
  const RecordGrid* grid = nullptr;
  const FormGrid* form = nullptr;
  std::vector<Weight> weights{};  // of one tie behind the other
  std::vector<PlacedTie> ties{};
};

// Of all grids of the record, which must stay where it is.
std::vector<GridTies> ties_of(const Record& record, const Forms& forms);

// The key of the row or column that the tie is weighed at.
const std::string& key_at(const FormGrid& form, const FormTie& tie, std::uint32_t at);

}  // namespace gouji
