#pragma once
// The archive library's own view of an archive in memory, for parts that are not sound where our own directory
// says they lie. It is opened once for a container, and only if there is such a part: opening costs as much as
// reading the directory of a document five hundred times over.

#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace gouji {

// An archive that is not opened yet, for Container::archive. It points into `file`: a container may be moved,
// for the bytes of an archive are too many to lie inside its string.
std::shared_ptr<void> archive_of(std::string_view file, std::size_t entries);

// The first `size` packed bytes of an entry. Nothing where the library cannot open the archive or counts
// other entries, where it cannot give them, or where `file` is not what was opened: a container that was
// copied has its bytes elsewhere.
std::optional<std::string> read_packed(const std::shared_ptr<void>& archive, std::string_view file,
                                       std::size_t index, std::size_t size);

}  // namespace gouji
