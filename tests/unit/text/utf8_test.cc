// Names of files as outputs spell them.
#include "text/utf8.h"

#include "support/catch.h"

namespace gouji {

TEST_CASE("bytes that are no UTF-8 are spelt so that no two names become one", "[text]") {
  struct Case { std::string_view bytes, spelt; };
  const auto c = GENERATE(values<Case>({
      {"年报/2022年度报告.docx", "年报/2022年度报告.docx"},
      {"\xFF.docx", "\\xFF.docx"},
      {"\xFE.docx", "\\xFE.docx"},
      {"\xC4\xEA\xB6\xC8.docx", "\\xC4\\xEA\\xB6\\xC8.docx"},  // 年度 in GBK
      {"年\xE5\xB9", "年\\xE5\\xB9"},                     // cut off in a character
      {"\xEF\xBF\xBD.docx", "\xEF\xBF\xBD.docx"},       // a name that holds U+FFFD itself
      {"\\xFF.docx", "\\x5CxFF.docx"},
      {"a\\b\\x\\xfg%FF", "a\\b\\x\\xfg%FF"},
      {"", ""},
  }));
  CHECK(spelt_in_utf8(c.bytes) == c.spelt);
}

}  // namespace gouji
