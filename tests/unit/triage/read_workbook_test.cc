#include "support/catch.h"
#include "support/zip_builder.h"
#include "triage/triage.h"

namespace gouji {
namespace {

constexpr const char* kOne = "00000000000000a1";
constexpr const char* kTwo = "00000000000000b2";

std::string workbook_of(const std::string& sheet, const std::string& strings = "") {
  ZipBuilder zip;
  zip.add("xl/worksheets/sheet1.xml", sheet);
  if (!strings.empty()) zip.add("xl/sharedStrings.xml", strings);
  return zip.bytes();
}

}  // namespace

TEST_CASE("cells of a workbook are read as every program writes them", "[triage]") {
  const std::string strings =
      "<?xml version=\"1.0\"?><!-- <si> --><sst><si><t>指纹</t></si><si><t>处理意见</t></si><si><t xml:space=\"preserve\">备注</t></si>"
      "<si><r><t>属</t></r><r><rPr><b/></rPr><t>实</t></r><rPh sb=\"0\"><t>shu</t></rPh></si><si><t>a_x000D_\n&lt;b&gt;&#x4E00;_x005F_x0041_</t></si></sst>";
  const std::string sheet =
      "<x:worksheet xmlns:x='m'><x:sheetData><x:row r=\"1\"><x:c r=\"C1\" t=\"s\"><x:v>0</x:v></x:c><x:c r=\"E1\" t=\"s\"><x:v>1</x:v></x:c>"
      "<x:c t=\"s\"><x:v>2</x:v></x:c></x:row>"
      "<x:row r=\"2\"><x:c r=\"C2\" t=\"inlineStr\"><x:is><x:t>" + std::string(kOne) + "</x:t></x:is></x:c><x:c r=\"D2\" s=\"1\"/>"
      "<x:c r=\"E2\" t=\"s\"><x:v>3</x:v></x:c><x:c r=\"F2\" t=\"s\"><x:v>4</x:v></x:c></x:row>"
      "<x:row r=\"9\"><x:c r=\"C9\" t=\"str\"><x:f>A1</x:f><x:v>" + kTwo + "</x:v></x:c><x:c r=\"F9\"><x:v>2024</x:v></x:c></x:row>"
      "</x:sheetData></x:worksheet>";
  const TriageRead read = read_triage(workbook_of(sheet, strings));
  REQUIRE_FALSE(read.error.has_value());
  REQUIRE(read.triage.judgements.size() == 2);
  CHECK(read.triage.judgements.at(kOne) == Judgement{"confirmed", "a\n<b>一_x0041_"});
  CHECK(read.triage.judgements.at(kTwo) == Judgement{"", "2024"});
}

TEST_CASE("a table that merely speaks of fingerprints is none of decisions", "[triage]") {
  const auto row = [](const std::string& a, const std::string& b) {
    return "<row><c t=\"inlineStr\"><is><t>" + a + "</t></is></c><c t=\"inlineStr\"><is><t>" + b + "</t></is></c></row>";
  };
  ZipBuilder zip;
  zip.add("xl/worksheets/sheet1.xml", "<sheetData>" + row("指纹", "处理意见") + row(kOne, "误报") + "</sheetData>");
  zip.add("xl/worksheets/sheet2.xml", "<sheetData>" + row("校验结果", "指纹") + row("报告", "编号") + "</sheetData>");
  const TriageRead read = read_triage(zip.bytes());
  CHECK(read.complaints.empty());
  CHECK(read.triage.is_known(kOne));
}

TEST_CASE("a workbook that is damaged or has no fingerprints is refused", "[triage]") {
  CHECK(read_triage(workbook_of("<worksheet><sheetData><row><c><v>1</v></c></row></sheetData></worksheet>")).error.has_value());
  std::string damaged = workbook_of("<worksheet/>");
  damaged[40] = static_cast<char>(damaged[40] ^ 1);
  CHECK(read_triage(damaged).error.has_value());
  CHECK(read_triage(damaged.substr(0, damaged.size() / 2)).error.has_value());
}

TEST_CASE("XML that is none does not hold the reader up", "[triage]") {
  const auto sheet = GENERATE(as<std::string>(), "<", "<row", "<row><c r='", "<c t=\"s\"><v>99999999999999999999</v></c>", "<row><c r=\"ZZZZZZ1\"><v>1</v></c></row>",
                              "<![CDATA[", "<!--", "<?", "&#0;&#xD800;&#x;&;", "<row/><c/><is/><row><c><is><t>", "</row></c>");
  CHECK(read_triage(workbook_of(sheet)).error.has_value());
}

}  // namespace gouji
