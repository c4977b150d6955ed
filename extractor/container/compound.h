#pragma once
// OLE compound files: what older office programs write, and what newer ones wrap an encrypted document in.

#include <string_view>

#include "gouji/container.h"

namespace gouji {

bool is_compound_file(std::string_view file);

// What the file is, by the names of its streams; Binary where none of them is known.
Format sniff_compound_file(std::string_view file);

}  // namespace gouji
