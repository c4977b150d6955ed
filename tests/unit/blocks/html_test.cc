#include <string>

#include "blocks/html/guard.h"
#include "blocks/html/pieces.h"
#include "blocks/html/read.h"
#include "support/catch.h"
#include "unit/blocks/plain_support.h"

namespace gouji::html {
namespace {

struct Page {
  std::string bytes{};
  Blocks blocks{};
  Diagnostics notes{};
};

Page read_page(std::string bytes, const ReadOptions& options = {}) {
  Page page;
  Container container;
  container.format = Format::Html;
  container.text.append(bytes, 0);
  page.blocks = *read(container, options, page.notes);
  page.bytes = std::move(bytes);
  return page;
}

std::string times(std::size_t count, std::string_view text) {
  std::string result;
  for (std::size_t i = 0; i < count; ++i) result += text;
  return result;
}

// With the number of the copy for each #.
std::string different(int copies, std::string_view text) {
  std::string result;
  for (int i = 0; i < copies; ++i)
    for (const char c : text) result += c == '#' ? std::to_string(i) : std::string(1, c);
  return result;
}

const std::string kProse = "<p>" + times(80, "本机关按时公开信息，") + "</p>";

}  // namespace

TEST_CASE("a page reads as a browser draws it", "[blocks]") {
  struct Case {
    std::string page, expected;
  };
  const auto c = GENERATE_COPY(values<Case>({
      {"<p>一、总体\n 情况</p><p> 二、\t无 </p>", "\n一、总体 情况\n二、 无\n"},
      {"<div>前<br>后<b>粗</b></div>尾", "\n前\n后粗\n尾\n"},
      {"a&nbsp;b&lt;c&#20013;&amp;d&copy", "\na\u00a0b<c中&d©\n"},
      {"<script>var a='<p>无</p>'</script><style>p{}</style><p>有</p><!-- 注 -->", "\n有\n"},
      {"<xml><w:View>Normal</w:View></xml><p>有<o:p>字</o:p></p>", "\n有字\n"},
      {"# 甲\n\n乙\n丙 # 丁\n\n<table><tr><td>1</td></tr></table>\n\n| 戊 |\n|---|\n", "\n甲\n乙 丙 # 丁\n[\n1¦\n]\n| 戊 |\n|---|\n"},
      {"<body>甲\n\n乙<table><tr><td>1</td></tr></table></body>", "\n甲 乙\n[\n1¦\n]\n"},
      {"<pre>甲  乙\n丙</pre>", "\n甲  乙\n丙\n"},
      {"<ol><li>甲</li><li>乙</li></ol><ul><li>丙</li></ul>", "\n1. 甲\n2. 乙\n丙\n"},
      {"<table><tr><td>甲<td>1</table>", "\n[\n甲¦1¦\n]\n"},
      {"<table><tr><td rowspan=2>甲</td><td colspan='3'>1</td></tr><tr><td>2</td></tr></table>",
       "\n[\n甲^2¦1{3}¦\n2¦\n]\n"},
      {"<table><tr><td rowspan=9>甲<td>1<tr><td>2</table>", "\n[\n甲^2¦1¦\n2¦\n]\n"},
      {"<table><tr><td rowspan=0>甲<td colspan=0>1<tr><td colspan=x>2</table>", "\n[\n甲^2¦1¦\n2¦\n]\n"},
      {"<table><tr><th><p>商业</p>\n<p>企业</p></th><td>结果<br/>维持</td></tr></table>", "\n[\n商业⏎企业¦结果⏎维持¦\n]\n"},
      {"<table><caption>表一</caption><tbody><tr><td>甲</td></tr></tbody><tr><td>乙</td></tr></table>",
       "\n表一\n[\n甲¦\n乙¦\n]\n"},
      {"<tr><td>甲</td><td>1</td></tr>", "\n[\n甲¦1¦\n]\n"},
      {"<table><tr><td><span>7380</span><span>2.9</span>元</td></tr></table>", "\n[\n73802.9元¦\n]\n"},
      {"<p style='display: none'>藏</p><p hidden>藏</p><p>见" + times(9, "见") + "</p>", "\n见" + times(9, "见") + "\n"},
  }));
  const Page page = read_page(c.page);
  INFO(c.page);
  CHECK(plain::show_blocks(page.blocks) == c.expected);
}

TEST_CASE("what is crossed out and marks of notes are no part of a figure", "[blocks]") {
  struct Case {
    std::string cell, expected, notes;
  };
  const auto c = GENERATE_COPY(values<Case>({
      {"<del>3</del>14", "14", "3 | 14"},
      {"<s>3</s><strike>4</strike>14", "14", "3 | 14, 4 | 14"},
      {"<span style='Text-Decoration : line-through'>3</span><p>14</p>", "14", "3 | 14"},
      {"<del>3</del>", "", "3 | "},
      {"14<sup>1</sup>", "14", "1 | 14"},
      {"7件<sup>[2]</sup>", "7件", "[2] | 7件"},
      {"14<span style='vertical-align:super'><a href=#n>注1</a></span>", "14", "注1 | 14"},
      {"<sup>14</sup>", "14", ""},
      {"面积m<sup>2</sup>", "面积m2", ""},
      {"12.5<sup>万元</sup>", "12.5万元", ""},
      {"<sup>1</sup><sup>4</sup>", "14", ""},
      {"1<sup>3</sup>9", "139", ""},
      {"1<sup>398</sup>", "1398", ""},
      {"<p style='text-decoration:none; text-line-through: none'>14</p>", "14", ""},
      {"<s style='text-decoration:none'>14</s>", "14", ""},
  }));
  INFO(c.cell);
  const Page page = read_page("<table><tr><td>甲</td><td>" + c.cell + "</td></tr></table>");
  CHECK(plain::show_blocks(page.blocks) == "\n[\n甲¦" + c.expected + "¦\n]\n");
  std::string notes;
  for (const Diagnostic& note : page.notes) notes += (notes.empty() ? "" : ", ") + note.words.at(0) + " | " + note.words.at(1);
  CHECK(notes == c.notes);
}

TEST_CASE("a page that is crossed out for the most part is read", "[blocks]") {
  const Page page = read_page("<p>甲</p><s>" + kProse);
  CHECK(page.blocks.text.bytes.find("本机关") != std::string::npos);
}

TEST_CASE("fields that show text are read, with their places", "[blocks]") {
  struct Case {
    std::string page, expected;
  };
  const auto c = GENERATE_COPY(values<Case>({
      {"<p>共<input value='1&#50;'>件</p>", "\n共12件\n"},
      {"<p><input type=NUMBER value=5><input type=hidden value=6><input type=checkbox value=7><input></p>", "\n5\n"},
      {"<table><tr><td><input type=\"text\" value=\"0\"></td><td><textarea>3\n4</textarea></td></tr></table>", "\n[\n0¦3⏎4¦\n]\n"},
      {"<table><tr><td>7<input value=7></td></tr></table>", "\n[\n7¦\n]\n"},
      {"<p>站内搜索<input value='2018年报告'></p><p>发表评论<textarea>一、甲</textarea></p>", "\n站内搜索\n发表评论\n"},
      {"<p>甲<textarea>&lt;p&gt;乙&lt;/p&gt;</textarea></p>", "\n甲\n"},
      {"<p>甲</p><textarea style='display:none'>乙</textarea>", "\n甲\n"},
      {"<p>甲乙</p><template><p>丙</p></template>", "\n甲乙\n"},
      {"<p>甲</p><template><p>乙丙</p></template>", "\n甲\n"},
  }));
  INFO(c.page);
  const Page page = read_page(c.page);
  CHECK(plain::show_blocks(page.blocks) == c.expected);
  const std::size_t at = page.blocks.text.bytes.find('5');
  if (at == std::string::npos) return;
  const auto begin = static_cast<std::uint32_t>(at);
  const Span span = page.blocks.text.where({begin, begin + 1});
  CHECK(page.bytes.substr(span.begin, span.end - span.begin) == "5");
}

TEST_CASE("what a site has around the report is kept apart", "[blocks]") {
  const std::string menu = "<a href=1>首页</a><a href=2>政务公开</a>";
  struct Case {
    std::string page, read, apart;
  };
  const auto c = GENERATE_COPY(values<Case>({
      {"<div class=nav>" + menu + "</div><div><h1>题</h1>" + kProse + "</div><div>版权所有</div>", "题", "首页政务公开"},
      {"<nav>甲</nav><main>" + kProse + "</main>", "", "甲"},
      {"<div>" + menu + "</div><div id=article>" + kProse + "</div>", "", "首页政务公开"},
      {"<table><tr><td>" + menu + "</td></tr><tr><td><h1>题</h1>" + times(6, kProse) + "</td></tr></table>", "题", "首页政务公开"},
      {kProse + "<div class='footer'>版权所有</div>", "", "版权所有"},
  }));
  const Page page = read_page(c.page);
  INFO(c.page.substr(0, 80));
  CHECK(page.blocks.text.bytes.find(c.apart) == std::string::npos);
  CHECK(page.blocks.text.bytes.find(c.read) != std::string::npos);
  CHECK(page.blocks.text.bytes.find("本机关") != std::string::npos);
  CHECK(page.blocks.tables.empty());
  REQUIRE_FALSE(page.blocks.furniture.empty());
  CHECK(page.blocks.furniture.front().text == c.apart);
}

TEST_CASE("a page whose text is shown by a script is read though it is hidden", "[blocks]") {
  const Page page = read_page("<p>目录</p><div style='display:none'>" + kProse + "</div>");
  CHECK(page.blocks.text.bytes.find("本机关") != std::string::npos);
}

TEST_CASE("every character of a page is where it is stored", "[blocks]") {
  const auto source = GENERATE(as<std::string>{}, "<p>公开&nbsp;12&lt;3</p>\r\n<table><tr><td>甲\r\n乙</td><td>4</i>5</td></table>",
                               "<table>漏<tr><td>1</td></tr>尾</table>&#x516c;&amp;amp;&unknown;a<b>c");
  const Page page = read_page(source);
  const Text& text = page.blocks.text;
  for (std::uint32_t at = 0; at < text.size(); ++at) {
    const Span span = text.where({at, at + 1});
    REQUIRE(span.end <= page.bytes.size());
    const char c = text.bytes[at];
    const std::string_view stored = std::string_view(page.bytes).substr(span.begin, span.end - span.begin);
    INFO(at << " " << stored);
    if (c >= '0' && c <= '9') CHECK(stored == std::string(1, c));
  }
}

TEST_CASE("pieces of a text join to the whole", "[blocks]") {
  struct Case {
    std::string_view shown, stored;
  };
  const auto c = GENERATE(values<Case>({{"a<b", "a&lt;b"},
                                        {"a&b", "a&amp;b"},
                                        {"a&b", "a&b"},
                                        {"a\nb", "a\r\nb"},
                                        {"a\u00a01", "a&nbsp1"},
                                        {"中1", "&#20013;1"},
                                        {"ab", "a</i>b"},
                                        {"\u00a05\u00a0", "&nbsp5&nbsp;"},
                                        {"\x02W00", "&#2W00"},
                                        {"≧̸x", "&ngE;x"},
                                        {"a < b", "a < b"},
                                        {"abc", "xyz"}}));
  std::string joined;
  std::uint32_t end = 0;
  each_piece(c.shown, c.stored, 0, [&](const Piece& piece) {
    CHECK(piece.page.begin >= end);
    end = piece.page.end;
    if (piece.as_stored) CHECK(piece.shown == c.stored.substr(piece.page.begin, piece.page.size()));
    joined += piece.shown;
  });
  CHECK(joined == c.shown);
  CHECK(end <= c.stored.size());
}

TEST_CASE("a digit beside a reference has its own place", "[blocks]") {
  struct Case {
    std::string_view shown, stored, place;
  };
  const auto c = GENERATE(values<Case>({{"\u00a05\u00a0", "&nbsp5&nbsp;", "5-6"},
                                        // A tag that the parser ignored stands behind it.
                                        {"\u00a05", "&nbsp5</i>", "5-6"},
                                        {"\u00a057", "&nbsp57<i", "5-7"},
                                        // A letter and a semicolon behind it are not of the name either.
                                        {"\u00a05b2;", "&nbsp5b2;", "5-9"},
                                        {"\u00a0pa5p>", "&nbsppa5p>", "5-10"},
                                        {"\u00a0p5", "&nbsp</b>p5", "9-11"},
                                        {"∉5", "&notin;5", "7-8"},
                                        {"¬5", "&not5", "4-5"},
                                        {"\u00a0;5", "&nbsp;;5", "6-8"},
                                        {"²5", "&sup2;5", "6-7"}}));
  std::string place;
  each_piece(c.shown, c.stored, 0, [&](const Piece& piece) {
    if (piece.shown.find('5') != std::string_view::npos) place = std::to_string(piece.page.begin) + "-" + std::to_string(piece.page.end);
  });
  CHECK(place == c.place);
}

TEST_CASE("pages made to hurt meet a bound that is said", "[blocks]") {
  struct Case {
    std::string page;
    std::string_view limit;
  };
  const auto c = GENERATE_COPY(values<Case>({
      {times(100'000, "<div>") + "底", "depth"},
      {times(2'000, "<font color=red>") + times(2'000, "<p>x"), "depth"},
      {"<table>" + times(300'000, "<tr><td>0"), "elements"},
      {"<table><tr><td colspan=1000000000 rowspan=1000000000>1</table>", ""},
      {"<table>" + times(3'000, "<tr><td colspan=1000 rowspan=65534>1") + "</table>", "cells"},
      {"<table><tr>" + times(1'200, "<td>1") + "</table>", "table_columns"},
      {"<p " + times(50'000, "a ") + ">字</p>", ""},
      {different(300, "<html a#=1><body b#=1>") + "字", ""},
      {different(500, "<b class=c#>") + times(20'000, "<p>x"), "elements"},
  }));
  const Page page = read_page(c.page);
  INFO(c.page.substr(0, 60));
  if (c.limit.empty()) {
    CHECK(page.notes.empty());
  } else {
    REQUIRE_FALSE(page.notes.empty());
    CHECK(page.notes.front().code == Code::LimitMet);
    CHECK(page.notes.front().words.front() == c.limit);
  }
}

TEST_CASE("an ordinary page is not touched by the guard", "[blocks]") {
  const std::string page = "<html><body>" + times(3'000, "<p>甲<table><tr><td><font>1</font></table>") + "</body></html>";
  const Guarded guarded = guard(page, {});
  CHECK(guarded.page == page);
  CHECK_FALSE(guarded.depth.met);
  CHECK_FALSE(guarded.elements.met);
}

}  // namespace gouji::html
