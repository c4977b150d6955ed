#pragma once
// Rows whose labels are lost: bound by their order, and only between two tight anchors.

#include "gouji/blocks.h"
#include "grids/draft.h"

namespace gouji {

// A row that its place settles speaks for the form, but less than a label.
inline constexpr int kRowByOrder = 30;

// Adds to `draft` the rows that their order settles: lines of figures between two labelled rows of the form (or
// the grid's heads, or the end of its table) whose number is exactly that of the form's rows there. Where
// the numbers differ, the lines are unbound and the rows they may hold are open. Also counts what that means for
// the draft's fit.
void bind_by_order(const Blocks& blocks, const Lines& lines, const Forms& forms, Draft& draft);

}  // namespace gouji
