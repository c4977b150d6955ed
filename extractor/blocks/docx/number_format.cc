// Formats are those of ECMA-376 part 1, 17.18.59 that are met in Chinese documents. Each writes numbers
// beyond its own signs as decimals, as Word does.
#include "blocks/docx/number_format.h"

#include <array>

namespace gouji::docx {
namespace {

// Signs of three bytes each in one string.
std::string sign_of(std::string_view signs, std::int64_t at) {
  return std::string(signs.substr(static_cast<std::size_t>(at) * 3, 3));
}

constexpr std::string_view kHanDigits = "〇一二三四五六七八九";
constexpr std::string_view kZeroDigits = "零一二三四五六七八九";
constexpr std::string_view kLegalDigits = "零壹贰叁肆伍陆柒捌玖";
constexpr std::string_view kLegalTraditionalDigits = "零壹貳參肆伍陸柒捌玖";
constexpr std::string_view kUnits = "十百千";
constexpr std::string_view kLegalUnits = "拾佰仟";
constexpr std::string_view kStems = "甲乙丙丁戊己庚辛壬癸";
constexpr std::string_view kBranches = "子丑寅卯辰巳午未申酉戌亥";
constexpr std::string_view kCircledHan = "㊀㊁㊂㊃㊄㊅㊆㊇㊈㊉";

std::string in_digits(std::string_view signs, std::int64_t number) {
  std::string result;
  for (const char digit : std::to_string(number)) result += sign_of(signs, digit - '0');
  return result;
}

struct Counting {
  std::string_view digits;
  std::string_view units;
  std::string_view ten_thousand;
  bool one_before_ten;  // 一十二 or 壹拾贰 rather than 十二
};

// A number below ten thousand; `inside` says that higher places stand before it.
std::string below_ten_thousand(const Counting& counting, std::int64_t number, bool inside) {
  std::string result;
  bool gap = false;
  std::int64_t place = 1000;
  for (int unit = 2; unit >= -1; --unit, place /= 10) {
    const std::int64_t digit = number / place % 10;
    if (digit == 0) {
      gap = true;
      continue;
    }
    if (gap && (inside || !result.empty())) result += sign_of(counting.digits, 0);
    gap = false;
    const bool bare_ten = unit == 0 && digit == 1 && result.empty() && !inside && !counting.one_before_ten;
    if (!bare_ten) result += sign_of(counting.digits, digit);
    if (unit >= 0) result += sign_of(counting.units, unit);
  }
  return result;
}

std::string counted(const Counting& counting, std::int64_t number) {
  if (number <= 0) return sign_of(counting.digits, 0);
  if (number >= 100'000'000) return std::to_string(number);
  const std::int64_t high = number / 10'000;
  const std::int64_t low = number % 10'000;
  if (high == 0) return below_ten_thousand(counting, low, false);
  std::string result = below_ten_thousand(counting, high, false) + std::string(counting.ten_thousand);
  if (low > 0) result += below_ten_thousand(counting, low, true);
  return result;
}

// 一 … 九十九 in words, from 一〇〇 on in digits.
std::string counted_to_99(std::int64_t number) {
  if (number > 99 || number == 0) return in_digits(kHanDigits, number);
  return counted({kZeroDigits, kUnits, "万", false}, number);
}

std::string letters(std::int64_t number, char first) {
  const std::int64_t index = number - 1;
  return std::string(static_cast<std::size_t>(index / 26 + 1), static_cast<char>(first + index % 26));
}

std::string roman(std::int64_t number, bool upper) {
  struct Sign {
    int value;
    std::string_view written;
  };
  static constexpr Sign kSigns[] = {{1000, "m"}, {900, "cm"}, {500, "d"}, {400, "cd"}, {100, "c"},
                                    {90, "xc"},  {50, "l"},   {40, "xl"}, {10, "x"},   {9, "ix"},
                                    {5, "v"},    {4, "iv"},   {1, "i"}};
  std::string result;
  for (const Sign& sign : kSigns)
    for (; number >= sign.value; number -= sign.value) result += sign.written;
  if (upper)
    for (char& c : result) c = static_cast<char>(c - 32);
  return result;
}

// The number as one of the characters that follow `first` in Unicode, UTF-8 of three bytes.
std::string enclosed(std::uint32_t first, std::int64_t number, std::int64_t count) {
  if (number < 1 || number > count) return std::to_string(number);
  const std::uint32_t c = first + static_cast<std::uint32_t>(number - 1);
  return {static_cast<char>(0xe0 | (c >> 12)), static_cast<char>(0x80 | ((c >> 6) & 0x3f)),
          static_cast<char>(0x80 | (c & 0x3f))};
}

std::string one_of(std::string_view signs, std::int64_t number) {
  const auto count = static_cast<std::int64_t>(signs.size() / 3);
  return number < 1 || number > count ? std::to_string(number) : sign_of(signs, number - 1);
}

std::string full_width(std::int64_t number) { return in_digits("０１２３４５６７８９", number); }

std::string stem_and_branch(std::int64_t number) {
  if (number < 1 || number > 60) return std::to_string(number);
  return sign_of(kStems, (number - 1) % 10) + sign_of(kBranches, (number - 1) % 12);
}

std::string with_zero(std::int64_t number) { return (number < 10 ? "0" : "") + std::to_string(number); }

using Write = std::string (*)(std::int64_t);
struct Format {
  std::string_view name;
  Write write;
};

constexpr Format kFormats[] = {
    {"decimal", [](std::int64_t n) { return std::to_string(n); }},
    {"decimalHalfWidth", [](std::int64_t n) { return std::to_string(n); }},
    {"chineseCountingThousand",
     [](std::int64_t n) {
       return counted({kZeroDigits, kUnits, "万", false}, n);
     }},
    {"chineseCounting", counted_to_99},
    {"japaneseCounting",
     [](std::int64_t n) {
       return counted({kHanDigits, kUnits, "万", false}, n);
     }},
    {"taiwaneseCounting", counted_to_99},
    {"taiwaneseCountingThousand",
     [](std::int64_t n) {
       return counted({kZeroDigits, kUnits, "萬", false}, n);
     }},
    {"taiwaneseDigital", [](std::int64_t n) { return in_digits(kHanDigits, n); }},
    {"ideographDigital", [](std::int64_t n) { return in_digits(kHanDigits, n); }},
    {"japaneseDigitalTenThousand", [](std::int64_t n) { return in_digits(kHanDigits, n); }},
    {"chineseLegalSimplified",
     [](std::int64_t n) {
       return counted({kLegalDigits, kLegalUnits, "万", true}, n);
     }},
    {"ideographLegalTraditional",
     [](std::int64_t n) {
       return counted({kLegalTraditionalDigits, kLegalUnits, "萬", true}, n);
     }},
    {"ideographTraditional", [](std::int64_t n) { return one_of(kStems, n); }},
    {"ideographZodiac", [](std::int64_t n) { return one_of(kBranches, n); }},
    {"ideographZodiacTraditional", stem_and_branch},
    {"ideographEnclosedCircle", [](std::int64_t n) { return one_of(kCircledHan, n); }},
    {"decimalFullWidth", full_width},
    {"decimalFullWidth2", full_width},
    {"decimalEnclosedCircle", [](std::int64_t n) { return enclosed(0x2460, n, 20); }},
    {"decimalEnclosedCircleChinese", [](std::int64_t n) { return enclosed(0x2460, n, 20); }},
    {"decimalEnclosedParen", [](std::int64_t n) { return enclosed(0x2474, n, 20); }},
    {"decimalEnclosedFullstop", [](std::int64_t n) { return enclosed(0x2488, n, 20); }},
    {"decimalZero", with_zero},
    {"numberInDash", [](std::int64_t n) { return "- " + std::to_string(n) + " -"; }},
    {"lowerLetter", [](std::int64_t n) { return letters(n, 'a'); }},
    {"upperLetter", [](std::int64_t n) { return letters(n, 'A'); }},
    {"lowerRoman", [](std::int64_t n) { return roman(n, false); }},
    {"upperRoman", [](std::int64_t n) { return roman(n, true); }},
    {"none", [](std::int64_t) { return std::string(); }},
};

// Letters and Roman numerals know no zero and grow with the number.
bool is_writable(std::string_view format, std::int64_t number) {
  if (format.ends_with("Letter")) return number > 0 && number <= 780;
  if (format.ends_with("Roman")) return number > 0 && number < 4000;
  return number >= 0;
}

}  // namespace

std::optional<std::string> numeral(std::string_view format, std::int64_t number) {
  for (const Format& known : kFormats)
    if (known.name == format)
      return is_writable(format, number) ? known.write(number) : std::to_string(number);
  return std::nullopt;
}

}  // namespace gouji::docx
