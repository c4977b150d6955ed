#pragma once
// Remembers what property elements say by their stored bytes. A document repeats few of them thousands of
// times, and comparing bytes is far cheaper than looking at every property again.

#include <pugixml.hpp>

#include <array>
#include <cstddef>
#include <string>
#include <string_view>

#include "blocks/docx/names.h"

namespace gouji::docx {

// The stored bytes of an element that has a named neighbour: from its name up to the neighbour's. Equal
// bytes are equal elements. Empty where there is no such neighbour.
inline std::string_view bytes_of(pugi::xml_node element) {
  const char* const begin = element.name();
  const char* const end = element.next_sibling().name();
  return *end == '\0' ? std::string_view() : std::string_view(begin, static_cast<std::size_t>(end - begin));
}

template <typename Facts>
class Seen {
 public:
  // What was kept for these bytes, or null.
  const Facts* find(std::string_view bytes) const {
    const Entry& entry = entries_[bytes.size() % kEntries];
    return !bytes.empty() && entry.bytes == bytes ? &entry.facts : nullptr;
  }
  void keep(std::string_view bytes, const Facts& facts) {
    if (!bytes.empty()) entries_[bytes.size() % kEntries] = {std::string(bytes), facts};
  }

 private:
  static constexpr std::size_t kEntries = 64;
  struct Entry {
    std::string bytes{};
    Facts facts{};
  };
  std::array<Entry, kEntries> entries_{};
};

}  // namespace gouji::docx
