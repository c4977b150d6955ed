#pragma once
// The column heads above the rows of a running text: where they are whole and stand in another order than the form's, the figures are theirs.

#include <vector>

#include "gouji/blocks.h"
#include "grids/draft.h"
#include "grids/occurrences.h"
#include "grids/stream.h"

namespace gouji {

// Puts the figures of each block in the order of its heads, where these say another than the form's and the figures do not contradict them;
// leaves the block's rows open where neither order can be right.
void bind_by_heads(const Blocks& blocks, const Stream& stream, const Forms& forms, const std::vector<Occurrence>& labelled, Draft& draft);

}  // namespace gouji
