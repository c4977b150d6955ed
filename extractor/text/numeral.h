#pragma once
// Numbers as running text writes them: 1,234  ３．５  十二  一百零五  2.3万.

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "gouji/amount.h"

namespace gouji {

struct Spoken {
  Amount amount{};
  // A number of ten thousands is exact to its last digit only: 1.2万 is 11,500 to 12,499.
  std::int64_t within = 0;
};

// Reads folded text, the whole of it: digits with thousands separators and decimals, Han numerals below ten thousand, either with 万
// behind. Nothing where it is no such number or does not fit.
std::optional<Spoken> read_spoken(std::string_view text);

// Folded text with its years that are written in Han digits, and the days behind the first of them, in digits: 二〇二四年一月五日 as
// 2024年1月5日.
std::string with_dates_in_digits(std::string text);

}  // namespace gouji
