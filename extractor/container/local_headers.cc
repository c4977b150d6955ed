// Goes from local header to local header. Where an entry's size stands behind its content, the content ends
// at the descriptor that names just this size, else at the next header.
#include "container/local_headers.h"

#include <algorithm>

#include "container/header.h"
#include "container/numbers.h"

namespace gouji {
namespace {

constexpr std::string_view kDescriptor = "PK\x07\x08";
// Content may hold the descriptor's signature; of archives inside an archive it does, a few times each.
constexpr int kDescriptorsTried = 64;

// Checksum and sizes, which begin at `at`, if they are of content of `size` bytes. In large files sizes have
// 64 bits.
bool read_sums(Entry& entry, std::string_view file, std::size_t at, std::uint64_t size) {
  const std::size_t width = number_at(file, at + 4, 8) == size ? 8 : 4;
  if (at + 4 + 2 * width > file.size() || number_at(file, at + 4, width) != size) return false;
  entry.crc = static_cast<std::uint32_t>(number_at(file, at, 4));
  entry.packed_size = size;
  entry.declared_size = number_at(file, at + 4 + width, width);
  entry.sizes_known = true;
  return true;
}

bool find_descriptor(Entry& entry, std::string_view file, std::size_t content) {
  std::size_t at = file.find(kDescriptor, content);
  for (int tried = 0; at != std::string_view::npos && tried < kDescriptorsTried; ++tried) {
    if (read_sums(entry, file, at + kDescriptor.size(), at - content)) return true;
    at = file.find(kDescriptor, at + 1);
  }
  return false;
}

// The next local or central header from `at` on, or the end of the file.
std::size_t next_header(std::string_view file, std::size_t at) {
  for (at = file.find("PK", at); at != std::string_view::npos; at = file.find("PK", at + 1)) {
    const std::string_view signature = file.substr(at, 4);
    if (signature == kLocalHeader || signature == kCentralHeader) return at;
  }
  return file.size();
}

// Makes the size of an entry known as far as it can be.
void find_sizes(Entry& entry, std::string_view file, std::size_t content) {
  if (find_descriptor(entry, file, content)) return;
  const std::size_t end = next_header(file, content);
  entry.packed_size = end - content;
  // A descriptor without a signature, as the first writers left it.
  constexpr std::size_t kSums = 12;
  if (entry.packed_size >= kSums) read_sums(entry, file, end - kSums, entry.packed_size - kSums);
}

// Where the next header is sought.
std::size_t end_of_content(const Entry& entry, std::string_view file, std::size_t content) {
  return content +
         static_cast<std::size_t>(std::min<std::uint64_t>(entry.packed_size, file.size() - content));
}

bool is_plausible(const Entry& entry, std::string_view file, std::size_t content) {
  constexpr std::uint16_t kLastMethod = 99;
  return content <= file.size() && !entry.name.empty() && entry.method <= kLastMethod;
}

}  // namespace

std::vector<Entry> entries_by_local_headers(std::string_view file, std::size_t most) {
  std::vector<Entry> entries;
  std::size_t at = file.find(kLocalHeader);
  while (at != std::string_view::npos && at + kLocalHeaderSize <= file.size() && entries.size() < most) {
    Entry entry = local_entry(file, at);
    const std::size_t content = end_of_local_header(file, at);
    if (!is_plausible(entry, file, content)) {
      at = file.find(kLocalHeader, at + 1);
      continue;
    }
    entry.offset = at;
    if (!entry.sizes_known) find_sizes(entry, file, content);
    at = file.find(kLocalHeader, end_of_content(entry, file, content));
    entries.push_back(std::move(entry));
  }
  return entries;
}

}  // namespace gouji
