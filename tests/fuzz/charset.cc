// Any bytes as a text in some charset: what comes out is UTF-8, and every character knows the stored bytes it
// came from.
#include "text/charset.h"
#include "fuzz/input.h"
#include "fuzz/laws.h"

namespace {

bool is_continuation(char byte) { return (static_cast<unsigned char>(byte) & 0xc0) == 0x80; }

// Of a text without errors, each character is stored behind the one before it.
void check_order(const gouji::Text& text) {
  std::uint32_t before = 0;
  for (std::uint32_t at = 0, end = 0; at < text.size(); at = end) {
    for (end = at + 1; end < text.size() && is_continuation(text.bytes[end]); ++end) {
    }
    const gouji::Span where = text.where({at, end});
    gouji::laws::require(before <= where.begin && where.begin < where.end,
                         "characters are stored one behind the other");
    before = where.end;
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
  const gouji::Input input(bytes, size);
  const auto decoded = gouji::decode_text(input.view());
  if (!decoded) return 0;
  gouji::laws::check_text(decoded->text, size);
  if (decoded->invalid == 0) check_order(decoded->text);

  // Text that was decoded is UTF-8, and is so again.
  if (decoded->text.bytes.empty()) return 0;
  const auto again = gouji::decode_text("\xEF\xBB\xBF" + decoded->text.bytes);
  gouji::laws::require(again && again->charset == "UTF-8" && again->invalid == 0, "decoded text is UTF-8");
  gouji::laws::require(again->text.bytes == decoded->text.bytes,
                       "decoding what is UTF-8 already changes nothing");
  return 0;
}
