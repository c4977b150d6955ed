#include "text/charset.h"

#include <array>
#include <random>

#include "support/catch.h"
#include "text/utf8.h"

using namespace gouji;
using namespace std::literals;

namespace {

// 政府信息公开工作 in simplified, 政府資訊公開工作 in traditional characters: eight each.
const std::string kSimplified = "政府信息公开工作";
const std::string kTraditional = "政府資訊公開工作";
const std::string kInGb18030 = "\xD5\xFE\xB8\xAE\xD0\xC5\xCF\xA2\xB9\xAB\xBF\xAA\xB9\xA4\xD7\xF7";
const std::string kInBig5 = "\xAC\x46\xA9\xB2\xB8\xEA\xB0\x54\xA4\xBD\xB6\x7D\xA4\x75\xA7\x40";

std::string in_utf16(std::string_view text, bool big_endian) {
  std::string stored;
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint next = decode_utf8(text, at);
    const auto high = static_cast<char>(next.value >> 8), low = static_cast<char>(next.value & 0xFF);
    stored.push_back(big_endian ? high : low);
    stored.push_back(big_endian ? low : high);
    at += next.length;
  }
  return stored;
}

std::string times(int count, const std::string& text) {
  std::string result;
  while (count-- > 0) result += text;
  return result;
}

std::string charset_of(const std::string& bytes) {
  const auto decoded = decode_text(bytes);
  return decoded ? decoded->charset : "no text";
}

}  // namespace

TEST_CASE("the charset of eight characters is told", "[text]") {
  struct Case {
    std::string bytes, charset, text;
  };
  const auto c = GENERATE(values<Case>({
      {kSimplified, "UTF-8", kSimplified},
      {"\xEF\xBB\xBF" + kSimplified, "UTF-8", kSimplified},
      {kInGb18030, "GB18030", kSimplified},
      {kInBig5, "Big5", kTraditional},
      {in_utf16(kSimplified, false), "UTF-16LE", kSimplified},
      {in_utf16(kSimplified, true), "UTF-16BE", kSimplified},
      {"\xFF\xFE" + in_utf16(kSimplified, false), "UTF-16LE", kSimplified},
      {"\xFE\xFF" + in_utf16(kSimplified, true), "UTF-16BE", kSimplified},
      {"received 12", "UTF-8", "received 12"},
      {"", "UTF-8", ""},
      {"12 " + kInGb18030 + "\r\n\t3", "GB18030", "12 " + kSimplified + "\r\n\t3"},
      {"\xFF\xFE"s + "\x3D\xD8\x00\xDE"s, "UTF-16LE", "😀"},
      {times(3, kInGb18030) + "\x94\x39\xD9\x37", "GB18030", times(3, kSimplified) + "💣"},
  }));
  INFO(c.charset << " " << c.text);
  const auto decoded = decode_text(c.bytes);
  REQUIRE(decoded);
  CHECK(decoded->charset == c.charset);
  CHECK(decoded->text.bytes == c.text);
  CHECK(decoded->invalid == 0);
  CHECK_FALSE(decoded->guessed);
}

TEST_CASE("what holds NULs or many control characters is no text", "[text]") {
  const auto bytes = GENERATE(values<std::string>({
      "\0\0\0\0\0\0\0\0"s,
      "abc\0defg"s,
      "\x01\x02\x03 text",
      "\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\x01"s,
  }));
  CHECK(charset_of(bytes) == "no text");
}

TEST_CASE("a page break or an end-of-file mark does no harm", "[text]") {
  CHECK(charset_of(times(9, kSimplified) + "\f" + times(9, kSimplified) + "\x1a") == "UTF-8");
}

