#pragma once
// What differs between the report and the official form: sections, grids, rows, labels, heads.

#include "gouji/findings.h"

namespace gouji {

void look_at_form(const Record& record, const Blocks& blocks, const Grids& grids, const Forms& forms,
                  Findings& findings);

}  // namespace gouji
