#pragma once
// The names of a part's elements as they are spelt, each with a number. A document has a few dozen of them,
// thousands of times: once a name was read it is found again by its first eight bytes, and what it means need
// be asked but once.

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include "blocks/docx/eight_bytes.h"

namespace gouji::docx {

enum class Kind : std::uint8_t { Other, Property, Run, Unread };

struct Spelling {
  const char* at = "";
  std::uint32_t length = 0;
  std::uint32_t latest = 0;  // of the tree: the last element that is so called
  std::uint32_t older = 0;   // the one before it of those that are looked for together
  Kind kind{};

  std::string_view name() const { return {at, length}; }
};

// w:rPr, w:tblPrEx; w:r; w:latentStyles; whatever their prefix.
Kind kind_of(std::string_view name);
bool is_unread(std::string_view name);

class Spellings {
 public:
  Spellings() { spellings_.reserve(64); }
  // The number of the name that begins at `at`. 0 where there are too many names: operator[] then gives the
  // one that was found last.
  std::uint32_t find(const char* at, const char* last) {
    if (last - at < 8) return find_anew(at, nullptr);
    Place& place = places_[(eight_bytes_at(at) * 0x9e3779b97f4a7c15u) >> 57];
    const bool is_known = place.number != 0 && stands_again({place.at, place.length}, at, last);
    return is_known ? place.number : find_anew(at, &place);
  }
  Spelling& operator[](std::uint32_t number) { return spellings_[number]; }
  const std::vector<Spelling>& all() const { return spellings_; }

 private:
  // A name that was found before, with the byte that ended it.
  struct Place {
    const char* at = "";
    std::uint32_t length = 0;
    std::uint32_t number = 0;
  };

  std::uint32_t find_anew(const char* at, Place* place);
  std::uint32_t number_of(std::string_view name);

  std::array<Place, 128> places_{};         // by eight bytes
  std::array<std::uint32_t, 64> newest_{};  // by length and last byte
  std::vector<Spelling> spellings_{{}};
};

}  // namespace gouji::docx
