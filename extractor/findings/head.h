#pragma once
// Whether what the report says of itself agrees with itself: year, period, agency.

#include "gouji/findings.h"

namespace gouji {

void look_at_head(const Record& record, const Forms& forms, Findings& findings);

}  // namespace gouji
