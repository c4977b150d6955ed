#pragma once
// The period that a report covers, as its first pages name it.

#include <optional>

#include "gouji/blocks.h"
#include "gouji/records.h"
#include "grammar/lexicon.h"

namespace gouji {

// The first in `text`, in one line or broken over two.
std::optional<Period> find_period(const Blocks& blocks, const FamilyPatterns& patterns, Range text);

}  // namespace gouji
