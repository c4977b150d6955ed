// Copies of DOCX files with comments: where a comment hangs, and what else of the file changes.
#include "outputs/annotate/annotate.h"

#include <fstream>
#include <iterator>

#include "container/write_archive.h"
#include "outputs/annotate/anchors.h"
#include "support/catch.h"
#include "text/pattern.h"

namespace gouji {
namespace {

const Forms& built_in() {
  static const LoadedForms loaded = load_forms(built_in_grammars());
  return *loaded.forms;
}

// A report of which seven ties fail.
std::string wrong_report() {
  std::ifstream file(GOUJI_SOURCE_DIR "/corpus/zfxxgk-2021/handled-total-wrong/source.docx", std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

std::string part_of(const std::string& docx, const std::string& name) {
  Diagnostics notes;
  const auto container = open_container({"a.docx", docx}, {}, notes);
  REQUIRE(container);
  const auto part = read_part(*container, name, {}, notes);
  REQUIRE(part);
  return *part;
}

std::string with(const std::string& docx, const std::vector<NewPart>& parts) {
  Diagnostics notes;
  const auto container = open_container({"a.docx", docx}, {}, notes);
  REQUIRE(container);
  const auto bytes = with_parts(*container, parts);
  REQUIRE(bytes);
  return *bytes;
}

Result<AnnotatedCopy> copy_of(const std::string& docx) {
  const Extraction extraction = extract({"a.docx", docx}, built_in(), {});
  REQUIRE(has_failing_ties(extraction));
  return annotated_copy({"a.docx", docx}, cell_notes(extraction, built_in(), Language::Chinese), Language::Chinese);
}

std::size_t count(const std::string& text, const std::string& expression) {
  const Pattern pattern(expression);
  std::size_t found = 0;
  for (auto match = pattern.find(text); !match.empty(); match = pattern.find(text, match[0].end)) ++found;
  return found;
}

std::string without(std::string text, const std::string& expression) {
  const Pattern pattern(expression);
  for (auto match = pattern.find(text); !match.empty(); match = pattern.find(text, match[0].begin)) text.erase(match[0].begin, match[0].size());
  return text;
}

std::string replaced(std::string text, std::string_view from, std::string_view to) {
  for (std::size_t at = text.find(from); at != std::string::npos; at = text.find(from, at + to.size())) text.replace(at, from.size(), to);
  return text;
}

// What hanging comment 7 on the bytes of `place` makes of the body.
std::string hung(const std::string& body, const std::string& place) {
  const std::string head = "<w:document xmlns:w=\"urn:w\"><w:body>", tail = "</w:body></w:document>";
  const auto elements = Elements::of(head + body + tail);
  REQUIRE(elements);
  Anchors anchors(*elements);
  REQUIRE(anchors.is_usable());
  const auto at = static_cast<std::uint32_t>(elements->xml().find(place));
  const auto size = static_cast<std::uint32_t>(place.starts_with('<') ? 0 : place.size());
  REQUIRE(anchors.hang(at, at + size, 7));
  const std::string result = edited(elements->xml(), anchors.edits());
  const std::string inner = result.substr(head.size(), result.size() - head.size() - tail.size());
  return replaced(replaced(inner, "<w:commentRangeStart w:id=\"7\"/>", "{"), "<w:commentRangeEnd w:id=\"7\"/><w:r><w:commentReference w:id=\"7\"/></w:r>", "}");
}

}  // namespace

TEST_CASE("a comment hangs around the runs of its figure, at the level of their paragraph", "[outputs]") {
  struct Case { std::string body, place, expected; };
  const auto c = GENERATE(values<Case>({
      {"<w:p><w:r><w:t>12</w:t></w:r></w:p>", "12", "<w:p>{<w:r><w:t>12</w:t></w:r>}</w:p>"},
      {"<w:p><w:pPr/><w:r><w:t>1</w:t></w:r><w:r><w:t>2</w:t></w:r></w:p>", "1</w:t></w:r><w:r><w:t>2", "<w:p><w:pPr/>{<w:r><w:t>1</w:t></w:r><w:r><w:t>2</w:t></w:r>}</w:p>"},
      {"<w:p><w:ins><w:r><w:t>12</w:t></w:r></w:ins></w:p>", "12", "<w:p>{<w:ins><w:r><w:t>12</w:t></w:r></w:ins>}</w:p>"},
      // No comment can stand in a text box: it hangs on the paragraph of the box.
      {"<w:p><w:r><w:pict><w:txbxContent><w:p><w:r><w:t>12</w:t></w:r></w:p></w:txbxContent></w:pict></w:r></w:p>", "12",
       "<w:p>{<w:r><w:pict><w:txbxContent><w:p><w:r><w:t>12</w:t></w:r></w:p></w:txbxContent></w:pict></w:r>}</w:p>"},
      // Blank cells.
      {"<w:tc><w:p><w:pPr><w:jc/></w:pPr></w:p></w:tc>", "<w:jc/>", "<w:tc><w:p><w:pPr><w:jc/></w:pPr>{}</w:p></w:tc>"},
      {"<w:tc><w:p/></w:tc>", "<w:p/>", "<w:tc><w:p>{}</w:p></w:tc>"},
      {"<w:tc><w:tcPr/><w:p/></w:tc>", "<w:tcPr/>", "<w:tc><w:tcPr/><w:p>{}</w:p></w:tc>"},
  }));
  CHECK(hung(c.body, c.place) == c.expected);
}

TEST_CASE("XML that is not read as it stands takes no comments", "[outputs]") {
  const auto c = GENERATE(values<std::string>({"", "text", "<a>", "<a></b>", "<a></a><b></b>", "<a", "<?xml version='1.0' encoding='UTF-16'?><a/>", std::string("\xFF\xFE<\0a\0", 6)}));
  CHECK_FALSE(Elements::of(c));
}

TEST_CASE("tags inside comments, instructions and attributes are no tags", "[outputs]") {
  const auto elements = Elements::of("<?xml version=\"1.0\" encoding='utf-8'?><!-- <b> --><a x='1>0'><![CDATA[<c>]]><w:d e = \"f\"/></a>");
  REQUIRE(elements);
  REQUIRE(elements->all().size() == 2);
  CHECK(elements->local_name(1) == "d");
  CHECK(elements->prefix(1) == "w:");
  CHECK(elements->attribute(1, "e") == "f");
  CHECK_FALSE(elements->attribute(1, "f"));
}

TEST_CASE("a copy has a comment on each failing sum, its operands and the figure that may be wrong", "[outputs]") {
  const std::string original = wrong_report();
  const auto copy = copy_of(original);
  REQUIRE(copy);
  CHECK(copy->comments == 16);
  const std::string comments = part_of(copy->bytes, "word/comments.xml");
  CHECK(count(comments, "<w:comment ") == 16);
  CHECK(comments.find("8 ≠ 2  [applications.down]") != std::string::npos);
  CHECK(comments.find("此处可能有误，应为 8") != std::string::npos);
  CHECK(part_of(copy->bytes, "word/styles.xml") == part_of(original, "word/styles.xml"));
  const std::string marks = "<w:commentRange(?:Start|End) w:id=\"[0-9]+\"/>|<w:r><w:commentReference w:id=\"[0-9]+\"/></w:r>";
  CHECK(without(part_of(copy->bytes, "word/document.xml"), marks) == part_of(original, "word/document.xml"));
  CHECK(copy_of(original)->bytes == copy->bytes);
}

TEST_CASE("comments that were there before stay, and the new ones have numbers of their own", "[outputs]") {
  const auto once = copy_of(wrong_report());
  REQUIRE(once);
  const auto twice = copy_of(once->bytes);
  REQUIRE(twice);
  const std::string comments = part_of(twice->bytes, "word/comments.xml");
  CHECK(count(comments, "<w:comment ") == 32);
  CHECK(count(comments, "w:id=\"31\"") == 1);
  CHECK(count(part_of(twice->bytes, "word/_rels/document.xml.rels"), "relationships/comments") == 1);
  CHECK(count(part_of(twice->bytes, "[Content_Types].xml"), "comments\\+xml") == 1);
}

TEST_CASE("marks have the namespace of the document whatever its prefix", "[outputs]") {
  std::string document = part_of(wrong_report(), "word/document.xml");
  document = replaced(replaced(replaced(document, "<w:", "<"), "</w:", "</"), "xmlns:w=", "xmlns=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" xmlns:w=");
  const auto copy = copy_of(with(wrong_report(), {{"word/document.xml", document}}));
  REQUIRE(copy);
  CHECK(copy->comments == 16);
  CHECK(count(part_of(copy->bytes, "word/document.xml"), "<w:commentReference xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" w:id=") == 16);
}

TEST_CASE("a report without a failing tie, or in another format, has no copy", "[outputs]") {
  Extraction extraction = extract({"a.docx", wrong_report()}, built_in(), {});
  CHECK_FALSE(annotated_copy({"a.txt", "一、总体情况"}, cell_notes(extraction, built_in(), Language::English), Language::English));
  extraction.reports.front().findings = {};
  CHECK_FALSE(has_failing_ties(extraction));
  const auto copy = annotated_copy({"a.docx", wrong_report()}, cell_notes(extraction, built_in(), Language::English), Language::English);
  REQUIRE(copy);
  CHECK(copy->comments == 0);
}

// What a report of another year says against a figure of this one.
Finding late_finding_at(const std::string& key, Place place) {
  Finding finding;
  finding.kind = FindingKind::SeriesTieFails;
  finding.check = "years.carry";
  finding.verdict = Verdict::Fails;
  finding.severity = Severity::Error;
  finding.others.resize(1);
  finding.place = place;
  finding.operands = {{key, Amount{7, 0}, 1, true, {}, 1}, {key, Amount{0, 0}, 1, false, place, 0}};
  return finding;
}

TEST_CASE("what another report says against a figure stands on it, beside what was said before", "[outputs]") {
  const Extraction extraction = extract({"a.docx", wrong_report()}, built_in(), {});
  std::vector<CellNote> notes = cell_notes(extraction, built_in(), Language::Chinese);
  Extraction late = extraction;
  late.parts = {extraction.parts[extraction.reports[0].record.grids[0].figures[0].place.span.part]};  // an entry counts its parts anew
  const CellNote& known = notes.front();
  late.reports[0].findings = {};
  late.reports[0].findings.findings = {late_finding_at(known.key, {{0, known.begin, known.end}}),
                                       late_finding_at("disclosure.rules.made", {{0, 1, 2}})};
  const std::size_t before = notes.size(), said = known.paragraphs.size();
  add_notes(notes, cell_notes(late, built_in(), Language::Chinese));
  REQUIRE(notes.size() == before + 1);
  CHECK(notes[0].key == "disclosure.rules.made");
  REQUIRE(notes[1].paragraphs.size() > said);
  CHECK(notes[1].paragraphs[said].find("与其他报告核对：") == 0);
  CHECK(notes[1].paragraphs[said].find("[years.carry]") != std::string::npos);
}

TEST_CASE("comments tell of what is said against a figure, not of what merely names a report", "[outputs]") {
  Finding finding = late_finding_at("g.in.a", {});
  CHECK(is_noted(finding));
  finding.verdict.reset();
  CHECK(is_noted(finding));  // it is grave
  finding.severity = Severity::Note;
  CHECK_FALSE(is_noted(finding));
  finding.verdict = Verdict::Fails;
  finding.operands.pop_back();
  CHECK_FALSE(is_noted(finding));  // figures of the other report alone
}

TEST_CASE("packed notes come back", "[outputs]") {
  const std::vector<CellNote> notes = {{1, "g.in.a", "word/document.xml", 3, 5, {"一", "", std::string("a\0b", 3)}}, {2, "", "", 0, 4'000'000'000, {}}};
  const std::string bytes = packed(notes);
  const auto unpacked = unpacked_notes(bytes);
  REQUIRE(unpacked);
  const std::vector<CellNote>& back = *unpacked;
  REQUIRE(back.size() == 2);
  for (std::size_t i = 0; i < 2; ++i) {
    CHECK(back[i].report == notes[i].report);
    CHECK(back[i].key == notes[i].key);
    CHECK(back[i].part == notes[i].part);
    CHECK(back[i].begin == notes[i].begin);
    CHECK(back[i].end == notes[i].end);
    CHECK(back[i].paragraphs == notes[i].paragraphs);
  }
  CHECK(unpacked_notes("")->empty());
  // Bytes that are cut off, or that somebody else wrote, are no notes.
  const std::size_t first = packed({notes.front()}).size();
  for (std::size_t size = 1; size < bytes.size(); ++size) CHECK(unpacked_notes(bytes.substr(0, size)).has_value() == (size == first));
  CHECK_FALSE(unpacked_notes(std::string(100, '\xFF')));
}

TEST_CASE("an archive written anew has the other parts as they were packed", "[container]") {
  const std::string original = wrong_report(), changed = with(original, {{"word/styles.xml", "<a/>"}, {"word/new.xml", "<b/>"}});
  CHECK(part_of(changed, "word/styles.xml") == "<a/>");
  CHECK(part_of(changed, "word/new.xml") == "<b/>");
  CHECK(part_of(changed, "word/document.xml") == part_of(original, "word/document.xml"));
  CHECK(with(original, {{"word/styles.xml", "<a/>"}, {"word/new.xml", "<b/>"}}) == changed);
}

}  // namespace gouji
