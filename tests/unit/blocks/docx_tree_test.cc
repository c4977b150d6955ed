// The law of the XML reader: whatever it accepts pugixml reads as the same tree with everything at the same
// place, and what it does not accept is read by pugixml as before. What is damaged inside a w:latentStyles,
// which neither keeps, is not seen.
#include <random>

#include "blocks/docx/decode.h"
#include "blocks/docx/read_tree.h"
#include "blocks/docx/tree_by_pugixml.h"
#include "support/catch.h"
#include "text/utf8.h"
#include "unit/blocks/docx_reading.h"

namespace gouji {
namespace {

using docx::Node;

std::string place(std::string_view text, const std::string& xml) {
  return text.empty() ? "" : "@" + std::to_string(text.data() - xml.data());
}

// A tree as lines. What an element that was taken over holds lies where its first like lies.
void show(Node node, const std::string& xml, bool placed, std::string& shown) {
  if (node.is_text())
    shown += "text " + std::string(node.value()) + (placed ? place(node.value(), xml) : "") + "\n";
  if (node.is_text()) return;
  shown += "<" + std::string(node.name()) + (placed ? place(node.name(), xml) : "");
  const bool inside = placed && !node.name().ends_with("Pr") && !node.name().ends_with("PrEx");
  for (const docx::Attribute& each : node.attributes())
    shown += " " + std::string(each.name()) + "=" + std::string(each.value()) +
             (inside ? place(each.value(), xml) : "");
  shown += ">\n";
  for (const Node child : node.children()) show(child, xml, inside, shown);
  shown += "/\n";
}
std::string show(const docx::Tree& tree, const std::string& xml) {
  std::string shown;
  show(tree.root(), xml, true, shown);
  return shown;
}

struct Compared {
  bool accepted = false;
  std::string ours{};
  std::string theirs{};
};
Compared compare(const std::string& xml) {
  const docx::TolerantTree theirs = docx::tree_by_pugixml(xml);
  const auto ours = docx::read_tree(xml);
  if (!ours) return {};
  return {true, show(*ours, xml),
          (theirs.trouble.empty() ? "" : theirs.trouble + "\n") + show(theirs.tree, xml)};
}

TEST_CASE("plain XML is read as pugixml reads it, and the unusual is left to pugixml", "[blocks][docx]") {
  struct Case {
    std::string_view xml;
    bool accepted;
  };
  const auto c = GENERATE(values<Case>({
      {"<a/>", true},
      {"\xef\xbb\xbf<?xml version='1.0'?>\n<!-- c --><a b='1' c=\"&lt;'\" >x</a >\n", true},
      {"<w:a><w:rPr><w:b/></w:rPr>1<w:rPr><w:b/></w:rPr>2<w:rPr><w:b/></w:rPr></w:a>", true},
      {"<w:a><w:r><w:t>1</w:t></w:r><w:r w:rsidR='1'><w:rPr/><w:t>23</w:t></w:r><w:r><w:t> "
       "</w:t></w:r></w:a>",
       true},
      {"<a><r><t>1</t></r><r><t></t></r><r><t>2<b/></t></r><r><t>3</t><t>4</t></r><r><t>5</t> </r></a>",
       true},
      {"<a><r><t>1</t></r><p><t>2</t></p><w:r><t>3</t></w:r><t>4</t></a>", true},
      {"<a><r><t><![CDATA[1]]></t></r><r><t><![CDATA[2]]></t></r><r><t>3<!-- --></t></r></a>", true},
      {"<a><r><t>1<!-- --></t></r><r><t> <!-- --></t></r><r><t>2<?x?></t></r><r><t> <?x?></t></r></a>", true},
      {"<a><b c='1' d='2'/><b c='1' d='2'/><b c='1' d='3' e='4'/><b c='1'/><bb c='1'/></a>", true},
      {"<a><bPr/><c/><bPr/></a>", true},
      {"<a><w:latentStyles b='1'>2<c d='3'/><e>4</e></w:latentStyles ><f/></a>", true},
      {"<a><latentStyles/><latentStyles></latentStyles><f>5</f></a>", true},
      {"<w:latentStyles><c/></w:latentStyles>", true},
      {"<a><b><latentStyles><c/>1</latentStyles></b></a>", true},
      {"<a><latentStyles><b/></latentStyle></a>", false},
      {"<a><latentStyles><!-- </latentStyles> --></latentStyles></a>", false},
      {"<a><latentStyles><?b </latentStyles>?></latentStyles></a>", false},
      {"<a><latentStyles><latentStyles></latentStyles></latentStyles></a>", false},
      {"<a><r><t>1</t></r><r><t>2</t></p></a>", false},
      {"<a><r><t>1</t></r><p><t>2</t></r></a>", false},
      {"<a><b c='1'/><b c='1' d/></a>", false},
      {"<aPr><bPr/></aPr><bPr/>", false},
      {"<a> <b> </b> <c>\n<!-- x --></c>\t</a>", true},
      {"<a>1<!-- x -->2<?p q?>3<![CDATA[<4>]]>5</a>", true},
      {"<a><![CDATA[]]> </a>", true},
      {"<a b=\"1\"/><!---->", true},
      {"<a><!--></a>", false},
      {"", false},
      {"text", false},
      {"<a></b>", false},
      {"<a></ab>", false},
      {"<ab></a>", false},
      {"<a", false},
      {"<a b", false},
      {"<a b=1/>", false},
      {"<a b=\"1\"c=\"2\"/>", false},
      {"<a b = '1'/>", false},
      {"<a/><b/>", false},
      {"<a/>x", false},
      {"<!DOCTYPE a><a/>", false},
      {"<a><b></a>", false},
      {"<a>&", false},
  }));
  const Compared compared = compare(std::string(c.xml));
  CAPTURE(c.xml);
  CHECK(compared.accepted == c.accepted);
  CHECK(compared.ours == compared.theirs);
}

TEST_CASE("damage inside what is not read is not seen", "[blocks][docx]") {
  const std::string xml = "<a><latentStyles><b></latentStyles><c/></a>";
  const auto read = docx::read_tree(xml);
  REQUIRE(read);
  CHECK(show(*read, xml) == "<a@1>\n<latentStyles@4>\n/\n<c@36>\n/\n/\n");
}

TEST_CASE("a zero byte is left to pugixml, wherever it stands", "[blocks][docx]") {
  const std::string xml =
      "<?xml version='1.0'?>\n<w:a b='1'><!-- 2 --><w:rPr><w:b c=\"345678901234\"/></w:rPr>12345678 "
      "<![CDATA[ 3 ]]>"
      "<w:rPr><w:b c=\"345678901234\"/></w:rPr><w:r><w:t>4</w:t></w:r><w:r><w:t>5678</w:t></w:r><d e='f'/><d "
      "e='f'/><latentStyles><b/></latentStyles></w:a>\n";
  REQUIRE(compare(xml).accepted);
  for (std::size_t at = 0; at <= xml.size(); ++at) {
    std::string damaged = xml;
    damaged.insert(at, 1, '\0');
    CAPTURE(at);
    CHECK_FALSE(compare(damaged).accepted);
  }
}

TEST_CASE("texts and values end where they end, however long they are", "[blocks][docx]") {
  for (std::size_t length = 0; length < 40; ++length) {
    const std::string text(length, 'x'), han = text + "表";
    const Compared compared =
        compare("<a b=\"" + text + "\" c='" + han + "'>" + text + "<b/>" + han + "<c>" + text + "</c></a>");
    CAPTURE(length);
    CHECK(compared.accepted);
    CHECK(compared.ours == compared.theirs);
  }
}

// Eight bytes at a time must stop where one at a time does.
TEST_CASE("text stands for itself up to a reference or white space", "[blocks][docx]") {
  std::mt19937 random(3);
  constexpr std::string_view kBytes = "abc12 表\x0e&\n";
  for (int i = 0; i < 20000; ++i) {
    std::string text;
    for (auto left = random() % 40; left > 0; --left)
      text += kBytes[random() % (random() % 8 == 0 ? kBytes.size() : 8)];
    CAPTURE(text);
    REQUIRE(docx::plain_length(text) == std::min(text.find_first_of("&\t\n\r"), text.size()));
  }
}

TEST_CASE("a text is sound up to a reference, white space or what is no UTF-8", "[blocks][docx]") {
  std::mt19937 random(4);
  constexpr std::string_view kPieces[] = {
      "a", "12", "表", "（", "é", "\U00020000", "&", "\n", "\x80", "\xE8", "\xED\xA0\x80", "\xE0\x80\x80"};
  for (int i = 0; i < 20000; ++i) {
    std::string text;
    for (auto left = random() % 20; left > 0; --left)
      text += kPieces[random() % (random() % 8 == 0 ? std::size(kPieces) : 6)];
    CAPTURE(text);
    REQUIRE(docx::sound_length(text) == std::min(docx::plain_length(text), first_invalid_utf8(text)));
  }
}

TEST_CASE("a text ends at its first markup, and is called sound only if it is", "[blocks][docx]") {
  std::mt19937 random(5);
  constexpr std::string_view kPieces[] = {"a",  "12", "表",       "（",           "本年新收",     "é", "&",
                                          "\n", "<",  "\xE8\xA1", "\xED\xA0\x80", "\xE0\x80\x80", "\x80"};
  for (int i = 0; i < 20000; ++i) {
    std::string text;
    for (auto left = random() % 20; left > 0; --left)
      text += kPieces[random() % (random() % 8 == 0 ? std::size(kPieces) : 5)];
    if (random() % 8 == 0) text += '\0';
    const std::string xml = text + "</w:t></w:r></w:p>";
    const std::string before = xml.substr(0, xml.find('<'));
    const docx::TextEnd end = docx::end_of_text(xml.data(), xml.data() + xml.size());
    CAPTURE(text);
    if (before.find('\0') != std::string::npos) {
      REQUIRE(end.at == nullptr);
      continue;
    }
    REQUIRE(end.at == xml.data() + before.size());
    REQUIRE((!end.is_sound || docx::sound_length(before) == before.size()));
  }
}

// Random XML of the words that documents are made of, mostly well formed.
class RandomXml {
 public:
  explicit RandomXml(unsigned seed) : random_(seed) {}

