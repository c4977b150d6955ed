// Digits through the strict scanner of figures, Han numerals place by place, the Han digits of a year one by one.
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

// A number, and how many bytes write it; 0 where none is written.
struct WrittenNumber {
  std::int64_t number = 0;
  std::size_t length = 0;
};

// One digit of a year. What is printed for 〇 is often a circle, a letter or 0.
int year_digit_of(char32_t c) {
  if (c >= U'0' && c <= U'9') return static_cast<int>(c - U'0');
  const bool is_zero = c == U'○' || c == U'◯' || c == U'O' || c == U'o';
  return is_zero ? 0 : digit_of(c);
}

constexpr std::string_view kTwo = "二";

// 二〇二四年 at the beginning of a text, of this century only.
WrittenNumber year_in_han(std::string_view text) {
  constexpr std::string_view kYear = "年";
  constexpr int kDigitsOfYear = 4;
  if (!text.starts_with(kTwo)) return {};
  WrittenNumber year;
  for (int i = 0; i < kDigitsOfYear; ++i) {
    const CodePoint next = year.length < text.size() ? decode_utf8(text, year.length) : CodePoint{};
    const int digit = year_digit_of(next.value);
    if (digit < 0 || (i == 1 && digit != 0)) return {};
    year = {year.number * 10 + digit, year.length + next.length};
  }
  return text.substr(year.length).starts_with(kYear) ? year : WrittenNumber{};
}

// The Han numeral at the beginning of a text: its length tells where it ends, also where it is no number.
WrittenNumber numeral_in_han(std::string_view text) {
  std::size_t length = 0;
  while (length < text.size()) {
    const CodePoint next = decode_utf8(text, length);
    if (digit_of(next.value) < 0 && place_of(next.value) == 0) break;
    length += next.length;
  }
  return {read_han(text.substr(0, length)).value_or(0), length};
}

// 十二月三十一日 at the beginning of a text, in digits; empty where it is none.
std::string day_in_digits(std::string_view text, std::size_t& length) {
  constexpr std::string_view kMonth = "月", kDay = "日";
  const WrittenNumber month = numeral_in_han(text);
  length = month.length;
  if (month.number < 1 || month.number > 12 || !text.substr(month.length).starts_with(kMonth)) return {};
  const std::size_t behind_month = month.length + kMonth.size();
  const WrittenNumber day = numeral_in_han(text.substr(behind_month));
  if (day.number < 1 || day.number > 31 || !text.substr(behind_month + day.length).starts_with(kDay)) return {};
  length = behind_month + day.length + kDay.size();
  return std::to_string(month.number).append(kMonth) + std::to_string(day.number).append(kDay);
}

std::size_t find_year_in_han(std::string_view text) {
  std::size_t at = text.find(kTwo);
  while (at != std::string_view::npos && year_in_han(text.substr(at)).length == 0) at = text.find(kTwo, at + kTwo.size());
  return at;
}

}  // namespace

std::string with_dates_in_digits(std::string text) {
  const std::size_t first = find_year_in_han(text);
  if (first == std::string::npos) return text;
  std::string digits = text.substr(0, first);
  for (std::size_t at = first; at < text.size();) {
    const std::string_view rest = std::string_view(text).substr(at);
    const WrittenNumber year = year_in_han(rest);
    std::size_t length = year.length;
    const std::string written = length > 0 ? std::to_string(year.number) : day_in_digits(rest, length);
    if (length == 0) length = decode_utf8(rest, 0).length;
    digits += written.empty() ? rest.substr(0, length) : std::string_view(written);
    at += length;
  }
  return digits;
}

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
