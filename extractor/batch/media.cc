#include "batch/media.h"

#include <algorithm>
#include <array>
#include <fstream>
#include <optional>

#include "batch/read_file.h"
#include "container/compound.h"
#include "container/sniff.h"

namespace gouji {
namespace {

using namespace std::string_view_literals;

// What a file is shows within this.
constexpr std::size_t kHead = 64 * 1024;
// Of a text in Chinese at least one byte in so many is beyond ASCII; a style sheet that names Chinese typefaces has far fewer.
constexpr std::size_t kBytesToOneBeyondAscii = 10;

std::string lower(std::string_view text) {
  std::string lowered(text);
  for (char& c : lowered)
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  return lowered;
}

bool has_media_name(std::string_view path) {
  constexpr std::array kEndings = {".jpg"sv, ".jpeg"sv, ".png"sv, ".gif"sv, ".bmp"sv, ".tif"sv, ".tiff"sv, ".webp"sv,  ".svg"sv,
                                   ".ico"sv, ".mp3"sv,  ".mp4"sv, ".wav"sv, ".avi"sv, ".mov"sv, ".css"sv,  ".js"sv,    ".ttf"sv,
                                   ".woff"sv, ".woff2"sv, ".exe"sv, ".dll"sv, ".db"sv, ".ini"sv, ".lnk"sv};
  const auto dot = path.rfind('.');
  return dot != std::string_view::npos && std::find(kEndings.begin(), kEndings.end(), lower(path.substr(dot))) != kEndings.end();
}

// What draws a picture in the words of a page.
bool is_drawing(std::string_view head) { return lower(head.substr(0, 1024)).find("<svg") != std::string::npos; }

// Text in which a report could stand: a page, what an interface delivers with its characters written as numbers, or Chinese.
bool may_hold_report(std::string_view text) {
  const std::string_view head = text.substr(std::min(text.find_first_not_of(" \t\r\n\xEF\xBB\xBF"), text.size()));
  if (sniff_text(text) == Format::Html) return !is_drawing(text);
  const auto beyond = std::count_if(text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) >= 0x80; });
  if (head.starts_with('{') || head.starts_with('[')) return beyond > 0 || head.find("\\u") != std::string_view::npos;
  return static_cast<std::size_t>(beyond) * kBytesToOneBeyondAscii > text.size();
}

}  // namespace

bool begins_as_media(std::string_view head) {
  if (head.empty()) return true;
  const bool is_utf16 = head.starts_with("\xFF\xFE") || head.starts_with("\xFE\xFF");
  if (const auto format = sniff_signature(head)) return *format == Format::Image || *format == Format::Binary;
  if (holds_zip(head)) return false;
  const bool is_text = is_utf16 || head.find('\0') == std::string_view::npos;
  return !is_text || !may_hold_report(head);
}

bool is_media(const std::string& path) {
  if (!has_media_name(path)) return false;
  std::ifstream file(path, std::ios::binary);
  // What cannot be opened is said by who reads it.
  if (!file) return false;
  std::string head(kHead, '\0');
  file.read(head.data(), static_cast<std::streamsize>(head.size()));
  head.resize(static_cast<std::size_t>(file.gcount()));
  if (!is_compound_file(head)) return begins_as_media(head);
  // The directory, which says what such a file is, may lie anywhere in it.
  const auto whole = read_file(path, {});
  return whole && begins_as_media(*whole);
}

}  // namespace gouji
