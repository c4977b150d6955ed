// Any bytes as a web page: whole, in a mail, or in strings of JSON. No law of blocks is broken, whatever the
// tags do; the text never grows beyond what the page can show, nor shows a digit that is not stored.
#include "fuzz/input.h"
#include "fuzz/laws.h"

namespace {

// A line end, a tab or a number may stand beside each character of a page, and each tag can end a row.
constexpr std::size_t kMostGrowth = 8;

bool is_digit(char c) { return c >= '0' && c <= '9'; }

// Only the numbers of an ordered list are shown without being stored.
bool has_numbers_of_its_own(std::string_view page) {
  for (std::size_t at = page.find('<'); at < page.size(); at = page.find('<', at + 1)) {
    const std::string_view tag = page.substr(at + 1, 2);
    if (tag.size() == 2 && (tag[0] | 0x20) == 'o' && (tag[1] | 0x20) == 'l') return true;
  }
  return false;
}

// A digit that is shown is the one that is stored at its place. In other charsets, in a mail and in JSON only
// places of one byte can be held against what is shown, and where characters are written by number none.
void check_digits(const gouji::Blocks& blocks, const gouji::Container& container) {
  if (container.text.bytes.find("&#") != std::string::npos) return;
  const std::string_view stored = container.bytes;
  const bool as_stored = container.text.bytes == container.bytes;
  const bool numbered = has_numbers_of_its_own(container.text.bytes);
  for (std::uint32_t at = 0; at < blocks.text.size(); ++at) {
    const char digit = blocks.text.bytes[at];
    if (!is_digit(digit)) continue;
    const gouji::Span span = blocks.text.where({at, at + 1});
    const std::string_view place = stored.substr(span.begin, span.end - span.begin);
    gouji::laws::require(numbered || !place.empty(), "no digit is shown that is not stored");
    if (place.size() == 1 || (place.size() > 1 && as_stored))
      gouji::laws::require(place.find(digit) != place.npos, "a digit's place holds that digit");
  }
}

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
  check_digits(*blocks, *container);
  gouji::laws::require_equal(*blocks, *second);
  gouji::laws::require(blocks->text.size() <= kMostGrowth * (container->text.size() + 64),
                       "a page shows no more than it holds");
  return 0;
}
