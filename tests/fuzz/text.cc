// Any bytes as a plain text: its paragraphs and its tables of tabs, bars and boxes.
#include "fuzz/input.h"
#include "fuzz/laws.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
  const gouji::Input input(bytes, size);
  gouji::Diagnostics notes;
  const auto container = gouji::open_container({"input.txt", input.copy()}, {}, notes);
  if (!container || container->format != gouji::Format::Text) return 0;
  const auto blocks = gouji::read_blocks(*container, {}, notes);
  if (!blocks) return 0;

  gouji::Diagnostics again;
  const auto second = gouji::read_blocks(*container, {}, again);
  gouji::laws::require(bool(second), "the same bytes are read again");
  const std::vector<std::uint64_t> stored{size};
  gouji::laws::check_blocks(*blocks, stored);
  gouji::laws::check_notes(notes, stored);
  gouji::laws::require_equal(*blocks, *second);
  return 0;
}
