#pragma once
// The same file twice; a grid or a text that equals another report's.

#include <vector>

#include "series/versions.h"

namespace gouji {

void find_copies(const std::vector<Yearly>& agencies, const std::vector<SeriesEntry>& entries, const Forms& forms, Late& late);

}  // namespace gouji
