#pragma once
// The second way to bind: the form's labels in their statutory order are anchors in the running text, wherever a
// grid arrives without a table round it.

#include <vector>

#include "gouji/blocks.h"
#include "gouji/forms.h"
#include "grids/draft.h"
#include "grids/stream.h"

namespace gouji {

// Every place where `id` stands in running text, best first, with its Grid filled. Its lines are token positions.
std::vector<Draft> trace_grid(const Blocks& blocks, const Stream& stream, const Forms& forms, GridId id);

}  // namespace gouji
