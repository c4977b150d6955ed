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
constexpr std::size_t kMostDescriptors = 1'000'000;

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

// Where the descriptors' signature stands, in one pass: a search for each entry would take as many as there
// are.
std::vector<std::size_t> descriptors_of(std::string_view file) {
  std::vector<std::size_t> places;
  std::size_t at = file.find(kDescriptor);
  while (at != std::string_view::npos && places.size() < kMostDescriptors) {
    places.push_back(at);
    at = file.find(kDescriptor, at + kDescriptor.size());
  }
  return places;
}

bool find_descriptor(Entry& entry, std::string_view file, std::size_t content,
                     const std::vector<std::size_t>& descriptors) {
  auto place = std::lower_bound(descriptors.begin(), descriptors.end(), content);
  for (int tried = 0; place != descriptors.end() && tried < kDescriptorsTried; ++place, ++tried)
    if (read_sums(entry, file, *place + kDescriptor.size(), *place - content)) return true;
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
void find_sizes(Entry& entry, std::string_view file, std::size_t content,
                const std::vector<std::size_t>& descriptors) {
  if (find_descriptor(entry, file, content, descriptors)) return;
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

// Whether a header begins at `at`, and not something that looks like its first four bytes.
bool is_header(std::string_view file, std::size_t at) {
  constexpr std::uint64_t kLastMethod = 99;
  const bool is_named = number_at(file, at + 26, 2) > 0;
  return is_named && number_at(file, at + 8, 2) <= kLastMethod &&
         end_of_local_header(file, at) <= file.size();
}

}  // namespace

std::vector<Entry> entries_by_local_headers(std::string_view file, std::size_t most) {
  const std::vector<std::size_t> descriptors = descriptors_of(file);
  std::vector<Entry> entries;
  std::size_t at = file.find(kLocalHeader);
  while (at != std::string_view::npos && at + kLocalHeaderSize <= file.size() && entries.size() < most) {
    if (!is_header(file, at)) {
      at = file.find(kLocalHeader, at + 1);
      continue;
    }
    const std::size_t content = end_of_local_header(file, at);
    Entry entry = local_entry(file, at);
    entry.offset = at;
    if (!entry.sizes_known) find_sizes(entry, file, content, descriptors);
    at = file.find(kLocalHeader, end_of_content(entry, file, content));
    entries.push_back(std::move(entry));
  }
  return entries;
}

}  // namespace gouji
