#pragma once
// A zip archive written in the test, with whatever is to be wrong with it.

#include <libdeflate.h>

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace gouji {

enum class SizesStand : std::uint8_t { InHeader, BehindContent, BehindContentUnsigned };

struct ZipEntry {
  std::string name{};  // its bytes as they are to be stored
  std::string content{};
  std::uint16_t method = 8;  // 0 stored, 8 deflated; anything else is stored under that number
  std::uint16_t flags = 0;
  SizesStand sizes{};
  std::string extra{};
  // What the headers say where it is not the truth.
  std::optional<std::uint32_t> declared_size{}, packed_size{}, crc{}, offset{};
};

class ZipBuilder {
 public:
  ZipBuilder& add(ZipEntry entry) {
    entries_.push_back(std::move(entry));
    return *this;
  }
  ZipBuilder& add(std::string name, std::string content) {
    return add(ZipEntry{std::move(name), std::move(content)});
  }
  // Bytes before the archive. Offsets count from its own beginning, as of an archive that was there first.
  ZipBuilder& prefix(std::string bytes) {
    prefix_ = std::move(bytes);
    return *this;
  }
  ZipBuilder& comment(std::string bytes) {
    comment_ = std::move(bytes);
    return *this;
  }
  ZipBuilder& without_directory() {
    has_directory_ = false;
    return *this;
  }
  ZipBuilder& zip64() {
    zip64_ = true;
    return *this;
  }

  std::string bytes() const {
    std::string file, directory;
    for (const ZipEntry& entry : entries_) add_to(file, directory, entry);
    if (!has_directory_) return prefix_ + file;
    const std::string end = end_of(directory.size(), file.size());
    return prefix_ + file + directory + end + comment_;
  }

  static std::string number(std::uint64_t value, int width) {
    std::string result;
    for (int i = 0; i < width; ++i, value >>= 8) result += static_cast<char>(value & 0xFF);
    return result;
  }

  static std::uint32_t crc_of(std::string_view bytes) {
    return libdeflate_crc32(0, bytes.data(), bytes.size());
  }

 private:
  static std::string deflated(std::string_view content) {
    const std::unique_ptr<libdeflate_compressor, decltype(&libdeflate_free_compressor)> compressor(
        libdeflate_alloc_compressor(6), libdeflate_free_compressor);
    std::string packed(libdeflate_deflate_compress_bound(compressor.get(), content.size()), '\0');
    packed.resize(libdeflate_deflate_compress(compressor.get(), content.data(), content.size(), packed.data(),
                                              packed.size()));
    return packed;
  }

  void add_to(std::string& file, std::string& directory, const ZipEntry& entry) const {
    const std::string packed = entry.method == 8 ? deflated(entry.content) : entry.content;
    const bool behind = entry.sizes != SizesStand::InHeader;
    const std::uint64_t declared =
        entry.declared_size.value_or(static_cast<std::uint32_t>(entry.content.size()));
    const std::uint64_t size = entry.packed_size.value_or(static_cast<std::uint32_t>(packed.size()));
    const std::uint32_t crc = entry.crc.value_or(crc_of(entry.content));
    const std::uint64_t offset = entry.offset.value_or(static_cast<std::uint32_t>(file.size()));
    const std::string flags =
        number(entry.flags | (behind ? 8u : 0u), 2) + number(entry.method, 2) + number(0, 4);
    const std::string sums = number(crc, 4) + number(size, 4) + number(declared, 4);

    // In a zip64 archive the 32-bit fields of the directory are full of ones.
    const std::string wide =
        number(1, 2) + number(24, 2) + number(declared, 8) + number(size, 8) + number(offset, 8);
    const std::string extra = zip64_ ? wide + entry.extra : entry.extra;
    const std::string ones(8, '\xFF');
    directory += "PK\x01\x02" + number(20, 2) + number(20, 2) + flags +
                 (zip64_ ? number(crc, 4) + ones : sums) + number(entry.name.size(), 2) +
                 number(extra.size(), 2) + number(0, 10) + (zip64_ ? ones.substr(4) : number(offset, 4)) +
                 entry.name + extra;
    file += "PK\x03\x04" + number(20, 2) + flags + (behind ? number(0, 12) : sums) +
            number(entry.name.size(), 2) + number(entry.extra.size(), 2) + entry.name + entry.extra + packed;
    if (entry.sizes == SizesStand::BehindContent) file += "PK\x07\x08" + sums;
    if (entry.sizes == SizesStand::BehindContentUnsigned) file += sums;
  }

  std::string end_of(std::uint64_t size, std::uint64_t offset) const {
    const std::string counts = number(zip64_ ? 0xFFFF : entries_.size(), 2);
    const std::string end = "PK\x05\x06" + number(0, 4) + counts + counts +
                            number(zip64_ ? 0xFFFFFFFF : size, 4) + number(zip64_ ? 0xFFFFFFFF : offset, 4) +
                            number(comment_.size(), 2);
    if (!zip64_) return end;
    const std::string record = "PK\x06\x06" + number(44, 8) + number(45, 2) + number(45, 2) + number(0, 8) +
                               number(entries_.size(), 8) + number(entries_.size(), 8) + number(size, 8) +
                               number(offset, 8);
    return record + "PK\x06\x07" + number(0, 4) + number(offset + size, 8) + number(1, 4) + end;
  }

  std::vector<ZipEntry> entries_{};
  std::string prefix_{}, comment_{};
  bool has_directory_ = true, zip64_ = false;
};

}  // namespace gouji
