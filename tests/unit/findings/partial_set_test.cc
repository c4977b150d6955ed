#include "findings/partial_set.h"

#include <string>
#include <vector>

#include "findings/ranges.h"
#include "findings/smallest_sets.h"
#include "support/catch.h"

using namespace gouji;

namespace {

// x0 + x1 = x2 and x1 + x3 = x4.
Equations two_sums(const std::vector<std::int64_t>& values) {
  Equations system;
  for (const std::int64_t value : values) system.unknowns.push_back({.value = value});
  for (const auto& sum : {std::vector<std::uint32_t>{0, 1, 2}, {1, 3, 4}}) {
    system.add_equation();
    system.add_coefficient({sum[0], 1});
    system.add_coefficient({sum[1], 1});
    system.add_coefficient({sum[2], -1});
  }
  system.index();
  return system;
}

// "0" for a demand of the first equation, "0+1" for one of both.
std::string demands_of(const Equations& system, const PartialSet& set) {
  std::vector<Demand> demands;
  Ranges(system).find_demands(set, demands);
  std::string said;
  for (const Demand& demand : demands) {
    if (!said.empty()) said += " ";
    bool is_first = true;
    demand.equations.each([&](std::uint32_t e) {
      said += (is_first ? "" : "+") + std::to_string(e);
      is_first = false;
    });
  }
  return said;
}

}  // namespace

TEST_CASE("an equation that does not hold demands a figure, until one of it changes", "[findings]") {
  const Equations system = two_sums({1, 2, 4, 3, 5});
  PartialSet set(system, {});
  REQUIRE(set.settle());
  CHECK(demands_of(system, set) == "0");
  set.change(2);
  REQUIRE(set.settle());
  CHECK(demands_of(system, set).empty());
  CHECK(set.figures() == std::vector<std::uint32_t>{2});
}

TEST_CASE("a figure that two equations leave different values demands another of theirs", "[findings]") {
  const Equations system = two_sums({1, 2, 4, 3, 9});
  PartialSet set(system, {});
  set.change(1);
  REQUIRE(set.settle());
  CHECK(demands_of(system, set) == "0+1");
  // Where nothing else of the first may change, the figure is 3, and the second does not hold.
  set.let_stay(0);
  set.let_stay(2);
  REQUIRE(set.settle());
  CHECK(demands_of(system, set) == "1");
  set.let_stay(3);
  set.let_stay(4);
  CHECK_FALSE(set.settle());
}

TEST_CASE("a value that a figure cannot take, or has already, demands another figure", "[findings]") {
  struct Case {
    std::vector<std::int64_t> values;
    std::uint32_t changes;
    std::string demands;
  };
  const Case cases[] = {
      {{1, 2, 0, 3, 5}, 0, "0"},  // it would be below zero
      {{1, 2, 3, 3, 5}, 0, "0"},  // it would change nothing
      {{1, 2, 4, 3, 5}, 0, ""},
  };
  for (const Case& c : cases) {
    const Equations system = two_sums(c.values);
    PartialSet set(system, {});
    set.change(c.changes);
    REQUIRE(set.settle());
    CHECK(demands_of(system, set) == c.demands);
  }
}

TEST_CASE("what nobody published may take any value, and its equations hold as long as it can",
          "[findings]") {
  const Equations system = two_sums({1, 0, 4, 3, 5});
  const PartialSet open(system, {1});
  CHECK(demands_of(system, open) == "0+1");  // 3 by the first, 2 by the second
  const Equations agreeing = two_sums({1, 0, 4, 3, 6});
  CHECK(demands_of(agreeing, PartialSet(agreeing, {1})).empty());
}

TEST_CASE("numbers that grow too large are said", "[findings]") {
  Equations system;
  constexpr std::int64_t kLarge = std::int64_t{1} << 59;
  for (int i = 0; i < 3; ++i) system.unknowns.push_back({.value = kLarge});
  system.add_equation();
  for (std::uint32_t i = 0; i < 3; ++i) system.add_coefficient({i, 1});
  system.index();
  PartialSet set(system, {});
  CHECK(set.has_overflow());
}

TEST_CASE("where numbers grew too large nothing is settled", "[findings]") {
  // 16,384 times 2^50 would be 0 again.
  Equations system;
  for (int i = 0; i < 16'384; ++i) system.unknowns.push_back({.value = std::int64_t{1} << 50});
  system.add_equation();
  for (std::uint32_t i = 0; i < 16'384; ++i) system.add_coefficient({i, 1});
  system.index();
  PartialSet set(system, {});
  CHECK_FALSE(set.settle());
  CHECK(set.has_overflow());
}

TEST_CASE("a figure that is added twice to an equation stands in it once", "[findings]") {
  // x0 + x0 = x1, and x2 - x2 is nothing.
  Equations system;
  for (const std::int64_t value : {3, 8, 5}) system.unknowns.push_back({.value = value});
  system.add_equation();
  for (const Coefficient& c : {Coefficient{0, 1}, {0, 1}, {2, 1}, {1, -1}, {2, -1}})
    system.add_coefficient(c);
  system.index();
  REQUIRE(system[0].size() == 2);
  CHECK(system[0][0].factor == 2);
  CHECK(system.with(2).empty());
  const std::vector<std::uint32_t> costless;
  Effort effort(1'000);
  const SmallestSets found = SetSearch(system, costless).find({}, effort);
  REQUIRE(found.changes.size() == 2);
  CHECK(found.changes[0].front().value == 4);
  CHECK(found.changes[1].front().value == 6);
}

TEST_CASE("a row of very many blanks costs no more than its length a look", "[findings]") {
  // Blanks that add up to a figure which another equation says is wrong.
  Equations system;
  constexpr std::uint32_t kBlanks = 20'000;
  std::vector<std::uint32_t> blanks;
  system.add_equation();
  for (std::uint32_t i = 0; i < kBlanks; ++i) {
    system.unknowns.push_back({});
    system.add_coefficient({i, 1});
    blanks.push_back(i);
  }
  for (const std::int64_t value : {7, 8}) system.unknowns.push_back({.value = value});
  system.add_coefficient({kBlanks, -1});
  system.add_equation();
  system.add_coefficient({kBlanks, 1});
  system.add_coefficient({kBlanks + 1, -1});
  system.index();
  Effort effort(10'000'000);
  const SmallestSets found = SetSearch(system, blanks).find({}, effort);
  CHECK(found.complete);
  CHECK(found.changes.size() == 2);
}
