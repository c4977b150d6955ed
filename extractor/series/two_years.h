#pragma once
// A report held against the one of the year before.

#include "series/figures.h"
#include "series/late.h"

namespace gouji {

struct TwoYears {
  const Figures& last;
  const Figures& now;
  std::uint32_t entry = 0;          // of the later report
  Severity most = Severity::Error;  // graver is no finding where the two are perhaps not of one agency
};

// Ties and jumps of the family, and suspects at which last year's figure still stands.
void hold_against_last_year(const TwoYears& years, const Forms& forms, Late& late);

}  // namespace gouji
