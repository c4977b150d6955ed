#include "text/fold.h"
#include "text/han_words.h"

#include <random>
#include <string>
#include <vector>

#include "support/catch.h"
#include "text/in_place.h"
#include "text/ordinal.h"

using namespace gouji;

TEST_CASE("labels fold to their simplified Han characters", "[text]") {
  struct Case { std::string_view written, folded; };
  const auto c = GENERATE(values<Case>({
      {"一、本年新收政府信息公开申请数量", "一本年新收政府信息公开申请数量"},
      {"1.属于国家秘密", "属于国家秘密"},
      {"本年新\n制作数量", "本年新制作数量"},
      {"行政許可", "行政许可"},
      {"商业 企业", "商业企业"},
      {"鎮(zhèn)", "镇"},
      {"本年(2023)制发件数", "本年制发件数"},
      {"3.危及“三安全一稳定”", "危及三安全一稳定"},
      {"０", ""},
      {"", ""},
      {"\xFF\xFF\x80规\xE8\xA7", "规"},
  }));
  CAPTURE(c.written);
  CHECK(to_utf8(fold_label(c.written)) == c.folded);
}

TEST_CASE("notes in brackets can be left out of a label, ordinals in brackets cannot", "[text]") {
  CHECK(to_utf8(fold_label_without_notes("（二）部分公开（区分处理的，只计这一情形）")) == "二部分公开");
  CHECK(to_utf8(fold_label_without_notes("规章（由政府填报）")) == "规章");
  CHECK(to_utf8(fold_label_without_notes("规章（没有右括号")) == "规章没有右括号");
  CHECK(to_utf8(fold_label_without_notes("规章（甲（注）乙（注（注））丙")) == "规章甲乙丙");
  // What is longer than a note may be, among brackets that stay open.
  std::string text;
  for (int i = 0; i < 400; ++i) text += "甲";
  CHECK(to_utf8(fold_label_without_notes("（（" + text + "）（注）（" + text + "（注）（" + text + "（注）")) == text + text + text);
}

TEST_CASE("what a label folds to without its ordinal is the end of what it folds to", "[text]") {
  const std::vector<std::string> pieces = {"一", "、", "（", "）", "(", ")", "【", "】", "〔", "〕", "[", "]", "1", "０", ".", "十", "—", " ", "\u3000", "规章", "注"};
  std::mt19937 random(11);
  for (int round = 0; round < 20'000; ++round) {
    std::string text;
    for (std::size_t n = random() % 12; n-- > 0;) text += pieces[random() % pieces.size()];
    const std::size_t ordinal = fold_label(text.substr(0, read_ordinal(text).length)).size();
    CAPTURE(text);
    REQUIRE(fold_label(text).substr(ordinal) == fold_label(without_ordinal(text)));
    REQUIRE(fold_label_without_notes(text).substr(ordinal) == fold_label_without_notes(without_ordinal(text)));
  }
}

