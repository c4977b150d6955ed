// How a DOCX is put together: which part is the document, namespaces and prefixes, encodings, broken
// parts, and what stands beside the body.
#include "support/catch.h"
#include "unit/blocks/docx_reading.h"

namespace gouji {
namespace {

constexpr std::string_view kWord = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
constexpr std::string_view kStrict = "http://purl.oclc.org/ooxml/wordprocessingml/main";

std::string text_of_document(std::string xml) {
  const auto read = read_back(DocxBuilder{}.document(std::move(xml)));
  return read.failure.empty() ? read.blocks.text.bytes : "failure: " + read.failure;
}

std::string with_uris(std::string xml) {
  for (std::size_t at; (at = xml.find("WORD")) != std::string::npos;) xml.replace(at, 4, kWord);
  for (std::size_t at; (at = xml.find("STRICT")) != std::string::npos;) xml.replace(at, 6, kStrict);
  return xml;
}

TEST_CASE("prefixes mean what they are declared to mean", "[blocks]") {
  struct Case {
    const char* what;
    std::string xml;
  };
  const auto t = GENERATE(values<Case>({
      {"strict",
       "<w:document xmlns:w='STRICT'><w:body><w:p><w:r><w:t>文</w:t></w:r></w:p></w:body></w:document>"},
      {"another prefix",
       "<ns0:document "
       "xmlns:ns0='WORD'><ns0:body><ns0:p><ns0:r><ns0:t>文</ns0:t></ns0:r></ns0:p></ns0:body></"
       "ns0:document>"},
      {"no prefix", "<document xmlns='WORD'><body><p><r><t>文</t></r></p></body></document>"},
      {"not declared", "<w:document><w:body><w:p><w:r><w:t>文</w:t></w:r></w:p></w:body></w:document>"},
      {"declared further in",
       "<d:document xmlns:d='WORD'><d:body><x:p "
       "xmlns:x='WORD'><x:r><d:t>文</d:t></x:r></x:p></d:body></d:document>"},
      {"default declared further in",
       "<w:document xmlns:w='WORD'><w:body><p xmlns='WORD'><r><t>文</t></r></p></w:body></w:document>"},
      {"w declared anew",
       "<d:document xmlns:d='WORD' xmlns:w='urn:x'><d:body><w:p "
       "xmlns:w='WORD'><w:r><w:t>文</w:t></w:r></w:p><w:p><w:r/></w:p></d:body></d:document>"},
      {"foreign default further in",
       "<document xmlns='WORD'><body><p><r><t>文</t></r><x "
       "xmlns='urn:x'><t>不是</t></x></p></body></document>"},
      {"declared on a wrapper of cells",
       "<w:document xmlns:w='WORD'><w:body><w:tbl><w:tr><w:sdt><w:sdtContent "
       "xmlns:x='WORD'><x:tc><x:p><x:r><x:t>文</x:t></x:r></x:p>"
       "</x:tc></w:sdtContent></w:sdt></w:tr></w:tbl></w:body></w:document>"},
      {"declared round a text box",
       "<w:document xmlns:w='WORD'><w:body><w:tbl><w:tr><w:tc><w:p><w:r><w:pict "
       "xmlns:x='WORD'><x:txbxContent><x:p><x:r><x:t>文</x:t></x:r>"
       "</x:p></x:txbxContent></w:pict></w:r></w:p></w:tc></w:tr></w:tbl></w:body></w:document>"},
      {"other prefix for compatibility",
       "<w:document xmlns:w='WORD' "
       "xmlns:c='http://schemas.openxmlformats.org/markup-compatibility/2006'><w:body><w:p>"
       "<c:AlternateContent><c:Choice><w:r><w:t>文</w:t></w:r></c:Choice><c:Fallback><w:r><w:t>旧</w:t></"
       "w:r></c:Fallback></c:AlternateContent></w:p></w:body></w:document>"},
  }));
  CAPTURE(t.what);
  std::string text = text_of_document(with_uris(t.xml));
  text.erase(std::remove(text.begin(), text.end(), '\t'), text.end());
  CHECK(text == "文\n");
}

TEST_CASE("the document is found by its relationship", "[blocks]") {
  struct Case {
    std::string_view type, target, name, rels;
  };
  constexpr std::string_view kOffice =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument";
  constexpr std::string_view kStrictOffice =
      "http://purl.oclc.org/ooxml/officeDocument/relationships/officeDocument";
  const auto t = GENERATE_COPY(values<Case>({
      {kOffice, "word/document.xml", "word/document.xml", "word/_rels/document.xml.rels"},
      {kStrictOffice, "/w/main.xml", "w/main.xml", "w/_rels/main.xml.rels"},
      {kOffice, "./word/../doc2.xml", "doc2.xml", "_rels/doc2.xml.rels"},
      {kOffice, "word/%E6%96%87.xml", "word/文.xml", "word/_rels/文.xml.rels"},
      {kOffice, "Word/Document.xml", "word/document.xml", "word/_rels/document.xml.rels"},
      {kOffice, "word\\document.xml", "word/document.xml", "word/_rels/document.xml.rels"},
  }));
  std::map<std::string, std::string> parts;
  parts["_rels/.rels"] =
      "<Relationships><Relationship Type=\"x/extended-properties\" Target=\"a.xml\"/><Relationship Type=\"" +
      std::string(t.type) + "\" Target=\"" + std::string(t.target) + "\"/></Relationships>";
  parts[std::string(t.name)] = DocxBuilder{}.paragraph("文").document_xml();
  parts[std::string(t.rels)] =
      "<Relationships><Relationship Type=\"x/footer\" Target=\"/f/f1.xml\"/><Relationship Type=\"x/header\" "
      "Target=\"http://x/h.xml\" TargetMode=\"External\"/></Relationships>";
  parts["f/f1.xml"] = "<w:ftr><w:p><w:r><w:t>脚</w:t></w:r></w:p></w:ftr>";
  const auto read = read_back(parts);
  CHECK(read.blocks.text.bytes == "文\n");
  CHECK(read.parts.at(read.blocks.text.part) == t.name);
  REQUIRE(read.blocks.furniture.size() == 1);
  CHECK(read.blocks.furniture[0].text == "脚");
  CHECK(read.notes.empty());
}

TEST_CASE("a package without a relationship to the document is read where documents stand", "[blocks]") {
  auto parts = DocxBuilder{}.paragraph("文").parts();
  parts.erase("_rels/.rels");
  const auto read = read_back(parts);
  CHECK(read.blocks.text.bytes == "文\n");
  CHECK(notes_of(read, Code::PartMissing) == std::vector<std::string>{"officeDocument"});
  parts.erase("word/document.xml");
  CHECK(read_back(parts).failure == "word/document.xml");
}

TEST_CASE("of a broken document what was read stays", "[blocks]") {
  const std::string whole = DocxBuilder{}.table({{"甲", "12"}, {"乙", "345"}}).paragraph("末").document_xml();
  const auto broken = [&](std::size_t length) {
    return read_back(DocxBuilder{}.document(whole.substr(0, length)));
  };
  const auto cut = broken(whole.find("45</w:t>"));  // 345 became 3
  CHECK(show_table(cut.blocks) == "[甲][12]\n[乙][]\n");
  REQUIRE(notes_of(cut, Code::XmlBroken).size() == 1);
  CHECK(cut.notes.back().where.begin <= cut.stored.at("word/document.xml").size());
  CHECK(!broken(whole.find("<w:body>")).failure.empty());
  CHECK(!broken(1).failure.empty());
  const auto crossed =
      read_back(DocxBuilder{}.xml(par(run("前")) + "<w:p><w:r></w:p></w:r>" + par(run("后"))));
  CHECK(crossed.blocks.text.bytes == "前\n\n");
  CHECK(notes_of(crossed, Code::XmlBroken).size() == 1);
  CHECK(text_of_document("<w:glossary/>") == "failure: no body");
  for (std::size_t length = 1; length < whole.size(); length += 3) {
    const auto read = broken(length);
    CHECK((!read.failure.empty() || notes_of(read, Code::XmlBroken).size() == 1));
  }
}

TEST_CASE("a document that is not stored in UTF-8 keeps its places", "[blocks]") {
  std::string wide = "\xff\xfe";
  const std::u16string text =
      u"<?xml version=\"1.0\" "
      u"encoding=\"UTF-16\"?><w:document><w:body><w:p><w:r><w:t>本年12&lt;</w:t></w:r></w:p></w:body></"
      u"w:document>";
  for (const char16_t unit : text) wide += {static_cast<char>(unit & 0xff), static_cast<char>(unit >> 8)};
  const auto read = read_back(DocxBuilder{}.document(wide));
  REQUIRE(read.blocks.text.bytes == "本年12<\n");
  CHECK(stored_in(read, read.blocks.text.where({6, 8})) == std::string("1\0"
                                                                       "2\0",
                                                                       4));
  CHECK(stored_in(read, read.blocks.text.where({8, 9})) == std::string("&\0l\0t\0;\0", 8));
}

TEST_CASE("a declared GB18030 is converted, and not believed of UTF-8", "[blocks]") {
  const std::string head = "<?xml version=\"1.0\" encoding=\"GB18030\"?><w:document><w:body><w:p><w:r><w:t>";
  const std::string tail = "</w:t></w:r></w:p></w:body></w:document>";
  const std::string gb = "\xd5\xfe\xb8\xae\xd0\xc5\xcf\xa2\xb9\xab\xbf\xaa";  // 政府信息公开
  const auto read = read_back(DocxBuilder{}.document(head + gb + tail));
  REQUIRE(read.blocks.text.bytes == "政府信息公开\n");
  CHECK(stored_in(read, read.blocks.text.where({6, 12})) == gb.substr(4, 4));
  CHECK(text_of_document(head + "政府" + tail) == "政府\n");
}

TEST_CASE("what stands beside the body is kept apart", "[blocks]") {
  const auto docx =
      DocxBuilder{}
          .paragraph("正文")
          .part("header", "header1.xml", par(run("页眉")))
          .part("footer", "footer1.xml",
                par(run("— ") + "<w:fldSimple w:instr=\"PAGE\">" + run("1") + "</w:fldSimple>" + run(" —")))
          .part("footer", "footer2.xml", "<w:p/>")
          .part("footnotes", "footnotes.xml",
                "<w:footnote w:type=\"separator\">" + par(run("线")) + "</w:footnote><w:footnote>" +
                    par(run("甲")) + par(run("乙")) + "</w:footnote>")
          .part("endnotes", "endnotes.xml", "<w:endnote>" + par(run("尾")) + "</w:endnote>")
          .part("comments", "comments.xml",
                "<w:comment>" + par(run("批一")) + "</w:comment><w:comment>" + par(run("批二")) +
                    "</w:comment>");
  const auto read = read_back(docx);
  CHECK(read.blocks.text.bytes == "正文\n");
  std::string shown;
  for (const Furniture& each : read.blocks.furniture) {
    shown += std::to_string(static_cast<int>(each.kind)) + ":" + each.text + " in " +
             read.parts.at(each.where.part) + "\n";
    CHECK(stored_in(read, each.where).find(each.text.substr(0, 3)) != std::string::npos);
  }
  CHECK(shown ==
        "4:批一 in word/comments.xml\n4:批二 in word/comments.xml\n3:尾 in word/endnotes.xml\n1:— 1 — in "
        "word/footer1.xml\n"
        "2:甲\n乙 in word/footnotes.xml\n0:页眉 in word/header1.xml\n");
}

TEST_CASE("a DOCX file is read through its container", "[blocks]") {
  Diagnostics notes;
  const auto container =
      open_container({"x", DocxBuilder{}.heading("一、总体情况").table({{"甲", "12"}}).bytes()}, {}, notes);
  REQUIRE(container);
  REQUIRE(container->format == Format::Docx);
  const auto blocks = read_blocks(*container, {}, notes);
  REQUIRE(blocks);
  CHECK(blocks->text.bytes == "一、总体情况\n甲\t12\t\n");
  CHECK(show_table(*blocks) == "[甲][12]\n");
  CHECK(blocks->paragraphs[0].outline_level == 0);
  CHECK(container->parts.at(blocks->text.part) == "word/document.xml");
  CHECK(notes.empty());
}

TEST_CASE("a container of a kind that has no reader has no blocks", "[blocks]") {
  Diagnostics notes;
  Container container;
  container.format = Format::Pdf;
  const auto blocks = read_blocks(container, {}, notes);
  REQUIRE(!blocks);
  CHECK(blocks.error().code == Code::FormatUnsupported);
}

}  // namespace
}  // namespace gouji
