// One part of an archive: its packed bytes from where our own directory says they lie, or where these are
// not sound, from libzip; inflated by libdeflate, which is twice as fast as what libzip has; checked against
// size and checksum, which ISA-L computes four times as fast as libdeflate. Sizes that lie are found out by
// trying the true ones: a deflate stream knows its end.
#include <isa-l/crc.h>
#include <libdeflate.h>

#include <algorithm>
#include <memory>
#include <optional>
#include <variant>

#include "container/archive.h"
#include "container/header.h"
#include "container/spare_bytes.h"
#include "gouji/container.h"

namespace gouji {
namespace {

constexpr std::uint16_t kStored = 0, kDeflated = 8;
// What a part is given at first where its size is not known.
constexpr std::size_t kFirstGuess = 64 * 1024;
// No deflate stream grows by more than this factor, so a huge declared size costs nothing.
constexpr std::uint64_t kMostGrowth = 1032;
// Places count bytes in 32 bits.
constexpr std::uint64_t kMostBytes = 0xFFFFFFFF;

struct Unpacked {
  std::string content{};
  std::size_t consumed = 0;  // packed bytes that it took
};

enum class Failure { Truncated, Deflate, Checksum, TooLarge, NoMemory };

using Outcome = std::variant<Unpacked, Failure>;

struct InflaterCloser {
  void operator()(libdeflate_decompressor* inflater) const { libdeflate_free_decompressor(inflater); }
};

// Of this thread; null where memory ran out.
libdeflate_decompressor* inflater() {
  thread_local const std::unique_ptr<libdeflate_decompressor, InflaterCloser> kInflater(
      libdeflate_alloc_decompressor());
  return kInflater.get();
}

// Inflates into what the archive declares, and into more where that is too little.
Outcome inflate(std::string_view packed, std::uint64_t declared, std::uint64_t most) {
  libdeflate_decompressor* const by = inflater();
  if (by == nullptr) return Failure::NoMemory;
  const std::uint64_t expected = declared == 0 ? kFirstGuess : declared;
  auto room = static_cast<std::size_t>(std::min({expected, most, packed.size() * kMostGrowth + 1}));
  Unpacked unpacked;
  while (true) {
    unpacked.content = bytes_to_write(room);
    std::size_t written = 0;
    const auto result =
        libdeflate_deflate_decompress_ex(by, packed.data(), packed.size(), unpacked.content.data(),
                                         room, &unpacked.consumed, &written);
    if (result == LIBDEFLATE_SUCCESS) {
      unpacked.content.resize(written);
      return unpacked;
    }
    if (result != LIBDEFLATE_INSUFFICIENT_SPACE) return Failure::Deflate;
    if (room >= most) return Failure::TooLarge;
    room = static_cast<std::size_t>(std::min<std::uint64_t>(most, std::uint64_t{room} * 4));
  }
}

// CRC-32 as archives have it (APPNOTE 4.4.7).
std::uint32_t checksum(std::string_view content) {
  return crc32_gzip_refl(0, reinterpret_cast<const unsigned char*>(content.data()), content.size());
}

Outcome unpack(const Entry& entry, std::string_view packed, std::uint64_t most) {
  Outcome outcome;
  if (entry.method == kDeflated) {
    outcome = inflate(packed, entry.declared_size, most);
  } else if (packed.size() > most) {
    outcome = Failure::TooLarge;
  } else {
    outcome = Unpacked{std::string(packed), packed.size()};
  }
  const auto* unpacked = std::get_if<Unpacked>(&outcome);
  if (unpacked == nullptr || !entry.sizes_known) return outcome;
  return checksum(unpacked->content) == entry.crc ? std::move(outcome) : Outcome(Failure::Checksum);
}

// Everything from where the content of an entry begins to the end of the file.
std::string_view from_content_on(std::string_view file, const Entry& entry) {
  if (entry.offset >= file.size() || file.size() - entry.offset < kLocalHeaderSize) return {};
  const std::size_t begin = end_of_local_header(file, static_cast<std::size_t>(entry.offset));
  return begin > file.size() ? std::string_view() : file.substr(begin);
}

Outcome unpack_as_declared(const Container& container, std::size_t index, std::string_view from,
                           std::uint64_t most) {
  const Entry& entry = container.entries[index];
  if (entry.packed_size > from.size()) return Failure::Truncated;
  const auto declared = from.substr(0, static_cast<std::size_t>(entry.packed_size));
  Outcome outcome = unpack(entry, declared, most);
  const auto* failure = std::get_if<Failure>(&outcome);
  if (failure == nullptr || *failure == Failure::TooLarge || *failure == Failure::NoMemory) return outcome;
  const auto packed = read_packed(container.archive, container.bytes, index, declared.size());
  return packed && *packed != declared ? unpack(entry, *packed, most) : std::move(outcome);
}

// The packed size may be what lies: a deflate stream ends where it ends, stored content is as long as it says
// elsewhere. The checksum tells whether this is right.
Outcome unpack_otherwise(const Entry& entry, std::string_view from, std::uint64_t most, Failure failure) {
  const bool may_lie =
      failure == Failure::Truncated || failure == Failure::Deflate || failure == Failure::Checksum;
  if (!may_lie || (entry.method == kStored && entry.declared_size > from.size())) return failure;
  const auto size = entry.method == kStored ? static_cast<std::size_t>(entry.declared_size) : from.size();
  auto outcome = unpack(entry, from.substr(0, size), most);
  return std::holds_alternative<Unpacked>(outcome) ? std::move(outcome) : Outcome(failure);
}

std::string_view word_of(Failure failure) {
  switch (failure) {
    case Failure::Truncated:
      return "truncated";
    case Failure::Deflate:
      return "deflate";
    case Failure::Checksum:
      return "checksum";
    case Failure::TooLarge:
      return "part-bytes";
    case Failure::NoMemory:
      return "memory";
  }
  return {};
}

Diagnostic unreadable(const Entry& entry, std::uint32_t part, std::string_view why) {
  return {Code::EntryUnreadable, Severity::Error, {part, 0, 0}, {entry.name, std::string(why)}};
}

void note_lies(const Entry& entry, std::uint32_t part, const Unpacked& unpacked, Diagnostics& notes) {
  const auto note = [&](std::uint64_t declared, std::uint64_t is) {
    notes.push_back({Code::EntrySizeLies,
                     Severity::Warning,
                     {part, 0, 0},
                     {entry.name, std::to_string(declared), std::to_string(is)}});
  };
  if (!entry.sizes_known) return;
  if (entry.declared_size != unpacked.content.size())
    return note(entry.declared_size, unpacked.content.size());
  if (entry.packed_size != unpacked.consumed) note(entry.packed_size, unpacked.consumed);
}

bool equal_without_case(std::string_view a, std::string_view b) {
  const auto lower = [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; };
  return std::equal(a.begin(), a.end(), b.begin(), b.end(),
                    [&](char x, char y) { return lower(x) == lower(y); });
}

}  // namespace

std::uint32_t part_index(const Container& container, std::string_view name) {
  const auto& parts = container.parts;
  auto found = std::find(parts.begin(), parts.end(), name);
  if (found == parts.end())
    found = std::find_if(parts.begin(), parts.end(),
                         [&](const std::string& part) { return equal_without_case(part, name); });
  return static_cast<std::uint32_t>(found - parts.begin());
}

Result<std::string> read_part(const Container& container, std::string_view name, const ReadOptions& options,
                              Diagnostics& notes) {
  const std::uint32_t index = part_index(container, name);
  if (index >= container.entries.size())
    return Diagnostic{Code::PartMissing, Severity::Error, {}, {std::string(name)}};
  const Entry& entry = container.entries[index];
  if (entry.encrypted) return unreadable(entry, index, "encrypted");
  if (entry.method != kStored && entry.method != kDeflated)
    return unreadable(entry, index, "method " + std::to_string(entry.method));

  const std::uint64_t most = std::min(options.limits.part_bytes, kMostBytes);
  const std::string_view from = from_content_on(container.bytes, entry);
  Outcome outcome = unpack_as_declared(container, index, from, most);
  if (const auto* failure = std::get_if<Failure>(&outcome))
    outcome = unpack_otherwise(entry, from, most, *failure);
  if (const auto* failure = std::get_if<Failure>(&outcome)) {
    if (*failure == Failure::NoMemory) return Diagnostic{Code::LimitMet, Severity::Error, {index, 0, 0}, {"memory"}};
    if (*failure != Failure::TooLarge) return unreadable(entry, index, word_of(*failure));
    return Diagnostic{Code::LimitMet, Severity::Error, {index, 0, 0}, {"part-bytes", std::to_string(most)}};
  }
  auto& unpacked = std::get<Unpacked>(outcome);
  note_lies(entry, index, unpacked, notes);
  return std::move(unpacked.content);
}

}  // namespace gouji
