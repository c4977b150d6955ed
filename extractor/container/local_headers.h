#pragma once
// The entries of a zip archive that has lost its central directory.

#include <string_view>
#include <vector>

#include "gouji/container.h"

namespace gouji {

// At most `most` entries, in the order they are stored; the last one may be cut.
std::vector<Entry> entries_by_local_headers(std::string_view file, std::size_t most);

}  // namespace gouji
