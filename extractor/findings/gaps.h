#pragma once
// What a report leaves out though it has the place for it: the unit of an amount of money, the words of a section.

#include "gouji/findings.h"

namespace gouji {

void look_for_gaps(const Record& record, const Blocks& blocks, const Grids& grids, const Forms& forms, Findings& findings);

}  // namespace gouji