  std::string document() {
    std::string xml = pick(3) == 0 ? "" : "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";
    xml +=
        "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" "
        "xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\"><w:body>";
    for (std::uint32_t i = 0; i < 12; ++i) xml += element(0);
    return xml + "</w:body></w:document>";
  }

  // A byte put in, taken out or changed, or a piece copied to another place.
  void damage(std::string& xml) {
    static constexpr std::string_view kBytes = "<>/=\"' &;!-?[]w:rPrt\n";
    const std::size_t at = pick(static_cast<std::uint32_t>(xml.size()));
    const std::size_t from = pick(static_cast<std::uint32_t>(xml.size()));
    const char byte = kBytes[pick(static_cast<std::uint32_t>(kBytes.size()))];
    switch (pick(4)) {
      case 0:
        xml.insert(at, 1, byte);
        return;
      case 1:
        xml.erase(at, 1 + pick(4));
        return;
      case 2:
        xml[at] = byte;
        return;
      default:
        xml.insert(at, xml.substr(from, 1 + pick(60)));
        return;
    }
  }
  std::uint32_t pick(std::uint32_t below) { return static_cast<std::uint32_t>(random_() % below); }

 private:
  template <std::size_t N>
  std::string one_of(const std::array<const char*, N>& words) {
    return words[pick(static_cast<std::uint32_t>(N))];
  }

