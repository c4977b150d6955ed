#pragma once
// What characters are in names and tags of XML.

#include <array>
#include <cstddef>
#include <string_view>

namespace gouji::docx {

enum Class : unsigned char { kOther = 0, kSpace = 1, kNameStart = 2, kName = 4 };

constexpr std::array<unsigned char, 256> make_classes() {
  std::array<unsigned char, 256> classes{};
  for (int c = 0; c < 256; ++c) {
    const bool letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c >= 128 || c == '_' || c == ':';
    const bool inner = (c >= '0' && c <= '9') || c == '-' || c == '.';
    if (letter) classes[static_cast<std::size_t>(c)] = kNameStart | kName;
    if (inner) classes[static_cast<std::size_t>(c)] = kName;
    if (c == ' ' || c == '\t' || c == '\n' || c == '\r') classes[static_cast<std::size_t>(c)] = kSpace;
  }
  return classes;
}

inline constexpr std::array<unsigned char, 256> kClasses = make_classes();

// w:r and w:t, whatever their prefix.
inline bool has_local_name(std::string_view name, char local) {
  return name.back() == local && (name.size() == 1 || name[name.size() - 2] == ':');
}

inline bool is(Class wanted, char c) { return (kClasses[static_cast<unsigned char>(c)] & wanted) != 0; }

// Where such characters end. There must be another one behind them.
inline const char* past(Class skipped, const char* at) {
  while (is(skipped, *at)) ++at;
  return at;
}

}  // namespace gouji::docx
