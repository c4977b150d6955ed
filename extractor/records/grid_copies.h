#pragma once
// Which of several copies of a grid in one report is the report's.

#include "gouji/blocks.h"
#include "gouji/forms.h"
#include "gouji/grids.h"
#include "gouji/records.h"
#include "records/split_reports.h"

namespace gouji {

// Of copies of one grid, in place of the first one, puts into `extent.grids` what is most likely the report's own: with the form's heads
// rather than without, with figures rather than blank, under a caption of the report's year rather than of another, in the section of its
// own rather than elsewhere. Where nothing tells them apart the first stays. What is not read is in `extent.repeated`, and so is a table that
// only has some of a grid's words.
void choose_copies(const Blocks& blocks, const Grids& grids, const Forms& forms, const Record& record, ReportExtent& extent);

}  // namespace gouji
