// PKWARE APPNOTE 4.3: end record, zip64 end record, central directory. A directory of which anything does not
// fit the file is not used: the local headers then say what there is.
#include "container/directory.h"

#include <algorithm>
#include <string>

#include "container/header.h"
#include "container/local_headers.h"
#include "container/numbers.h"

namespace gouji {
namespace {

constexpr std::string_view kEndRecord = "PK\x05\x06";
constexpr std::string_view kZip64Locator = "PK\x06\x07";
constexpr std::string_view kZip64EndRecord = "PK\x06\x06";
constexpr std::size_t kEndRecordSize = 22, kZip64LocatorSize = 20;
// The comment behind the end record has at most 65,535 bytes; crawlers append more.
constexpr std::size_t kSearchedTail = 1 << 20;
// Comments and stored archives may hold an end record too.
constexpr int kEndRecordsTried = 8;

struct EndRecord {
  std::size_t at = 0;  // where the directory must end
  std::uint64_t directory_offset = 0;
  std::uint64_t directory_size = 0;
};

EndRecord end_record(std::string_view file, std::size_t at) {
  const EndRecord end{at, number_at(file, at + 16, 4), number_at(file, at + 12, 4)};
  if (at < kZip64LocatorSize || file.substr(at - kZip64LocatorSize, 4) != kZip64Locator) return end;
  // The locator counts from where the archive begins; what stands before it shifts the record, which nearly
  // always lies right before the locator.
  constexpr std::size_t kZip64EndRecordSize = 56;
  const std::size_t locator = at - kZip64LocatorSize;
  std::size_t record = size_at(file, locator + 8, 8);
  if (record >= locator || file.substr(record, 4) != kZip64EndRecord)
    record = locator >= kZip64EndRecordSize ? locator - kZip64EndRecordSize : 0;
  if (file.substr(record, 4) != kZip64EndRecord) return end;
  return {record, number_at(file, record + 48, 8), number_at(file, record + 40, 8)};
}

bool begins_local_header(std::string_view file, std::uint64_t offset) {
  return offset < file.size() && file.size() - offset >= kLocalHeaderSize &&
         file.substr(static_cast<std::size_t>(offset), 4) == kLocalHeader;
}

// The entries of the directory in [at, end), or nothing where a header is not where it should be. Offsets
// count from `begin`. One entry more than the limit is read, to tell that it was met.
std::optional<std::vector<Entry>> central_entries(std::string_view file, std::size_t at, std::size_t end,
                                                  std::uint64_t begin, std::size_t most) {
  std::vector<Entry> entries;
  while (at < end && entries.size() <= most) {
    if (end - at < kCentralHeaderSize || file.substr(at, 4) != kCentralHeader) return std::nullopt;
    Entry entry = central_entry(file, at);
    entry.offset += begin;
    if (!begins_local_header(file, entry.offset)) return std::nullopt;
    entries.push_back(std::move(entry));
    at = end_of_central_header(file, at);
  }
  return entries;
}

std::uint64_t first_offset(const std::vector<Entry>& entries) {
  std::uint64_t first = entries.empty() ? 0 : entries.front().offset;
  for (const Entry& entry : entries) first = std::min(first, entry.offset);
  return first;
}

// The directory that this end record belongs to. It really stands right before the record; how far that is
// from where the record says it stands is the length of what was put before the archive.
std::optional<Directory> directory_before(std::string_view file, const EndRecord& end, std::size_t most) {
  if (end.directory_size > end.at) return std::nullopt;
  const std::size_t at = end.at - static_cast<std::size_t>(end.directory_size);
  if (end.directory_offset > at) return std::nullopt;
  const std::uint64_t shift = at - end.directory_offset;
  auto entries = central_entries(file, at, end.at, shift, most);
  if (!entries) return std::nullopt;
  const std::uint64_t begin = first_offset(*entries);
  // If what was put before it is an archive too, this is the directory of an archive inside one that was cut.
  const std::string_view before = file.substr(0, static_cast<std::size_t>(begin));
  if (shift > 0 && before.find(kLocalHeader) != std::string_view::npos) return std::nullopt;
  return Directory{std::move(*entries), begin, false};
}

std::optional<Directory> central_directory(std::string_view file, std::size_t most) {
  const std::size_t first = file.size() - std::min(file.size(), kSearchedTail);
  const std::string_view tail = file.substr(first);
  std::size_t at = tail.rfind(kEndRecord);
  for (int tried = 0; at != std::string_view::npos && tried < kEndRecordsTried; ++tried) {
    if (tail.size() - at >= kEndRecordSize) {
      auto directory = directory_before(file, end_record(file, first + at), most);
      if (directory) return directory;
    }
    at = at == 0 ? std::string_view::npos : tail.rfind(kEndRecord, at - 1);
  }
  return std::nullopt;
}

std::optional<Directory> rebuilt_directory(std::string_view file, std::size_t most) {
  Directory directory{entries_by_local_headers(file, most + 1), 0, true};
  if (directory.entries.empty()) return std::nullopt;
  directory.begin = directory.entries.front().offset;
  return directory;
}

void note_duplicates(const std::vector<Entry>& entries, Diagnostics& notes) {
  std::vector<std::string_view> names(entries.size());
  std::transform(entries.begin(), entries.end(), names.begin(),
                 [](const Entry& entry) { return std::string_view(entry.name); });
  std::sort(names.begin(), names.end());
  for (auto name = names.begin(); (name = std::adjacent_find(name, names.end())) != names.end();) {
    notes.push_back({Code::EntryDuplicate, Severity::Warning, {}, {std::string(*name)}});
    name = std::upper_bound(name, names.end(), *name);
  }
}

}  // namespace

std::optional<Directory> read_directory(std::string_view file, const Limits& limits, Diagnostics& notes) {
  auto directory = central_directory(file, limits.entries);
  if (!directory) directory = rebuilt_directory(file, limits.entries);
  if (!directory) return std::nullopt;
  std::vector<Entry>& entries = directory->entries;
  if (entries.size() > limits.entries) {
    entries.resize(limits.entries);
    notes.push_back({Code::LimitMet, Severity::Warning, {}, {"entries", std::to_string(limits.entries)}});
  }
  if (directory->rebuilt)
    notes.push_back({Code::ArchiveRebuilt, Severity::Warning, {}, {std::to_string(entries.size())}});
  if (directory->begin > 0)
    notes.push_back({Code::ArchiveHasPrefix, Severity::Note, {}, {std::to_string(directory->begin)}});
  note_duplicates(entries, notes);
  return directory;
}

}  // namespace gouji
