// PKWARE APPNOTE 4.3: a local header before each entry, the central directory, the end record. New content is deflated.
#include "container/write_archive.h"

#include <libdeflate.h>

#include <algorithm>
#include <memory>
#include <optional>

#include "container/header.h"

namespace gouji {
namespace {

constexpr std::uint16_t kStored = 0, kDeflated = 8;
constexpr std::uint16_t kNeeds = 20;          // version 2.0: folders and deflate
constexpr std::uint16_t kNameIsUtf8 = 1 << 11;
constexpr std::uint32_t kNoDate = 0x00210000;  // 1 January 1980, the first that an archive can say
constexpr int kLevel = 6;
constexpr std::size_t kMostEntries = 0xFFFF;
constexpr std::size_t kMostBytes = 0xFFFFFFFF;

struct CompressorCloser {
  void operator()(libdeflate_compressor* compressor) const { libdeflate_free_compressor(compressor); }
};

// Nothing where there is no memory for it.
std::optional<std::string> deflated(std::string_view content) {
  const std::unique_ptr<libdeflate_compressor, CompressorCloser> compressor(libdeflate_alloc_compressor(kLevel));
  if (!compressor) return std::nullopt;
  std::string packed(libdeflate_deflate_compress_bound(compressor.get(), content.size()), '\0');
  packed.resize(libdeflate_deflate_compress(compressor.get(), content.data(), content.size(), packed.data(), packed.size()));
  return packed;
}

// The packed bytes of an entry as they lie in the file, or nothing where they do not.
std::string_view packed_bytes(const Container& container, const Entry& entry) {
  const std::string_view file = container.bytes;
  if (entry.offset >= file.size() || file.size() - entry.offset < kLocalHeaderSize) return {};
  const std::size_t begin = end_of_local_header(file, static_cast<std::size_t>(entry.offset));
  if (begin > file.size() || entry.packed_size > file.size() - begin) return {};
  return file.substr(begin, static_cast<std::size_t>(entry.packed_size));
}

class ArchiveWriter {
 public:
  void add(const std::string& name, std::string_view packed, std::uint16_t method, std::uint32_t crc, std::uint64_t size) {
    const auto offset = static_cast<std::uint32_t>(file_.size());
    const auto head = [&](std::string& out) {
      put(out, kNeeds, 2), put(out, kNameIsUtf8, 2), put(out, method, 2), put(out, kNoDate, 4), put(out, crc, 4);
      put(out, packed.size(), 4), put(out, size, 4), put(out, name.size(), 2), put(out, 0, 2);
    };
    file_ += kLocalHeader;
    head(file_);
    file_.append(name).append(packed);
    directory_ += kCentralHeader;
    put(directory_, kNeeds, 2);
    head(directory_);
    // No comment, the first disk, no attributes.
    put(directory_, 0, 2), put(directory_, 0, 2), put(directory_, 0, 2), put(directory_, 0, 4), put(directory_, offset, 4);
    directory_ += name;
    ++entries_;
  }

  // What there is too much of for an archive; nothing where it fits.
  std::optional<Diagnostic> limit_met() const {
    const auto limit = [](const char* which, std::size_t most) {
      return Diagnostic{Code::LimitMet, Severity::Error, {}, {which, std::to_string(most)}};
    };
    if (entries_ > kMostEntries) return limit("entries", kMostEntries);
    if (file_.size() + directory_.size() > kMostBytes) return limit("part-bytes", kMostBytes);
    return std::nullopt;
  }

  std::string finish() {
    const std::size_t at = file_.size();
    file_ += directory_;
    file_ += "PK\x05\x06";
    put(file_, 0, 4), put(file_, entries_, 2), put(file_, entries_, 2), put(file_, directory_.size(), 4), put(file_, at, 4), put(file_, 0, 2);
    return std::move(file_);
  }

 private:
  static void put(std::string& out, std::uint64_t number, int width) {
    for (int i = 0; i < width; ++i) out += static_cast<char>(number >> (8 * i) & 0xFF);
  }

  std::string file_{};
  std::string directory_{};
  std::size_t entries_ = 0;
};

Diagnostic cannot_copy(const Entry& entry, std::string_view why) {
  return {Code::EntryUnreadable, Severity::Error, {}, {entry.name, std::string(why)}};
}

}  // namespace

Result<std::string> with_parts(const Container& container, const std::vector<NewPart>& parts) {
  ArchiveWriter writer;
  std::vector<bool> is_written(parts.size());
  const auto add_new = [&](const NewPart& part, std::size_t at) {
    const auto packed = deflated(part.content);
    writer.add(part.name, packed ? *packed : part.content, packed ? kDeflated : kStored, libdeflate_crc32(0, part.content.data(), part.content.size()), part.content.size());
    is_written[at] = true;
  };
  for (const Entry& entry : container.entries) {
    const auto found = std::find_if(parts.begin(), parts.end(), [&](const NewPart& part) { return part.name == entry.name; });
    if (found != parts.end()) {
      add_new(*found, static_cast<std::size_t>(found - parts.begin()));
      continue;
    }
    const std::string_view packed = packed_bytes(container, entry);
    if (entry.encrypted) return cannot_copy(entry, "encrypted");
    if (!entry.sizes_known || packed.size() != entry.packed_size) return cannot_copy(entry, "truncated");
    writer.add(entry.name, packed, entry.method, entry.crc, entry.declared_size);
  }
  for (std::size_t i = 0; i < parts.size(); ++i)
    if (!is_written[i]) add_new(parts[i], i);
  if (auto limit = writer.limit_met()) return *std::move(limit);
  return writer.finish();
}

}  // namespace gouji
