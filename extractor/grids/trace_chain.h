#pragma once
// The best chain of a grid's row labels in running text, and what each label is worth in it.

#include <algorithm>
#include <cstdint>
#include <string_view>
#include <vector>

#include "gouji/forms.h"
#include "grids/occurrences.h"
#include "grids/stream.h"

namespace gouji {

// The better its words and the figures behind it fit a row, the more; below zero where there are none.
int worth_in_text(std::string_view text, const Stream& stream, const FormGrid& form, const Occurrence& o);

// Of the occurrences, which must be in the order of the text and not be none: those of the best chain, their rows in the form's order.
std::vector<Occurrence> chain_in_text(std::string_view text, const Stream& stream, const FormGrid& form,
                                      const std::vector<Occurrence>& occurrences);

}  // namespace gouji
