#pragma once
// Rows whose label stands there, but whose figures may be the next row's, which has lost its own label.

#include <string_view>
#include <vector>

#include "grids/draft.h"
#include "grids/occurrences.h"

namespace gouji {

// Leaves open the rows of `draft` whose figures may be, or hold, those of a row that has no label in `labelled`, and adds that row, open.
void open_doubtful_rows(std::string_view text, const Stream& stream, const Forms& forms, const std::vector<Occurrence>& labelled,
                        Draft& draft);

// Takes from the end of a chain with rows of figures the labels that stand there without numeral or figures, behind other words: they
// are mentioned, as 总计 is among the heads of another table.
void drop_mentions(std::vector<Occurrence>& chain);

}  // namespace gouji