  std::string element(std::uint32_t depth) {
    static const std::array<const char*, 21> kNames = {
        "w:p",      "w:p",           "w:r",       "w:r",   "w:t",   "w:t",
        "w:t",      "w:tbl",         "w:tr",      "w:tc",  "w:rPr", "w:rPr",
        "w:pPr",    "w:tcPr",        "w:tblPrEx", "w:ins", "w:del", "mc:AlternateContent",
        "w:vanish", "w:txbxContent", "p"};
    const std::string name = one_of(kNames);
    std::string xml = "<" + name;
    for (std::uint32_t i = pick(3); i > 0; --i) xml += attribute();
    if (pick(6) == 0) return xml + (pick(2) == 0 ? " />" : "/>");
    xml += ">";
    for (std::uint32_t i = depth > 5 ? 0 : pick(4); i > 0; --i)
      xml += (pick(3) == 0 ? run() + run() : element(depth + 1)) + text();
    return xml + text() + "</" + name + (pick(12) == 0 ? " >" : ">");
  }

  // Runs as they mostly are, of a few kinds.
  std::string run() {
    static const std::array<const char*, 4> kEnds = {"", "", "<!-- 1 -->", "<?x y?>"};
    return "<w:r><w:t>" + text() + one_of(kEnds) + "</w:t></w:r>";
  }

  std::string attribute() {
    static const std::array<const char*, 8> kAttributes = {
        " w:val=\"1\"",      " w:val=\"restart\"",        " w:val='0'",
        " w:rsidR=\"00A1\"", "\n xml:space=\"preserve\"", " xmlns:w=\"other\"",
        " w:val=\"a>b\"",    " w:gridSpan=\"2\""};
    return one_of(kAttributes);
  }

  std::string text() {
    static const std::array<const char*, 12> kTexts = {
        "",        "",   "", "", " ", "\n  ", "本年新收 12", "&lt;&#20013;", "<!-- 1 -->", "<![CDATA[ 3 ]]>",
        "<?x y?>", " 5 "};
    return one_of(kTexts);
  }

