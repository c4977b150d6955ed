#pragma once
// What the user says of agencies, for findings that need several reports.

#include <optional>

#include "arguments.h"
#include "gouji/series.h"

namespace gouji {

// Nothing where a file cannot be used; why has been said.
std::optional<SeriesOptions> series_in_use(const Arguments& arguments);

}  // namespace gouji
