#include "gouji/spans.h"

#include <algorithm>
#include <random>
#include <vector>

#include "support/catch.h"
#include "text/places.h"

using namespace gouji;

namespace {

// Three characters stored as they are, a separator, a character reference, and two transcoded ones:
//   text    a b c \n & 汉 字        stored   a b c & a m p ; HH HH
//   at      0 1 2 3  4 5  8 (11)    at       10      13      18 20 (22)
Text mixed() {
  Text text;
  text.part = 3;
  text.append("abc", 10);
  text.append_whole("\n", 13, 13);
  text.append_whole("&", 13, 18);
  text.append_transcoded("汉字", 18, 3, 2);
  return text;
}

// A number from 0 up to, but not including, `end`.
std::uint32_t below(std::uint32_t end, std::mt19937& random) {
  return static_cast<std::uint32_t>(random() % end);
}

// A text of random pieces, stored one behind the other with gaps between them.
Text random_text(std::mt19937& random) {
  Text text;
  std::uint32_t stored = below(5, random);
  for (auto pieces = 1 + below(12, random); pieces > 0; --pieces) {
    const std::string letters(1 + below(4, random), 'x');
    const auto size = static_cast<std::uint32_t>(letters.size());
    switch (below(4, random)) {
      case 0:
        text.append(letters, stored), stored += size;
        break;
      case 1:
        text.append_whole(letters, stored, stored + 5), stored += 5;
        break;
      case 2:
        text.append_whole(letters, stored, stored);
        break;
      case 3:
        text.append_transcoded("汉字", stored, 3, 2), stored += 4;
        break;
    }
    stored += below(3, random);
  }
  return text;
}

}  // namespace

TEST_CASE("a range of the text knows the bytes it came from", "[text]") {
  struct Case {
    std::string_view what;
    Range range;
    Span expected;
  };
  const auto c = GENERATE(values<Case>({
      {"a stored stretch", {0, 3}, {3, 10, 13}},
      {"part of a stored stretch", {1, 2}, {3, 11, 12}},
      {"a separator is a point", {3, 4}, {3, 13, 13}},
      {"a reference is whole", {4, 5}, {3, 13, 18}},
      {"a transcoded character", {8, 11}, {3, 20, 22}},
      {"half a transcoded character is all of it", {9, 10}, {3, 20, 22}},
      {"neighbours join", {2, 8}, {3, 12, 20}},
      {"everything", {0, 11}, {3, 10, 22}},
      {"an empty range is a point", {1, 1}, {3, 11, 11}},
      {"an empty range before a reference", {4, 4}, {3, 13, 13}},
      {"an empty range at the end", {11, 11}, {3, 22, 22}},
  }));
  INFO(c.what);
  CHECK(mixed().where(c.range) == c.expected);
}

// Each byte of a text with the stored ones it stands for, kept one by one.
struct Naive {
  std::vector<Span> of{};

  void append(std::size_t size, std::uint32_t stored) {
    for (std::uint32_t i = 0; i < size; ++i) of.push_back({0, stored + i, stored + i + 1});
  }
  void append_whole(std::size_t size, std::uint32_t begin, std::uint32_t end) { of.insert(of.end(), size, {0, begin, end}); }
  Span where(Range range) const {
    Span all = of[range.begin];
    for (std::uint32_t i = range.begin; i < range.end; ++i)
      all = {0, std::min(all.begin, of[i].begin), std::max(all.end, of[i].end)};
    return all;
  }
};

TEST_CASE("what is not stored joins the text before it, and every range stays where it was", "[text]") {
  std::mt19937 random(11);
  std::size_t runs = 0, pieces = 0;
  for (int i = 0; i < 3000; ++i) {
    Text text;
    Naive naive;
    std::uint32_t stored = below(9, random);
    for (auto left = 1 + below(9, random); left > 0; --left, ++pieces) {
      const std::string letters(1 + below(4, random), 'x');
      const std::uint32_t kind = below(4, random), width = below(3, random);
      if (kind == 0) text.append(letters, stored), naive.append(letters.size(), stored);
      if (kind == 0) stored += static_cast<std::uint32_t>(letters.size());
      if (kind == 1) text.append_whole("\n", stored, stored), naive.append_whole(1, stored, stored);
      if (kind == 2) text.append_whole("&", stored, stored + width), naive.append_whole(1, stored, stored + width);
      if (kind == 2) stored += width;
      if (kind == 3) stored = below(2, random) == 0 ? stored + width : below(30, random);
    }
    runs += text.runs.size();
    for (std::uint32_t begin = 0; begin < text.size(); ++begin)
      for (std::uint32_t end = begin + 1; end <= text.size(); ++end)
        REQUIRE(text.where({begin, end}) == naive.where({begin, end}));
  }
  CHECK(runs < pieces / 2);
}

