#include "gouji/amount.h"

#include "support/catch.h"

using namespace gouji;

namespace {

constexpr Amount kMost{999'999'999'999'999'999, 0};

}  // namespace

TEST_CASE("a sum or difference of more than 18 digits is none", "[text]") {
  CHECK(add(kMost, {0, 0}) == kMost);
  CHECK_FALSE(add(kMost, {1, 0}));
  CHECK_FALSE(add(kMost, kMost));
  CHECK_FALSE(add({1, 18}, {1, 0}));
  CHECK_FALSE(add({1, 0}, {1, 19}));
  CHECK(subtract({0, 0}, kMost) == Amount{-999'999'999'999'999'999, 0});
  CHECK_FALSE(subtract({-1, 0}, kMost));
  CHECK_FALSE(subtract({0, 0}, {INT64_MIN, 0}));
}

TEST_CASE("amounts of different scales are added and compared as numbers", "[text]") {
  CHECK(add({150, 2}, {15, 1}) == Amount{3, 0});
  CHECK(subtract({150, 2}, {2, 0}) == Amount{-5, 1});
  CHECK(magnitude({-50, 2}) == Amount{5, 1});
  CHECK(compare({50, 2}, {8, 0}) == -1);
}
