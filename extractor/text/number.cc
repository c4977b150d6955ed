// A strict scanner for the numbers in cells. ICU's number formats are no help here: they take a prefix
// of "1.234.5" and of "1234件" without saying so.
#include "text/number.h"

#include <algorithm>
#include <array>
#include <cstddef>

#include "text/utf8.h"

namespace gouji {
namespace {

// Long enough for any sum a government publishes, short enough for 64 bits.
constexpr std::size_t kMostDigits = 18;

bool is_blank_character(char32_t c) {
  return c <= 0x20 || c == 0xA0 || (c >= 0x2000 && c <= 0x200F) || c == 0x2028 || c == 0x2029 || c == 0x202F ||
         c == 0x205F || c == 0x2060 || c == 0x3000 || c == 0xFEFF || c == 0xAD;
}

constexpr std::u32string_view kMarks = U"/／\\＼-－−﹣‐‑‒–—―─_＿…*＊";
constexpr std::array<std::string_view, 4> kMarkWords = {"无", "不适用", "不涉及", "無"};

// Units and measure words, longest first.
constexpr std::array<std::string_view, 25> kUnits = {
    "亿元", "万元", "萬元", "千元", "百元", "人次", "件次", "元", "件", "条", "條", "项", "項",
    "个",   "個",   "宗",   "次",   "份",   "起",   "部",   "篇", "人", "户", "家", "例"};

constexpr std::string_view kZeroWord = "零";
constexpr std::size_t kLongestZero = 16;  // bytes, with blanks around it

constexpr std::array<std::string_view, 4> kMoreWords = {"增加", "新增", "增", "加"};
constexpr std::array<std::string_view, 3> kLessWords = {"减少", "减", "減"};

// A reader over code points that can look at the text it has left.
class Scanner {
 public:
  explicit Scanner(std::string_view text) : text_(text) {}

  bool at_end() const { return at_ >= text_.size(); }
  char32_t peek() const { return at_end() ? 0 : decode_utf8(text_, at_).value; }
  void skip() { at_ += decode_utf8(text_, at_).length; }
  std::string_view rest() const { return text_.substr(at_); }

  void skip_blanks() {
    while (!at_end() && is_blank_character(peek())) skip();
  }

  template <std::size_t kCount>
  std::string_view take_one_of(const std::array<std::string_view, kCount>& words) {
    for (const std::string_view word : words) {
      if (!rest().starts_with(word)) continue;
      at_ += word.size();
      return word;
    }
    return {};
  }

