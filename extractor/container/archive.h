#pragma once
// The archive library's own view of an archive in memory. It is opened once for a container and not for each
// part, since opening costs as much as reading the directory of a document five hundred times over.

#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace gouji {

// The opened archive, for Container::archive; null where the library cannot open it or counts other entries.
// It points into `file`: a container may be moved, for the bytes of an archive are too many to lie inside its
// string.
std::shared_ptr<void> open_archive(std::string_view file, std::size_t entries);

// The first `size` packed bytes of an entry. Nothing where the library cannot give them, or where `file` is
// not what was opened: a container that was copied has its bytes elsewhere.
std::optional<std::string> read_packed(const std::shared_ptr<void>& archive, std::string_view file,
                                       std::size_t index, std::size_t size);

}  // namespace gouji
