// The directory of a compound file is a tree of entries of 128 bytes in sectors of their own, so each entry
// lies at a multiple of 128. They are found by their shape wherever they lie, which serves a damaged file
// too; the tree then says which ones are the document's own and which belong to a document that is embedded
// in it.
#include "container/compound.h"

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "container/numbers.h"

namespace gouji {
namespace {

using namespace std::string_view_literals;

constexpr std::string_view kSignature = "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"sv;
constexpr std::size_t kEntrySize = 128, kHeaderSize = 512;
constexpr std::uint32_t kNoEntry = 0xFFFFFFFF;

enum class Kind : std::uint8_t { Unused = 0, Storage = 1, Stream = 2, Root = 5 };

// An entry of the directory; an unused one keeps its number.
struct DirectoryEntry {
  std::string name{};
  Kind kind = Kind::Unused;
  std::uint32_t left = kNoEntry, right = kNoEntry, child = kNoEntry;
};

std::optional<std::string> entry_name(std::string_view entry) {
  const std::size_t bytes = size_at(entry, 64, 2);
  if (bytes < 4 || bytes > 64 || bytes % 2 != 0 || number_at(entry, bytes - 2, 2) != 0) return std::nullopt;
  std::string name;
  for (std::size_t at = 0; at + 2 < bytes; at += 2) {
    const std::uint64_t unit = number_at(entry, at, 2);
    if (unit == 0) return std::nullopt;
    name.push_back(unit < 0x80 ? static_cast<char>(unit) : '?');
  }
  return name;
}

std::optional<DirectoryEntry> directory_entry(std::string_view entry) {
  const std::uint64_t kind = number_at(entry, 66, 1), color = number_at(entry, 67, 1);
  const auto name = entry_name(entry);
  if (!name || color > 1 || (kind != 1 && kind != 2 && kind != 5)) return std::nullopt;
  const auto link = [&](std::size_t at) { return static_cast<std::uint32_t>(number_at(entry, at, 4)); };
  return DirectoryEntry{*name, static_cast<Kind>(kind), link(68), link(72), link(76)};
}

// All entries in the order they are stored. Entries are numbered from the root on; unused ones share its
// sectors.
std::vector<DirectoryEntry> directory_entries(std::string_view file) {
  std::vector<DirectoryEntry> entries;
  const std::size_t sector = std::size_t{1} << (size_at(file, 30, 2) & 0x0F);
  const std::size_t step = sector < kHeaderSize ? kHeaderSize : sector;
  for (std::size_t at = kHeaderSize; at + kEntrySize <= file.size(); at += step) {
    // A sector belongs to the directory if it begins with an entry.
    if (!directory_entry(file.substr(at, kEntrySize))) continue;
    for (std::size_t in = at; in < at + step && in + kEntrySize <= file.size(); in += kEntrySize)
      entries.push_back(directory_entry(file.substr(in, kEntrySize)).value_or(DirectoryEntry{}));
  }
  return entries;
}

// The entries that hang directly below the root.
std::vector<const DirectoryEntry*> below_root(const std::vector<DirectoryEntry>& entries) {
  std::vector<const DirectoryEntry*> found;
  if (entries.empty() || entries[0].kind != Kind::Root) return found;
  std::vector<std::uint32_t> open = {entries[0].child};
  while (!open.empty() && found.size() <= entries.size()) {
    const std::uint32_t next = open.back();
    open.pop_back();
    if (next >= entries.size() || entries[next].kind == Kind::Unused) continue;
    found.push_back(&entries[next]);
    open.push_back(entries[next].left);
    open.push_back(entries[next].right);
  }
  return found;
}

struct StreamName {
  std::string_view name{};
  Format format{};
};

// The first that is there decides.
constexpr std::array kStreams = {
    StreamName{"EncryptedPackage"sv, Format::Encrypted},
    StreamName{"EncryptionInfo"sv, Format::Encrypted},
    StreamName{"WordDocument"sv, Format::Doc},
    StreamName{"Workbook"sv, Format::Xls},
    StreamName{"Book"sv, Format::Xls},
    StreamName{"PowerPoint Document"sv, Format::Ppt},
    StreamName{"MatOST"sv, Format::Wps},
};

Format format_of(const std::vector<const DirectoryEntry*>& entries) {
  for (const StreamName& stream : kStreams)
    for (const DirectoryEntry* entry : entries)
      if (entry->name == stream.name) return stream.format;
  return Format::Binary;
}

}  // namespace

bool is_compound_file(std::string_view file) { return file.starts_with(kSignature); }

Format sniff_compound_file(std::string_view file) {
  const std::vector<DirectoryEntry> entries = directory_entries(file);
  const Format own = format_of(below_root(entries));
  if (own != Format::Binary) return own;
  // The tree is broken, or its sectors are not stored in order.
  std::vector<const DirectoryEntry*> all;
  for (const DirectoryEntry& entry : entries) all.push_back(&entry);
  return format_of(all);
}

}  // namespace gouji
