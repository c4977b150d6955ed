#pragma once
// The second way to bind: the form's labels in their statutory order are anchors in the running text, wherever a
// grid arrives without a table round it.

#include <vector>

#include "gouji/blocks.h"
#include "gouji/forms.h"
#include "grids/draft.h"
#include "grids/spacing.h"
#include "grids/stream.h"

namespace gouji {

// Every place where `id` stands in running text, best first, with its Grid filled. Its lines are token positions. `usual` is the
// spacing of the whole text, for grids that have too few whole rows to show their own.
std::vector<Draft> trace_grid(const Blocks& blocks, const Stream& stream, const Forms& forms, GridId id, const Spacing& usual);

// What it gives of a grid that was laid out, from a stream of its stretches; nothing where it is seen without binding that the trace has no
// other figures for any row.
std::vector<Draft> trace_against(const Blocks& blocks, const Stream& stream, const Forms& forms, const Grid& laid_out);

// The spacing that whole rows of these grids show together.
Spacing spacing_of_text(const Stream& stream, const Forms& forms, const std::vector<GridId>& ids);

}  // namespace gouji
