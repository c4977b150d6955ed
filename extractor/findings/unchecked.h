#pragma once
// What no check reaches.

#include <vector>

#include "findings/weights.h"
#include "gouji/findings.h"

namespace gouji {

// Adds to `findings` the keys of all amounts that no tie of the form could weigh: no tie speaks of them, or
// every one that does was left undecided.
void list_unchecked(const std::vector<GridTies>& ties, Findings& findings);

}  // namespace gouji