TEST_CASE("Han characters are passed over as unchanged where folding gives each as it stands", "[text]") {
  int unchanged = 0;
  for (char16_t c = 0x3000; c < 0xA100; ++c) {
    const std::string character = to_utf8({&c, 1});
    CAPTURE(character);
    const bool passed = unchanged_han(character) == character.size();
    REQUIRE(passed == (c >= 0x4000 && c < 0xA000 && fold_char(c) == c));
    if (passed) REQUIRE(fold_for_patterns("a" + character) == "a" + character);
    unchanged += passed;
  }
  CHECK(unchanged > 10'000);
  CHECK(unchanged_han("规章12") == 6);
  CHECK(unchanged_han("行政許可") == 6);
  CHECK(unchanged_han("规章\xE7\xAB") == 6);
  CHECK(unchanged_han("规章\xE7\x20\x80") == 6);
  CHECK(unchanged_han("规章\xE7\xAB\xC0") == 6);
  CHECK(unchanged_han("") == 0);
}

TEST_CASE("the Han characters with which a text begins are copied as they fold", "[text]") {
  for (const std::string_view text : {"规章12", "行政許可", "規章許可，", "规章", "規", "规章\xE7\xAB", "〇规", "⼀规", "a", ""}) {
    CAPTURE(text);
    std::string copy(text.size(), '-');
    const std::size_t folded = copy_folded_han(text, copy.data());
    CHECK(folded >= unchanged_han(text));
    CHECK(copy.substr(0, folded) == to_utf8(fold_label(text.substr(0, folded))));
  }
}

TEST_CASE("an ordinal needs a mark", "[text]") {
  struct Case { std::string_view written; std::uint32_t number; OrdinalStyle style; std::string_view rest; };
  const auto c = GENERATE(values<Case>({
      {"一、总体情况", 1, OrdinalStyle::Han, "总体情况"},
      {"1、 总体情况", 1, OrdinalStyle::Arabic, "总体情况"},
      {"—、总体情况", 1, OrdinalStyle::Han, "总体情况"},
      {"（二）部分公开", 2, OrdinalStyle::HanBracketed, "部分公开"},
      {"(四）无法提供", 4, OrdinalStyle::HanBracketed, "无法提供"},
      {"十二、其他", 12, OrdinalStyle::Han, "其他"},
      {"二十一、其他", 21, OrdinalStyle::Han, "其他"},
      {"3．其他", 3, OrdinalStyle::Arabic, "其他"},
      {"三类内部事务信息", 0, OrdinalStyle::None, "三类内部事务信息"},
      {"2020年报告", 0, OrdinalStyle::None, "2020年报告"},
      {"第一部分 总体情况", 1, OrdinalStyle::Part, "总体情况"},
      {"第十二章：总体情况", 12, OrdinalStyle::Part, "总体情况"},
      {"第3部分", 3, OrdinalStyle::Part, ""},
      {"第二十条第（一）项", 0, OrdinalStyle::None, "第二十条第（一）项"},
      {"Ⅳ、总体情况", 4, OrdinalStyle::Roman, "总体情况"},
      {"III.总体情况", 3, OrdinalStyle::Roman, "总体情况"},
      {"IIII.总体情况", 0, OrdinalStyle::None, "IIII.总体情况"},
      {"⼆､总体情况", 2, OrdinalStyle::Han, "总体情况"},
      {"", 0, OrdinalStyle::None, ""},
  }));
  CAPTURE(c.written);
  const Ordinal ordinal = read_ordinal(c.written);
  CHECK(ordinal.number == c.number);
  CHECK(ordinal.style == c.style);
  CHECK(without_ordinal(c.written) == c.rest);
}

TEST_CASE("Han numerals are written as a heading has them", "[text]") {
  CHECK(han_numeral_of(1) == "一");
  CHECK(han_numeral_of(10) == "十");
  CHECK(han_numeral_of(12) == "十二");
  CHECK(han_numeral_of(21) == "二十一");
}

TEST_CASE("patterns see text without white space, of normal width, simplified", "[text]") {
  CHECK(fold_for_patterns("２０２０年 政府\u3000信息公開（試行）") == "2020年政府信息公开(试行)");
  CHECK(fold_for_patterns("收到和處(chǔ)理（lǐ）") == "收到和处理");
  CHECK(fold_for_patterns("（A）(b2)") == "(b2)");
  // Some characters become several, and a broken byte one that is longer.
  CHECK(fold_for_patterns("㋀㋁共㎡⑩") == "1月2月共m210");
  CHECK(fold_for_patterns("\xE7\xAB件\xE7") == "\uFFFD\uFFFD件\uFFFD");
}

TEST_CASE("a text that holds a word once it is folded may do so as it is written", "[text]") {
  CHECK(folds_alone(u'月'));
  CHECK_FALSE(folds_alone(u'网'));  // 網 and 罔 may be it
  CHECK_FALSE(folds_alone(u'網'));
  CHECK_FALSE(folds_alone(u'1'));
  const std::vector<std::string> pieces = {"年", "月", "日", "规", "網", "⽉", "㋀", "㋿", "﹣", "，", "“", "（", "(rì)", "）", "1", "１", "𬇙", "\u3000", "é", "½"};
  std::mt19937 random(9);
  int held = 0, told = 0;
  for (int round = 0; round < 20'000; ++round) {
    std::string text;
    for (std::size_t n = random() % 6; n-- > 0;) text += pieces[random() % pieces.size()];
    for (const std::string word : {"年", "月", "日"}) {
      const bool holds = fold_for_patterns(text).find(word) != std::string::npos;
      const bool may_hold = may_fold_to_other_han(text) || text.find(word) != std::string::npos;
      CAPTURE(text, word);
      REQUIRE((may_hold || !holds));
      held += holds;
      told += !may_hold;
    }
  }
  CHECK(held > 1'000);
  CHECK(told > 1'000);
}

TEST_CASE("edit distance stops at its limit", "[text]") {
  CHECK(edit_distance(u"其他法律行政法规禁止公开", u"其他法律行政止公开", 3) == 3);
  CHECK(edit_distance(u"予以公开", u"不予公开", 1) == 2);
  CHECK(edit_distance(u"", u"甲", 3) == 1);
  CHECK(edit_distance(u"甲乙", u"甲乙", 0) == 0);
}

TEST_CASE("a label folds into room that held another as into its own", "[text]") {
  FoldedLabel room;
  for (const std::string_view label : {"一、本年新收政府信息公开申请数量（件）", "规章", "", "（七）总计", "上年结转"}) {
    fold_label_into(room, label);
    const FoldedLabel own = folded_label(label);
    CHECK(room.han == own.han);
    CHECK(room.bracketed == own.bracketed);
  }
}
