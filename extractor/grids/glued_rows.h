#pragma once
// The rows of a grid whose figures ran together, cut and settled by the ties of the whole grid.

#include <string_view>
#include <vector>

#include "gouji/forms.h"
#include "grids/draft.h"
#include "grids/occurrences.h"
#include "grids/spacing.h"
#include "grids/stream.h"

namespace gouji {

// Counts the rows of `draft` that have digits enough for their columns, and those that have too few.
void count_filled_rows(std::string_view text, const Stream& stream, const FormGrid& form, const std::vector<Occurrence>& labelled, Draft& draft);

// Gives the rows of `draft` that `labelled` names their readings: the one in which every tie of the grid holds, if there is exactly one; else
// all that the text allows. `occurrences` are all places of the grid's labels; `blanks` is what the text's other grids show of blanks.
void settle_glued_rows(std::string_view text, const Stream& stream, const FormGrid& form, const std::vector<Occurrence>& occurrences,
                       const std::vector<Occurrence>& labelled, Blanks blanks, Draft& draft);

}  // namespace gouji
