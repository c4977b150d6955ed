#pragma once
// The line in steps, which several files may take together, one step after the other. A step then finds what it needs besides the file, its
// code and the labels and patterns of the forms, where the processor has it at hand; a file that goes down the line alone meets all of it anew.

#include <array>

#include "gouji/extract.h"

namespace gouji {

// From bytes to blocks.
Extraction extract_blocks(Source source, const ReadOptions& options);

// What follows, for a file that could be read.
using Step = void (*)(Extraction&, const Forms&);
extern const std::array<Step, 4> kSteps;

}  // namespace gouji
