#pragma once
// The parts of the page, in its order.

#include <cstdint>
#include <set>

#include "outputs/page/paper.h"

namespace gouji::page {

void write_overview(Paper& paper);
void write_files(Paper& paper);
void write_charts(Paper& paper);

// Reports whose grids are shown; findings of others have no place to point to.
using ShownReports = std::set<std::int64_t>;
ShownReports shown_reports(Paper& paper);

void write_findings(Paper& paper, const ShownReports& shown);
void write_reports(Paper& paper, const ShownReports& shown);

}  // namespace gouji::page
