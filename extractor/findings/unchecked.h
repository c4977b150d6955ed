#pragma once
// What no check reaches.

#include "gouji/findings.h"

namespace gouji {

// Adds to `findings` the keys of all amounts that no tie of the form could weigh: no tie speaks of them, or
// every one that does was left undecided.
void list_unchecked(const Record& record, const Forms& forms, Findings& findings);

}  // namespace gouji
