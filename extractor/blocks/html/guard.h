#pragma once
// What must be cut off a page before a parser sees it: the parser's cost grows with the square of the depth,
// of the attributes of one tag and of the formatting elements that are never closed, and it has no bounds of
// its own.

#include <cstdint>
#include <string>
#include <string_view>

#include "gouji/container.h"

namespace gouji::html {

struct Guarded {
  std::string
      page{};  // as long as what was given: tags beyond the bounds are spaces, so places stay what they are
  struct Met {
    bool met = false;
    std::uint32_t at = 0;  // where it was first met
  };
  Met depth{};     // elements inside each other
  Met elements{};  // tags and attributes in all: the page ends there
};

inline constexpr std::uint32_t kMostDepth = 512;  // what browsers bear

Guarded guard(std::string_view page, const Limits& limits);

}  // namespace gouji::html
