#pragma once
// What the figures of a record make of a quantity that a sentence may mean.

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "gouji/findings.h"

namespace gouji {

struct Sum {
  bool is_there = false;           // the report has the grids it is made of
  std::optional<Amount> amount{};  // nothing where a figure of it is no amount
  bool only_blanks_missing = true; // what is no amount is blank
  Amount as_zero{};                // the sum with every such figure as 0
  bool only_adds = true;           // then it is at least as_zero
  bool inferred = false;           // a figure of it was not read from a cell or between separators
  std::string unit{};              // of its figures
  std::vector<Operand> operands{};
};

Sum sum_of(const Quantity& quantity, const Record& record, const Forms& forms);

// An amount that is counted in `from`, counted in `to`: 12.5万元 are 125000元. Nothing where one is no unit of money.
std::optional<Amount> in_money(Amount amount, std::string_view from, std::string_view to);

// Whether two amounts lie at most `within` apart.
bool are_near(Amount a, Amount b, std::int64_t within);
// Whether they lie less than that apart.
bool are_nearer(Amount a, Amount b, std::int64_t than);

}  // namespace gouji
