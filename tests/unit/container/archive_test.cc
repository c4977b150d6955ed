#include <random>

#include "support/catch.h"
#include "unit/container/opened.h"

using namespace gouji;

namespace {

const std::string kText = document_text();
const std::string kName = "word/document.xml";

std::string size_of(std::string_view bytes) { return std::to_string(bytes.size()); }

// A document of which one entry has something wrong with it.
std::string with(ZipEntry entry) {
  entry.name = kName;
  entry.content = kText;
  return docx().add(entry).bytes();
}

std::string names_of(const ZipBuilder& zip) {
  Diagnostics notes;
  const auto container = open_container({"file", zip.bytes()}, {}, notes);
  std::string names;
  for (const std::string& part : container->parts) names += part + "|";
  return names;
}

// The packed size as it stands in the header of the part.
std::size_t packed_size() {
  Diagnostics notes;
  const auto container = open_container({"file", with({})}, {}, notes);
  return static_cast<std::size_t>(container->entries[1].packed_size);
}

}  // namespace

TEST_CASE("a part is read whichever way it is stored", "[container]") {
  CHECK(read(with({}), kText) == "true bytes");
  CHECK(read(with({.method = 0}), kText) == "true bytes");
  CHECK(read(with({.sizes = SizesStand::BehindContent}), kText) == "true bytes");
  CHECK(read(docx().add(kName, "").bytes(), "") == "true bytes");
  CHECK(read(docx().add({.name = kName, .content = "", .method = 0}).bytes(), "") == "true bytes");
  CHECK(read(docx().add(kName, kText).comment(std::string(500, 'c')).bytes(), kText) == "true bytes");
  CHECK(read(docx().add(kName, kText).comment("PK\x05\x06 is how an end record begins").bytes(), kText) ==
        "true bytes");
  CHECK(read(docx().add(kName, kText).zip64().bytes(), kText) == "true bytes");
}

TEST_CASE("a size that lies is noted and the true bytes are given", "[container]") {
  const std::string lies = "true bytes | EntrySizeLies " + kName;
  const std::string whole = size_of(kText), packed = std::to_string(packed_size());
  CHECK(read(with({.declared_size = 100}), kText) == lies + " 100 " + whole);
  CHECK(read(with({.declared_size = 0}), kText) == lies + " 0 " + whole);
  CHECK(read(with({.declared_size = 0xFFFFFFF0}), kText) == lies + " 4294967280 " + whole);
  CHECK(read(with({.method = 0, .declared_size = 5}), kText) == lies + " 5 " + whole);
  CHECK(read(with({.packed_size = 100}), kText) == lies + " 100 " + packed);
  CHECK(read(with({.packed_size = 0x7FFFFFFF}), kText) == lies + " 2147483647 " + packed);
  CHECK(read(with({.method = 0, .packed_size = 100}), kText) == lies + " 100 " + whole);
}

TEST_CASE("an entry that cannot be read says why", "[container]") {
  struct Case {
    std::string bytes, why;
  };
  std::string broken = with({});
  const std::size_t content = broken.find(kName) + kName.size();
  broken[content] = '\x07';  // a block of a kind that does not exist
  const auto c = GENERATE_COPY(values<Case>({
      {with({.crc = 1}), "checksum"},
      {with({.method = 0, .crc = 1}), "checksum"},
      {with({.flags = 1}), "encrypted"},
      {with({.flags = 0x40}), "encrypted"},
      {with({.method = 9}), "method 9"},
      {with({.method = 14}), "method 14"},
      {broken, "deflate"},
      {docx().add(kName, kText).without_directory().bytes().substr(0, content + 100), "truncated"},
  }));
  CHECK(read(c.bytes, kText).substr(0, ("EntryUnreadable " + kName + " " + c.why).size()) ==
        "EntryUnreadable " + kName + " " + c.why);
}

TEST_CASE("a part that is not there is missing", "[container]") {
  CHECK(read(docx().add("word/styles.xml", "x").bytes(), "") == "PartMissing " + kName);
}

