// What the paragraphs of DOCX say.
#include "support/catch.h"
#include "unit/blocks/docx_reading.h"

namespace gouji {
namespace {

const std::string kWho = " w:id=\"1\" w:author=\"某\"";

std::string mark(std::string_view type) {
  return "<w:r><w:fldChar w:fldCharType=\"" + std::string(type) + "\"/></w:r>";
}
std::string code(std::string_view text) {
  return "<w:r><w:instrText>" + std::string(text) + "</w:instrText></w:r>";
}
std::string r(std::string_view content) { return "<w:r>" + std::string(content) + "</w:r>"; }
std::string alternatives(std::string_view choice, std::string_view fallback) {
  return "<mc:AlternateContent><mc:Choice Requires=\"wps\">" + std::string(choice) +
         "</mc:Choice><mc:Fallback>" + std::string(fallback) + "</mc:Fallback></mc:AlternateContent>";
}
std::string drawing(std::string_view boxed) {
  return "<w:drawing><wps:wsp><wps:txbx><w:txbxContent>" + std::string(boxed) +
         "</w:txbxContent></wps:txbx></wps:wsp></w:drawing>";
}
std::string picture(std::string_view boxed) {
  return "<w:pict><v:shape><v:textbox><w:txbxContent>" + std::string(boxed) +
         "</w:txbxContent></v:textbox></v:shape></w:pict>";
}

TEST_CASE("a paragraph says what a reader sees", "[blocks]") {
  struct Case {
    const char* what;
    std::string content, expected;
  };
  const auto t = GENERATE_COPY(values<Case>({
      {"nothing", "", ""},
      {"split runs",
       run("本年") + "<w:proofErr w:type=\"spellStart\"/>" + run("新收") +
           "<w:bookmarkStart w:id=\"0\" w:name=\"_GoBack\"/>" + run("12"),
       "本年新收12"},
      {"references", r("<w:t>&lt;&#x4E2D;&#65;&amp;&quot;&apos;&gt;</w:t>"), "<中A&\"'>"},
      {"no references", r("<w:t>&nbsp; &#0; &x; A&B &</w:t>"), "&nbsp; &#0; &x; A&B &"},
      {"CDATA", r("<w:t><![CDATA[a&lt;b]]></w:t>"), "a<b"},
      {"spaces kept", run(" 1 ") + r("<w:t xml:space=\"preserve\"> </w:t>"), " 1  "},
      {"spaces not kept", r("<w:t> 1 </w:t>") + r("<w:t> </w:t>") + r("<w:t>2\n</w:t>"), "12"},
      {"wide space alone", r("<w:t>　</w:t>"), "　"},
      {"white space inside", r("<w:t>a\tb\r\nc</w:t>"), "a b  c"},
      {"breaks", r("<w:t>结果</w:t><w:br/><w:t>维持</w:t><w:cr/><w:br w:type=\"page\"/>"), "结果\n维持\n\n"},
      {"tab", r("<w:t>a</w:t><w:tab/><w:t>b</w:t><w:ptab/><w:t>c</w:t>"), "a b c"},
      {"hyphens", r("<w:noBreakHyphen/><w:t>1</w:t><w:softHyphen/><w:t>2</w:t>"), "-12"},
      {"symbols",
       r("<w:sym w:font=\"Wingdings\" w:char=\"F0FC\"/><w:sym w:font=\"Wingdings\" w:char=\"00FE\"/><w:sym "
         "w:font=\"Symbol\" w:char=\"F033\"/>"
         "<w:sym w:font=\"Wingdings 2\" w:char=\"F0A3\"/><w:sym w:font=\"宋体\" w:char=\"2460\"/>"),
       "✓☑3□①"},
      {"link", "<w:hyperlink r:id=\"x\">" + run("见") + "</w:hyperlink>" + run("附件"), "见附件"},
      {"simple field", "<w:fldSimple w:instr=\"=SUM(LEFT)\">" + run("34") + "</w:fldSimple>", "34"},
      {"field", mark("begin") + code("PAGE") + mark("separate") + run("7") + mark("end") + run("页"), "7页"},
      {"field without result", mark("begin") + code("XE") + mark("end") + run("文"), "文"},
      {"field in a field's code",
       mark("begin") + code("IF ") + mark("begin") + code("PAGE") + mark("separate") + run("1") +
           mark("end") + code("> 0") + run("不显示") + mark("separate") + run("甲") + mark("end") + run("乙"),
       "甲乙"},
      {"field in a field's result",
       mark("begin") + code("HYPERLINK") + mark("separate") + run("a") + mark("begin") + code("REF") +
           mark("separate") + run("b") + mark("end") + run("c") + mark("end"),
       "abc"},
      {"list field",
       "<w:r><w:fldChar w:fldCharType=\"begin\"><w:ffData><w:ddList><w:result w:val=\"1\"/><w:listEntry "
       "w:val=\"否\"/><w:listEntry w:val=\"是\"/>"
       "</w:ddList></w:ffData></w:fldChar></w:r>" +
           code("FORMDROPDOWN") + mark("end"),
       "是"},
      {"box field",
       "<w:r><w:fldChar w:fldCharType=\"begin\"><w:ffData><w:checkBox><w:default "
       "w:val=\"0\"/><w:checked/></w:checkBox></w:ffData></w:fldChar></w:r>" +
           code("FORMCHECKBOX") + mark("end"),
       "☑"},
      {"insertion and deletion",
       run("a") + "<w:ins" + kWho + ">" + run("b") + "</w:ins><w:del" + kWho + ">" +
           r("<w:delText>c</w:delText><w:tab/>") + "</w:del>",
       "ab"},
      {"deleted text astray", r("<w:delText>c</w:delText><w:t>a</w:t>"), "a"},
      {"moved",
       "<w:moveFrom" + kWho + ">" + run("a") + "</w:moveFrom><w:moveTo" + kWho + ">" + run("a") +
           "</w:moveTo>",
       "a"},
      {"content control", sdt(run("a")) + sdt(sdt(run("b"))) + run("c"), "abc"},
      {"wrappers",
       "<w:smartTag>" + run("a") + "<w:customXml>" + run("b") + "</w:customXml></w:smartTag><w:bdo>" +
           run("c") + "</w:bdo><w:dir>" + run("d") + "</w:dir>",
       "abcd"},
      {"alternatives of runs", alternatives(run("新"), run("旧")), "新"},
      {"alternatives without a choice that says anything", alternatives(r("<w:drawing/>"), run("旧")), "旧"},
      {"alternatives in a run", r(alternatives("<w:t>新</w:t>", "<w:t>旧</w:t>")), "新"},
      {"ruby",
       r("<w:ruby><w:rubyPr/><w:rt>" + run("zhèn") + "</w:rt><w:rubyBase>" + run("镇") +
         "</w:rubyBase></w:ruby>"),
       "镇"},
      {"formula",
       "<m:oMathPara><m:oMath><m:f><m:num><m:r><m:t>1</m:t></m:r></m:num><m:den><m:r><m:t>2</m:t></m:r></"
       "m:den></m:f></m:oMath></m:oMathPara>",
       "12"},
      {"hidden",
       run("318") + run("（295）", "<w:vanish/>") + run("件", "<w:vanish w:val=\"0\"/>") +
           run("！", "<w:webHidden/>"),
       "318件！"},
      {"hidden round a base text",
       "<w:r><w:rPr><w:vanish/></w:rPr><w:t>a</w:t><w:ruby><w:rubyBase>" + run("b", "<w:vanish/>") +
           "</w:rubyBase></w:ruby><w:t>c</w:t></w:r>" + run("d"),
       "d"},
      {"notes' marks",
       run("a") + r("<w:footnoteReference w:id=\"2\"/>") + r("<w:commentReference w:id=\"0\"/>") + run("b"),
       "ab"},
      {"page break of the last printing", r("<w:lastRenderedPageBreak/><w:t>a</w:t>"), "a"},
  }));
  CAPTURE(t.what);
  CHECK(text_of(par(t.content)) == t.expected + "\n");
}

TEST_CASE("paragraphs end with a line feed, and every one is listed", "[blocks]") {
  const auto read = read_body(par(run("一")) + "<w:p/>" + sdt(par(run("二")) + "<w:bookmarkStart/>") +
                              "<w:customXml>" + par("") + "</w:customXml><w:sectPr/>");
  CHECK(read.blocks.text.bytes == "一\n\n二\n\n");
  REQUIRE(read.blocks.paragraphs.size() == 4);
  CHECK(read.blocks.text.view(read.blocks.paragraphs[2].range) == "二");
  CHECK(read.notes.empty());
}

TEST_CASE("a text box is read once, after the paragraph that anchors it", "[blocks]") {
  const std::string box = par(run("盒"));
  struct Case {
    const char* what;
    std::string body, expected;
  };
  const auto t = GENERATE_COPY(values<Case>({
      {"both ways", par(run("前") + r(alternatives(drawing(box), picture(box))) + run("中")) + par(run("后")),
       "前中\n盒\n后\n"},
      {"new only", par(r(drawing(box + box))), "\n盒\n盒\n"},
      {"old only", par(r(picture(box))), "\n盒\n"},
      {"alternatives inside a group",
       par(r(
           "<w:drawing>" +
           alternatives("<wps:wsp><wps:txbx><w:txbxContent>" + box + "</w:txbxContent></wps:txbx></wps:wsp>",
                        "<w:txbxContent>" + box + "</w:txbxContent>") +
           "</w:drawing>")),
       "\n盒\n"},
      {"alternatives inside alternatives",
       par(r("<w:drawing>" +
             alternatives("<wps:wsp/>", alternatives("<v:rect/>", "<w:txbxContent>" + box + "</w:txbxContent>")) +
             "</w:drawing>")),
       "\n盒\n"},
      {"many alternatives",
       par(r("<w:drawing><mc:AlternateContent><mc:Choice/><mc:Choice>" +
             alternatives("", "<w:txbxContent>" + box + "</w:txbxContent>") + "</mc:Choice><mc:Choice><w:txbxContent>" +
             box + "</w:txbxContent></mc:Choice></mc:AlternateContent></w:drawing>")),
       "\n盒\n"},
      {"with a table", par(r(drawing(tbl(row(cell(par(run("1"))))) + "<w:p/>"))), "\n1\t\n\n"},
      {"box in a box", par(r(drawing(par(run("外") + r(drawing(box)))))), "\n外\n盒\n"},
      {"in a cell", tbl(row(cell(par(r(drawing(box)))) + cell(par(run("2"))))), "盒\t2\t\n"},
      {"deleted", par("<w:del" + kWho + ">" + r(drawing(box)) + "</w:del>"), "\n"},
  }));
  CAPTURE(t.what);
  CHECK(text_of(t.body) == t.expected);
}

TEST_CASE("a paragraph whose mark was deleted goes on with the next", "[blocks]") {
  const std::string gone = "<w:rPr><w:del" + kWho + "/></w:rPr>";
  CHECK(text_of(par(run("前"), gone) + par(run("后"))) == "前后\n");
  CHECK(text_of(par("", gone) + par(run("后"))) == "后\n");
  CHECK(text_of(par(run("前"), gone) + tbl(row(cell("<w:p/>")))) == "前\n\t\n");
  CHECK(text_of(par(run("前")) + par("", gone)) == "前\n");
  CHECK(text_of(tbl(row(cell(par(run("1"), gone) + par(run("2")))))) == "12\t\n");
  const auto read = read_body(par(run("前"), gone + "<w:outlineLvl w:val=\"2\"/>") +
                              par(run("后"), "<w:outlineLvl w:val=\"0\"/>"));
  REQUIRE(read.blocks.paragraphs.size() == 1);
  CHECK(read.blocks.paragraphs[0].outline_level == 0);
}

TEST_CASE("tracked changes of a paragraph are one note with both texts", "[blocks]") {
  const auto read =
      read_body(par(run("不变")) + par(run("共") + "<w:del" + kWho + ">" + r("<w:delText>5</w:delText>") +
                                       "</w:del><w:ins" + kWho + ">" + run("6") + "</w:ins>" + run("件")));
  CHECK(notes_of(read, Code::TrackedChange) == std::vector<std::string>{"共6件 | 共5件"});
  CHECK(stored_in(read, read.notes[0].where).starts_with("<w:p>"));
}

TEST_CASE("hidden text is kept apart and noted", "[blocks]") {
  const auto read = read_body(par(run("21") + run("9", "<w:vanish/>") + run("8", "<w:vanish/>")) +
                              par(run(" ", "<w:vanish/>")));
  CHECK(notes_of(read, Code::HiddenText) == std::vector<std::string>{"98"});
  REQUIRE(read.blocks.furniture.size() == 1);
  CHECK(read.blocks.furniture[0].text == "98");
  CHECK(stored_in(read, read.blocks.furniture[0].where).starts_with("9</w:t>"));
}

TEST_CASE("styles hide text, and two that do cancel each other", "[blocks]") {
  const auto docx = DocxBuilder{}.part(
      "styles", "styles.xml",
      "<w:style w:type=\"paragraph\" w:styleId=\"P\"><w:rPr><w:vanish/></w:rPr></w:style>"
      "<w:style w:type=\"paragraph\" w:styleId=\"Q\"><w:basedOn w:val=\"P\"/></w:style>"
      "<w:style w:type=\"character\" w:styleId=\"C\"><w:rPr><w:vanish/></w:rPr></w:style>");
  const std::string in_q = "<w:pStyle w:val=\"Q\"/>", in_c = "<w:rStyle w:val=\"C\"/>";
  auto built = docx;
  built.xml(par(run("a") + run("b", in_c) + run("c", "<w:vanish w:val=\"false\"/>"), in_q) +
            par(run("d") + run("e", in_c)));
  CHECK(read_back(built).blocks.text.bytes == "bc\nd\n");
}

TEST_CASE("what is crossed out is kept apart and noted with what is left", "[blocks]") {
  const std::string strike = "<w:strike/>", twice = "<w:dstrike/>";
  const auto read = read_body(tbl(row(cell(par(run("3", strike) + run("14")) + par(run("1", twice))) + cell(par(run("2", strike))) +
                                      cell(par(run("5", "<w:strike w:val=\"0\"/>"))))) +
                              par(run("共") + run("七", strike) + run("八件")) + par(run(" ", strike)));
  CHECK(read.blocks.text.bytes == "14\n\t\t5\t\n共八件\n\n");
  CHECK(notes_of(read, Code::StruckText) == std::vector<std::string>{"31 | 14", "2 | ", "七 | 共八件"});
  REQUIRE(read.blocks.furniture.size() == 3);
  CHECK(read.blocks.furniture[1].kind == FurnitureKind::Struck);
  CHECK(stored_in(read, read.blocks.furniture[1].where) == "2");
  CHECK(read.notes[0].severity == Severity::Note);
  CHECK(read.notes[1].severity == Severity::Warning);
}

TEST_CASE("styles cross text out; a run in them says whether it is", "[blocks]") {
  auto built = DocxBuilder{}.part(
      "styles", "styles.xml",
      "<w:style w:type=\"paragraph\" w:styleId=\"P\"><w:rPr><w:strike/></w:rPr></w:style>"
      "<w:style w:type=\"character\" w:styleId=\"C\"><w:rPr><w:strike/></w:rPr></w:style>"
      "<w:style w:type=\"character\" w:styleId=\"D\"><w:rPr><w:dstrike/></w:rPr></w:style>");
  const std::string in_p = "<w:pStyle w:val=\"P\"/>", in_c = "<w:rStyle w:val=\"C\"/>", in_d = "<w:rStyle w:val=\"D\"/>";
  built.xml(par(run("a") + run("b", in_c) + run("c", "<w:strike w:val=\"false\"/>") + run("d", in_d), in_p) +
            par(run("e") + run("f", in_c) + run("g", in_d) + run("h", in_d + "<w:dstrike w:val=\"0\"/>")));
  CHECK(read_back(built).blocks.text.bytes == "bc\neh\n");
}

TEST_CASE("a raised mark behind a figure is no digit of it", "[blocks]") {
  const std::string up = "<w:vertAlign w:val=\"superscript\"/>", down = "<w:vertAlign w:val=\"subscript\"/>";
  const auto in_cell = [](const std::string& runs) { return text_of(tbl(row(cell(par(runs))))); };
  CHECK(in_cell(run("14") + run("1", up)) == "14\t\n");
  CHECK(in_cell(run("14") + run("[", up) + run("1", up) + run("]", up)) == "14\t\n");
  CHECK(in_cell(run("7件") + run("注2", up)) == "7件\t\n");
  CHECK(in_cell(run("/") + run("①", up)) == "/\t\n");
  CHECK(in_cell(run("1", up) + run("4", up)) == "14\t\n");
  CHECK(in_cell(run("14") + run("1", down)) == "141\t\n");
  CHECK(in_cell(run("12.5") + run("万元", up)) == "12.5万元\t\n");
  CHECK(in_cell(run("面积m") + run("2", up)) == "面积m2\t\n");
  CHECK(text_of(par(run("共14") + run("1", up) + run("件，") + run("2", up))) == "共14件，2\n");
  const auto read = read_body(tbl(row(cell(par(run("14") + run("[", up) + run("1]", up))))));
  CHECK(notes_of(read, Code::NoteMark) == std::vector<std::string>{"[1] | 14"});
  REQUIRE(read.blocks.furniture.size() == 1);
  CHECK(read.blocks.furniture[0].kind == FurnitureKind::NoteMark);
}

TEST_CASE("what is not read is noted where it may have been text", "[blocks]") {
  struct Case {
    const char* what;
    std::string body;
    std::vector<std::string> expected;
  };
  const auto t = GENERATE_COPY(values<Case>({
      {"a picture alone", par(r("<w:drawing/>")), {"picture"}},
      {"a picture beside text", par(r("<w:drawing/>") + run("图")), {}},
      {"an object in a cell", tbl(row(cell(par(r("<w:object/>"))))), {"picture"}},
      {"another document", "<w:altChunk r:id=\"x\"/>", {"altChunk"}},
      {"an element not known", "<w:unknown><w:t>文</w:t></w:unknown><w:unknown/>", {"unknown"}},
      {"a symbol not known", par(r("<w:sym w:font=\"Webdings\" w:char=\"F041\"/>")), {"sym Webdings F041"}},
      {"a field that never ends", par(mark("begin") + code("X") + run("失")) + par(run("后")), {"field"}},
  }));
  CAPTURE(t.what);
  CHECK(notes_of(read_body(t.body), Code::ContentSkipped) == t.expected);
}

TEST_CASE("a field that never ends does not swallow what follows", "[blocks]") {
  CHECK(text_of(par(mark("begin") + code("X")) + par(run("后"))) == "\n后\n");
  CHECK(text_of(par(mark("begin") + code("TOC") + mark("separate") + run("一")) +
                par(run("二") + mark("end")) + par(run("三"))) == "一\n二\n三\n");
}

TEST_CASE("outline levels come from the paragraph, its style, or the style's name", "[blocks]") {
  auto docx = DocxBuilder{}.part(
      "styles", "styles.xml",
      "<w:style w:type=\"paragraph\" w:styleId=\"1\"><w:name w:val=\"heading 1\"/></w:style>"
      "<w:style w:type=\"paragraph\" w:styleId=\"x\"><w:name w:val=\"X\"/><w:basedOn w:val=\"y\"/></w:style>"
      "<w:style w:type=\"paragraph\" w:styleId=\"y\"><w:name w:val=\"Y\"/><w:basedOn "
      "w:val=\"x\"/><w:pPr><w:outlineLvl w:val=\"2\"/></w:pPr></w:style>"
      "<w:style w:styleId=\"c1\"><w:basedOn w:val=\"c2\"/></w:style>"
      "<w:style w:styleId=\"c2\"><w:basedOn w:val=\"c3\"/><w:pPr><w:outlineLvl w:val=\"3\"/></w:pPr></w:style>"
      "<w:style w:styleId=\"c3\"><w:basedOn w:val=\"c1\"/></w:style>"
      "<w:style w:styleId=\"on c3\"><w:basedOn w:val=\"c3\"/></w:style>"
      "<w:style w:styleId=\"on c3 too\"><w:basedOn w:val=\"on c3\"/></w:style>"
      "<w:style w:type=\"paragraph\" w:default=\"1\" w:styleId=\"a\"><w:name w:val=\"Normal\"/></w:style>");
  const auto styled = [](std::string_view id, std::string_view more = "") {
    return par("", "<w:pStyle w:val=\"" + std::string(id) + "\"/>" + std::string(more));
  };
  docx.xml(styled("1") + styled("x") + styled("none") + styled("1", "<w:outlineLvl w:val=\"9\"/>") + "<w:p/>")
      .heading("四");
  docx.xml(styled("c1") + styled("c2") + styled("c3") + styled("on c3") + styled("on c3 too"));
  std::vector<int> levels;
  for (const Paragraph& paragraph : read_back(docx).blocks.paragraphs)
    levels.push_back(paragraph.outline_level);
  CHECK(levels == std::vector<int>{0, 2, -1, -1, -1, 0, 3, 3, 3, 3, 3});
}

TEST_CASE("every text points at its stored bytes", "[blocks]") {
  const auto read = read_body(par(run("一、") + run("总体情况")) + par(r("<w:t>a&amp;b</w:t>")) +
                              tbl(row(cell(par(run("12"))) + cell("<w:p/>"))));
  const auto stored = [&](Range range) { return stored_in(read, read.blocks.text.where(range)); };
  CHECK(stored({0, 6}) == "一、");
  CHECK(stored(read.blocks.paragraphs[1].range) == "a&amp;b");
  CHECK(stored({read.blocks.paragraphs[1].range.begin + 1, read.blocks.paragraphs[1].range.begin + 2}) ==
        "&amp;");
  const auto& cells = read.blocks.tables[0].rows[0].cells;
  CHECK(stored(cells[0].range) == "12");
  const Span blank = read.blocks.text.where(cells[1].range);
  CHECK(blank.begin == blank.end);
  CHECK(read.stored.at("word/document.xml").substr(blank.begin, 6) == "<w:p/>");
}

TEST_CASE("bytes that are no UTF-8 are replaced and counted", "[blocks]") {
  const auto read =
      read_body(par(r("<w:t>1\xff\xfe"
                      "2</w:t>")));
  CHECK(read.blocks.text.bytes ==
        "1\uFFFD\uFFFD"
        "2\n");
  CHECK(notes_of(read, Code::BytesInvalid) == std::vector<std::string>{"2"});
}

}  // namespace
}  // namespace gouji
