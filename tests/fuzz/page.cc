// Any bytes as a web page: whole, in a mail, or in strings of JSON. No law of blocks is broken, whatever the tags do, and the
// text never grows beyond what the page can show.
#include "fuzz/input.h"
#include "fuzz/laws.h"

namespace {

// A line end, a tab or a number may stand beside each character of a page, and each tag can end a row.
constexpr std::size_t kMostGrowth = 8;

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
  const gouji::Input input(bytes, size);
  gouji::Diagnostics notes;
  const auto container = gouji::open_container({"input.html", input.copy()}, {}, notes);
  if (!container || container->format != gouji::Format::Html) return 0;
  const std::vector<std::uint64_t> stored{size};
  gouji::laws::check_text(container->text, size);
  const auto blocks = gouji::read_blocks(*container, {}, notes);
  gouji::laws::require(bool(blocks), "a page is always read");

  gouji::Diagnostics again;
  const auto second = gouji::read_blocks(*container, {}, again);
  gouji::laws::require(bool(second), "the same bytes are read again");
  gouji::laws::check_blocks(*blocks, stored);
  gouji::laws::check_notes(notes, stored);
  gouji::laws::require_equal(*blocks, *second);
  gouji::laws::require(blocks->text.size() <= kMostGrowth * (container->text.size() + 64), "a page shows no more than it holds");
  return 0;
}
