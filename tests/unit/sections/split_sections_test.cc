#include "gouji/sections.h"

#include "support/blocks_builder.h"
#include "support/catch.h"

using namespace gouji;

namespace {

const Forms& forms() {
  static const auto kForms = load_forms(built_in_grammars()).forms;
  return *kForms;
}

std::string show(const std::vector<const char*>& lines) {
  BlocksBuilder builder;
  for (const char* line : lines) builder.paragraph(line);
  const Blocks blocks = builder.take();
  Diagnostics notes;
  std::string keys;
  for (const Section& section : split_sections(blocks, {}, forms(), notes))
    keys += (keys.empty() ? "" : " ") + forms().families[section.family].sections[section.section].key + ":" +
            std::to_string(section.printed_ordinal);
  return keys;
}

}  // namespace

TEST_CASE("sections are found by their words, not by their numerals", "[sections]") {
  struct Case { std::vector<const char*> lines; const char* expected; };
  const auto c = GENERATE(values<Case>({
      {{"一、总体情况", "正文。", "二、主动公开政府信息情况", "表。", "三、收到和处理政府信息公开申请情况", "表。",
        "四、政府信息公开行政复议、行政诉讼情况", "表。", "五、存在的主要问题及改进情况", "正文。", "六、其他需要报告的事项", "无。"},
       "overview:1 disclosure:2 applications:3 disputes:4 problems:5 other:6"},
      {{"1、 总体情况", "1.主动公开政府信息情况。今年公开二十条。", "二、主动公开政府信息情况", "表。"}, "overview:1 disclosure:2"},
      {{"—、总体情况", "正文。"}, "overview:1"},
      {{"总体情况", "正文。"}, "overview:0"},
      {{"一、总体情况", "正文。", "、主动公开政府信息情况", "表。"}, "overview:1 disclosure:0"},
      {{"一、工作基本情况", "正文。", "二、行政机关主动公开政府信息情况", "表。", "四、因政府信息公开工作被申请行政复议、提起行政诉讼情况",
        "表。", "四、政府信息公开行政法复议、行政诉讼情况"}, "overview:1 disclosure:2 disputes:4 disputes:4"},
      {{"五、政府信息公开工作存在的主要问题及改进情况", "正文。", "六、其他报告事项", "无。"}, "problems:5 other:6"},
      {{"二、主动公开", "政府信息情况", "表。"}, "disclosure:2"},
      {{"（二）主动公开", "政府信息情况", "表。"}, "disclosure:2"},
      // The preface names the sections in a sentence.
      {{"本报告包括总体情况、主动公开政府信息情况、收到和处理政府信息公开申请情况六个部分。", "一、总体情况", "正文。"}, "overview:1"},
      // Lines that were joined, and a contents in a sentence.
      {{"一、总体情况今年工作顺利。二、主动公开政府信息情况：今年公开二十条。三、收到和处理政府信息公开申请情况（见下表）"}, "overview:1 disclosure:2 applications:3"},
      {{"一、队伍建设情况今年工作顺利。二、主动公开（zhǔ）政府信息情况今年公开二十条。"}, "disclosure:2"},
      {{"本报告由一、总体情况；二、主动公开政府信息情况；三、收到和处理政府信息公开申请情况；等部分组成。", "一、总体情况", "正文。"}, "disclosure:2 applications:3 overview:1"},
      {{"第\u3000\u3000一、总体情况\u3000\u3000今年、去年都好。\u3000\u3000二、主动公开政府信息情况\u3000\u3000表。"}, "overview:1 disclosure:2"},
      // A table of contents.
      {{"一、总体情况", "二、主动公开政府信息情况", "三、收到和处理政府信息公开申请情况", "前言。", "一、总体情况", "正文。",
        "二、主动公开政府信息情况", "表。", "三、收到和处理政府信息公开申请情况", "表。"}, "overview:1 disclosure:2 applications:3"},
      // Marks of other outlines, and of prints.
      {{"第一部分\u3000总体情况", "正文。", "第二部分", "主动公开政府信息情况", "表。", "第三章：收到和处理政府信息公开申请情况", "表。"},
       "overview:1 disclosure:2 applications:3"},
      {{"Ⅰ、总体情况", "正文。", "II.主动公开政府信息情况", "表。"}, "overview:1 disclosure:2"},
      {{"【总体情况】", "正文。", "【二、主动公开政府信息情况】", "表。"}, "overview:0 disclosure:2"},
      {{"⼀､总体情况", "正文。", "⼆、主动公开政府信息情况", "表。"}, "overview:1 disclosure:2"},
      {{"第一部分 总体情况", "一、主动公开情况", "正文。", "二、依申请公开情况", "正文。", "三、收到和处理政府信息公开申请情况", "第二部分 主动公开政府信息情况",
        "表。", "第三部分 收到和处理政府信息公开申请情况", "表。"}, "overview:1 disclosure:2 applications:3"},
      // Few words are a heading where they bear the section's number.
      {{"一、2022年某街道政府信息公开工作总体情况", "正文。", "二、主动公开情况", "表。", "三、收到和处理申请情况", "表。", "四、复议诉讼情况", "表。",
        "五、主要问题和下一步打算", "正文。", "六、需要说明的事项", "无。"}, "overview:1 disclosure:2 applications:3 disputes:4 problems:5 other:6"},
      {{"一、总体情况", "（六）其他", "正文。", "6、其他", "正文。", "五、存在的主要问题及改进情况", "正文。", "六、其他", "无。"}, "overview:1 problems:5 other:6"},
      {{"一、总体情况", "（一）主动公开情况", "正文。", "2、主动公开", "正文。", "三、收到和处理政府信息公开申请情况", "表。"}, "overview:1 applications:3"},
      {{"一、主动公开情况", "正文。", "二、主动公开政府信息情况", "二、主动公开情况", "正文。"}, "disclosure:2"},
      // Sub-headings with a section's words.
      {{"一、总体情况", "（一）主动公开政府信息情况", "正文。", "（二）依申请公开情况", "正文。", "二、主动公开政府信息情况", "表。",
        "四、政府信息公开行政复议、行政诉讼情况", "表。"}, "overview:1 disclosure:2 disputes:4"},
      {{"二、主动公开政府信息情况", "表。", "（一）总体情况", "正文。"}, "disclosure:2"},
      {{"（一）总体情况", "正文。", "二、主动公开政府信息情况", "表。", "（二）总体情况", "正文。"}, "overview:1 disclosure:2"},
  }));
  CHECK(show(c.lines) == c.expected);
}
