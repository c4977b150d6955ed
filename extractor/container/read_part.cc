// One part of an archive: its packed bytes through libzip where libzip can open the archive, else from our own directory; inflated
// by libdeflate; checked against size and checksum.
#include <libdeflate.h>
#include <zip.h>

#include <algorithm>
#include <memory>
#include <optional>

#include "container/archive.h"
#include "gouji/container.h"

namespace gouji {
namespace {

constexpr std::uint16_t kStored = 0, kDeflated = 8;
constexpr std::size_t kLocalHeaderSize = 30;
// What a part is given at first where its size is not known.
constexpr std::size_t kFirstGuess = 64 * 1024;

struct InflaterCloser {
  void operator()(libdeflate_decompressor* inflater) const { libdeflate_free_decompressor(inflater); }
};

libdeflate_decompressor* inflater() {
  thread_local const std::unique_ptr<libdeflate_decompressor, InflaterCloser> kInflater(libdeflate_alloc_decompressor());
  return kInflater.get();
}

Diagnostic unreadable(const Entry& entry, std::string why) {
  return {Code::EntryUnreadable, Severity::Error, {}, {entry.name, std::move(why)}};
}

Diagnostic too_large(const ReadOptions& options) {
  return {Code::LimitMet, Severity::Error, {}, {"part-bytes", std::to_string(options.limits.part_bytes)}};
}

// The packed bytes as they lie in the file; fewer where the file ends early.
std::string_view packed_in_file(const Container& container, const Entry& entry) {
  const std::string_view file = container.bytes;
  if (entry.offset + kLocalHeaderSize > file.size()) return {};
  const auto at = static_cast<std::size_t>(entry.offset);
  const auto two_bytes = [&](std::size_t offset) {
    return static_cast<std::size_t>(static_cast<unsigned char>(file[offset]) | static_cast<unsigned char>(file[offset + 1]) << 8);
  };
  if (file.substr(at, 4) != "PK\x03\x04") return {};
  const std::size_t content = at + kLocalHeaderSize + two_bytes(at + 26) + two_bytes(at + 28);
  return content > file.size() ? std::string_view() : file.substr(content, static_cast<std::size_t>(entry.packed_size));
}

std::optional<std::string> packed_by_libzip(const Container& container, std::size_t index, const Entry& entry) {
  auto* archive = static_cast<zip_t*>(container.archive.get());
  if (archive == nullptr) return std::nullopt;
  zip_file_t* file = zip_fopen_index(archive, index, ZIP_FL_COMPRESSED);
  if (file == nullptr) return std::nullopt;
  std::string packed(static_cast<std::size_t>(entry.packed_size), '\0');
  const zip_int64_t read = zip_fread(file, packed.data(), packed.size());
  zip_fclose(file);
  if (read != static_cast<zip_int64_t>(packed.size())) return std::nullopt;
  return packed;
}

// Inflates into what the archive declares, and into more where that is too little: declared sizes lie.
Result<std::string> inflate(std::string_view packed, const Entry& entry, const ReadOptions& options) {
  const std::uint64_t most = options.limits.part_bytes;
  std::size_t room = static_cast<std::size_t>(std::clamp<std::uint64_t>(entry.declared_size, 1, most));
  if (entry.declared_size == 0) room = kFirstGuess;
  // No deflate stream grows by more than this factor, so a huge declared size costs nothing.
  constexpr std::size_t kMostRatio = 1032;
  room = std::min(room, packed.size() * kMostRatio + 64);
  std::string content;
  while (true) {
    content.resize(room);
    std::size_t written = 0;
    const auto result = libdeflate_deflate_decompress(inflater(), packed.data(), packed.size(), content.data(), room, &written);
    if (result == LIBDEFLATE_SUCCESS) {
      content.resize(written);
      return content;
    }
    if (result != LIBDEFLATE_INSUFFICIENT_SPACE) return unreadable(entry, "deflate");
    if (room >= most) return too_large(options);
    room = static_cast<std::size_t>(std::min<std::uint64_t>(most, std::uint64_t{room} * 4));
  }
}

Result<std::string> unpack(const Container& container, std::size_t index, const Entry& entry, const ReadOptions& options) {
  if (entry.encrypted) return Diagnostic{Code::FileEncrypted, Severity::Error, {}, {entry.name}};
  if (entry.method != kStored && entry.method != kDeflated) return unreadable(entry, "method " + std::to_string(entry.method));
  if (entry.packed_size > options.limits.part_bytes) return too_large(options);
  const std::string_view in_file = packed_in_file(container, entry);
  const std::optional<std::string> by_libzip = in_file.size() == entry.packed_size ? packed_by_libzip(container, index, entry) : std::nullopt;
  const std::string_view packed = by_libzip ? std::string_view(*by_libzip) : in_file;
  if (packed.empty() && entry.declared_size > 0) return unreadable(entry, "truncated");
  return entry.method == kStored ? Result<std::string>(std::string(packed)) : inflate(packed, entry, options);
}

}  // namespace

std::shared_ptr<void> open_archive(std::string_view bytes) {
  zip_error_t error;
  zip_error_init(&error);
  zip_source_t* source = zip_source_buffer_create(bytes.data(), bytes.size(), 0, &error);
  if (source == nullptr) return nullptr;
  zip_t* archive = zip_open_from_source(source, ZIP_RDONLY, &error);
  if (archive == nullptr) zip_source_free(source);
  zip_error_fini(&error);
  if (archive == nullptr) return nullptr;
  return std::shared_ptr<void>(archive, [](void* opened) { zip_discard(static_cast<zip_t*>(opened)); });
}

std::uint32_t part_index(const Container& container, std::string_view name) {
  const auto found = std::find(container.parts.begin(), container.parts.end(), name);
  return static_cast<std::uint32_t>(found - container.parts.begin());
}

Result<std::string> read_part(const Container& container, std::string_view name, const ReadOptions& options,
                              Diagnostics& notes) {
  const std::uint32_t index = part_index(container, name);
  if (index >= container.entries.size()) return Diagnostic{Code::PartMissing, Severity::Error, {}, {std::string(name)}};
  const Entry& entry = container.entries[index];
  auto content = unpack(container, index, entry, options);
  if (!content) return content;
  if (entry.crc != 0 && libdeflate_crc32(0, content->data(), content->size()) != entry.crc) return unreadable(entry, "checksum");
  if (entry.declared_size != 0 && entry.declared_size != content->size())
    notes.push_back({Code::EntrySizeLies, Severity::Warning, {index, 0, 0},
                     {entry.name, std::to_string(entry.declared_size), std::to_string(content->size())}});
  return content;
}

}  // namespace gouji
