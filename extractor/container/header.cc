// The fields of a zip header as an entry: names made UTF-8, sizes of 64 bits taken from where they are
// hidden.
#include "container/header.h"

#include <libdeflate.h>

#include <algorithm>

#include "container/numbers.h"
#include "text/charset.h"
#include "text/utf8.h"

namespace gouji {
namespace {

constexpr unsigned kUnicodePath = 0x7075, kZip64 = 0x0001;
// Bit 0: encrypted; bit 6: strongly encrypted.
constexpr std::uint64_t kEncrypted = 0x41;
// The bit says that size and checksum follow the content.
constexpr std::uint64_t kSizesFollow = 0x08;

// A field of the extra data, empty where it is not there.
std::string_view extra_field(std::string_view extra, unsigned id) {
  for (std::size_t at = 0; at + 4 <= extra.size();) {
    const std::size_t size = size_at(extra, at + 2, 2);
    if (number_at(extra, at, 2) == id) return extra.substr(at + 4, size);
    at += 4 + size;
  }
  return {};
}

bool is_utf8(std::string_view name) { return first_invalid_utf8(name) == name.size(); }

// The name that the Unicode path field gives to just this raw name; empty where there is none.
std::string_view unicode_path(std::string_view raw, std::string_view extra) {
  const std::string_view field = extra_field(extra, kUnicodePath);
  if (field.size() <= 5 || field[0] != 1) return {};
  const bool is_for_raw = number_at(field, 1, 4) == libdeflate_crc32(0, raw.data(), raw.size());
  return is_for_raw && is_utf8(field.substr(5)) ? field.substr(5) : std::string_view();
}

// What is left of a name that is in no charset we know.
std::string without_broken_bytes(std::string_view raw) {
  std::string name;
  for (std::size_t at = 0; at < raw.size();) {
    const CodePoint next = decode_utf8(raw, at);
    append_utf8(name, next.value);
    at += next.length;
  }
  return name;
}

// The flag that says a name is UTF-8 is not asked: archivers of this country write GB18030 with and without
// it.
std::string decoded_name(std::string_view raw, std::string_view extra) {
  if (const auto path = unicode_path(raw, extra); !path.empty()) return std::string(path);
  if (is_utf8(raw)) return std::string(raw);
  if (auto name = decode_gb18030(raw)) return std::move(*name);
  return without_broken_bytes(raw);
}

std::string entry_name(std::string_view raw, std::string_view extra) {
  std::string name = decoded_name(raw, extra);
  std::replace(name.begin(), name.end(), '\\', '/');
  name.erase(0, name.find_first_not_of('/'));
  return name;
}

// Sizes and offset that do not fit 32 bits stand in the zip64 field, in this order, each only if its 32 bits
// are all ones.
void read_zip64(Entry& entry, std::string_view extra) {
  const std::string_view field = extra_field(extra, kZip64);
  std::size_t at = 0;
  for (std::uint64_t* number : {&entry.declared_size, &entry.packed_size, &entry.offset}) {
    if (*number != 0xFFFFFFFFu || at + 8 > field.size()) continue;
    *number = number_at(field, at, 8);
    at += 8;
  }
}

// The fields from the flags at `at` to the length of the extra data stand in the same order in both headers.
void read_common(Entry& entry, std::string_view file, std::size_t at, std::size_t name_at) {
  const std::size_t name_size = size_at(file, at + 20, 2), extra_size = size_at(file, at + 22, 2);
  const std::string_view rest = file.substr(std::min(name_at, file.size()));
  const std::string_view raw = rest.substr(0, name_size);
  const std::string_view extra = rest.substr(raw.size()).substr(0, extra_size);
  entry.encrypted = (number_at(file, at, 2) & kEncrypted) != 0;
  entry.method = static_cast<std::uint16_t>(number_at(file, at + 2, 2));
  entry.crc = static_cast<std::uint32_t>(number_at(file, at + 8, 4));
  entry.packed_size = number_at(file, at + 12, 4);
  entry.declared_size = number_at(file, at + 16, 4);
  entry.name = entry_name(raw, extra);
  read_zip64(entry, extra);
}

}  // namespace

Entry local_entry(std::string_view file, std::size_t at) {
  Entry entry;
  read_common(entry, file, at + 6, at + kLocalHeaderSize);
  // A checksum in spite of the bit is there for a reason: some writers know it, and the bit may be the
  // damage.
  entry.sizes_known = (number_at(file, at + 6, 2) & kSizesFollow) == 0 || entry.crc != 0;
  return entry;
}

Entry central_entry(std::string_view file, std::size_t at) {
  Entry entry;
  entry.offset = number_at(file, at + 42, 4);
  read_common(entry, file, at + 8, at + kCentralHeaderSize);
  return entry;
}

std::size_t end_of_local_header(std::string_view file, std::size_t at) {
  return at + kLocalHeaderSize + size_at(file, at + 26, 2) + size_at(file, at + 28, 2);
}

std::size_t end_of_central_header(std::string_view file, std::size_t at) {
  return at + kCentralHeaderSize + size_at(file, at + 28, 2) + size_at(file, at + 30, 2) +
         size_at(file, at + 32, 2);
}

}  // namespace gouji
