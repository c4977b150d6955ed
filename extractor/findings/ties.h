#pragma once
// Weighs every tie of a record's grids.

#include <vector>

#include "findings/weights.h"
#include "gouji/findings.h"

namespace gouji {

// Gives every tie its verdict, adds to `findings` each that does not hold, and counts them all.
void weigh_ties(std::vector<GridTies>& ties, const Diagnostics& notes, Findings& findings);

}  // namespace gouji
