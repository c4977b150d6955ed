// The rule of a claim follows from its kind; its source is the basis that the grammar gives.
#include "messages/explain_claims.h"

#include <algorithm>
#include <vector>

#include "messages/check_names.h"

namespace gouji {
namespace {

struct KindWords {
  Phrase about{};
  Phrase rule{};
  Phrase wrong{};
  Phrase right{};
};

KindWords words_of(ClaimKind kind) {
  switch (kind) {
    case ClaimKind::Count:
      return {{"正文中的数与表格", "a number of the text against the grid"},
              {"正文写明的数应等于表中的数；写“没有”的，表中应为 0。", "A number that the text states is the grid's; where the text says that there were none, the grid says 0."},
              {"正文写 12 件，表中相应各数都不是 12。", "The text says 12, and none of the figures that it may mean is 12."},
              {"句中说的是上一年、某个部门或某一类的数，不报；表中为空白的，只说明无法核对。", "A sentence on last year, on one office or on one kind of case is not reported; against a blank nothing can be said."}};
    case ClaimKind::Parts:
      return {{"正文中分项之和", "parts of the text that add up"},
              {"正文逐一列出的分项之和应等于所写的总数。", "Parts that the text lists one by one add up to the total that it states."},
              {"“共 20 件，分别为甲 15 件、乙 4 件”：15 + 4 = 19 ≠ 20。", "“20 in all, namely 15 of A and 4 of B”: 15 + 4 = 19 ≠ 20."},
              {"“共 20 件，其中甲 15 件”没有列全，不报。", "“20 in all, of which 15 of A” lists only some of them and is not reported."}};
    case ClaimKind::Share:
      return {{"正文中的比例", "shares of the text"},
              {"正文写明的百分比应能由正文或表中的数算得，四舍五入或者截尾都可以。", "A share that the text states follows from the numbers of text or grid, rounded or cut off."},
              {"35 件占 805 件，写成 4.53%（应为 4.35%）。", "35 of 805 are called 4.53 % (it is 4.35 %)."},
              {"35 件占 805 件，写成 4.34%（截尾），不报。", "35 of 805 called 4.34 %, which is cut off, is not reported."}};
    case ClaimKind::Growth:
      return {{"正文中的增减", "growth in the text"},
              {"同一句写明两年的数和增减的，三者应相符。", "Where one sentence has the numbers of two years and the change, the three agree."},
              {"“12 件，比上年的 10 件增长 25%”：应为 20%。", "“12, which is 25 % more than last year's 10”: it is 20 %."},
              {"只写“增长 25%”、没有写两年的数，不报。", "“25 % more” without the two numbers is not reported."}};
    case ClaimKind::Multiple:
      return {{"正文中的金额", "money in the text"},
              {"正文写明的金额应是规定数额的整数倍。", "The money that the text states is a multiple of what the tariff says."},
              {"写“收取 125 元”，不是 10 的整数倍。", "“125 yuan were charged” is no multiple of 10."},
              {"写“收取 120 元”，不报。", "“120 yuan were charged” is not reported."}};
    case ClaimKind::Contradiction:
      return {{"正文前后矛盾", "the text contradicts itself"},
              {"正文中两句话不能同时成立。", "Two sentences of the text cannot both be true."},
              {"前面写“收取 120 元”，后面写“没有收取费用”。", "First “120 yuan were charged”, then “nothing was charged”."},
              {"两句说的不是同一年或同一事，不报。", "Sentences on different years or matters are not reported."}};
    case ClaimKind::Year:
      return {{"正文中的年份", "years in the text"},
              {"说本年度情况的句子，年份应是报告的年度。", "A sentence on this year names the report's year."},
              {"2023 年度的报告写“截至 2022 年 12 月 31 日，我局……”。", "A report of 2023 says “as of 31 December 2022, our office …”."},
              {"与上一年比较的句子，不报。", "Sentences that compare with last year are not reported."}};
    case ClaimKind::Date:
      return {{"正文中的日期", "dates in the text"},
              {"写明的日期应在日历上。", "A date that is written is one of the calendar."},
              {"“2023 年 2 月 30 日”。", "“30 February 2023”."},
              {"“2024 年 2 月 29 日”是闰日，不报。", "“29 February 2024” is a leap day and not reported."}};
  }
  return {};
}

std::string joined(const std::vector<std::string>& all, std::string_view joint) {
  std::string text;
  for (const std::string& one : all) text.append(text.empty() ? "" : joint).append(one);
  return text;
}

// “可以是其中任何一个：…” where a number may be one of several.
Words may_be(const std::vector<const FormClaim*>& claims, const Forms& forms) {
  std::vector<std::string> zh, en;
  for (const FormClaim* claim : claims)
    for (const Quantity& quantity : claim->may_be) {
      const Words name = name_of_quantity(quantity, forms);
      if (std::find(zh.begin(), zh.end(), name.zh) != zh.end()) continue;
      zh.push_back(name.zh);
      en.push_back(name.en);
    }
  if (zh.empty()) return {};
  if (zh.size() == 1) return {"对照的数：" + zh.front() + "。", " It is held to: " + en.front() + "."};
  return {"可以是其中任何一个：" + joined(zh, "；") + "。", " It may be any of these: " + joined(en, "; ") + "."};
}

// A count that is told wrong, of the claim's own figures.
Words example_of(const std::vector<const FormClaim*>& claims, const Forms& forms) {
  const Words name = name_of_claims(claims, forms);
  if (name.zh.ends_with(" 为 0")) return {"照正文，" + name.zh + "；表中为 3。", "By the text " + name.en + "; the grid says 3."};
  const auto& quantities = claims.front()->may_be;
  const Words first = quantities.empty() ? name : name_of_quantity(quantities.front(), forms);
  const bool is_only = quantities.size() < 2;
  return {"正文写 12，表中 " + first.zh + " 为 3" + (is_only ? "。" : "，其他可以对照的数也都不是 12。"),
          "The text says 12, the grid has " + first.en + " 3" + (is_only ? "." : ", and none of the others is 12.")};
}

}  // namespace

std::optional<Explanation> explain_claim(std::string_view check, const Forms& forms) {
  const auto claims = claims_of(check, forms);
  if (claims.empty()) return std::nullopt;
  const ClaimKind kind = claims.front()->kind;
  const KindWords words = words_of(kind);
  Explanation explanation;
  const Words held_to = may_be(claims, forms);
  const bool is_count = kind == ClaimKind::Count;
  explanation.about = name_of_check(check, forms);
  explanation.rule = {std::string(words.rule.zh) + held_to.zh, std::string(words.rule.en) + held_to.en};
  explanation.source = basis_of(claims);
  if (explanation.source.zh.empty()) explanation.source = {"正文应与表格一致", "the text agrees with the grids"};
  explanation.wrong = {std::string(words.wrong.zh), std::string(words.wrong.en)};
  if (is_count) explanation.wrong = example_of(claims, forms);
  explanation.right = {std::string(words.right.zh), std::string(words.right.en)};
  return explanation;
}

}  // namespace gouji
