#pragma once
// Rows of running text whose labels do not stand right before their figures: bound by the form's order, where ties across show that so
// many figures are these rows; else noted as open where figures stand that may be theirs. `chain` holds the labels that were found, in the
// text's order and in the form's, and `draft` the rows that they gave.

#include <string_view>
#include <vector>

#include "gouji/forms.h"
#include "grids/draft.h"
#include "grids/occurrences.h"
#include "grids/stream.h"

namespace gouji {

// Several labels, and behind the last of them the figures of all, one row's after the other's.
void bind_piles(std::string_view text, const Stream& stream, const FormGrid& form, const std::vector<Occurrence>& chain, Draft& draft);

// Rows whose labels are lost between two that are there.
void bind_between(std::string_view text, const Stream& stream, const FormGrid& form, const std::vector<Occurrence>& chain, Draft& draft);

// Rows before the first label and behind the last stay open where figures stand there that may be theirs.
void open_outside(std::string_view text, const Stream& stream, const FormGrid& form, const std::vector<Occurrence>& chain, Draft& draft);

}  // namespace gouji
