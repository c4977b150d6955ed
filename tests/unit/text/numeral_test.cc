#include "text/numeral.h"

#include <string>

#include "support/catch.h"

using namespace gouji;

namespace {

std::string show(std::string_view text) {
  const auto spoken = read_spoken(text);
  if (!spoken) return "none";
  return to_string(spoken->amount) + (spoken->within > 0 ? " ± " + std::to_string(spoken->within) : "");
}

}  // namespace

TEST_CASE("numbers of running text are read whole or not at all", "[text]") {
  struct Case { std::string_view written, expected; };
  const auto c = GENERATE(values<Case>({
      {"47", "47"},
      {"1,234", "1234"},
      {"12,34", "none"},
      {"3.5", "3.5"},
      {"007", "none"},
      {"12.", "none"},
      {"1.2万", "12000 ± 1000"},
      {"3万", "30000 ± 10000"},
      {"零", "0"},
      {"七", "7"},
      {"两", "2"},
      {"十", "10"},
      {"十二", "12"},
      {"二十", "20"},
      {"四十七", "47"},
      {"一百零五", "105"},
      {"两百三十一", "231"},
      {"三千零二十", "3020"},
      {"一百二", "none"},       // 120 when spoken, 102 when read by places
      {"二〇二四", "none"},     // digits of a year, no count
      {"十百", "none"},
      {"百", "none"},
      {"五件", "none"},
      {"", "none"},
      {"万", "none"},
      {"99999999999999999999", "none"},
  }));
  CAPTURE(c.written);
  CHECK(show(c.written) == c.expected);
}
