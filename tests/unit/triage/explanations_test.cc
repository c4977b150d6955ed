// Here and not beside the messages: the list of all checks is made in this stage.
#include "messages/explanations.h"

#include "grammar/lexicon.h"
#include "support/catch.h"
#include "triage/severities.h"

namespace gouji {
namespace {

const Forms& built_in() {
  static const LoadedForms loaded = load_forms(built_in_grammars());
  return *loaded.forms;
}

}  // namespace

TEST_CASE("every check has an explanation in both languages", "[messages]") {
  for (const std::string& check : known_checks(built_in())) {
    CAPTURE(check);
    const auto explanation = explanation_of(check, built_in());
    REQUIRE(explanation);
    for (const Words* words : {&explanation->about, &explanation->rule, &explanation->source, &explanation->wrong, &explanation->right, &explanation->silence}) {
      CHECK_FALSE(words->zh.empty());
      CHECK_FALSE(words->en.empty());
      CHECK(words->zh != words->en);
    }
  }
}

TEST_CASE("a check that no form knows has no explanation", "[messages]") {
  CHECK_FALSE(explanation_of("applications.sideways", built_in()));
  CHECK_FALSE(explanation_of("narrative.", built_in()));
  CHECK_FALSE(explanation_of("", built_in()));
}

TEST_CASE("the examples of a tie are its own sum with numbers that fail and hold", "[messages]") {
  const auto flow = explanation_of("applications.flow", built_in());
  REQUIRE(flow);
  CHECK(flow->wrong.zh.find("12 + 上年结转政府信息公开申请数量 3") != std::string::npos);
  CHECK(flow->wrong.zh.find("15 ≠ 16") != std::string::npos);
  CHECK(flow->right.en.find("15 = 15") != std::string::npos);
  const auto accepted = explanation_of("licences.accepted", built_in());
  REQUIRE(accepted);
  CHECK(accepted->wrong.en.find("12 > 3") != std::string::npos);
  CHECK(accepted->right.en.find("3 < 12") != std::string::npos);
}

}  // namespace gouji
