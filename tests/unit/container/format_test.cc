#include "support/catch.h"
#include "unit/container/opened.h"

using namespace gouji;
using namespace std::literals;

namespace {

std::string times(int count, std::string_view text) {
  std::string result;
  while (count-- > 0) result += text;
  return result;
}

std::string utf16(std::string_view ascii) {
  std::string wide;
  for (const char c : ascii) wide += {c, '\0'};
  return wide;
}

struct MadeStream {
  std::string_view name;
  int kind = 2;
  std::uint32_t left = 0xFFFFFFFF, right = 0xFFFFFFFF, child = 0xFFFFFFFF;
};

// A compound file with a directory of these entries and nothing else.
std::string compound(const std::vector<MadeStream>& streams) {
  std::string file = "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"s + std::string(22, '\0') + "\x09\0"s;
  file.resize(512);
  for (const MadeStream& stream : streams) {
    std::string entry = utf16(stream.name);
    entry.resize(64);
    entry += ZipBuilder::number(stream.name.size() * 2 + 2, 2) + ZipBuilder::number(stream.kind, 1) + "\x01";
    for (const std::uint32_t link : {stream.left, stream.right, stream.child})
      entry += ZipBuilder::number(link, 4);
    entry.resize(128);
    file += entry;
  }
  return file + std::string(512, '\0');
}

std::string typed(std::string_view type) {
  return ZipBuilder()
      .add("[Content_Types].xml", "<Override ContentType=\"application/vnd." + std::string(type) + "\"/>")
      .bytes();
}

std::string bitmap() {
  std::string file = "BM" + ZipBuilder::number(70, 4) + ZipBuilder::number(0, 4) + ZipBuilder::number(54, 4) +
                     ZipBuilder::number(40, 4);
  file.resize(70);
  return file;
}

}  // namespace

