#pragma once
// What the local and the central headers of a zip archive have in common (PKWARE APPNOTE 4.3.7 and 4.3.12).

#include <cstddef>
#include <string_view>

#include "gouji/container.h"

namespace gouji {

inline constexpr std::string_view kLocalHeader = "PK\x03\x04";
inline constexpr std::string_view kCentralHeader = "PK\x01\x02";
inline constexpr std::size_t kLocalHeaderSize = 30;
inline constexpr std::size_t kCentralHeaderSize = 46;

// The entry whose local or central header begins at `at`, without its offset. The header lies in the file.
Entry local_entry(std::string_view file, std::size_t at);
Entry central_entry(std::string_view file, std::size_t at);

// Where the header's variable part ends.
std::size_t end_of_local_header(std::string_view file, std::size_t at);
std::size_t end_of_central_header(std::string_view file, std::size_t at);

}  // namespace gouji
