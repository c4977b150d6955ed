#include "gouji/lent.h"

#include <string>

#include "support/catch.h"

using namespace gouji;

namespace {

struct Pair {
  std::string one{}, other{};
};

}  // namespace

TEST_CASE("what is lent stays where it is, and what is its own goes with it", "[text]") {
  const std::string lasting = "a key that is longer than a string holds in itself";
  const Lent<std::string> held = lent(lasting);
  CHECK(&*held == &lasting);
  const Lent<std::string> copy = held;
  CHECK(&*copy == &lasting);
  const Lent<std::string> own = lasting;
  CHECK(&*own != &lasting);
  CHECK(own == held);
}

TEST_CASE("a copy of what is its own outlives it, and what was moved from is empty", "[text]") {
  Lent<std::string> first = "first";
  Lent<std::string> second = first;
  first = "another";
  CHECK(*second == "first");
  Lent<std::string> third = std::move(second);
  CHECK(*third == "first");
  CHECK(second->empty());
  second = third;
  third = lent(*first);
  CHECK(*second == "first");
  CHECK(*third == "another");
  const Lent<std::string>& itself = third;
  third = itself;
  CHECK(third == first);
}

TEST_CASE("nothing is empty, and parts make one of its own", "[text]") {
  Lent<Pair> pair;
  CHECK(pair->one.empty());
  pair = {"a", "b"};
  CHECK(pair->other == "b");
  const Pair lasting = {"c", "d"};
  pair = lasting;
  CHECK(&*pair != &lasting);
  pair = lent(lasting);
  CHECK(&*pair == &lasting);
}
