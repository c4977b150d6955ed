#pragma once
// Stage 1: what a file is, by its content and never by its name, and its parts.

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "gouji/diagnostics.h"
#include "gouji/spans.h"

namespace gouji {

// A file as it came: `name` is only ever shown, never used to decide anything.
struct Source {
  std::string name{};
  std::string bytes{};
};

enum class Format : std::uint8_t {
  Docx, Text, Html, Mhtml,                // read; Html is also a page in a string of JSON
  Doc, Wps, Rtf, Pdf, Ofd, Odt, WordXml,  // documents of kinds not read yet
  Xls, Xlsx, Ppt, Pptx,
  Image, Archive, Encrypted, Binary,
};

// The contract's word for a format: "docx", "text", "pdf", …
std::string_view name_of(Format format);

// Bounds on what a file may cost. A bound that is met is a diagnostic, never a clean result.
struct Limits {
  std::uint64_t file_bytes = 512ull << 20;  // the file itself
  std::uint64_t part_bytes = 256ull << 20;  // one part after unzipping
  std::uint32_t entries = 100'000;          // entries of an archive
  std::uint32_t depth = 64;                 // tables in tables, elements in text
  std::uint32_t table_columns = 1'000;      // columns that one row may span
  std::uint32_t cells = 1'000'000;          // cells of one document, and the slots they cover
  std::uint32_t lines = 1'000'000;          // lines of a text that are not empty
  std::uint32_t elements = 400'000;         // tags and attributes of a page
};

struct ReadOptions {
  Limits limits{};
};

// An entry of a zip archive, as its central directory has it.
struct Entry {
  std::string name{};  // UTF-8, with '/' between folders
  std::uint64_t offset = 0;        // of the local header in the file
  std::uint64_t packed_size = 0;
  std::uint64_t declared_size = 0;
  std::uint32_t crc = 0;
  std::uint16_t method = 0;
  bool encrypted = false;
  bool sizes_known = true;  // false: rebuilt from a header written before size and checksum were known
};

struct Container {
  Format format{};
  std::string charset{};       // of a text: "UTF-8", "GB18030", "Big5", "UTF-16LE", "UTF-16BE"
  std::vector<std::string> parts{};  // names; Span::part indexes this. A text has the one part "text", a page "page".
  std::vector<Entry> entries{};      // of an archive, beside `parts`
  std::string bytes{};         // the file (an archive starts at `archive_begin`)
  std::uint64_t archive_begin = 0;
  Text text{};                 // of a text: decoded, with its map back to the stored bytes
  std::shared_ptr<void> archive{};  // for read_part alone, which opens it where a part is not sound: not by several threads at once
};

// Decides what the file is and opens it. Fails with FileEmpty, FormatUnsupported, FileEncrypted,
// ArchiveBroken or FileTooLarge where there is nothing that read_blocks could use; the error of an
// unsupported format still names the format in words[0].
Result<Container> open_container(Source source, const ReadOptions& options, Diagnostics& notes);

// The bytes of one part, unzipped and checked against size and checksum. Fails with PartMissing,
// EntryUnreadable ("truncated", "deflate", "checksum", "encrypted" or "method N") or LimitMet
// ("part-bytes"). A size that lies is noted and the true bytes are given. One thread at a time may read
// the parts of one container.
Result<std::string> read_part(const Container& container, std::string_view name, const ReadOptions& options,
                              Diagnostics& notes);

// Takes back the bytes of a part that is done with. The next large part that this thread reads is put into them:
// such memory need be neither found nor cleared anew. Up to 16 MiB a thread are kept. For speed alone.
void give_back(std::string bytes);

// The index of a part in Container::parts, or parts.size() where there is none of that name. Case counts
// only where two names differ by nothing else.
std::uint32_t part_index(const Container& container, std::string_view name);

// SHA-256 of `bytes` as 64 lower-case hexadecimal digits.
std::string sha256_of(std::string_view bytes);

}  // namespace gouji
