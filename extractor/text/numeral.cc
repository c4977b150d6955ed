// Digits through the strict scanner of figures, Han numerals place by place.
#include "text/numeral.h"

#include <string>

#include "text/number.h"
#include "text/utf8.h"

namespace gouji {
namespace {

constexpr std::int64_t kTenThousand = 10'000;
constexpr std::u32string_view kDigits = U"零一二三四五六七八九";

int digit_of(char32_t c) {
  if (c == U'〇') return 0;
  if (c == U'两') return 2;
  const auto at = kDigits.find(c);
  return at == std::u32string_view::npos ? -1 : static_cast<int>(at);
}

std::int64_t place_of(char32_t c) { return c == U'十' ? 10 : c == U'百' ? 100 : c == U'千' ? 1000 : 0; }

// Places go down: 一千零二十三. A digit is followed by its place, but the last one. 二〇二四, which names no places, is no count.
std::optional<std::int64_t> read_han(std::string_view text) {
  std::int64_t sum = 0, last_place = kTenThousand;
  int digit = -1;
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint next = decode_utf8(text, at);
    at += next.length;
    if (const int value = digit_of(next.value); value >= 0) {
      if (digit > 0) return std::nullopt;
      digit = value;
      continue;
    }
    const std::int64_t place = place_of(next.value);
    if (place == 0 || place >= last_place || digit == 0) return std::nullopt;
    if (digit < 0 && (place != 10 || sum != 0)) return std::nullopt;
    sum += (digit < 0 ? 1 : digit) * place;
    last_place = place;
    digit = -1;
  }
  // 一百二 means 120 when spoken: ambiguous where no 零 stands between.
  if (digit > 0 && last_place < kTenThousand && last_place > 10 && text.find("零") == std::string_view::npos && text.find("〇") == std::string_view::npos)
    return std::nullopt;
  return digit > 0 ? sum + digit : sum;
}

std::int64_t power_of_ten(int exponent) {
  std::int64_t power = 1;
  for (; exponent > 0; --exponent) power *= 10;
  return power;
}

// Ten thousand times the amount; what its last digit is worth is how exact it is.
std::optional<Spoken> in_ten_thousands(Amount amount) {
  if (amount.scale > 4) return std::nullopt;
  const std::int64_t step = power_of_ten(4 - amount.scale);
  if (amount.units > INT64_MAX / kTenThousand / step) return std::nullopt;
  return Spoken{{amount.units * step, 0}, step};
}

}  // namespace

std::optional<Spoken> read_spoken(std::string_view text) {
  constexpr std::string_view kWan = "万";
  const bool wan = text.ends_with(kWan);
  if (wan) text.remove_suffix(kWan.size());
  if (text.empty()) return std::nullopt;
  Amount amount;
  if (text[0] >= '0' && text[0] <= '9') {
    const Number number = read_number(text);
    if (number.kind != NumberKind::Number || !number.unit.empty() || number.annotated) return std::nullopt;
    amount = number.amount;
  } else {
    const auto spoken = read_han(text);
    if (!spoken) return std::nullopt;
    amount = {*spoken, 0};
  }
  return wan ? in_ten_thousands(amount) : Spoken{amount, 0};
}

}  // namespace gouji