TEST_CASE("a broken byte costs its character, not the text", "[text]") {
  struct Case {
    std::string bytes, charset;
    std::uint32_t first;
  };
  const auto c = GENERATE(values<Case>({
      {kSimplified + "\xFF" + kSimplified, "UTF-8", 24},
      {kSimplified + kSimplified.substr(0, 2), "UTF-8", 24},
      {kInGb18030 + "\xFF" + kInGb18030, "GB18030", 16},
      {kInGb18030 + "\n\xD5", "GB18030", 17},
      {kInBig5 + "\xFF" + kInBig5, "Big5", 16},
      {"\xFF\xFE" + in_utf16(kSimplified, false) + "\x3D\xD8\x20\x00"s, "UTF-16LE", 18},
      {in_utf16(kSimplified, false) + "\x11", "UTF-16LE", 16},
  }));
  INFO(c.charset << " at " << c.first);
  const auto decoded = decode_text(c.bytes);
  REQUIRE(decoded);
  CHECK(decoded->charset == c.charset);
  CHECK(decoded->invalid >= 1);
  CHECK(decoded->first_invalid == c.first);
  CHECK(decoded->text.bytes.find("\xEF\xBF\xBD") != std::string::npos);
}

TEST_CASE("a U+FFFD that is really stored is no broken byte", "[text]") {
  CHECK(decode_text(kSimplified + "\uFFFD")->invalid == 0);
  CHECK(decode_text(times(3, kInGb18030) + "\x84\x31\xA4\x37")->invalid == 0);
  CHECK(decode_text("\xFF\xFE\xFD\xFF")->invalid == 0);
}

TEST_CASE("a choice between charsets that read equally well is called a guess", "[text]") {
  const auto decoded = decode_text("\xB0\xA1");  // a common character of either
  REQUIRE(decoded);
  CHECK(decoded->charset == "GB18030");
  CHECK(decoded->guessed);
}

TEST_CASE("a transcoded text keeps the place of each character", "[text]") {
  const auto gb = decode_text("12" + kInGb18030);
  CHECK(gb->text.where({0, 2}) == Span{0, 0, 2});
  CHECK(gb->text.where({2, 5}) == Span{0, 2, 4});
  CHECK(gb->text.where({23, 26}) == Span{0, 16, 18});
  const auto marked = decode_text("\xEF\xBB\xBF" + kSimplified);
  CHECK(marked->text.where({0, 3}) == Span{0, 3, 6});
  CHECK(marked->text.runs.size() == 1);
  const auto wide = decode_text("\xFF\xFE" + in_utf16(kSimplified, false));
  CHECK(wide->text.where({3, 6}) == Span{0, 4, 6});
}

// What the places of one charset must say, over texts longer than the pieces they are converted in.
TEST_CASE("characters of long texts are stored one behind the other", "[text]") {
  struct Kind {
    std::string han, mark;
    std::uint32_t wide, narrow;  // stored bytes of a Han character and of an ASCII one
  };
  const auto kind = GENERATE(values<Kind>({
      {kInGb18030, "", 2, 1},
      {kInBig5, "", 2, 1},
      {in_utf16(kSimplified, false), "\xFF\xFE", 2, 2},
      {in_utf16(kSimplified, true), "\xFE\xFF", 2, 2},
      {kSimplified, "", 3, 1},
  }));
  std::mt19937 random(7);
  std::string stored = kind.mark;
  while (stored.size() < 20'000) {
    stored += times(1 + static_cast<int>(random() % 600), kind.han);
    const std::string_view digit = kind.mark == "\xFF\xFE"s   ? "7\0"sv
                                   : kind.mark == "\xFE\xFF"s ? "\0007"sv
                                                              : "7"sv;
    for (auto digits = random() % 9; digits > 0; --digits) stored += digit;
  }
  const auto decoded = decode_text(stored);
  REQUIRE(decoded);
  REQUIRE(decoded->invalid == 0);
  auto expected = static_cast<std::uint32_t>(kind.mark.size());
  bool all_follow = true;
  for (std::uint32_t at = 0; at < decoded->text.size();) {
    const auto length = static_cast<std::uint32_t>(decode_utf8(decoded->text.bytes, at).length);
    const Span place = decoded->text.where({at, at + length});
    all_follow &= place == Span{0, expected, expected + (length == 1 ? kind.narrow : kind.wide)};
    expected = place.end;
    at += length;
  }
  CHECK(all_follow);
  CHECK(expected == stored.size());
}

