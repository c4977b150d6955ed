#pragma once
// A grid of one column in running text: whether its heads show no other column beside it.

#include <vector>

#include "grids/draft.h"
#include "grids/occurrences.h"

namespace gouji {

// Leaves open what may be the figures of several columns, where `form` has one: all rows where the heads name a column that the form does
// not have; rows glued to their figures unless the heads show the form's column alone. `labelled` is in reading order.
void open_rows_of_other_columns(const Stream& stream, const FormGrid& form, const std::vector<Occurrence>& labelled, Draft& draft);

}  // namespace gouji
