#pragma once
// A report above held against those below it, where the user says who stands below whom.

#include <vector>

#include "series/versions.h"

namespace gouji {

void hold_against_those_below(const std::vector<Yearly>& agencies, const std::vector<SeriesEntry>& entries, const Forms& forms,
                              const SeriesOptions& options, const AgencyNames& names, Late& late);

}  // namespace gouji