 private:
  std::string_view text_;
  std::size_t at_ = 0;
};

// '0' to '9' for a digit of any width, else 0.
char digit_of(char32_t c) {
  if (c >= '0' && c <= '9') return static_cast<char>(c);
  if (c >= U'０' && c <= U'９') return static_cast<char>(c - U'０' + '0');
  return 0;
}

// Where the last character of a text begins, if the text ends with a whole one.
std::size_t last_character(std::string_view text) {
  std::size_t at = text.size() - 1;
  while (at > 0 && (static_cast<unsigned char>(text[at]) & 0xC0) == 0x80) --at;
  return at;
}

std::string_view trimmed(std::string_view text) {
  Scanner scanner(text);
  scanner.skip_blanks();
  std::string_view rest = scanner.rest();
  while (!rest.empty()) {
    const std::size_t last = last_character(rest);
    const CodePoint character = decode_utf8(rest, last);
    if (last + character.length != rest.size() || !is_blank_character(character.value)) break;
    rest.remove_suffix(character.length);
  }
  return rest;
}

bool is_mark(std::string_view text) {
  for (const std::string_view word : kMarkWords)
    if (text == word) return true;
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint next = decode_utf8(text, at);
    if (kMarks.find(next.value) == std::u32string_view::npos) return false;
    at += next.length;
  }
  return true;
}

// Reads +, － or a word of change; true if the number is negative.
bool read_sign(Scanner& scanner, Number& number) {
  const char32_t sign = scanner.peek();
  if (sign == '+' || sign == U'＋') {
    scanner.skip();
    return false;
  }
  if (sign == '-' || sign == U'－' || sign == U'−' || sign == U'﹣' || sign == U'–') {
    scanner.skip();
    return true;
  }
  if (!scanner.take_one_of(kLessWords).empty()) {
    number.sign_is_word = true;
    return true;
  }
  number.sign_is_word = !scanner.take_one_of(kMoreWords).empty();
  return false;
}

bool is_group_separator(char32_t c) {
  return c == ',' || c == U'，' || c == ' ' || c == 0xA0 || c == 0x2009 || c == 0x202F;
}

struct Digits {
  std::string whole{};
  std::string decimals{};
  bool valid = true;
  bool leads_with_zero = false;
};

// Digits before the decimal point; groups, if there are any, must be complete.
void read_whole(Scanner& scanner, Digits& digits) {
  std::size_t in_group = 0;
  bool grouped = false;
  while (!scanner.at_end()) {
    if (const char digit = digit_of(scanner.peek()); digit != 0) {
      digits.whole.push_back(digit);
      ++in_group;
      scanner.skip();
      continue;
    }
    if (is_without_width(scanner.peek())) {
      scanner.skip();
      continue;
    }
    Scanner ahead = scanner;
    if (!is_group_separator(ahead.peek())) break;
    ahead.skip();
    if (digit_of(ahead.peek()) == 0) break;
    const bool complete = grouped ? in_group == 3 : in_group >= 1 && in_group <= 3;
    if (!complete) digits.valid = false;
    grouped = true;
    in_group = 0;
    scanner = ahead;
  }
  if (grouped && in_group != 3) digits.valid = false;
  if (digits.whole.empty()) digits.valid = false;
  digits.leads_with_zero = digits.whole.size() > 1 && digits.whole[0] == '0';
}

Digits read_digits(Scanner& scanner) {
  Digits digits;
  read_whole(scanner, digits);
  const char32_t point = scanner.peek();
  if (point != '.' && point != U'．') return digits;
  scanner.skip();
  while (digit_of(scanner.peek()) != 0 || is_without_width(scanner.peek())) {
    if (const char digit = digit_of(scanner.peek()); digit != 0) digits.decimals.push_back(digit);
    scanner.skip();
  }
  if (digits.decimals.empty()) digits.valid = false;
  return digits;
}

// Whether what is left is nothing, or one note in brackets. A number that ends like a sentence is whole.
bool read_note(Scanner& scanner, Number& number) {
  scanner.skip_blanks();
  if (scanner.rest() == "。") return true;
  if (scanner.at_end()) return true;
  if (scanner.peek() != '(' && scanner.peek() != U'（') return false;
  const std::string_view note = scanner.rest();
  if (!note.ends_with(')') && !note.ends_with("）")) return false;
  number.annotated = true;
  return true;
}

Refusal refusal_of(const Digits& digits) {
  if (digits.whole.size() + digits.decimals.size() > kMostDigits) return Refusal::TooLong;
  return digits.leads_with_zero ? Refusal::LeadingZero : Refusal::None;
}

Amount amount_of(const Digits& digits, bool negative) {
  std::int64_t units = 0;
  for (const char digit : digits.whole) units = units * 10 + (digit - '0');
  for (const char digit : digits.decimals) units = units * 10 + (digit - '0');
  return {negative ? -units : units, static_cast<std::uint8_t>(digits.decimals.size())};
}

// The Han characters with which the words above begin.
bool begins_word(char32_t c) {
  switch (c) {
    case U'无': case U'無': case U'不': case U'增': case U'新': case U'加': case U'减': case U'減': return true;
    default: return false;
  }
}

bool is_plain_digit(char c) { return c >= '0' && c <= '9'; }

// A cell that begins with a Han character is a label, unless that character begins one of the words above, and so is one that begins with a
// bracket.
bool begins_other_word(std::string_view text) {
  Scanner scanner(text);
  if (scanner.peek() <= 0x3000) scanner.skip_blanks();
  const char32_t first = scanner.peek();
  if (first == U'（' || first == '(') return true;
  return first >= 0x4E00 && first <= 0x9FFF && !begins_word(first);
}

// Whether the text is a label with its number: a point behind ASCII digits that no other digit follows, of whatever width.
bool begins_with_ordinal(std::string_view text) {
  const auto point = std::find_if_not(text.begin(), text.end(), is_plain_digit);
  if (point == text.begin() || point == text.end() || *point != '.') return false;
  const auto behind = point + 1;
  return behind != text.end() && !is_plain_digit(*behind) && *behind != '\xEF';
}

// The common case: a cell that holds one or a few ASCII digits and nothing else.
bool read_plain(std::string_view text, Number& number) {
  if (text.empty() || text.size() > 9 || (text.size() > 1 && text[0] == '0')) return false;
  std::int64_t units = 0;
  for (const char c : text) {
    if (!is_plain_digit(c)) return false;
    units = units * 10 + (c - '0');
  }
  number.kind = NumberKind::Number;
  number.amount = {units, 0};
  return true;
}

}  // namespace

Number read_number(std::string_view text) {
  Number number;
  if (read_plain(text, number)) return number;
  if (begins_other_word(text) || begins_with_ordinal(text)) {
    number.kind = text.size() <= kLongestZero && trimmed(text) == kZeroWord ? NumberKind::Number : NumberKind::NotANumber;
    return number;
  }
  const std::string_view written = trimmed(text);
  if (written.empty() || written == "null") return number;
  number.kind = NumberKind::Mark;
  if (is_mark(written)) return number;

  number.kind = NumberKind::NotANumber;
  Scanner scanner(written);
  const bool negative = read_sign(scanner, number);
  scanner.skip_blanks();
  const Digits digits = read_digits(scanner);
  if (!digits.valid) return number;
  const Refusal refusal = refusal_of(digits);
  scanner.skip_blanks();
  const std::string_view unit = scanner.take_one_of(kUnits);
  Number noted;
  if (!read_note(scanner, noted)) return number;
  number.refusal = refusal;
  if (refusal != Refusal::None) return number;
  number.unit = unit;
  number.annotated = noted.annotated;
  number.kind = NumberKind::Number;
  number.amount = amount_of(digits, negative);
  return number;
}

std::string_view unit_at_start(std::string_view text) { return Scanner(text).take_one_of(kUnits); }

std::string_view unit_in_label(std::string_view text) {
  constexpr std::string_view kYuan = "元";
  // Every unit of money ends with it, and most heads name none.
  if (text.find(kYuan) == std::string_view::npos) return {};
  for (const std::string_view unit : {std::string_view("亿元"), std::string_view("万元"), std::string_view("萬元"), kYuan}) {
    const auto at = text.find(unit);
    if (at != std::string_view::npos) return text.substr(at, unit.size());
  }
  return {};
}

std::optional<int> places_above_yuan(std::string_view unit) {
  constexpr std::pair<std::string_view, int> kPlaces[] = {{"元", 0}, {"百元", 2}, {"千元", 3}, {"万元", 4}, {"萬元", 4}, {"亿元", 8}};
  for (const auto& [name, places] : kPlaces)
    if (unit == name) return places;
  return std::nullopt;
}

}  // namespace gouji
