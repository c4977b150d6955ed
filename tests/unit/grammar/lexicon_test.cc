#include "grammar/lexicon.h"

#include <random>
#include <string>
#include <vector>

#include "support/catch.h"
#include "text/fold.h"
#include "text/ordinal.h"

using namespace gouji;

namespace {

const Forms& forms() {
  static const auto kForms = load_forms(built_in_grammars()).forms;
  return *kForms;
}

std::vector<std::string> all_row_labels() {
  std::vector<std::string> labels;
  for (const Form& form : forms().forms)
    for (const FormGrid& grid : form.grids)
      for (const FormRow& row : grid.rows) labels.push_back(row.label.text);
  return labels;
}

// What is found for each way to fold a text by itself: as it stands, without notes, without its ordinal, without both.
LabelMatch first_of_four(const std::string& text) {
  const std::string_view bare = without_ordinal(text);
  for (const std::u16string& key : {fold_label(text), fold_label_without_notes(text), fold_label(bare), fold_label_without_notes(bare)})
    if (const LabelMatch match = forms().lexicon->find(to_utf8(key), false); match.uses != nullptr) return match;
  return {};
}

}  // namespace

TEST_CASE("a label is found as it stands, without added notes or without its ordinal, in this order", "[grammar]") {
  const std::vector<std::string> labels = all_row_labels();
  const std::vector<std::string> around = {"", "", "（一）", "二、", "3.", "（注）", "(由政府填报)", "【注】", " ", "（", "件"};
  std::mt19937 random(5);
  const auto any_of = [&](const std::vector<std::string>& all) { return all[random() % all.size()]; };
  int found = 0;
  for (int round = 0; round < 5'000; ++round) {
    const std::string text = any_of(around) + any_of(around) + any_of(labels) + any_of(around) + any_of(around);
    CAPTURE(text);
    const LabelMatch match = forms().lexicon->find(text, false), expected = first_of_four(text);
    REQUIRE(match.uses == expected.uses);
    REQUIRE(match.length == expected.length);
    found += match.uses != nullptr;
  }
  CHECK(found > 1'000);
}

TEST_CASE("a damaged label is the nearest, if nothing else is as near", "[grammar]") {
  const auto found = [](std::string_view text) { return forms().lexicon->find(text, true); };
  CHECK(found("其他法律行政止公开").edits > 0);
  CHECK(found("其他法律行政止公开").uses == found("其他法律行政法规禁止公开").uses);
  CHECK(found("2.其他法律行政止公开（注）").uses == found("其他法律行政法规禁止公开").uses);
  CHECK(found("气象预报").uses == nullptr);
  // As near to 本年新收 as to 上年结转, each of which is known with its ordinal and without.
  CHECK(found("一、今年新转政府信息公开申请数量").uses == nullptr);
  CHECK(found("二、今年新转政府信息公开申请数量").uses == nullptr);
  CHECK(found("今年新转政府信息公开申请数量").uses == nullptr);
  CHECK(found("").uses == nullptr);
}

TEST_CASE("no beginning of a text that a section's pattern matches is longer than what that pattern's beginnings match", "[grammar]") {
  Forms made;
  Family& family = made.families.emplace_back();
  for (const char* pattern : {"^(甲|乙)(乙丙?)?$", "^甲|乙丙$", "乙$", "^甲[乙丙]*$", "^甲[(乙]|丙$", "^甲[]乙]|丙$", "^甲(乙$|丙)$", "^(甲|乙)+丙?", "^甲[[:digit:]]|丙$", "^甲乙\\$"})
    family.sections.emplace_back().patterns.push_back(pattern);
  const Lexicon lexicon(made);
  const FamilyPatterns& patterns = lexicon.families().front();
  REQUIRE(patterns.section_beginnings.size() == patterns.first_numbered);
  // What is cut off tells: the first never matches this text.
  CHECK(!patterns.section_beginnings[0].length_at_start("丙甲乙丙"));
  CHECK(patterns.section_beginnings[0].length_at_start("甲乙丁") == 6);
  std::mt19937 random(7);
  int matched = 0;
  for (int round = 0; round < 5'000; ++round) {
    std::vector<std::string> beginnings(1);
    for (std::size_t piece = random() % 6; piece > 0; --piece)
      beginnings.push_back(beginnings.back() + std::vector<std::string>{"甲", "乙", "丙", "1", "$", "(", "]"}[random() % 7]);
    for (std::size_t p = 0; p < patterns.sections.size(); ++p)
      for (const std::string& beginning : beginnings) {
        if (!patterns.sections[p].matches(beginning)) continue;
        ++matched;
        CAPTURE(p, beginning, beginnings.back());
        const auto longest = patterns.section_beginnings[p].length_at_start(beginnings.back());
        REQUIRE(longest);
        REQUIRE(*longest >= beginning.size());
      }
  }
  CHECK(matched > 1'000);
}
