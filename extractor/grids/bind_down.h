#pragma once
// Grids whose rows stand under each other, each headed by its label.

#include "gouji/blocks.h"
#include "grids/draft.h"

namespace gouji {

// Binds the rows and figures of a chain of labelled lines: fills its Grid, and counts what they mean for its fit.
void bind_down(const Blocks& blocks, const Lines& lines, const Forms& forms, Draft& draft);

// The most that binding can make of the chain's fit.
int most_fit(const FormGrid& form, const Draft& chain);

}  // namespace gouji
