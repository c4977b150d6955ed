// Automatic numbering as the reader sees it.
#include "blocks/docx/number_format.h"
#include "support/catch.h"
#include "unit/blocks/docx_reading.h"

namespace gouji {
namespace {

std::string lvl(int level, std::string_view format, std::string_view text, std::string_view more = "") {
  return "<w:lvl w:ilvl=\"" + std::to_string(level) + "\"><w:start w:val=\"1\"/><w:numFmt w:val=\"" +
         std::string(format) + "\"/><w:lvlText w:val=\"" + std::string(text) + "\"/>" + std::string(more) +
         "</w:lvl>";
}
std::string abstract(int id, std::string_view levels) {
  return "<w:abstractNum w:abstractNumId=\"" + std::to_string(id) + "\">" + std::string(levels) +
         "</w:abstractNum>";
}
std::string num(int id, int of, std::string_view overrides = "") {
  return "<w:num w:numId=\"" + std::to_string(id) + "\"><w:abstractNumId w:val=\"" + std::to_string(of) +
         "\"/>" + std::string(overrides) + "</w:num>";
}
std::string item(int list, int level, std::string_view more = "") {
  return par(run("文"), std::string(more) + "<w:numPr><w:ilvl w:val=\"" + std::to_string(level) +
                            "\"/><w:numId w:val=\"" + std::to_string(list) + "\"/></w:numPr>");
}
// The paragraphs' texts without 文, joined by spaces.
std::string numbers(std::string_view numbering, std::string_view body, std::string_view styles = "") {
  auto docx = DocxBuilder{}.xml(body).part("numbering", "numbering.xml", numbering);
  if (!styles.empty()) docx.part("styles", "styles.xml", styles);
  std::string text = read_back(docx).blocks.text.bytes;
  for (std::size_t at; (at = text.find("文")) != std::string::npos;) text.erase(at, 3);
  std::replace(text.begin(), text.end(), '\n', ' ');
  return text;
}

TEST_CASE("numbers are written in the formats of Chinese documents", "[blocks]") {
  struct Case {
    std::string_view format;
    std::int64_t number;
    std::string_view expected;
  };
  const auto t = GENERATE(values<Case>({
      {"decimal", 12, "12"},
      {"none", 3, ""},
      {"decimalZero", 7, "07"},
      {"numberInDash", 3, "- 3 -"},
      {"chineseCountingThousand", 1, "一"},
      {"chineseCountingThousand", 10, "十"},
      {"chineseCountingThousand", 12, "十二"},
      {"chineseCountingThousand", 20, "二十"},
      {"chineseCountingThousand", 101, "一百零一"},
      {"chineseCountingThousand", 110, "一百一十"},
      {"chineseCountingThousand", 1010, "一千零一十"},
      {"chineseCountingThousand", 10001, "一万零一"},
      {"chineseCountingThousand", 100100, "十万零一百"},
      {"chineseCountingThousand", 0, "零"},
      {"chineseCounting", 11, "十一"},
      {"chineseCounting", 99, "九十九"},
      {"chineseCounting", 100, "一〇〇"},
      {"japaneseCounting", 21, "二十一"},
      {"taiwaneseCounting", 15, "十五"},
      {"taiwaneseCountingThousand", 10000, "一萬"},
      {"ideographDigital", 10, "一〇"},
      {"taiwaneseDigital", 23, "二三"},
      {"chineseLegalSimplified", 12, "壹拾贰"},
      {"ideographLegalTraditional", 3, "參"},
      {"ideographTraditional", 2, "乙"},
      {"ideographTraditional", 11, "11"},
      {"ideographZodiac", 12, "亥"},
      {"ideographZodiacTraditional", 13, "丙子"},
      {"ideographEnclosedCircle", 4, "㊃"},
      {"decimalFullWidth", 10, "１０"},
      {"decimalEnclosedCircle", 20, "⑳"},
      {"decimalEnclosedCircleChinese", 1, "①"},
      {"decimalEnclosedCircleChinese", 21, "21"},
      {"decimalEnclosedParen", 2, "⑵"},
      {"decimalEnclosedFullstop", 3, "⒊"},
      {"lowerLetter", 27, "aa"},
      {"upperLetter", 3, "C"},
      {"lowerRoman", 4, "iv"},
      {"upperRoman", 1999, "MCMXCIX"},
      {"lowerRoman", 4000, "4000"},
      {"upperRoman", 49, "XLIX"},
  }));
  CAPTURE(t.format, t.number);
  CHECK(docx::numeral(t.format, t.number).value_or("?") == t.expected);
}

TEST_CASE("a format that is not known is none", "[blocks]") {
  CHECK(!docx::numeral("hebrew1", 1));
  const auto read =
      read_back(DocxBuilder{}
                    .xml(item(1, 0))
                    .part("numbering", "n.xml", abstract(0, lvl(0, "hebrew1", "%1.")) + num(1, 0)));
  CHECK(read.blocks.text.bytes == "1.文\n");
  CHECK(notes_of(read, Code::ContentSkipped) == std::vector<std::string>{"numFmt hebrew1"});
}

TEST_CASE("paragraphs are counted as Word counts them", "[blocks]") {
  const std::string plain = abstract(0, lvl(0, "chineseCounting", "%1、", "<w:suff w:val=\"nothing\"/>") +
                                            lvl(1, "chineseCounting", "（%2）") + lvl(2, "decimal", "%3．"));
  const std::string dotted = abstract(1, lvl(0, "chineseCounting", "%1") + lvl(1, "decimal", "%1.%2") +
                                             lvl(2, "decimal", "%1.%2.%3", "<w:isLgl/>"));
  struct Case {
    const char* what;
    std::string numbering, body, expected;
  };
  const auto t = GENERATE_COPY(values<Case>({
      {"levels restart", plain + num(1, 0),
       item(1, 0) + item(1, 1) + item(1, 1) + item(1, 2) + item(1, 0) + item(1, 1) + item(1, 2),
       "一、 （一） （二） 1． 二、 （一） 1． "},
      {"levels together", dotted + num(1, 1), item(1, 0) + item(1, 1) + item(1, 2) + item(1, 2),
       "一 一.1 1.1.1 1.1.2 "},
      {"a deeper level first", dotted + num(1, 1), item(1, 1) + item(1, 1), "一.1 一.2 "},
      {"lists of one definition go on", plain + num(1, 0) + num(2, 0), item(1, 0) + item(2, 0) + item(1, 0),
       "一、 二、 三、 "},
      {"lists of two definitions do not", plain + dotted + num(1, 0) + num(2, 1),
       item(1, 0) + item(2, 0) + item(1, 0), "一、 一 二、 "},
      {"a start overridden",
       plain + num(1, 0) +
           num(2, 0, "<w:lvlOverride w:ilvl=\"0\"><w:startOverride w:val=\"1\"/></w:lvlOverride>"),
       item(1, 0) + item(1, 0) + item(2, 0) + item(2, 0), "一、 二、 一、 二、 "},
      {"a level overridden",
       plain + num(1, 0, "<w:lvlOverride w:ilvl=\"0\">" + lvl(0, "decimal", "第%1条") + "</w:lvlOverride>"),
       item(1, 0), "第1条 "},
      {"a level that never restarts",
       abstract(0, lvl(0, "decimal", "%1") + lvl(1, "decimal", "(%2)", "<w:lvlRestart w:val=\"0\"/>")) +
           num(1, 0),
       item(1, 0) + item(1, 1) + item(1, 0) + item(1, 1), "1 (1) 2 (2) "},
      {"a level that restarts after the highest only",
       abstract(0, lvl(0, "decimal", "%1") + lvl(1, "decimal", "(%2)") +
                       lvl(2, "decimal", "%3)", "<w:lvlRestart w:val=\"1\"/>")) +
           num(1, 0),
       item(1, 0) + item(1, 1) + item(1, 2) + item(1, 1) + item(1, 2) + item(1, 0) + item(1, 2),
       "1 (1) 1) (2) 2) 2 1) "},
      {"another start",
       abstract(0,
                "<w:lvl w:ilvl=\"0\"><w:start w:val=\"3\"/><w:numFmt w:val=\"decimal\"/><w:lvlText "
                "w:val=\"%1.\"/></w:lvl>") +
           num(1, 0),
       item(1, 0) + item(1, 0), "3. 4. "},
      {"bullets",
       abstract(0, lvl(0, "bullet", "\uF06C", "<w:rPr><w:rFonts w:ascii=\"Wingdings\"/></w:rPr>") +
                       lvl(1, "bullet", "－")) +
           num(1, 0),
       item(1, 0) + item(1, 1), "● － "},
      {"a custom format's older spelling",
       abstract(
           0,
           "<w:lvl w:ilvl=\"0\"><w:start w:val=\"1\"/><mc:AlternateContent><mc:Choice "
           "Requires=\"w14\"><w:numFmt w:val=\"custom\" w:format=\"001\"/></mc:Choice>"
           "<mc:Fallback><w:numFmt w:val=\"decimalZero\"/></mc:Fallback></mc:AlternateContent><w:lvlText "
           "w:val=\"%1\"/></w:lvl>") +
           num(1, 0),
       item(1, 0), "01 "},
      {"none", plain + num(1, 0), item(0, 0) + item(7, 0) + item(1, 0), "  一、 "},
      {"an empty paragraph is counted", plain + num(1, 0),
       par("", "<w:numPr><w:numId w:val=\"1\"/></w:numPr>") + item(1, 0), "一、 二、 "},
      {"in cells", plain + num(1, 0), tbl(row(cell(item(1, 2))) + row(cell(item(1, 2)))), "1．\t 2．\t "},
  }));
  CAPTURE(t.what);
  CHECK(numbers(t.numbering, t.body) == t.expected);
}

TEST_CASE("styles number paragraphs", "[blocks]") {
  const auto style = [](std::string_view id, std::string_view base, std::string_view num_pr) {
    return "<w:style w:type=\"paragraph\" w:styleId=\"" + std::string(id) + "\"><w:basedOn w:val=\"" +
           std::string(base) + "\"/><w:pPr>" + std::string(num_pr) + "</w:pPr></w:style>";
  };
  const std::string styles = style("H1", "", "<w:numPr><w:numId w:val=\"1\"/></w:numPr>") +
                             style("H2", "H1", "<w:numPr><w:ilvl w:val=\"1\"/></w:numPr>") +
                             style("Bound", "H1", "") +
                             style("Off", "H1", "<w:numPr><w:numId w:val=\"0\"/></w:numPr>") +
                             "<w:style w:type=\"numbering\" w:styleId=\"L\"><w:pPr><w:numPr><w:numId "
                             "w:val=\"3\"/></w:numPr></w:pPr></w:style>";
  const std::string numbering = abstract(0, lvl(0, "decimal", "%1.") + lvl(1, "decimal", "(%2)") +
                                                lvl(2, "decimal", "%3)", "<w:pStyle w:val=\"Bound\"/>")) +
                                num(1, 0) + abstract(1, "<w:numStyleLink w:val=\"L\"/>") + num(2, 1) +
                                abstract(2, lvl(0, "upperLetter", "%1")) + num(3, 2);
  const auto styled = [](std::string_view id, std::string_view more = "") {
    return par(run("文"), "<w:pStyle w:val=\"" + std::string(id) + "\"/>" + std::string(more));
  };
  CHECK(numbers(numbering,
                styled("H1") + styled("H2") + styled("Bound") + styled("Off") +
                    styled("H1", "<w:numPr><w:numId w:val=\"0\"/></w:numPr>") + styled("H1"),
                styles) == "1. (1) 1)   2. ");
  CHECK(numbers(numbering, item(2, 0) + item(3, 0), styles) == "A B ");
}

TEST_CASE("a number is no stored text and is not written where the paragraph is not seen", "[blocks]") {
  const std::string numbering = abstract(0, lvl(0, "decimal", "%1.")) + num(1, 0);
  const std::string in_list = "<w:numPr><w:numId w:val=\"1\"/></w:numPr>";
  const auto read =
      read_back(DocxBuilder{}.xml(par(run("文"), in_list)).part("numbering", "n.xml", numbering));
  const Range number{0, 2};
  CHECK(read.blocks.text.view(number) == "1.");
  CHECK(stored_in(read, read.blocks.text.where(number)).empty());
  CHECK(stored_in(read, read.blocks.text.where({2, 5})) == "文");
  CHECK(numbers(numbering, par("", "<w:rPr><w:del/></w:rPr>" + in_list) + par(run("甲"), in_list), "") ==
        "1.甲 ");
  CHECK(
      numbers(numbering,
              par(run("a", "<w:vanish/>"), in_list + "<w:rPr><w:vanish/></w:rPr>") + par(run("甲"), in_list),
              "") == " 1.甲 ");
}

}  // namespace
}  // namespace gouji
