// Signatures at the places where each format has them, and the words that markup begins with.
#include "container/sniff.h"

#include <algorithm>
#include <array>
#include <string>

#include "container/compound.h"
#include "container/numbers.h"

namespace gouji {
namespace {

using namespace std::string_view_literals;

// What a page or a mail begins with lies within this.
constexpr std::size_t kHead = 4096;
// Tags are counted in no more than this.
constexpr std::size_t kSample = 64 * 1024;
// A PDF reader looks for its signature this far.
constexpr std::size_t kPdfHead = 1024;
// An end record and the longest comment behind it.
constexpr std::size_t kZipTail = 22 + 65535;
// A text of which more than one byte in so many lies in tags is a page, or a piece of one.
constexpr std::size_t kBytesToTagByte = 5;
constexpr std::size_t kLongestTag = 1000;

struct Signature {
  std::size_t at = 0;
  std::string_view bytes{};
  Format format{};
};

constexpr std::array kSignatures = {
    Signature{0, "\x89PNG\r\n\x1a\n"sv, Format::Image},
    Signature{0, "\xFF\xD8\xFF"sv, Format::Image},
    Signature{0, "GIF87a"sv, Format::Image},
    Signature{0, "GIF89a"sv, Format::Image},
    Signature{0, "II*\0"sv, Format::Image},
    Signature{0, "MM\0*"sv, Format::Image},
    Signature{8, "WEBP"sv, Format::Image},
    Signature{0, "Rar!\x1a\x07"sv, Format::Archive},
    Signature{0, "7z\xBC\xAF\x27\x1C"sv, Format::Archive},
    Signature{0, "\x1F\x8B\x08"sv, Format::Archive},
    Signature{4, "1AY&SY"sv, Format::Archive},
    Signature{0, "\xFD\x37zXZ\0"sv, Format::Archive},
    Signature{257, "ustar"sv, Format::Archive},
    Signature{0, "%PDF-"sv, Format::Pdf},
    Signature{0, "{\\rtf"sv, Format::Rtf},
};

bool contains(std::string_view text, std::string_view part) {
  return text.find(part) != std::string_view::npos;
}

bool has_signature(std::string_view file, const Signature& signature) {
  const bool fits = file.size() >= signature.at + signature.bytes.size() &&
                    file.substr(signature.at, signature.bytes.size()) == signature.bytes;
  // These letters alone could stand in any text.
  if (signature.bytes == "WEBP") return fits && file.starts_with("RIFF");
  if (signature.bytes == "1AY&SY") return fits && file.starts_with("BZh");
  return fits;
}

// "BM" begins words too; the header that follows has two numbers that are zero and one that is small.
bool is_bitmap(std::string_view file) {
  return file.size() > 30 && file.starts_with("BM") && number_at(file, 6, 4) == 0 &&
         number_at(file, 14, 4) >= 12 && number_at(file, 14, 4) <= 124;
}

std::string lower_case(std::string_view text) {
  std::string lower(text);
  for (char& c : lower)
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c + 32);
  return lower;
}

bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

// The bytes from "<" to ">" of everything that looks like a tag.
std::size_t bytes_in_tags(std::string_view text) {
  std::size_t bytes = 0;
  for (std::size_t at = text.find('<'); at != std::string_view::npos; at = text.find('<', at + 1)) {
    const std::size_t end = text.substr(at, kLongestTag).find('>');
    if (end == std::string_view::npos) continue;
    const char next = text[at + 1];
    if (is_letter(next) || next == '/') bytes += end + 1;
  }
  return bytes;
}

// Pieces of pages, as sites deliver them, begin with an element of the body.
bool begins_with_element(std::string_view head) {
  constexpr std::array kElements = {
      "p"sv,  "span"sv, "div"sv, "font"sv, "center"sv, "section"sv, "article"sv, "strong"sv, "b"sv,    "a"sv,
      "h1"sv, "h2"sv,   "h3"sv,  "br"sv,   "style"sv,  "script"sv,  "ul"sv,      "ol"sv,     "title"sv};
  if (!head.starts_with('<')) return false;
  const std::string_view name = head.substr(1, std::min(head.find_first_of(" \t\r\n/>"), head.size()) - 1);
  return std::find(kElements.begin(), kElements.end(), name) != kElements.end();
}

bool is_html(std::string_view head, std::string_view text) {
  constexpr std::array kOpeners = {"<!doctype html"sv, "<html"sv,  "<head>"sv, "<body"sv,
                                   "<table"sv,         "<meta "sv, "<div"sv,   "<tr>"sv};
  const auto opens = [&](std::string_view opener) { return contains(head, opener); };
  if (begins_with_element(head) || std::any_of(kOpeners.begin(), kOpeners.end(), opens)) return true;
  if (contains(text, "</td>") || contains(text, "</TD>")) return true;
  const std::string_view sample = text.substr(0, kSample);
  return contains(sample, "</") && bytes_in_tags(sample) * kBytesToTagByte > sample.size();
}

// A mail begins with its header lines.
bool is_mail(std::string_view head) {
  const std::string_view first = head.substr(0, head.find_first_of("\r\n"));
  const std::size_t colon = first.find(':');
  const bool begins = colon != std::string_view::npos && colon > 0 &&
                      std::all_of(first.begin(), first.begin() + static_cast<std::ptrdiff_t>(colon),
                                  [](char c) { return is_letter(c) || c == '-'; });
  return begins && (contains(head, "mime-version:") || contains(head, "content-type: multipart/"));
}

bool is_word_xml(std::string_view head) {
  return contains(head, "<w:worddocument") || contains(head, "<pkg:package") ||
         contains(head, "progid=\"word.document\"");
}

}  // namespace

std::optional<Format> sniff_signature(std::string_view file) {
  if (is_compound_file(file)) return sniff_compound_file(file);
  for (const Signature& signature : kSignatures)
    if (has_signature(file, signature)) return signature.format;
  if (is_bitmap(file)) return Format::Image;
  // A PDF may have junk before it, but not the start of an archive that holds it.
  const bool is_pdf = !begins_zip(file) && contains(file.substr(0, kPdfHead), "%PDF-");
  return is_pdf ? std::optional(Format::Pdf) : std::nullopt;
}

bool begins_zip(std::string_view file) {
  // The third is what begins an archive that could have been cut into volumes.
  return file.starts_with("PK\x03\x04") || file.starts_with("PK\x05\x06") ||
         file.starts_with("PK\x07\x08PK\x03\x04");
}

bool holds_zip(std::string_view file) {
  const std::size_t tail = file.size() - std::min(file.size(), kZipTail);
  return begins_zip(file) || contains(file.substr(0, kHead), "PK\x03\x04") ||
         contains(file.substr(tail), "PK\x05\x06");
}

Format sniff_text(std::string_view text) {
  text.remove_prefix(std::min(text.find_first_not_of(" \t\r\n"), text.size()));
  const std::string head = lower_case(text.substr(0, kHead));
  if (head.starts_with("{\\rtf")) return Format::Rtf;
  if (head.starts_with('{') || head.starts_with('[')) return Format::Text;  // JSON, or a bracketed remark
  // A page that Word saved holds its settings in an element of that name.
  if (is_word_xml(head) && !contains(head, "<html")) return Format::WordXml;
  if (is_mail(head)) return Format::Mhtml;
  return is_html(head, text) ? Format::Html : Format::Text;
}

}  // namespace gouji
