// Any bytes as a file: opened, its parts read, its blocks read where it is a document.
#include "fuzz/input.h"
#include "fuzz/laws.h"

namespace {

// Small bounds, so that a fuzzer spends its time on structure and not on large files.
const gouji::ReadOptions kOptions{.limits = {.part_bytes = 4 << 20, .entries = 1000, .cells = 20'000}};

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
  const gouji::Input input(bytes, size);
  gouji::Diagnostics notes, again;
  const auto container = gouji::open_container({"input", input.copy()}, kOptions, notes);
  const auto second = gouji::open_container({"input", input.copy()}, kOptions, again);
  gouji::laws::require(bool(container) == bool(second), "the same bytes open or do not");
  gouji::laws::require_equal(notes, again);
  if (!container) return 0;

  const auto stored = gouji::laws::stored_sizes(*container);
  const auto blocks = gouji::read_blocks(*container, kOptions, notes);
  if (blocks) gouji::laws::check_blocks(*blocks, stored);
  return 0;
}
