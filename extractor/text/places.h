#pragma once
// The stored bytes of many ranges, asked for in the order of the text.

#include <cstddef>

#include "gouji/spans.h"

namespace gouji {

// As Text::where. Looks for the run of `range` from `near` on, a few runs ahead, before it searches among all; leaves the run there.
Span where_near(const Text& text, Range range, std::size_t& near);

}  // namespace gouji
