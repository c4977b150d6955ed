#pragma once
// Small tables that hold nothing but dashes or other marks of no number, as converters leave them where they see a rule or an empty table.

#include "gouji/blocks.h"
#include "gouji/spans.h"

namespace gouji {

// Whether all cells of the table are marks or blank. Never of a table of more than some 200 cells, so that asking costs little.
bool has_marks_only(const Blocks& blocks, const Table& table);

// Whether the range lies in such a table.
bool is_in_table_of_marks(const Blocks& blocks, Range range);

}  // namespace gouji
