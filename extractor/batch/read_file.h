#pragma once
// The bytes of a file, read once; what is too large is not read at all.

#include <string>

#include "gouji/container.h"
#include "gouji/diagnostics.h"

namespace gouji {

// Fails with FileUnreadable or FileTooLarge.
Result<std::string> read_file(const std::string& path, const Limits& limits);

// All of standard input; an interruption ends it.
Result<std::string> read_standard_input(const Limits& limits);

}  // namespace gouji
