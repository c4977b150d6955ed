#include "text/number.h"

#include "support/catch.h"

using namespace gouji;

namespace {

std::string show(const Number& number) {
  switch (number.kind) {
    case NumberKind::Empty: return "blank";
    case NumberKind::Mark: return "mark";
    case NumberKind::NotANumber: return "no number";
    case NumberKind::Number: break;
  }
  return to_string(number.amount) + (number.unit.empty() ? "" : " " + number.unit) + (number.annotated ? " noted" : "");
}

}  // namespace

TEST_CASE("a cell reads as a number, a mark, a blank, or none of these", "[text]") {
  struct Case { std::string_view written, expected; };
  const auto c = GENERATE(values<Case>({
      {"", "blank"},
      {" ", "blank"},
      {"\u00a0", "blank"},
      {"\u3000\u3000", "blank"},
      {"0", "0"},
      {" 12 ", "12"},
      {"12\n", "12"},
      {"１２", "12"},
      {"1,234", "1234"},
      {"1，234，567", "1234567"},
      {"1 234", "1234"},
      {"1\u200B0\u20604", "104"},  // what layout leaves and nobody sees
      {"\uFEFF12\u00AD件", "12 件"},
      {"12,34", "no number"},
      {"1,2345", "no number"},
      {"1,234.5", "1234.5"},
      {"73802895.90元", "73802895.90 元"},
      {"251000元", "251000 元"},
      {"25.1万元", "25.1 万元"},
      {"3件", "3 件"},
      {"3件次", "3 件次"},
      {"2家", "2 家"},
      {"0件。", "0 件"},
      {"12。", "12"},
      {"12。3", "no number"},
      {"零", "0"},
      {" 零 ", "0"},
      {"零星", "no number"},
      {"22（其中修订16件）", "22 noted"},
      {"22件(其中修订16件)", "22 件 noted"},
      {"22（其中修订16件", "no number"},
      {"+2", "2"},
      {"－8", "-8"},
      {"-18", "-18"},
      {"减3", "-3"},
      {"减少4", "-4"},
      {"增2", "2"},
      {"/", "mark"},
      {"-", "mark"},
      {"——", "mark"},
      {"_", "mark"},
      {"无", "mark"},
      {"null", "blank"},
      {"l2", "no number"},
      {"O", "no number"},
      {"1.2.3", "no number"},
      {"1.", "no number"},
      {".5", "no number"},
      {"007", "no number"},
      {"00", "no number"},
      {"1 2", "no number"},
      {"12 3", "no number"},
      {"3\n4", "no number"},
      {"十二", "no number"},
      {"999999999999999999", "999999999999999999"},
      {"9999999999999999999", "no number"},
      {"规章", "no number"},
      {"不适用", "mark"},
      {"不涉及", "mark"},
      {"無", "mark"},
      {"\u3000无\u00a0\u3000", "mark"},
      {"无效", "no number"},
      {"增加3", "3"},
      {"新增5", "5"},
      {"加3", "3"},
      {"減3", "-3"},
      {"新建3", "no number"},
      {" 企业12", "no number"},
      {"12\u3000\u00a0\n", "12"},
      {"12\xE3\x80", "no number"},
  }));
  CAPTURE(c.written);
  CHECK(show(read_number(c.written)) == c.expected);
}

TEST_CASE("a head names a unit of money", "[text]") {
  CHECK(unit_in_label("本年收费金额（单位：万元）") == "万元");
  CHECK(unit_in_label("采购总金额(元)") == "元");
  CHECK(unit_in_label("采购项目数量") == "");
}

TEST_CASE("a unit of money is so many places above the yuan", "[text]") {
  CHECK(places_above_yuan("元") == 0);
  CHECK(places_above_yuan("万元") == 4);
  CHECK(places_above_yuan("亿元") == 8);
  CHECK_FALSE(places_above_yuan("件").has_value());
  CHECK_FALSE(places_above_yuan("").has_value());
}

TEST_CASE("amounts are exact and keep the decimals they were published with", "[text]") {
  CHECK(to_string({7380289590, 2}) == "73802895.90");
  CHECK(to_string({5, 2}) == "0.05");
  CHECK(to_string({-5, 1}) == "-0.5");
  CHECK(Amount{150, 2} == Amount{15, 1});
  CHECK(to_string(*add({1, 1}, {25, 2})) == "0.35");
  CHECK(to_string(*subtract({3, 0}, {1, 1})) == "2.9");
  CHECK_FALSE(add({9'000'000'000'000'000'000, 0}, {1, 1}).has_value());
  CHECK(compare({1, 0}, {11, 1}) == -1);
}

TEST_CASE("digits that are not taken say why", "[text]") {
  struct Case { std::string_view written; Refusal expected; };
  const auto c = GENERATE(values<Case>({
      {"99999999999999999999999", Refusal::TooLong},
      {"0340", Refusal::LeadingZero},
      {"0340件", Refusal::LeadingZero},
      {"00", Refusal::LeadingZero},
      {"0340x", Refusal::None},
      {"l2", Refusal::None},
      {"12,34", Refusal::None},
      {"12", Refusal::None},
  }));
  CAPTURE(c.written);
  CHECK(read_number(c.written).refusal == c.expected);
}
