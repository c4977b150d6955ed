// Any bytes as the text of one figure: an amount never comes from nothing.
#include <algorithm>
#include <string_view>

#include "fuzz/input.h"
#include "fuzz/laws.h"
#include "gouji/records.h"

namespace {

// Whether it has a digit, of normal or (EF BC 90–99) full width, or the word for none.
bool has_numeral(std::string_view text) {
  return std::ranges::any_of(text, [](char byte) { return byte >= '0' && byte <= '9'; }) ||
         text.find("\xEF\xBC") != text.npos || text.find("零") != text.npos;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
  const gouji::Input input(bytes, size);
  const gouji::Figure figure = gouji::read_figure(input.view());
  const gouji::Figure again = gouji::read_figure(input.view());
  gouji::laws::require(figure.reading.index() == again.reading.index(), "the same text reads the same");
  gouji::laws::require(!std::holds_alternative<gouji::Absent>(figure.reading),
                       "a cell that is there is not absent");
  if (const auto* amount = std::get_if<gouji::Amount>(&figure.reading)) {
    gouji::laws::require(has_numeral(input.view()), "an amount is written in numerals");
    gouji::laws::require(amount->scale <= 18, "an amount fits");
    const gouji::Figure printed = gouji::read_figure(to_string(*amount));
    const auto* read = std::get_if<gouji::Amount>(&printed.reading);
    gouji::laws::require(read && *read == *amount, "an amount reads back as it prints");
  }
  return 0;
}
