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

TEST_CASE("a year in Han digits and the days behind it are read as digits, other numerals stay", "[text]") {
  struct Case { std::string_view written, expected; };
  const auto c = GENERATE(values<Case>({
      {"二〇二四年报告", "2024年报告"},
      {"二○二四年度", "2024年度"},
      {"二零二四年", "2024年"},
      {"二O一九年", "2019年"},
      {"二0二五年", "2025年"},
      {"自二〇二四年一月一日起至十二月三十一日止", "自2024年1月1日起至12月31日止"},
      {"甲局二〇二四年,六一日报", "甲局2024年,六一日报"},
      {"二〇二四年十三月一日", "2024年十三月一日"},
      {"二十年", "二十年"},
      {"二〇二四", "二〇二四"},
      {"二百二四年", "二百二四年"},
      {"十二月三十一日", "十二月三十一日"},  // no year before it
      {"二〇二四年二", "2024年二"},
      {"", ""},
  }));
  CAPTURE(c.written);
  CHECK(with_dates_in_digits(std::string(c.written)) == c.expected);
}
