#pragma once
// The archive library's own view of an archive in memory.

#include <memory>
#include <string_view>

namespace gouji {

// The opened archive, or null where the library cannot open it. It points into `bytes`, which must stay where they are: a Container
// may be moved, for the bytes of an archive are too many to lie inside its string.
std::shared_ptr<void> open_archive(std::string_view bytes);

}  // namespace gouji
