#pragma once
// What scripts leave in the tables they save (data frames of Python or R, cells by row of a reader of DOCX): the numbers of rows and
// columns, and the text of a merged cell in each column that it covers.

#include <vector>

#include "blocks/plain/found_table.h"
#include "blocks/plain/lines.h"

namespace gouji::plain {

// Takes the numbers of rows and columns out of a table of a text and gives where they stand; where the text of merged cells was spread over
// their columns, makes one cell of it again.
std::vector<Range> mend_frame(const Page& page, FoundTable& table);

}  // namespace gouji::plain
