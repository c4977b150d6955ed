// report.html: what is escaped, what it says, and what it leaves out.
#include <filesystem>
#include <fstream>
#include <sstream>

#include <unistd.h>

#include "made_extraction.h"
#include "outputs/database.h"
#include "outputs/page/html.h"
#include "outputs/page/page.h"
#include "support/catch.h"

namespace gouji {
namespace {

namespace fs = std::filesystem;

class Folder {
 public:
  Folder() : path_(fs::temp_directory_path() / ("gouji-page-" + std::to_string(::getpid()))) { fs::create_directories(path_); }
  ~Folder() { fs::remove_all(path_); }
  std::string operator/(const char* name) const { return (path_ / name).string(); }

 private:
  fs::path path_;
};

TEST_CASE("text of a document is never markup", "[outputs]") {
  struct Case { std::string_view text, expected; };
  const auto c = GENERATE(values<Case>({
      {"规章 12", "规章 12"},
      {"<b>&'\"", "&lt;b&gt;&amp;&#39;&quot;"},
      {"</script>", "&lt;/script&gt;"},
      {"a\x01""b\x1B[31m", "a\xEF\xBF\xBD""b\xEF\xBF\xBD[31m"},
      {"\xff", "\xEF\xBF\xBD"},
      {"\xC2\x85", "\xEF\xBF\xBD"},
      {"a\tb\n", "a\tb\n"},
  }));
  CHECK(page::escaped(c.text) == c.expected);
}

TEST_CASE("JSON in a page ends no script and no line", "[outputs]") {
  CHECK(page::json_in_page("</script><!--&") == "\"\\u003c/script>\\u003c!--\\u0026\"");
  CHECK(page::json_in_page("a\xE2\x80\xA8\xE2\x80\xA9\"") == "\"a\\u2028\\u2029\\\"\"");
}

std::string page_of(const Extraction& extraction, const PageOptions& options) {
  const Folder folder;
  const Forms forms = made_forms();
  Database database(folder / "data.sqlite");
  REQUIRE_FALSE(database.open());
  REQUIRE_FALSE(database.add(extraction, forms));
  REQUIRE_FALSE(database.finish(forms, {"1", "h"}));
  REQUIRE_FALSE(database.commit());
  WholeFile file(folder / "report.html");
  REQUIRE_FALSE(file.open());
  REQUIRE_FALSE(write_page(folder / "data.sqlite", forms, options, file));
  REQUIRE_FALSE(file.commit());
  std::ifstream stream(folder / "report.html", std::ios::binary);
  std::ostringstream content;
  content << stream.rdbuf();
  return content.str();
}

bool says(const std::string& page, std::string_view words) { return page.find(words) != std::string::npos; }

Extraction failing() {
  Extraction extraction = made_extraction();
  extraction.reports[0].findings.findings = {made_finding()};
  extraction.reports[0].findings.suspects = {made_suspects()};
  return extraction;
}

TEST_CASE("the page writes the sum out, marks its figures and says where it stands", "[outputs]") {
  const std::string page = page_of(failing(), {});
  CHECK(says(page, "class='n amount bad suspect first' id='r1-g.in.b' data-findings='1'"));
  CHECK(says(page, "<a href='#r1-g.in.a' title='本年新收 › 自然人'>12</a> <span class=relation>≠</span> <a href='#r1-g.in.b' title='本年新收 › 总计'>25.50</a>"));
  CHECK(says(page, "应为 12？"));
  CHECK(says(page, "第 1 张表第 2 行第 3 列，text 字节 20–21"));
  CHECK(says(page, "一、本年新收"));
  CHECK(says(page, "还有其他可能，没有列全"));
}

TEST_CASE("a sentence is quoted beside the figure it disagrees with", "[outputs]") {
  Extraction extraction = failing();
  Finding& finding = extraction.reports[0].findings.findings[0];
  finding.at = "g.in.a";
  finding.check = "narrative.x";
  finding.operands.clear();
  finding.stated = Amount{15, 0};
  finding.quote = "收到申请15件<b>";
  const std::string page = page_of(extraction, {});
  CHECK(says(page, "<td class=note><q><bdi>收到申请15件&lt;b&gt;</bdi></q><a href='#r1f1'> <b>15 ≠ 12</b></a>"));
}

TEST_CASE("a figure that no tie weighed is marked, unless something fails there all the same", "[outputs]") {
  Extraction extraction = failing();
  extraction.reports[0].findings.findings[0].operands.erase(extraction.reports[0].findings.findings[0].operands.begin());
  extraction.reports[0].findings.suspects.clear();
  extraction.reports[0].findings.unchecked = {"g.in.a", "g.in.b"};
  const std::string page = page_of(extraction, {});
  CHECK(says(page, "<td class='n amount free'>12</td>"));
  CHECK(says(page, "class='n amount bad' id='r1-g.in.b'"));
  CHECK(says(page, "1 个数值没有任何勾稽关系可供校验（标 ◦）"));
  CHECK_FALSE(says(page_of(failing(), {}), "amount free'"));
}

TEST_CASE("the page asks for nothing and lets nothing else run", "[outputs]") {
  const std::string page = page_of(failing(), {});
  CHECK(says(page, "content=\"default-src 'none'; style-src 'sha256-"));
  CHECK(says(page, "base-uri 'none'; form-action 'none'"));
  CHECK_FALSE(says(page, "unsafe-inline"));
}

TEST_CASE("a page without scripts hides nothing from a browser that runs them", "[outputs]") {
  PageOptions options;
  options.kind = PageKind::Plain;
  const std::string page = page_of(failing(), options);
  CHECK_FALSE(says(page, "<noscript"));
  CHECK_FALSE(says(page, "<script"));
  CHECK(says(page, "<table class='plain findings'>"));
  CHECK(says(page, "id='r1-g.in.b'"));
  CHECK(says(page, "本页没有搜索、排序和图"));
}

TEST_CASE("what a page leaves out it says, and where it is", "[outputs]") {
  Extraction extraction = failing();
  for (int i = 0; i < 4; ++i) extraction.reports[0].findings.findings.push_back(made_finding());
  Audited second = extraction.reports[0];
  second.record.ordinal = 2;
  second.findings.findings.resize(1);
  extraction.reports.push_back(second);
  const std::string page = page_of(extraction, {Language::English, {}, {3, 1}});
  CHECK(says(page, "Of 6 findings these are the gravest 3; findings.csv and data.sqlite have them all."));
  CHECK(says(page, "These are the gravest 1; the other 1 reports with findings are in data.sqlite"));
  CHECK(says(page, "id=r1 open"));
  CHECK_FALSE(says(page, "id=r2"));
}

TEST_CASE("a page of nothing says that nothing was found", "[outputs]") {
  CHECK(says(page_of(made_extraction(), {}), "没有发现不符之处。"));
  Extraction failed;
  failed.path = "b";
  failed.failure = Diagnostic{Code::FileEmpty, Severity::Error, {}, {}};
  const std::string page = page_of(failed, {Language::English});
  CHECK(says(page, "No report was read."));
  CHECK(says(page, "1 file was not read"));
}

}  // namespace
}  // namespace gouji
