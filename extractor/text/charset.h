#pragma once
// Which charset a plain text is in, by evidence, and the text in UTF-8 with its map back.

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "gouji/spans.h"

namespace gouji {

struct Decoded {
  std::string charset{};        // "UTF-8", "UTF-16LE", "UTF-16BE", "GB18030", "Big5"
  Text text{};
  std::size_t invalid = 0;      // characters that could not be decoded; each is U+FFFD in the text
  std::uint32_t first_invalid = 0;  // stored offset of the first
  bool guessed = false;         // nothing in the bytes said so: the likeliest
};

// In this order: byte order mark, strict UTF-8, UTF-16 by the share of its units that this kind of text consists of, then
// GB18030 or Big5, whichever reads without an error and more like Chinese. A byte order mark is not part of the text.
// Nothing where the bytes are no text at all.
std::optional<Decoded> decode_text(std::string_view bytes);

}  // namespace gouji