TEST_CASE("any bytes decode to valid UTF-8 with places inside the file", "[text]") {
  std::mt19937 random(3);
  for (int round = 0; round < 2000; ++round) {
    const std::string start =
        std::array{kSimplified, kInGb18030, kInBig5, in_utf16(kSimplified, false)}[random() % 4];
    std::string bytes = times(static_cast<int>(random() % 5), start);
    for (auto flips = random() % 6; flips > 0 && !bytes.empty(); --flips)
      bytes[random() % bytes.size()] = static_cast<char>(random());
    const auto decoded = decode_text(bytes);
    if (!decoded) continue;
    const Text& text = decoded->text;
    CHECK(first_invalid_utf8(text.bytes) == text.bytes.size());
    const Span all = text.where({0, text.size()});
    CHECK(all.begin <= all.end);
    CHECK(all.end <= bytes.size());
    CHECK(decoded->first_invalid <= bytes.size());
  }
}

TEST_CASE("strict GB18030 takes whole characters only", "[text]") {
  CHECK(decode_gb18030(kInGb18030) == kSimplified);
  CHECK(decode_gb18030("abc") == "abc");
  CHECK_FALSE(decode_gb18030(kInGb18030 + "\xD5"));
  CHECK_FALSE(decode_gb18030("\xFF"));
}

TEST_CASE("UTF-8 is valid where the standard says so", "[text]") {
  struct Case {
    std::string bytes;
    std::size_t first_invalid;
  };
  const auto c = GENERATE(values<Case>({
      {"", 0},
      {"plain ASCII, longer than eight bytes", 36},
      {"a\u00a0一\U00020BB7", 10},
      {"12345678\xFF", 8},
      {"\xC0\x80", 0},          // overlong
      {"\xE0\x80\x80", 0},      // overlong
      {"ab\xED\xA0\x80", 2},    // a surrogate
      {"\xF4\x90\x80\x80", 0},  // beyond U+10FFFF
      {"\xF0\x9F\x98", 0},      // cut
      {"一\x80", 3},            // a lone continuation
  }));
  CHECK(first_invalid_utf8(c.bytes) == c.first_invalid);
}

// Eight bytes and two characters at a time must find what one at a time finds.
TEST_CASE("the first byte that is no UTF-8 is where decoding one by one meets it", "[text]") {
  const auto one_by_one = [](std::string_view text) {
    std::size_t at = 0;
    while (at < text.size()) {
      const CodePoint next = decode_utf8(text, at);
      if (next.length == 1 && static_cast<unsigned char>(text[at]) >= 0x80) break;
      at += next.length;
    }
    return at;
  };
  const std::array<std::string, 10> kPieces = {"a",  "政",           "，",           "\uFFFD",       "é",
                                               "12", "\U00020BB7", "\xED\x9F\xBF", "\xEF\xBF\xBF", "件"};
  std::mt19937 random(20240229);
  for (int i = 0; i < 20000; ++i) {
    std::string text;
    for (auto pieces = random() % 12; pieces > 0; --pieces) text += kPieces[random() % kPieces.size()];
    CAPTURE(text);
    REQUIRE(first_invalid_utf8(text) == text.size());
    if (text.empty()) continue;
    text[random() % text.size()] = static_cast<char>(random() % 256);
    REQUIRE(first_invalid_utf8(text) == one_by_one(text));
  }
}

TEST_CASE("a code point written is the code point read", "[text]") {
  for (char32_t value = 0; value <= 0x10FFFF; value += value < 0x900 ? 1 : 37) {
    if (value >= 0xD800 && value <= 0xDFFF) continue;
    std::string text;
    append_utf8(text, value);
    const CodePoint read = decode_utf8(text, 0);
    if (read.value != value || read.length != text.size())
      FAIL("U+" << std::hex << static_cast<unsigned>(value));
  }
}
