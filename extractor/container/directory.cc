// PKWARE APPNOTE 4.3: end record, zip64 end record, central directory, local headers.
#include "container/directory.h"

#include <algorithm>
#include <set>

#include "text/charset.h"
#include "text/utf8.h"

namespace gouji {
namespace {

constexpr std::string_view kLocalHeader = "PK\x03\x04";
constexpr std::string_view kCentralHeader = "PK\x01\x02";
constexpr std::string_view kEndRecord = "PK\x05\x06";
constexpr std::size_t kEndRecordSize = 22, kCentralHeaderSize = 46, kLocalHeaderSize = 30;
// The comment behind the end record has at most 65,535 bytes; crawlers append more.
constexpr std::size_t kSearchedTail = 1 << 20;

std::uint64_t little_endian(std::string_view file, std::size_t at, std::size_t bytes) {
  std::uint64_t number = 0;
  for (std::size_t i = 0; i < bytes && at + i < file.size(); ++i)
    number |= std::uint64_t{static_cast<unsigned char>(file[at + i])} << (8 * i);
  return number;
}

// A field of the extra data, empty where it is not there.
std::string_view extra_field(std::string_view extra, unsigned id) {
  for (std::size_t at = 0; at + 4 <= extra.size();) {
    const auto size = static_cast<std::size_t>(little_endian(extra, at + 2, 2));
    if (little_endian(extra, at, 2) == id) return extra.substr(at + 4, size);
    at += 4 + size;
  }
  return {};
}

// The name as UTF-8: from the Unicode path field, else as it stands if that is valid, else from GB18030, which archivers of this
// country write without saying so.
std::string entry_name(std::string_view raw, std::string_view extra) {
  const std::string_view unicode_path = extra_field(extra, 0x7075);
  std::string name(unicode_path.size() > 5 ? unicode_path.substr(5) : raw);
  if (first_invalid_utf8(name) != name.size()) {
    const auto decoded = decode_text(raw);
    name = decoded ? decoded->text.bytes : std::string("?");
  }
  std::replace(name.begin(), name.end(), '\\', '/');
  return name;
}

// Sizes and offset that do not fit 32 bits stand in the zip64 field, in this order, each only if its 32 bits are all ones.
void read_zip64(Entry& entry, std::string_view extra) {
  const std::string_view field = extra_field(extra, 0x0001);
  std::size_t at = 0;
  for (std::uint64_t* number : {&entry.declared_size, &entry.packed_size, &entry.offset}) {
    if (*number != 0xFFFFFFFFu || at + 8 > field.size()) continue;
    *number = little_endian(field, at, 8);
    at += 8;
  }
}

struct EndRecord {
  std::size_t at = 0;
  std::uint64_t directory_offset = 0;
  std::uint64_t directory_size = 0;
};

std::optional<EndRecord> find_end_record(std::string_view file) {
  if (file.size() < kEndRecordSize) return std::nullopt;
  const std::size_t first = file.size() > kSearchedTail ? file.size() - kSearchedTail : 0;
  const std::size_t at = file.rfind(kEndRecord);
  if (at == std::string_view::npos || at < first || at + kEndRecordSize > file.size()) return std::nullopt;
  EndRecord end{at, little_endian(file, at + 16, 4), little_endian(file, at + 12, 4)};
  const bool zip64 = at >= 20 && file.substr(at - 20, 4) == "PK\x06\x07";
  if (zip64) {
    const auto record = static_cast<std::size_t>(little_endian(file, at - 12, 8));
    if (record < file.size() && file.substr(record, 4) == "PK\x06\x06") {
      end.directory_size = little_endian(file, record + 40, 8);
      end.directory_offset = little_endian(file, record + 48, 8);
      end.at = record;
    }
  }
  return end;
}

Entry central_entry(std::string_view file, std::size_t at) {
  const auto name_size = static_cast<std::size_t>(little_endian(file, at + 28, 2));
  const auto extra_size = static_cast<std::size_t>(little_endian(file, at + 30, 2));
  const std::string_view extra = file.substr(std::min(file.size(), at + kCentralHeaderSize + name_size), extra_size);
  Entry entry;
  entry.name = entry_name(file.substr(at + kCentralHeaderSize, name_size), extra);
  entry.encrypted = (little_endian(file, at + 8, 2) & 0x41) != 0;
  entry.method = static_cast<std::uint16_t>(little_endian(file, at + 10, 2));
  entry.crc = static_cast<std::uint32_t>(little_endian(file, at + 16, 4));
  entry.packed_size = little_endian(file, at + 20, 4);
  entry.declared_size = little_endian(file, at + 24, 4);
  entry.offset = little_endian(file, at + 42, 4);
  read_zip64(entry, extra);
  return entry;
}

std::size_t central_entry_size(std::string_view file, std::size_t at) {
  return kCentralHeaderSize + static_cast<std::size_t>(little_endian(file, at + 28, 2) + little_endian(file, at + 30, 2) +
                                                       little_endian(file, at + 32, 2));
}

// Offsets count from where the archive begins, which is where the directory really stands less where it says it does.
std::optional<Directory> from_central_directory(std::string_view file, const Limits& limits, Diagnostics& notes) {
  const auto end = find_end_record(file);
  if (!end || end->directory_size > end->at) return std::nullopt;
  const auto begins = static_cast<std::size_t>(end->at - end->directory_size);
  if (end->directory_offset > begins) return std::nullopt;
  Directory directory;
  directory.begin = begins - end->directory_offset;
  for (std::size_t at = begins; at + kCentralHeaderSize <= end->at && file.substr(at, 4) == kCentralHeader;) {
    if (directory.entries.size() == limits.entries) {
      notes.push_back({Code::LimitMet, Severity::Warning, {}, {"entries", std::to_string(limits.entries)}});
      break;
    }
    Entry entry = central_entry(file, at);
    entry.offset += directory.begin;
    directory.entries.push_back(std::move(entry));
    at += central_entry_size(file, at);
  }
  if (directory.entries.empty()) return std::nullopt;
  return directory;
}

// The next local header or central header behind `at`: where the data of an entry without a size ends at the latest.
std::size_t next_header(std::string_view file, std::size_t at) {
  return std::min({file.size(), file.find(kLocalHeader, at), file.find(kCentralHeader, at)});
}

std::optional<Directory> from_local_headers(std::string_view file, const Limits& limits) {
  Directory directory;
  directory.rebuilt = true;
  std::size_t at = file.find(kLocalHeader);
  directory.begin = at;
  while (at != std::string_view::npos && at + kLocalHeaderSize <= file.size() && directory.entries.size() < limits.entries) {
    const auto name_size = static_cast<std::size_t>(little_endian(file, at + 26, 2));
    const auto extra_size = static_cast<std::size_t>(little_endian(file, at + 28, 2));
    const std::size_t content = at + kLocalHeaderSize + name_size + extra_size;
    if (content > file.size()) break;
    Entry entry;
    const std::string_view extra = file.substr(at + kLocalHeaderSize + name_size, extra_size);
    entry.name = entry_name(file.substr(at + kLocalHeaderSize, name_size), extra);
    const auto flags = little_endian(file, at + 6, 2);
    entry.encrypted = (flags & 0x41) != 0;
    entry.method = static_cast<std::uint16_t>(little_endian(file, at + 8, 2));
    entry.crc = static_cast<std::uint32_t>(little_endian(file, at + 14, 4));
    entry.packed_size = little_endian(file, at + 18, 4);
    entry.declared_size = little_endian(file, at + 22, 4);
    entry.offset = at;
    const bool sizes_follow = (flags & 0x08) != 0 && entry.packed_size == 0;
    if (sizes_follow || content + entry.packed_size > file.size()) entry.packed_size = next_header(file, content) - content;
    at = file.find(kLocalHeader, content + static_cast<std::size_t>(entry.packed_size));
    directory.entries.push_back(std::move(entry));
  }
  if (directory.entries.empty()) return std::nullopt;
  return directory;
}

void note_duplicates(const Directory& directory, Diagnostics& notes) {
  std::set<std::string_view> names;
  for (const Entry& entry : directory.entries)
    if (!names.insert(entry.name).second) notes.push_back({Code::EntryDuplicate, Severity::Warning, {}, {entry.name}});
}

}  // namespace

std::optional<Directory> read_directory(std::string_view file, const Limits& limits, Diagnostics& notes) {
  auto directory = from_central_directory(file, limits, notes);
  if (!directory) directory = from_local_headers(file, limits);
  if (!directory) return std::nullopt;
  if (directory->rebuilt)
    notes.push_back({Code::ArchiveRebuilt, Severity::Warning, {}, {std::to_string(directory->entries.size())}});
  if (directory->begin > 0)
    notes.push_back({Code::ArchiveHasPrefix, Severity::Note, {}, {std::to_string(directory->begin)}});
  note_duplicates(*directory, notes);
  return directory;
}

}  // namespace gouji
