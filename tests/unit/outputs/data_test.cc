// What the columns mean: short names, the dictionary, the codebooks, wide tables, and findings for pipelines.
#include <filesystem>
#include <fstream>
#include <set>
#include <sstream>

#include <unistd.h>

#include "made_extraction.h"
#include "outputs/clean_text.h"
#include "outputs/codebook.h"
#include "outputs/csv.h"
#include "outputs/database.h"
#include "outputs/described.h"
#include "outputs/dictionary.h"
#include "outputs/keys.h"
#include "outputs/sarif.h"
#include "outputs/wide_csv.h"
#include "support/catch.h"

namespace gouji {
namespace {

namespace fs = std::filesystem;

const Forms& built_in_forms() {
  static const LoadedForms loaded = load_forms(built_in_grammars());
  REQUIRE(loaded.forms != nullptr);
  return *loaded.forms;
}

TEST_CASE("short names are ASCII, at most 32 characters, and each is of one figure only", "[outputs]") {
  std::map<std::string, std::string> key_of;
  for (const KeyName& key : keys_of(built_in_forms())) {
    INFO(key.form << " " << key.key << " " << key.short_name);
    CHECK(key.short_name.size() <= 32);
    CHECK(key.short_name.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789_") == std::string::npos);
    CHECK(key_of.emplace(key.short_name, key.key).first->second == key.key);
    CHECK(key.short_name.find(key.grid + "_") == std::string::npos);  // none had to be told apart by its grid
  }
  for (const MadeColumn& column : wide_columns_before()) CHECK(key_of.count(column.name) == 0);
}

TEST_CASE("a wide table has every key once, newer forms first", "[outputs]") {
  std::set<std::string> keys;
  const std::vector<KeyName> wide = wide_keys(built_in_forms());
  for (const KeyName& key : wide) CHECK(keys.insert(key.key).second);
  for (const KeyName& key : keys_of(built_in_forms())) CHECK(keys.count(key.key) == 1);
  CHECK(wide.front().form == "zfxxgk-2021");
  CHECK(wide.back().form == "zfxxgk-2014");
}

TEST_CASE("two figures of one short name are told apart by their grids", "[outputs]") {
  Forms forms = made_forms();
  FormGrid second = forms.forms[0].grids[0];
  second.key = "h";
  second.number_figures();
  forms.forms[0].grids.push_back(second);
  const std::vector<KeyName> keys = keys_of(forms);
  CHECK(keys[0].short_name == "in_a");
  CHECK(keys[4].short_name == "h_in_a");
}

TEST_CASE("every table, view, file and column is explained in both languages", "[outputs]") {
  const Forms& forms = built_in_forms();
  std::size_t count = 0;
  for (const auto& tables : {described_tables(), described_views(forms), described_csv(forms)})
    for (const DescribedTable& table : tables) {
      INFO(table.name);
      CHECK_FALSE((table.words.zh.empty() || table.words.en.empty() || table.columns.empty()));
      std::set<std::string> names;
      for (const DescribedColumn& column : table.columns) {
        INFO(column.name);
        ++count;
        CHECK(names.insert(column.name).second);
        CHECK_FALSE((column.words.zh.empty() || column.words.en.empty() || column.type.empty()));
      }
    }
  CHECK(count > 1000);
}

TEST_CASE("what a column may hold is read from its constraint", "[outputs]") {
  CHECK(words_allowed("TEXT NOT NULL").empty());
  CHECK(words_allowed("INTEGER NOT NULL CHECK (known IN (0, 1))") == std::vector<std::string>{"0", "1"});
  CHECK(words_allowed("TEXT CHECK (verdict IN ('holds', 'fails'))") == std::vector<std::string>{"holds", "fails"});
}

TEST_CASE("a CSV cell for analysis is as it is written", "[outputs]") {
  struct Case { std::string_view text, expected; };
  const auto c = GENERATE(values<Case>({
      {"", ""},
      {"=1+1", "=1+1"},
      {"a;b", "a;b"},
      {"a,b", "\"a,b\""},
      {"\"", "\"\"\"\""},
      {"a\r\nb", "\"a\r\nb\""},
      {"－8件", "－8件"},
  }));
  std::string out;
  append_csv_cell(out, c.text, CsvFor::Data);
  CHECK(out == c.expected);
}

TEST_CASE("for a spreadsheet hidden and wide signs are guarded too, and numbers stay", "[outputs]") {
  struct Case { std::string_view text, expected; };
  const auto c = GENERATE(values<Case>({
      {"＝1+1", "\"'＝1+1\""},
      {"＠x", "\"'＠x\""},
      {"\xE2\x80\xAE=1", "\"'\xE2\x80\xAE=1\""},
      {"\xEF\xBB\xBF=1", "\"'\xEF\xBB\xBF=1\""},
      {"－8", "－8"},
      {"－8件", "\"'－8件\""},
      {"-73802895.90", "-73802895.90"},
      {"a;=1", "\"a;=1\""},
  }));
  std::string out;
  append_csv_cell(out, c.text);
  CHECK(out == c.expected);
}

TEST_CASE("text that readers of tables cannot take is replaced, not dropped", "[outputs]") {
  using namespace std::string_literals;
  CHECK(is_clean("报告 a"));
  CHECK_FALSE(is_clean("a\0b"s));
  CHECK_FALSE(is_clean("\xED\xA0\x80"));
  CHECK(cleaned("a\0b\xFF"s) == "a\xEF\xBF\xBD" "b\xEF\xBF\xBD");
}

TEST_CASE("a report is one line of the wide table, with what is no amount said beside", "[outputs]") {
  const Forms forms = made_forms();
  const WideTable table(forms);
  Extraction extraction = made_extraction();
  extraction.reports[0].record.grids[0].figures[1].split_by = SplitBy::Ties;
  std::string text;
  table.append(text, extraction, CsvFor::Data);
  CHECK(table.head(CsvFor::Data) == "path,member,ordinal,agency,year,form,title,period_from,period_to,holds,fails,undecided,spent,amounts,gaps,inferred,in_a,in_b,out_a,out_b\n");
  CHECK(text == "a.txt,,1,某局,2023,form-1,某局报告,2023-01-01,2023-12-31,0,0,0,0,2,out_a=blank; out_b=unreadable,in_b,12,25.50,,\n");
}

TEST_CASE("the codebook has a line for every column", "[outputs]") {
  const Forms forms = made_forms();
  std::size_t columns = 1;
  for (const auto& tables : {described_tables(), described_views(forms), described_csv(forms)})
    for (const DescribedTable& table : tables) columns += table.columns.size();
  const std::string book = codebook_csv(forms, CsvFor::Data);
  CHECK(static_cast<std::size_t>(std::count(book.begin(), book.end(), '\n')) == columns);
  CHECK(book.find("reports_wide.csv,,17,in_a,number,,g.in.a,,一、本年新收 › 自然人；不是数值为空,received › persons; empty where it is no amount\n") != std::string::npos);
}

class MadeDatabase {
 public:
  MadeDatabase() : folder_(fs::temp_directory_path() / ("gouji-data-" + std::to_string(::getpid()))) {
    fs::create_directories(folder_);
    Extraction extraction = made_extraction();
    extraction.path = "年报/a b%.docx";
    extraction.parts = {"word/document.xml"};
    Finding known = made_finding(), nowhere = made_finding();
    known.is_known = true;
    nowhere.place = {};
    nowhere.place.span.part = kNone;
    nowhere.severity = Severity::Note;
    nowhere.fingerprint.clear();
    extraction.reports[0].findings.findings = {made_finding(), known, nowhere};
    Extraction failed;
    failed.path = "b<\x01>";
    failed.failure = Diagnostic{Code::FileEmpty, Severity::Error, {}, {}};
    const Forms forms = made_forms();
    Database database(path());
    REQUIRE_FALSE(database.open());
    REQUIRE_FALSE(database.add(extraction, forms));
    REQUIRE_FALSE(database.add(failed, forms));
    REQUIRE_FALSE(database.finish(forms, {"1", "h"}));
    REQUIRE_FALSE(database.commit());
  }
  ~MadeDatabase() { fs::remove_all(folder_); }

  std::string path() const { return (folder_ / "data.sqlite").string(); }

  template <typename Write>
  std::string written(Write write, const PipelineOptions& options) const {
    const std::string out = (folder_ / "out").string();
    WholeFile file(out);
    REQUIRE_FALSE(file.open());
    REQUIRE_FALSE(write(path(), options, file));
    REQUIRE_FALSE(file.commit());
    std::ostringstream content;
    content << std::ifstream(out, std::ios::binary).rdbuf();
    return content.str();
  }

 private:
  fs::path folder_;
};

TEST_CASE("SARIF names the file, the part in it and the bytes", "[outputs]") {
  const MadeDatabase made;
  const std::string sarif = made.written(write_sarif, {Language::English, {"1", "h"}, {}});
  INFO(sarif);
  for (const char* part : {R"("version":"2.1.0")", R"({"id":"g.across","shortDescription":{"text":"g.across"})",
                           R"({"location":{"uri":"%E5%B9%B4%E6%8A%A5/a%20b%25.docx"}})", R"({"location":{"uri":"/word/document.xml"},"parentIndex":0})",
                           R"("artifactLocation":{"uri":"/word/document.xml","index":1},"region":{"byteOffset":20,"byteLength":1})",
                           R"("partialFingerprints":{"gouji/v1":"00f1"},"baselineState":"new")", R"("baselineState":"unchanged")",
                           R"("artifactLocation":{"uri":"%E5%B9%B4%E6%8A%A5/a%20b%25.docx","index":0}},"logicalLocations")",
                           R"("message":{"text":"received: persons 12, total 25.50, 12 ≠ 25.50"})"})
    CHECK(sarif.find(part) != std::string::npos);
}

TEST_CASE("JUnit fails for errors, skips what is known and says the rest", "[outputs]") {
  const MadeDatabase made;
  const std::string junit = made.written(write_junit, {Language::English, {"1", "h"}, {}});
  INFO(junit);
  for (const char* part : {R"(<testsuites name="gouji" tests="5" failures="1" errors="1" skipped="1">)", R"(<testsuite name="年报/a b%.docx" tests="4" failures="1" errors="0" skipped="1">)",
                           R"(<testcase name="g.across@in" classname="某局 2023"><failure type="error" message="received: persons 12, total 25.50, 12 ≠ 25.50"/></testcase>)",
                           "<system-out>note: received", "classname=\"b&lt;\xEF\xBF\xBD&gt;\"><error type=\"file-empty\""})
    CHECK(junit.find(part) != std::string::npos);
}

}  // namespace
}  // namespace gouji
