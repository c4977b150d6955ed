#pragma once
// The entries of a zip archive, by our own reading of its central directory: the archive library refuses
// whole files for one odd name, and files with anything before the archive.

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "gouji/container.h"
#include "gouji/diagnostics.h"

namespace gouji {

struct Directory {
  std::vector<Entry> entries{};
  std::uint64_t begin = 0;  // bytes before the archive
  bool rebuilt = false;     // there was no usable directory: made from the local headers
};

// Nothing where the bytes hold no zip entry. Each offset is of a local header in the file, whatever stands
// before the archive.
std::optional<Directory> read_directory(std::string_view file, const Limits& limits, Diagnostics& notes);

}  // namespace gouji
