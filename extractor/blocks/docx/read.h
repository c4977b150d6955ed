#pragma once
// A DOCX as blocks: the body's text with its paragraphs and tables, and apart from it headers, footers,
// notes and comments.

#include <string>
#include <vector>

#include "blocks/docx/package.h"
#include "gouji/blocks.h"

namespace gouji::docx {

Result<Blocks> read(const Container& container, const ReadOptions& options, Diagnostics& notes);

// The same from parts given by name; a span's part is an index of `parts`.
Result<Blocks> read_package(const std::vector<std::string>& parts, const LoadPart& load,
                            const ReadOptions& options, Diagnostics& notes);

}  // namespace gouji::docx
