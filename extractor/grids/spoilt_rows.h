#pragma once
// Rows whose labels are damaged beyond what is sought, told by what is left of them between other labels.

#include <string_view>
#include <vector>

#include "gouji/forms.h"
#include "grids/occurrences.h"
#include "grids/stream.h"

namespace gouji {

// Figures with words before them that are no label: between two labels of the chain they are the rows missing there, if they are as many
// and half of each label's characters are among the words. They are added to `labelled`, which stays in reading order.
void add_spoilt_rows(std::string_view text, const Stream& stream, const FormGrid& form, const std::vector<Occurrence>& chain,
                     std::vector<Occurrence>& labelled);

}  // namespace gouji