TEST_CASE("a file is what its content says", "[container]") {
  struct Case {
    std::string bytes, expected;
  };
  const std::string html_words = "<p>一、总体情况</p><p>二、</p>";
  const auto c = GENERATE_COPY(values<Case>({
      {"", "FileEmpty"},
      {"\xEF\xBB\xBF", "FileEmpty"},
      {" \r\n\t\u00a0\u3000\n", "FileEmpty"},
      {"\xFF\xFE", "FileEmpty"},
      {"一、总体情况", "text"},
      {"BM局政府信息公开工作年度报告,2023", "text"},
      {"BZh is no archive", "text"},
      {"RIFF of papers: WEB", "text"},
      {"a < b and b > c, says 3<5>2", "text"},
      {"{\"html\": \"<table><tr><td>0</td></tr></table>\"}", "text"},
      {"[bookmark: _GoBack]一、", "text"},
      {"注: mime-version 一词", "text"},
      {"\0\0\0\1\2\3\4\5\6\7"s, "FormatUnsupported binary"},

      {"%PDF-1.7\n", "FormatUnsupported pdf"},
      {times(90, "junk ") + "%PDF-1.4\n", "FormatUnsupported pdf"},
      {"{\\rtf1\\ansi text}", "FormatUnsupported rtf"},
      {"\r\n{\\rtf1 text}", "FormatUnsupported rtf"},
      {"\x89PNG\r\n\x1a\n\0\0"s, "FormatUnsupported image"},
      {"\xFF\xD8\xFF\xE0\0\x10JFIF"s, "FormatUnsupported image"},
      {"GIF89a\1\0\1\0"s, "FormatUnsupported image"},
      {"II*\0\x08\0\0\0"s, "FormatUnsupported image"},
      {"MM\0*\0\0\0\x08"s, "FormatUnsupported image"},
      {"RIFF\x10\0\0\0WEBPVP8 "s, "FormatUnsupported image"},
      {bitmap(), "FormatUnsupported image"},
      {"Rar!\x1a\x07\x01\0"s, "FormatUnsupported archive"},
      {"7z\xBC\xAF\x27\x1C\0\4"s, "FormatUnsupported archive"},
      {"\x1F\x8B\x08\0\0\0\0\0"s, "FormatUnsupported archive"},
      {"BZh91AY&SY\1\2"s, "FormatUnsupported archive"},
      {"\xFD\x37zXZ\0\0\4"s, "FormatUnsupported archive"},
      {"a.docx" + std::string(251, '\0') + "ustar\0"s + std::string(250, '\0') + "PK\3\4",
       "FormatUnsupported archive"},

      {"<!DOCTYPE html><html></html>", "html"},
      {"\xEF\xBB\xBF\n<HTML><BODY>0</BODY></HTML>", "html"},
      {"<table><tr><td>0</td></tr></table>", "html"},
      {"公开<div>0</div>", "html"},
      {html_words, "html"},
      {"<p style='x'>一、" + times(900, "总体情况") + "</p>", "html"},
      {times(900, "总体情况") + "<table><tr><td>0</td></tr></table>", "html"},
      {"<附件> 一、总体情况", "text"},
      {"<p1> is no element", "text"},
      {"\xFF\xFE" + utf16("<html><body>0</body></html>"), "html"},
      {"MIME-Version: 1.0\r\nContent-Type: text/html\r\n\r\n<p>0</p>", "html"},
      {"MIME-Version: 1.0\r\nContent-Type: image/png\r\n\r\n0", "FormatUnsupported mhtml"},
      {"MIME-Version: 1.0\r\nContent-Type: multipart/related\r\n\r\n", "FormatUnsupported mhtml"},
      {"From: <Saved>\r\nContent-Type: multipart/related; boundary=x\r\n", "FormatUnsupported mhtml"},
      {"<?xml version=\"1.0\"?><?mso-application progid=\"Word.Document\"?><w:wordDocument>",
       "FormatUnsupported word-xml"},
      {"<pkg:package xmlns:pkg=\"x\">", "FormatUnsupported word-xml"},
  }));
  INFO(c.bytes.substr(0, 60));
  CHECK(opened(c.bytes) == c.expected);
}

TEST_CASE("a compound file is what its own streams say", "[container]") {
  struct Case {
    std::vector<MadeStream> streams;
    std::string expected;
  };
  const MadeStream root{.name = "Root Entry", .kind = 5, .child = 1};
  const auto c = GENERATE_COPY(values<Case>({
      {{root, {.name = "WordDocument"}}, "FormatUnsupported doc"},
      {{root, {.name = "Workbook"}}, "FormatUnsupported xls"},
      {{root, {.name = "Book"}}, "FormatUnsupported xls"},
      {{root, {.name = "PowerPoint Document"}}, "FormatUnsupported ppt"},
      {{root, {.name = "MatOST"}}, "FormatUnsupported wps"},
      {{root, {.name = "EncryptedPackage"}}, "FileEncrypted encrypted"},
      {{root, {.name = "1Table", .right = 2}, {.name = "WordDocument"}}, "FormatUnsupported doc"},
      {{root, {.name = "Other"}}, "FormatUnsupported binary"},
      // A workbook with a document inside it, and the other way round.
      {{root,
        {.name = "Workbook", .left = 2},
        {.name = "MBD01", .kind = 1, .child = 3},
        {.name = "WordDocument"}},
       "FormatUnsupported xls"},
      {{root,
        {.name = "WordDocument", .right = 2},
        {.name = "Pool", .kind = 1, .child = 3},
        {.name = "Workbook"}},
       "FormatUnsupported doc"},
      // A tree that runs in a circle, and one that leads nowhere.
      {{root, {.name = "Other", .left = 1, .right = 1}}, "FormatUnsupported binary"},
      {{{.name = "Root Entry", .kind = 5, .child = 900}, {.name = "WordDocument"}}, "FormatUnsupported doc"},
      {{}, "FormatUnsupported binary"},
  }));
  CHECK(opened(compound(c.streams)) == c.expected);
}

