#pragma once
// What a file is, by its first bytes and by what its archive holds.

#include <string_view>
#include <vector>

#include "gouji/container.h"

namespace gouji {

bool looks_like_zip(std::string_view file);

// A file that is no zip archive. Text means that nothing else fits: whether it is text the charset says.
Format sniff(std::string_view file);

// A zip archive by the names of its entries; of an Office package by `content_types`, its [Content_Types].xml.
Format sniff_archive(const std::vector<Entry>& entries, std::string_view content_types);

}  // namespace gouji
