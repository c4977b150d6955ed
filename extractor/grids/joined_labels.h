#pragma once
// A damaged label may be what is left of two: lines between them are lost, and the figures beside it are those of either row.

#include <cstdint>
#include <optional>
#include <string_view>

#include "grammar/lexicon.h"
#include "grids/draft.h"

namespace gouji {

// A row that is not in `found` and whose label may be joined with that of `row` in `written`, a label that is folded and not as the form
// has it: it begins or ends as that row's label does, and not so far as its own.
std::optional<std::uint32_t> joined_with(std::u16string_view written, std::uint32_t row, const Lexicon& lexicon, GridId id,
                                         const std::vector<bool>& found);

}  // namespace gouji
