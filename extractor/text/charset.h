#pragma once
// Which charset a plain text is in, by evidence, and the text in UTF-8 with its map back.

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "gouji/spans.h"

namespace gouji {

struct Decoded {
  std::string charset{};  // "UTF-8", "UTF-16LE", "UTF-16BE", "GB18030", "Big5"
  Text text{};
  std::size_t invalid = 0;          // sequences that are no character; each is U+FFFD in the text
  std::uint32_t first_invalid = 0;  // stored offset of the first
  bool guessed = false;             // the bytes could as well be something else: this is the likeliest
};

// In this order: byte order mark, strict UTF-8, UTF-16 by the share of its units that such texts consist of,
// UTF-8 with a few broken bytes, then GB18030 or Big5, whichever reads more like Chinese. A byte order mark
// is not part of the text, but places count it. `declared` is what the file says of itself, such as "gb2312": it
// decides only where evidence does not, since pages are often moved into another charset without their label.
// Nothing where the bytes are no text at all.
std::optional<Decoded> decode_text(std::string_view bytes, std::string_view declared = {});

// Bytes that are GB18030 without an error, as UTF-8. For words too short to be told apart by evidence.
std::optional<std::string> decode_gb18030(std::string_view bytes);

}  // namespace gouji