  std::mt19937 random_;
};

// All that was read, in words.
std::string show(const ReadBack& read) {
  std::string shown = read.failure + "|" + read.blocks.text.bytes + "|";
  for (std::size_t i = 0; i < read.blocks.tables.size(); ++i) shown += show_table(read.blocks, i);
  for (const Paragraph& each : read.blocks.paragraphs) {
    const Span where = read.blocks.text.where(each.range);
    shown += std::to_string(where.begin) + "-" + std::to_string(where.end) + ",";
  }
  for (const Furniture& each : read.blocks.furniture)
    shown += each.text + "@" + std::to_string(each.where.begin);
  for (const Diagnostic& note : read.notes) {
    shown += "\n" + std::to_string(static_cast<int>(note.code)) + "@" + std::to_string(note.where.begin);
    for (const std::string& word : note.words) shown += " " + word;
  }
  return shown;
}

ReadBack read_document(const std::string& xml) {
  auto parts = DocxBuilder{}.parts();
  parts["word/document.xml"] = xml;
  return read_back(parts);
}

// A letter behind the root leaves a document to the other reader, in which no run is read in one go.
TEST_CASE("a run read in one go means what it means read child by child", "[blocks][docx]") {
  const auto body = GENERATE(values<std::string_view>({
      "<w:p><w:r><w:t>1</w:t></w:r><w:r xmlns:w=\"other\"><w:t>2</w:t></w:r><w:r><w:t>3</w:t></w:r></w:p>",
      "<w:p><w:r xmlns:w=\"other\"><w:t>1</w:t></w:r><w:r><w:t>2</w:t></w:r></w:p>",
      "<w:p><w:r><w:rPr><w:b/></w:rPr><w:t>1</w:t></w:r><w:r><w:rPr><w:b/></w:rPr><w:t>2</w:t></w:r>"
      "<w:r><w:r><w:t>3</w:t></w:r><w:t>4</w:t></w:r><w:r><w:r><w:t>5</w:t></w:r><w:t>6</w:t></w:r></w:p>",
      "<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>1</w:t></w:r><w:r><w:rPr><w:vanish/></w:rPr><w:t>2</w:t></"
      "w:r>"
      "<w:r><w:t>3</w:t></w:r></w:p>",
      "<w:p><w:r><w:t>1</w:t><w:rPr><w:vanish/></w:rPr></w:r><w:r><w:t> 2</w:t></w:r>"
      "<w:r><w:t xml:space=\"preserve\"> 3</w:t></w:r><w:r><w:t xml:space=\"preserve\"> 4 </w:t></w:r></w:p>",
  }));
  const std::string xml =
      "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body>" +
      std::string(body) + "</w:body></w:document>";
  CAPTURE(body);
  REQUIRE(docx::read_tree(xml));
  REQUIRE_FALSE(docx::read_tree(xml + "x"));
  CHECK(show(read_document(xml)) == show(read_document(xml + "x")));
}

// Numbers for names and for property elements run out; what has none is read like any other.
TEST_CASE("more names and properties than there are numbers for change nothing", "[blocks][docx]") {
  std::string body;
  for (int i = 0; i < 5000; ++i) body += "<w:n" + std::to_string(i) + " w:id=\"" + std::to_string(i) + "\"/>";
  const auto run = [](int i) {
    return "<w:r><w:rPr><w:sz w:val=\"" + std::to_string(i) + "\"/><w:vanish w:val=\"" +
           std::string(i % 2 == 0 ? "0" : "1") + "\"/></w:rPr><w:t>" + std::to_string(i) + "</w:t></w:r>";
  };
  for (int i = 0; i < 66000; ++i)
    body += (i % 1000 == 0 ? "<w:p>" : "") + run(i) + (i % 1000 == 999 ? "</w:p>" : "");
  for (int i = 0; i < 20; ++i) body += "<w:p><w:m/><w:mPr><w:m/></w:mPr>" + run(i) + "<v:r>x</v:r></w:p>";
  const bool names_first = GENERATE(true, false);
  const std::string names = body.substr(0, body.find("<w:p>")), runs = body.substr(names.size());
  const std::string xml =
      "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body>" +
      (names_first ? names + runs : runs + names) + "</w:body></w:document>";
  const Compared compared = compare(xml);
  CHECK(compared.accepted);
  CHECK((compared.ours == compared.theirs));
  CHECK((show(read_document(xml)) == show(read_document(xml + "x"))));
}

TEST_CASE("random XML, whole or damaged, reads the same by both readers", "[blocks][docx]") {
  std::uint32_t accepted = 0;
  for (unsigned seed = 0; seed < 3000; ++seed) {
    CAPTURE(seed);
    RandomXml random(seed);
    std::string xml = random.document();
    for (std::uint32_t i = random.pick(3); i > 0; --i) random.damage(xml);
    const Compared compared = compare(xml);
    accepted += compared.accepted;
    REQUIRE(compared.ours == compared.theirs);
    if (!compared.accepted) continue;
    // A letter behind the root changes nothing but the reader: pugixml passes over it.
    REQUIRE_FALSE(docx::read_tree(xml + "x"));
    REQUIRE(show(read_document(xml)) == show(read_document(xml + "x")));
  }
  CHECK(accepted > 1000);
}

}  // namespace
}  // namespace gouji
