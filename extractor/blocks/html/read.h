#pragma once
// HTML pages, whole or pieces of one, as Blocks.

#include "gouji/blocks.h"

namespace gouji::html {

// Reads the page in `container.text`. What a page has beside the report (navigation, footers) and what it
// hides becomes furniture, and so does its title. Limits on elements, depth, columns and cells are diagnostics; what lies within
// them is read.
Result<Blocks> read(const Container& container, const ReadOptions& options, Diagnostics& notes);

}  // namespace gouji::html
