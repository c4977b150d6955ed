// From bytes to a container: what is it, and can it be read at all.
#include <algorithm>
#include <cstdint>
#include <string>
#include <utility>

#include "container/archive.h"
#include "container/directory.h"
#include "container/json_page.h"
#include "container/mail.h"
#include "container/package.h"
#include "container/sniff.h"
#include "gouji/container.h"
#include "text/charset.h"
#include "text/utf8.h"

namespace gouji {
namespace {

// Places count bytes in 32 bits, and a text may take three times as many when it is decoded.
constexpr std::uint64_t kMostBytes = 1ull << 30;

Diagnostic unsupported(Format format) {
  if (format == Format::Encrypted)
    return {Code::FileEncrypted, Severity::Error, {}, {std::string(name_of(format))}};
  return {Code::FormatUnsupported, Severity::Error, {}, {std::string(name_of(format))}};
}

Result<Container> open_zip(Container container, const ReadOptions& options, Diagnostics& notes) {
  auto directory = read_directory(container.bytes, options.limits, notes);
  if (!directory) return Diagnostic{Code::ArchiveBroken, Severity::Error, {}, {"no-entries"}};
  container.entries = std::move(directory->entries);
  container.archive_begin = directory->begin;
  container.parts.reserve(container.entries.size());
  for (const Entry& entry : container.entries) container.parts.push_back(entry.name);
  // The library knows no archive with bytes before it, and none without a directory.
  if (!directory->rebuilt && directory->begin == 0)
    container.archive = archive_of(container.bytes, container.entries.size());
  container.format = sniff_package(container, options, notes);
  // What would have told its kind is lost, so it is not known to be of a kind that is not supported.
  if (directory->rebuilt && container.format == Format::Archive)
    return Diagnostic{Code::ArchiveBroken, Severity::Error, {}, {"truncated"}};
  if (container.format != Format::Docx) return unsupported(container.format);
  return container;
}

// Nothing to see: white space in any script, and marks that take no room.
bool is_blank(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint next = decode_utf8(text, at);
    const bool blank = next.value <= ' ' || next.value == 0xA0 || next.value == 0x3000 ||
                       next.value == 0x200B || next.value == 0xFEFF;
    if (!blank) return false;
    at += next.length;
  }
  return true;
}

void note_charset(const Decoded& decoded, Diagnostics& notes) {
  if (decoded.guessed) notes.push_back({Code::CharsetGuessed, Severity::Warning, {}, {decoded.charset}});
  if (decoded.invalid == 0) return;
  const Span first{0, decoded.first_invalid, decoded.first_invalid + 1};
  notes.push_back({Code::BytesInvalid, Severity::Warning, first, {std::to_string(decoded.invalid)}});
}

// What a page says of its own charset: charset=… in its first bytes, whatever stands around it.
std::string_view declared_charset(std::string_view page) {
  constexpr std::size_t kHead = 4096;
  const std::string_view head = page.substr(0, kHead);
  std::size_t at = head.find("charset=");
  if (at == std::string_view::npos) at = head.find("CHARSET=");
  if (at == std::string_view::npos) return {};
  const std::string_view value = head.substr(std::min(head.find_first_not_of("\"' ", at + 8), head.size()));
  return value.substr(0, value.find_first_of("\"' ;/>\r\n"));
}

// A text whose places count the bytes of another text, as one whose places count what those bytes came from.
Text joined(const Text& inner, const Text& outer) {
  Text text;
  text.bytes.reserve(inner.bytes.size());
  for (std::uint32_t at = 0; at < inner.size();) {
    const Range character{at, at + static_cast<std::uint32_t>(decode_utf8(inner.bytes, at).length)};
    const Span middle = inner.where(character);
    const Span stored = outer.where({middle.begin, middle.end});
    const std::string_view bytes = inner.view(character);
    if (stored.end - stored.begin == character.size())
      text.append(bytes, stored.begin);
    else
      text.append_whole(bytes, stored.begin, stored.end);
    at = character.end;
  }
  return text;
}

// A mail's page, decoded; or nothing.
std::optional<Decoded> decode_page_of_mail(std::string_view mail) {
  const auto page = page_in_mail(mail);
  if (!page) return std::nullopt;
  const std::string_view bytes = page->bytes.bytes;
  auto decoded = decode_text(bytes, page->charset.empty() ? declared_charset(bytes) : page->charset);
  if (!decoded) return std::nullopt;
  const std::uint32_t first = decoded->first_invalid;
  if (first < page->bytes.size()) decoded->first_invalid = page->bytes.where({first, first + 1}).begin;
  decoded->text = joined(decoded->text, page->bytes);
  return decoded;
}

Result<Container> open_text(Container container, Diagnostics& notes) {
  auto decoded = decode_text(container.bytes, declared_charset(container.bytes));
  if (!decoded) return unsupported(Format::Binary);
  if (is_blank(decoded->text.bytes)) return Diagnostic{Code::FileEmpty, Severity::Error, {}, {}};
  container.format = sniff_text(decoded->text.bytes);
  if (container.format == Format::Mhtml) {
    decoded = decode_page_of_mail(container.bytes);
    if (!decoded) return unsupported(Format::Mhtml);
    container.format = sniff_text(decoded->text.bytes);
  }
  const bool is_page = container.format == Format::Html;
  if (is_page || container.format == Format::Text)
    if (auto report = is_page ? report_in_scripts(decoded->text) : report_in_json(decoded->text)) {
      decoded->text = std::move(*report);
      container.format = sniff_text(decoded->text.bytes);
    }
  if (container.format != Format::Text && container.format != Format::Html) return unsupported(container.format);
  note_charset(*decoded, notes);
  container.charset = decoded->charset;
  container.text = std::move(decoded->text);
  container.parts = {container.format == Format::Html ? "page" : "text"};
  return container;
}

}  // namespace

std::string_view name_of(Format format) {
  switch (format) {
    case Format::Docx:
      return "docx";
    case Format::Text:
      return "text";
    case Format::Doc:
      return "doc";
    case Format::Wps:
      return "wps";
    case Format::Rtf:
      return "rtf";
    case Format::Html:
      return "html";
    case Format::Mhtml:
      return "mhtml";
    case Format::Pdf:
      return "pdf";
    case Format::Ofd:
      return "ofd";
    case Format::Odt:
      return "odt";
    case Format::WordXml:
      return "word-xml";
    case Format::Xls:
      return "xls";
    case Format::Xlsx:
      return "xlsx";
    case Format::Ppt:
      return "ppt";
    case Format::Pptx:
      return "pptx";
    case Format::Image:
      return "image";
    case Format::Archive:
      return "archive";
    case Format::Encrypted:
      return "encrypted";
    case Format::Binary:
      return "binary";
  }
  return "binary";
}

Result<Container> open_container(Source source, const ReadOptions& options, Diagnostics& notes) {
  const std::uint64_t most = std::min(options.limits.file_bytes, kMostBytes);
  const std::uint64_t size = source.bytes.size();
  if (size == 0) return Diagnostic{Code::FileEmpty, Severity::Error, {}, {}};
  if (size > most)
    return Diagnostic{Code::FileTooLarge, Severity::Error, {}, {std::to_string(size), std::to_string(most)}};

  Container container;
  container.bytes = std::move(source.bytes);
  if (!begins_zip(container.bytes)) {
    const auto format = sniff_signature(container.bytes);
    if (format) return unsupported(*format);
  }
  if (holds_zip(container.bytes)) return open_zip(std::move(container), options, notes);
  return open_text(std::move(container), notes);
}

}  // namespace gouji
