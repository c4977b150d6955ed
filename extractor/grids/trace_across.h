#pragma once
// Traces a grid whose rows stand side by side: its figures follow text that consists of its heads alone.

#include <vector>

#include "gouji/blocks.h"
#include "gouji/forms.h"
#include "grids/draft.h"
#include "grids/spacing.h"
#include "grids/stream.h"

namespace gouji {

// `usual` is the spacing of the text's rows; it shows where blank figures stood.
std::vector<Draft> trace_across(const Blocks& blocks, const Stream& stream, const Forms& forms, GridId id, const Spacing& usual);

// The cell that a figure token is.
GridCell cell_at(const Stream& stream, std::uint32_t token);

// The cells of the figure tokens [first, first + count).
RowReading cells_from(const Stream& stream, std::uint32_t first, std::uint32_t count);

// Whether separators stand between `count` figure tokens, and none lost a digit to the ordinal of the next label. Figures that are
// glued to each other are no figures yet: where one ends is not known.
bool are_separated(const Stream& stream, std::uint32_t first, std::uint32_t count);

}  // namespace gouji
