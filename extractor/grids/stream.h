#pragma once
// Running text as the trace reads it: Han characters, figures, and what stands between them.

#include <cstdint>
#include <string>
#include <vector>

#include "gouji/blocks.h"
#include "gouji/spans.h"

namespace gouji {

enum class TokenKind : std::uint8_t {
  Han,      // one folded character
  Figure,   // a number with its sign, unit and note, or a mark that stands for none
  Ordinal,  // the number of a label or heading: 1. （2）
};

struct Token {
  TokenKind kind{};
  char16_t han = 0;
  Range range{};
  std::uint32_t line_ends = 0;  // between the token before and this one
  std::uint32_t bars = 0;       // likewise: vertical bars and cell ends
  bool separated = false;       // anything at all stands between them; an ordinal that is not was cut off a run of digits
};

struct Stream {
  std::vector<Token> tokens{};
  std::u16string han{};               // all Han tokens
  std::vector<std::uint32_t> han_at{};// the token of each
};

// Reads the stretches of `blocks.text`, which must be sorted.
Stream read_stream(const Blocks& blocks, const std::vector<Range>& stretches);

// What lies between the stretches `covered`, which must be sorted.
std::vector<Range> outside(const Blocks& blocks, const std::vector<Range>& covered);

}  // namespace gouji
