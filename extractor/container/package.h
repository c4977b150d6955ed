#pragma once
// What an archive is, by what it holds.

#include "gouji/container.h"

namespace gouji {

// Reads the entries that tell: the content types of an Office package, the type of an OpenDocument. What is
// wrong with one of these is noted if the package is a DOCX.
Format sniff_package(const Container& container, const ReadOptions& options, Diagnostics& notes);

}  // namespace gouji
