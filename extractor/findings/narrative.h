#pragma once
// Sentences against figures: what the report's prose states is held to its grids and to itself.

#include "gouji/findings.h"

namespace gouji {

// Adds a finding for every sentence that clearly speaks of the whole report and states what its grids do not say; and for lists,
// shares, growth, fees, years and dates that cannot be right by themselves. What patterns look for is in grammars/. A sentence whose
// scope is not certain makes no finding, and none ever changes a figure. Notes LimitMet ("claims") for what stands behind more claims
// than a report makes: it is not looked at.
void look_at_narrative(const Record& record, const Blocks& blocks, const Grids& grids, const Forms& forms, Diagnostics& notes, Findings& findings);

}  // namespace gouji
