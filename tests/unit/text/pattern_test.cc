#include "text/pattern.h"

#include <string>

#include "support/catch.h"

using namespace gouji;

TEST_CASE("a pattern gives all its captures, however many they are", "[text]") {
  for (const std::size_t captures : {0u, 1u, 11u, 12u, 40u}) {
    CAPTURE(captures);
    std::string expression = "甲", text = "乙甲";
    for (std::size_t c = 0; c < captures; ++c) {
      expression += "(丙+)丁";
      text += "丙丁";
    }
    const Pattern pattern(expression + "(?P<last>戊)");
    REQUIRE(pattern.error().empty());
    const auto found = pattern.find(text + "戊");
    REQUIRE(found.size() == captures + 2);
    CHECK(found.front().begin == 3);
    CHECK(pattern.capture(found, "last").size() == 3);
    CHECK(pattern.locate(text + "戊", {0, 6}));
    CHECK(pattern.find(text).empty());
  }
}