TEST_CASE("an archive is what its content types and parts say", "[container]") {
  struct Case {
    std::string bytes, expected;
  };
  const std::string word = "openxmlformats-officedocument.wordprocessingml.";
  const auto c = GENERATE_COPY(values<Case>({
      {typed(word + "document.main+xml"), "docx"},
      {typed(word + "template.main+xml"), "docx"},
      {typed("ms-word.document.macroEnabled.main+xml"), "docx"},
      {typed("ms-word.template.macroEnabledTemplate.main+xml"), "docx"},
      {typed("openxmlformats-officedocument.spreadsheetml.sheet.main+xml"), "FormatUnsupported xlsx"},
      {typed("openxmlformats-officedocument.presentationml.presentation.main+xml"), "FormatUnsupported pptx"},
      // A workbook with a document inside it.
      {typed(word +
             "document\"/><Override "
             "ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"),
       "FormatUnsupported xlsx"},
      {ZipBuilder().add("word/document.xml", "x").bytes(), "docx | PartMissing [Content_Types].xml"},
      {ZipBuilder()
           .add({.name = "[Content_Types].xml", .content = kDocumentType, .crc = 1})
           .add("word/document.xml", "x")
           .bytes(),
       "docx | EntryUnreadable [Content_Types].xml checksum"},
      {ZipBuilder().add("OFD.xml", "x").bytes(), "FormatUnsupported ofd"},
      {ZipBuilder().add("mimetype", "application/vnd.oasis.opendocument.text").bytes(),
       "FormatUnsupported odt"},
      {ZipBuilder().add("mimetype", "application/epub+zip").bytes(), "FormatUnsupported archive"},
      {ZipBuilder().add("2023/report.docx", "x").bytes(), "FormatUnsupported archive"},
      {ZipBuilder().add({.name = "report.docx", .content = "x", .flags = 1}).bytes(),
       "FileEncrypted encrypted"},
      {ZipBuilder().bytes(), "FormatUnsupported archive"},
      {"PK\3\4 and nothing more", "ArchiveBroken no-entries"},
      {docx().bytes().substr(0, 120), "ArchiveBroken truncated | ArchiveRebuilt 1"},
  }));
  CHECK(opened(c.bytes) == c.expected);
}

TEST_CASE("a file over the limit is not opened", "[container]") {
  CHECK(opened("12345", {.limits = {.file_bytes = 4}}) == "FileTooLarge 5 4");
  CHECK(opened("1234", {.limits = {.file_bytes = 4}}) == "text");
}

TEST_CASE("a text is one part, decoded, with its charset named", "[container]") {
  Diagnostics notes;
  const auto text = open_container(
      {"file", "\xD5\xFE\xB8\xAE\xD0\xC5\xCF\xA2\xB9\xAB\xBF\xAA\xB9\xA4\xD7\xF7 12"}, {}, notes);
  REQUIRE(text);
  CHECK(text->charset == "GB18030");
  CHECK(text->parts == std::vector<std::string>{"text"});
  CHECK(text->text.bytes == "政府信息公开工作 12");
  CHECK(text->text.where({0, 3}) == Span{0, 0, 2});
  CHECK(part_index(*text, "text") == 0);
  CHECK(read_part(*text, "text", {}, notes).error().code == Code::PartMissing);  // it is in `text` already
  CHECK(notes.empty());
}

TEST_CASE("what was hard to decode is noted with its place", "[container]") {
  CHECK(opened("政府信息\xFF公开\xFE工作") == "text | BytesInvalid 2");
  CHECK(opened("\xB0\xA1") == "text | CharsetGuessed GB18030");
  Diagnostics notes;
  open_container({"file", "政府信息\xFF公开"}, {}, notes);
  CHECK(notes.front().where == Span{0, 12, 13});
}
