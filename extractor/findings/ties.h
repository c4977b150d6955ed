#pragma once
// Weighs every tie of a record's grids.

#include <cstdint>
#include <vector>

#include "gouji/findings.h"

namespace gouji {

// Adds to `findings` every tie that does not hold, and counts them all.
void weigh_ties(const Record& record, const Forms& forms, const Diagnostics& notes,
                Findings& findings);

}  // namespace gouji
