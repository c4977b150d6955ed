#pragma once
// Which of several copies of a grid in one report is the report's.

#include "gouji/blocks.h"
#include "gouji/forms.h"
#include "gouji/grids.h"
#include "gouji/records.h"
#include "records/split_reports.h"

namespace gouji {

// Of copies of one grid puts into `extent.grids` in place of the first what is most likely the report's own: not under a caption of an
// earlier year rather than under one, laid out as the form's rather than not, with figures rather than blank, in the section of its own
// rather than elsewhere. Where nothing tells them apart the first stays. What is not read is in `extent.repeated`, and so is a table that
// only has some of a grid's words.
void choose_copies(const Blocks& blocks, const Grids& grids, const Forms& forms, const Record& record, ReportExtent& extent);

}  // namespace gouji
