#pragma once
// Which figures of a grid are wrong, where ties fail: a failing sum names a line of figures, all ties
// together name the figure.

#include <vector>

#include "findings/weights.h"
#include "gouji/findings.h"

namespace gouji {

// Adds to `findings` the suspects of every group of failing ties, likeliest first. Reads the findings that
// are there: what a sentence states speaks for the set that needs it.
void find_suspects(const std::vector<GridTies>& ties, Findings& findings);

}  // namespace gouji
