#pragma once
// What the figures of a record make of a quantity that a sentence may mean.

#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "gouji/findings.h"

namespace gouji {

struct Sum {
  bool is_there = false;           // the report has the grids it is made of
  std::optional<Amount> amount{};  // nothing where a figure of it is no amount, or where it does not fit
  bool only_blanks_missing = true; // what is no amount is blank
  std::optional<Amount> as_zero{}; // the sum with every such figure as 0; nothing where it does not fit
  bool only_adds = true;           // then it is at least as_zero
  bool inferred = false;           // a figure of it was not read from a cell or between separators
  std::string unit{};              // of its figures
  std::vector<Operand> operands{};
};

// The sums of a record, each made once: sentences state the same quantities again and again.
class Sums {
 public:
  Sums(const Record& record, const Forms& forms) : record_(record), forms_(forms) {}

  // Of a quantity that outlives this.
  const Sum& of(const Quantity& quantity);

 private:
  const Record& record_;
  const Forms& forms_;
  std::unordered_map<const Quantity*, Sum> known_{};
};

// An amount that is counted in `from`, counted in `to`: 12.5万元 are 125000元. Nothing where one is no unit of money.
std::optional<Amount> in_money(Amount amount, std::string_view from, std::string_view to);

// Whether two amounts lie at most `within` apart.
bool are_near(Amount a, Amount b, std::int64_t within);
// Whether they lie less than that apart.
bool are_nearer(Amount a, Amount b, std::int64_t than);

}  // namespace gouji
