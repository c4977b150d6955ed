#pragma once
// Figures that read as something no figure should be.

#include "gouji/findings.h"

namespace gouji {

void look_at_readings(const Record& record, const Forms& forms, Findings& findings);

}  // namespace gouji
