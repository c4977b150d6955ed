#include "container/sniff.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <string>
#include <utility>

namespace gouji {
namespace {

using namespace std::string_view_literals;

// What an HTML page begins with lies within this.
constexpr std::size_t kHead = 4096;
constexpr std::string_view kCompoundFile = "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"sv;

struct Signature {
  std::string_view bytes{};
  Format format{};
};

constexpr std::array kSignatures = {
    Signature{"{\\rtf"sv, Format::Rtf},           Signature{"\x89PNG\r\n\x1a\n"sv, Format::Image},
    Signature{"\xFF\xD8\xFF"sv, Format::Image},   Signature{"GIF87a"sv, Format::Image},
    Signature{"GIF89a"sv, Format::Image},         Signature{"BM"sv, Format::Image},
    Signature{"II*\0"sv, Format::Image},          Signature{"MM\0*"sv, Format::Image},
    Signature{"Rar!\x1a\x07"sv, Format::Archive}, Signature{"7z\xBC\xAF\x27\x1C"sv, Format::Archive},
    Signature{"\x1F\x8B"sv, Format::Archive},     Signature{"BZh"sv, Format::Archive},
    Signature{"\xFD" "7zXZ\0"sv, Format::Archive},
};

bool contains(std::string_view text, std::string_view part) { return text.find(part) != std::string_view::npos; }

std::string utf16(std::string_view ascii) {
  std::string wide;
  for (const char c : ascii) {
    wide.push_back(c);
    wide.push_back('\0');
  }
  return wide;
}

// An OLE compound file by the names of its streams, which its directory holds in UTF-16.
Format sniff_compound(std::string_view file) {
  const std::array<std::pair<std::string_view, Format>, 7> streams = {{
      {"EncryptedPackage", Format::Encrypted}, {"EncryptionInfo", Format::Encrypted}, {"WordDocument", Format::Doc},
      {"WpsCustomData", Format::Wps}, {"Workbook", Format::Xls}, {"PowerPoint Document", Format::Ppt}, {"Book", Format::Xls},
  }};
  for (const auto& [name, format] : streams)
    if (contains(file, utf16(name))) return format;
  return Format::Binary;
}

std::string lower_head(std::string_view file) {
  std::string head(file.substr(0, kHead));
  std::transform(head.begin(), head.end(), head.begin(), [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
  return head;
}

bool is_html(std::string_view head) {
  const std::array<std::string_view, 9> tags = {"<!doctype html", "<html", "<head", "<body", "<table", "<meta ", "<div", "<p>", "<p "};
  const auto first = head.find_first_not_of(" \t\r\n\xEF\xBB\xBF");
  if (first == std::string_view::npos || head[first] != '<') return contains(head, "<html") || contains(head, "</td>");
  return std::any_of(tags.begin(), tags.end(), [&](std::string_view tag) { return contains(head, tag); });
}

bool is_mail(std::string_view head) {
  return (contains(head, "mime-version:") || contains(head, "content-type: multipart/")) && contains(head, "content-");
}

}  // namespace

bool looks_like_zip(std::string_view file) {
  // Crawlers put headers or a byte order mark before the archive.
  return contains(file.substr(0, kHead), "PK\x03\x04") || file.starts_with("PK\x05\x06");
}

Format sniff(std::string_view file) {
  if (file.starts_with(kCompoundFile)) return sniff_compound(file);
  if (contains(file.substr(0, 1024), "%PDF-")) return Format::Pdf;
  for (const Signature& signature : kSignatures)
    if (file.starts_with(signature.bytes)) return signature.format;
  if (file.size() > 12 && file.starts_with("RIFF") && file.substr(8, 4) == "WEBP") return Format::Image;
  if (file.size() > 262 && file.substr(257, 5) == "ustar") return Format::Archive;
  const std::string head = lower_head(file);
  if (is_mail(head)) return Format::Mhtml;
  return is_html(head) ? Format::Html : Format::Text;
}

Format sniff_archive(const std::vector<Entry>& entries, std::string_view content_types) {
  if (contains(content_types, "wordprocessingml") || contains(content_types, "ms-word.document.macroEnabled") ||
      contains(content_types, "ms-word.template.macroEnabled"))
    return Format::Docx;
  if (contains(content_types, "spreadsheetml") || contains(content_types, "ms-excel")) return Format::Xlsx;
  if (contains(content_types, "presentationml")) return Format::Pptx;
  const auto has = [&](std::string_view name) {
    return std::any_of(entries.begin(), entries.end(), [&](const Entry& entry) { return entry.name == name; });
  };
  if (has("OFD.xml")) return Format::Ofd;
  if (has("mimetype") && has("content.xml")) return Format::Odt;
  return Format::Archive;
}

}  // namespace gouji
