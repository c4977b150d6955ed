#pragma once
// How large the worksheets of a workbook are, by its directory alone.

#include <cstdint>
#include <string>
#include <vector>

namespace gouji::workbook {

// In the order of their numbers; empty where the file is no whole workbook.
std::vector<std::uint64_t> sheet_sizes(const std::string& path);

}  // namespace gouji::workbook