TEST_CASE("limits are met and said, not overrun", "[container]") {
  const ReadOptions small{.limits = {.part_bytes = 1000}};
  CHECK(read(with({}), kText, small) == "LimitMet part-bytes 1000");
  CHECK(read(with({.declared_size = 10}), kText, small) == "LimitMet part-bytes 1000");
  CHECK(read(with({.method = 0}), kText, small) == "LimitMet part-bytes 1000");
  CHECK(read(docx().add(kName, std::string(1'000'000, ' ')).bytes(), "", small) ==
        "LimitMet part-bytes 1000");
  CHECK(opened(docx().add(kName, kText).add("a", "").bytes(), {.limits = {.entries = 2}}) ==
        "docx | LimitMet entries 2");
  CHECK(opened(docx().add(kName, kText).add("a", "").without_directory().bytes(),
               {.limits = {.entries = 2}}) == "docx | LimitMet entries 2; ArchiveRebuilt 2");
}

TEST_CASE("what stands before an archive is passed over", "[container]") {
  const ZipBuilder zip = docx().add(kName, kText);
  CHECK(read(ZipBuilder(zip).prefix("\xEF\xBB\xBF").bytes(), kText) == "true bytes | ArchiveHasPrefix 3");
  CHECK(read(ZipBuilder(zip).prefix("HTTP/1.1 200 OK\r\n\r\n").bytes(), kText) ==
        "true bytes | ArchiveHasPrefix 19");
  CHECK(read(ZipBuilder(zip).prefix(std::string(50'000, 'j')).bytes(), kText) ==
        "true bytes | ArchiveHasPrefix 50000");
  CHECK(read(ZipBuilder(zip).zip64().prefix("junk").bytes(), kText) == "true bytes | ArchiveHasPrefix 4");
  CHECK(read(ZipBuilder(zip).without_directory().prefix("junk").bytes(), kText) ==
        "true bytes | ArchiveRebuilt 2; ArchiveHasPrefix 4");
}

TEST_CASE("an archive without its directory is rebuilt from its entries", "[container]") {
  const std::string noted = "true bytes | ArchiveRebuilt 2";
  for (const SizesStand sizes :
       {SizesStand::InHeader, SizesStand::BehindContent, SizesStand::BehindContentUnsigned}) {
    INFO(static_cast<int>(sizes));
    const ZipEntry type{.name = "[Content_Types].xml", .content = kDocumentType, .sizes = sizes};
    const ZipEntry entry{.name = kName, .content = kText, .sizes = sizes};
    CHECK(read(ZipBuilder().add(type).add(entry).without_directory().bytes(), kText) == noted);
    CHECK(read(ZipBuilder().add(entry).add(type).without_directory().bytes(), kText) == noted);
    const std::string whole = ZipBuilder().add(type).add(entry).bytes();
    CHECK(read(whole.substr(0, whole.size() - 30), kText) == noted);
  }
  CHECK(read(docx().add({.name = kName, .content = kText, .offset = 7}).bytes(), kText) == noted);
}

TEST_CASE("an archive inside an archive that was cut is not taken for the file", "[container]") {
  const std::string inner = docx().add(kName, kText).bytes();
  for (const SizesStand sizes : {SizesStand::InHeader, SizesStand::BehindContent}) {
    const ZipBuilder outer = ZipBuilder()
                                 .add("readme.txt", "x")
                                 .add({.name = "report.docx", .content = inner, .method = 0, .sizes = sizes});
    CHECK(opened(ZipBuilder(outer).without_directory().bytes()) ==
          "ArchiveBroken truncated | ArchiveRebuilt 2");
    CHECK(opened(outer.bytes()) == "FormatUnsupported archive");
  }
}

TEST_CASE("of two entries of one name the first is read and the second noted", "[container]") {
  CHECK(read(docx().add(kName, kText).add(kName, "second").bytes(), kText) ==
        "true bytes | EntryDuplicate " + kName);
}

TEST_CASE("names come out as UTF-8 with slashes", "[container]") {
  const std::string gb = "2024\xC4\xEA\xB6\xC8.xml";  // 2024年度.xml
  const std::string path = "2024年度.xml";
  const auto unicode_path = [&](std::uint32_t crc) {
    const std::string field = "\x01" + ZipBuilder::number(crc, 4) + path;
    return ZipBuilder::number(0x7075, 2) + ZipBuilder::number(field.size(), 2) + field;
  };
  struct Case {
    ZipEntry entry;
    std::string name;
  };
  const auto c = GENERATE_COPY(values<Case>({
      {{.name = path}, path},
      {{.name = path, .flags = 0x800}, path},
      {{.name = gb}, path},
      {{.name = gb, .flags = 0x800}, path},  // the library refuses an archive for this
      {{.name = "2024.xml", .extra = unicode_path(ZipBuilder::crc_of("2024.xml"))}, path},
      {{.name = "2024.xml", .extra = unicode_path(1)}, "2024.xml"},  // renamed since
      {{.name = "word\\styles.xml"}, "word/styles.xml"},
      {{.name = "/word/styles.xml"}, "word/styles.xml"},
      {{.name = "a\xFF\xFF"}, "a\uFFFD\uFFFD"},
  }));
  CHECK(names_of(docx().add(c.entry)) == "[Content_Types].xml|" + c.name + "|");
}

TEST_CASE("one odd name does not cost the archive", "[container]") {
  const std::string bytes =
      docx().add({.name = "\xC4\xEA", .content = "x", .flags = 0x800}).add(kName, kText).bytes();
  CHECK(read(bytes, kText) == "true bytes");
}

TEST_CASE("a part is found whatever the case of its name", "[container]") {
  CHECK(read(docx().add("Word/Document.xml", kText).bytes(), kText) == "true bytes");
  CHECK(read(docx().add("WORD/document.xml", "x").add(kName, kText).bytes(), kText) == "true bytes");
}

TEST_CASE("a container that was copied or moved is read like the first", "[container]") {
  Diagnostics notes;
  auto first = open_container({"file", with({})}, {}, notes);
  REQUIRE(first);
  Container copy = *first;
  const Container moved = std::move(*first);
  const Container again = copy;
  copy = {};
  CHECK(*read_part(moved, kName, {}, notes) == kText);
  CHECK(*read_part(again, kName, {}, notes) == kText);
  CHECK(notes.empty());
}

TEST_CASE("a part that is read into bytes given back is as it was written", "[container]") {
  constexpr std::size_t kKiB = 1024;
  Diagnostics notes;
  for (const std::size_t size :
       {300 * kKiB, 100 * kKiB, 64 * kKiB - 1, 299 * kKiB, 10 * kKiB, 900 * kKiB, 65 * kKiB, 30 * kKiB, 5 * kKiB,
        20 * kKiB, kKiB, 40 * kKiB}) {
    const std::string content(size, static_cast<char>('a' + size % 26));
    // Stands for its true size as well as for another, which is found out by inflating into more and more.
    for (const std::optional<std::uint32_t> declared :
         {std::optional<std::uint32_t>(), std::optional<std::uint32_t>(70 * kKiB)}) {
      const auto container = open_container(
          {"file",
           docx().add({.name = std::string(kName), .content = content, .declared_size = declared}).bytes()},
          {}, notes);
      REQUIRE(container);
      auto read = read_part(*container, kName, {}, notes);
      CAPTURE(size);
      REQUIRE(read);
      CHECK(*read == content);
      CHECK(read->c_str()[read->size()] == '\0');
      give_back(std::move(*read));
    }
  }
}

// The law: a part that comes back without a note is what was written, and nothing crashes.
TEST_CASE("a damaged archive gives what was written, or says what is wrong", "[container]") {
  std::mt19937 random(11);
  const auto below = [&](std::size_t end) { return static_cast<std::size_t>(random() % end); };
  const std::string whole = docx().add(kName, kText).add("word/styles.xml", "<w:styles/>").bytes();
  int unnoted = 0;
  for (int round = 0; round < 3000; ++round) {
    std::string bytes = whole;
    if (below(2) == 0) bytes.resize(below(bytes.size()));
    for (auto flips = below(4); flips > 0 && !bytes.empty(); --flips)
      bytes[below(bytes.size())] ^= static_cast<char>(1 << below(8));
    const std::string outcome = read(bytes, kText);
    INFO(outcome);
    CHECK(outcome != "other bytes");
    unnoted += outcome == "true bytes";
  }
  CHECK(unnoted > 0);
}

TEST_CASE("the same bytes give the same checksum, and the known one", "[container]") {
  CHECK(sha256_of("abc") == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  CHECK(sha256_of("") == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
}
