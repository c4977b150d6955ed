// From bytes to a container: what is it, and can it be read at all.
#include <algorithm>
#include <array>

#include "container/archive.h"
#include "container/directory.h"
#include "container/sniff.h"
#include "gouji/container.h"
#include "text/charset.h"

namespace gouji {
namespace {

Diagnostic unsupported(Format format) {
  if (format == Format::Encrypted) return {Code::FileEncrypted, Severity::Error, {}, {std::string(name_of(format))}};
  return {Code::FormatUnsupported, Severity::Error, {}, {std::string(name_of(format))}};
}

Result<Container> open_zip(Container container, const ReadOptions& options, Diagnostics& notes) {
  auto directory = read_directory(container.bytes, options.limits, notes);
  if (!directory) return Diagnostic{Code::ArchiveBroken, Severity::Error, {}, {"directory"}};
  container.entries = std::move(directory->entries);
  container.archive_begin = directory->begin;
  for (const Entry& entry : container.entries) container.parts.push_back(entry.name);
  if (!directory->rebuilt && directory->begin == 0) container.archive = open_archive(container.bytes);
  Diagnostics unused;
  const auto content_types = read_part(container, "[Content_Types].xml", options, unused);
  container.format = sniff_archive(container.entries, content_types ? std::string_view(*content_types) : std::string_view());
  // A truncated package has its content types in front and may have lost only what comes last; without them nobody knows what it was.
  if (directory->rebuilt && container.format == Format::Archive) return Diagnostic{Code::ArchiveBroken, Severity::Error, {}, {"truncated"}};
  if (container.format != Format::Docx) return unsupported(container.format);
  return container;
}

bool is_blank(std::string_view text) {
  return std::all_of(text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) <= ' '; });
}

Result<Container> open_text(Container container, Diagnostics& notes) {
  auto decoded = decode_text(container.bytes);
  if (!decoded) return unsupported(Format::Binary);
  if (is_blank(decoded->text.bytes)) return Diagnostic{Code::FileEmpty, Severity::Error, {}, {}};
  if (decoded->guessed) notes.push_back({Code::CharsetGuessed, Severity::Warning, {}, {decoded->charset}});
  if (decoded->invalid > 0)
    notes.push_back({Code::BytesInvalid, Severity::Warning, {0, decoded->first_invalid, decoded->first_invalid + 1},
                     {std::to_string(decoded->invalid)}});
  container.format = Format::Text;
  container.charset = decoded->charset;
  container.text = std::move(decoded->text);
  container.parts = {"text"};
  return container;
}

}  // namespace

std::string_view name_of(Format format) {
  switch (format) {
    case Format::Docx: return "docx";
    case Format::Text: return "text";
    case Format::Doc: return "doc";
    case Format::Wps: return "wps";
    case Format::Rtf: return "rtf";
    case Format::Html: return "html";
    case Format::Mhtml: return "mhtml";
    case Format::Pdf: return "pdf";
    case Format::Ofd: return "ofd";
    case Format::Odt: return "odt";
    case Format::Xls: return "xls";
    case Format::Xlsx: return "xlsx";
    case Format::Ppt: return "ppt";
    case Format::Pptx: return "pptx";
    case Format::Image: return "image";
    case Format::Archive: return "archive";
    case Format::Encrypted: return "encrypted";
    case Format::Binary: return "binary";
  }
  return "binary";
}

Result<Container> open_container(Source source, const ReadOptions& options, Diagnostics& notes) {
  if (source.bytes.empty()) return Diagnostic{Code::FileEmpty, Severity::Error, {}, {}};
  if (source.bytes.size() > options.limits.file_bytes)
    return Diagnostic{Code::FileTooLarge, Severity::Error, {}, {std::to_string(source.bytes.size()), std::to_string(options.limits.file_bytes)}};
  Container container;
  container.bytes = std::move(source.bytes);
  if (looks_like_zip(container.bytes)) return open_zip(std::move(container), options, notes);
  const Format format = sniff(container.bytes);
  if (format != Format::Text) return unsupported(format);
  return open_text(std::move(container), notes);
}

}  // namespace gouji
