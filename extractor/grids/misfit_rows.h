#pragma once
// Rows whose glued figures were cut as if the table had the form's columns, and show that it has others.

#include <string_view>

#include "gouji/forms.h"
#include "grids/draft.h"

namespace gouji {

// A column of numbers before the figures, or another order, makes nearly every row fail, however it is cut; no published table has so many
// errors. All rows of such a block whose separators were lost stay open.
void open_misfit_rows(std::string_view text, const FormGrid& form, Draft& draft);

}  // namespace gouji
