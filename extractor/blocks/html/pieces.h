#pragma once
// A text as the parser gives it, in pieces that each know the bytes of the page they came from.

#include <string_view>

#include "gouji/spans.h"

namespace gouji::html {

struct Piece {
  std::string_view shown{};  // what a reader sees
  Range page{};              // the bytes of the page it came from
  bool as_stored = false;    // byte for byte
};

// Calls `take` for each piece of `shown`, which the parser made of `stored`, found at `at` in the page:
// character references and line ends are replaced, tags that were ignored lie between. Where the two cannot
// be brought together, the rest is one piece.
template <typename Take>
void each_piece(std::string_view shown, std::string_view stored, std::uint32_t at, Take take);

// One step of the above: what the beginnings of both have in common.
struct Step {
  std::size_t shown = 0;   // bytes
  std::size_t stored = 0;  // bytes
  bool as_stored = false;
};
Step next_step(std::string_view shown, std::string_view stored);

template <typename Take>
void each_piece(std::string_view shown, std::string_view stored, std::uint32_t at, Take take) {
  while (!shown.empty()) {
    const Step step = next_step(shown, stored);
    const Range page{at, at + static_cast<std::uint32_t>(step.stored)};
    if (step.shown > 0) take(Piece{shown.substr(0, step.shown), page, step.as_stored});
    shown.remove_prefix(step.shown);
    stored.remove_prefix(step.stored);
    at = page.end;
  }
}

}  // namespace gouji::html
