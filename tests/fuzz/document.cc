// Any bytes as the document part of a DOCX file.
#include "fuzz/input.h"
#include "fuzz/laws.h"
#include "fuzz/stored_zip.h"

namespace {

constexpr std::string_view kTypes =
    R"(<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">)"
    R"(<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>)"
    R"(<Override PartName="/word/document.xml" )"
    R"(ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>)";
constexpr std::string_view kRelationships =
    R"(<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" )"
    R"(Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/>)"
    R"(</Relationships>)";

const gouji::ReadOptions kOptions{.limits = {.part_bytes = 4 << 20, .cells = 20'000}};

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
  const gouji::Input input(bytes, size);
  const std::string file = gouji::stored_zip({{"[Content_Types].xml", kTypes},
                                              {"_rels/.rels", kRelationships},
                                              {"word/document.xml", input.view()}});
  gouji::Diagnostics notes, again;
  const auto container = gouji::open_container({"input.docx", file}, kOptions, notes);
  gouji::laws::require(bool(container), "a well-made archive opens");
  const auto blocks = gouji::read_blocks(*container, kOptions, notes);
  const auto second = gouji::read_blocks(*container, kOptions, again);
  gouji::laws::require(bool(blocks) == bool(second), "the same bytes are read or are not");

  const auto stored = gouji::laws::stored_sizes(*container);
  gouji::laws::check_notes(notes, stored);
  if (!blocks) return 0;
  gouji::laws::check_blocks(*blocks, stored);
  gouji::laws::require_equal(*blocks, *second);
  return 0;
}