TEST_CASE("stretches that follow each other as stored make one run", "[text]") {
  Text text;
  text.append("ab", 4);
  text.append("", 99);
  text.append("cd", 6);
  CHECK(text.runs.size() == 1);
  text.append("ef", 20);
  CHECK(text.runs.size() == 2);
  text.append_transcoded("汉", 22, 3, 2);
  text.append_transcoded("字", 24, 3, 2);
  CHECK(text.runs.size() == 3);
  CHECK(text.where({1, 5}) == Span{0, 5, 21});
}

TEST_CASE("text as it is stored is text of characters that take one byte on both sides", "[text]") {
  std::mt19937 random(7);
  for (int i = 0; i < 2000; ++i) {
    Text plain, stepped;
    std::uint32_t stored = 0;
    for (auto pieces = below(8, random); pieces > 0; --pieces) {
      const std::string letters(below(4, random), 'x');
      const std::uint32_t width = below(3, random);
      switch (below(3, random)) {
        case 0:
          plain.append(letters, stored), stepped.append_transcoded(letters, stored, 1, 1);
          stored += static_cast<std::uint32_t>(letters.size());
          break;
        case 1:
          plain.append_whole(letters, stored, stored + width), stepped.append_whole(letters, stored, stored + width);
          stored += width;
          break;
        case 2:
          stored += width;
          break;
      }
    }
    REQUIRE(plain.bytes == stepped.bytes);
    REQUIRE(plain.runs.size() == stepped.runs.size());
    for (std::uint32_t at = 0; at <= plain.size(); ++at) REQUIRE(plain.where({at, at}) == stepped.where({at, at}));
  }
}

TEST_CASE("a whole stretch does not swallow what follows it", "[text]") {
  Text text;
  text.append_whole("一、", 7, 7);  // an automatic number
  text.append("ab", 7);
  CHECK(text.where({0, 6}) == Span{0, 7, 7});
  CHECK(text.where({6, 7}) == Span{0, 7, 8});
}

TEST_CASE("a text that nothing was added to is a point", "[text]") {
  Text text;
  text.part = 2;
  CHECK(text.where({0, 0}) == Span{2, 0, 0});
}

TEST_CASE("pieces stored out of order give a span that holds them all", "[text]") {
  Text text;
  text.append("later", 50);
  text.append("sooner", 10);
  CHECK(text.where({3, 7}) == Span{0, 10, 55});
}

TEST_CASE("the place of a range covers the places of its parts, and places do not go back", "[text]") {
  std::mt19937 random(1);
  for (int round = 0; round < 500; ++round) {
    const Text text = random_text(random);
    Range whole{below(text.size() + 1, random), 0};
    whole.end = whole.begin + below(text.size() - whole.begin + 1, random);
    const auto middle = whole.begin + below(whole.size() + 1, random);
    const Span all = text.where(whole);
    for (const Range part : {Range{whole.begin, middle}, Range{middle, whole.end}}) {
      if (part.empty()) continue;
      const Span place = text.where(part);
      CHECK(all.begin <= place.begin);
      CHECK(place.end <= all.end);
    }
    std::uint32_t before = 0;
    for (std::uint32_t at = 0; at < text.size(); ++at) {
      const Span place = text.where({at, at + 1});
      CHECK(place.begin <= place.end);
      CHECK(before <= place.begin);
      before = place.begin;
    }
  }
}

TEST_CASE("a place is the same wherever it is looked for", "[text]") {
  std::mt19937 random(2);
  for (int round = 0; round < 500; ++round) {
    const Text text = random_text(random);
    std::size_t near = 0;
    for (int asked = 0; asked < 20; ++asked) {
      Range range{below(text.size() + 1, random), 0};
      range.end = range.begin + below(text.size() - range.begin + 1, random);
      CHECK(where_near(text, range, near) == text.where(range));
    }
  }
}
