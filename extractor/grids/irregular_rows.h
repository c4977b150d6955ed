#pragma once
// Rows that do not add up in a text whose lines may have broken them: a narrow column puts the last digits of its figures on a line of their
// own, a page's number stands among a row's figures. Only a row that is laid out like the others says by itself that it was published so.

#include <string_view>
#include <vector>

#include "gouji/forms.h"
#include "grids/draft.h"
#include "grids/occurrences.h"
#include "grids/stream.h"

namespace gouji {

// Leaves open the settled rows of `draft` that do not add up and are broken over lines otherwise than most of its rows; and those that do add
// up, but are broken over lines and stand below a line of figures which are no row's: the digits left of a row can add up by chance. `labelled`
// must be in reading order.
void open_irregular_rows(std::string_view text, const Stream& stream, const FormGrid& form, const std::vector<Occurrence>& labelled,
                         Draft& draft);

}  // namespace gouji
