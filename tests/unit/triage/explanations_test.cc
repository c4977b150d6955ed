// Here and not beside the messages: the list of all checks is made in this stage.
#include "messages/explanations.h"

#include <map>
#include <string>

#include "grammar/lexicon.h"
#include "messages/check_names.h"
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

TEST_CASE("no two checks have one name, and none speaks in keys", "[messages]") {
  std::map<std::string, std::string> checks;
  for (const std::string& check : known_checks(built_in())) {
    const Words name = name_of_check(check, built_in());
    const auto [other, is_new] = checks.try_emplace(name.zh, check);
    CAPTURE(check, name.zh, name.en, other->second);
    CHECK(is_new);
    CHECK(name.zh != check);
    CHECK(name.zh != name.en);
    const auto explanation = explanation_of(check, built_in());
    for (const char* key : {"applications.", "disputes.", "disclosure."}) CHECK(explanation->rule.zh.find(key) == std::string::npos);
  }
}

TEST_CASE("a quantity is called by the rows and columns that it adds", "[messages]") {
  struct Case { Quantity quantity; const char *zh, *en; };
  const auto c = GENERATE(values<Case>({
      {{{"applications.refused_*.total"}}, "不予公开", "refused"},
      {{{"applications.carried_in.total"}}, "上年结转政府信息公开申请数量", "carried over from last year"},
      {{{"applications.granted.business"}}, "予以公开·商业企业", "granted · businesses"},
      {{{"disputes.reconsideration.total"}, {"disputes.suit_after.pending", -1}}, "行政复议 − 复议后起诉·尚未审结",
       "administrative reconsideration − litigation after reconsideration · pending"},
      {{{"nowhere.to.go"}}, "nowhere.to.go", "nowhere.to.go"},
  }));
  CHECK(name_of_quantity(c.quantity, built_in()).zh == c.zh);
  CHECK(name_of_quantity(c.quantity, built_in()).en == c.en);
}

TEST_CASE("a basis is told in the language of the reader", "[messages]") {
  const std::string basis = claims_of("narrative.received", built_in()).front()->basis.zh;
  CHECK(basis_in(basis, built_in(), Language::English) != basis);
  CHECK(basis_in(basis, built_in(), Language::Chinese) == basis);
  CHECK(basis_in("不在任何格式中", built_in(), Language::English) == "不在任何格式中");
}

TEST_CASE("a tie that several forms have cites all of them", "[messages]") {
  const auto flow = explanation_of("applications.flow", built_in());
  CHECK(flow->rule.zh.find("zfxxgk-2019、zfxxgk-2021") != std::string::npos);
  CHECK(flow->source.zh.find("〔2019〕") != std::string::npos);
  CHECK(flow->source.zh.find("〔2021〕") != std::string::npos);
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
