#pragma once
// Reads a plain text: paragraphs, one a line, and tables where separators say where cells are. README.md
// beside this file lists the dialects and what is left to running text.

#include "gouji/blocks.h"

namespace gouji::plain {

// Tables beyond the limits stay paragraphs, with a note. Never fails.
Result<Blocks> read(const Container& container, const ReadOptions& options, Diagnostics& notes);

}  // namespace gouji::plain
