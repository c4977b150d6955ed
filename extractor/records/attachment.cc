#include "records/attachment.h"

#include <algorithm>
#include <string_view>

namespace gouji {
namespace {

constexpr std::string_view kEndings[] = {".docx", ".doc", ".wps", ".pdf", ".ofd", ".xlsx", ".xls", ".et", ".zip", ".rar", ".7z"};

// A line longer than this is a sentence that speaks of a file.
constexpr std::size_t kLongest = 240;

char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

bool ends_with(std::string_view text, std::string_view ending) {
  if (text.size() <= ending.size()) return false;
  text.remove_prefix(text.size() - ending.size());
  return std::equal(text.begin(), text.end(), ending.begin(), [](char a, char b) { return lower(a) == b; });
}

}  // namespace

std::string attachment_in(const Blocks& blocks, Range text) {
  for (const Paragraph& paragraph : blocks.paragraphs) {
    if (paragraph.range.begin < text.begin || paragraph.range.end > text.end) continue;
    std::string_view line = blocks.text.view(paragraph.range);
    line = line.substr(0, line.find_last_not_of(" \t\r\n") + 1);
    const auto is_ending = [&](std::string_view ending) { return ends_with(line, ending); };
    if (line.size() <= kLongest && std::any_of(std::begin(kEndings), std::end(kEndings), is_ending)) return std::string(line);
  }
  return {};
}

}  // namespace gouji
