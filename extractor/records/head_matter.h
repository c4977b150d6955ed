#pragma once
// What a report says of itself: title, agency, year and period.

#include "gouji/blocks.h"
#include "gouji/forms.h"
#include "gouji/records.h"
#include "records/split_reports.h"

namespace gouji {

// Reads them from the text before the report's first grid and section body; `first_grid` is where the first grid
// begins. Leaves Report::form alone.
Report read_head_matter(const Blocks& blocks, const Forms& forms, std::uint32_t family, Range text,
                        const Sections& sections);

// The title of another kind of document that stands at the head of `text`, empty where there is none.
std::string other_title(const Blocks& blocks, const Forms& forms, Range text);

}  // namespace gouji
