// CSV, the database, and files that are whole or not there.
#include <filesystem>
#include <fstream>
#include <sstream>

#include <unistd.h>

#include "made_extraction.h"
#include "outputs/csv.h"
#include "outputs/database.h"
#include "outputs/schema.h"
#include "outputs/stored.h"
#include "outputs/tally.h"
#include "support/catch.h"

namespace gouji {
namespace {

namespace fs = std::filesystem;

class Folder {
 public:
  Folder() : path_(fs::temp_directory_path() / ("gouji-outputs-" + std::to_string(::getpid()))) { fs::create_directories(path_); }
  ~Folder() { fs::remove_all(path_); }
  std::string operator/(const char* name) const { return (path_ / name).string(); }

 private:
  fs::path path_;
};

std::string content_of(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  std::ostringstream content;
  content << file.rdbuf();
  return content.str();
}

TEST_CASE("a CSV cell is quoted where it must be and never a formula", "[outputs]") {
  struct Case { std::string_view text, expected; };
  const auto c = GENERATE(values<Case>({
      {"", ""},
      {"规章", "规章"},
      {"a,b", "\"a,b\""},
      {"a\"b", "\"a\"\"b\""},
      {"a\nb", "\"a\nb\""},
      {"-8", "-8"},
      {"+2", "+2"},
      {"-1.5", "-1.5"},
      {"-", "\"'-\""},
      {"--", "\"'--\""},
      {"=1+1", "\"'=1+1\""},
      {"@x", "\"'@x\""},
      {"\t=1", "\"'\t=1\""},
      {"-8件", "\"'-8件\""},
      {"-1.", "\"'-1.\""},
      {"\xff", "\xEF\xBF\xBD"},
  }));
  std::string out;
  append_csv_cell(out, c.text);
  CHECK(out == c.expected);
}

std::size_t count_of(const std::string& text, char c) { return static_cast<std::size_t>(std::count(text.begin(), text.end(), c)); }

// Commas that part cells.
std::size_t commas_in(std::string_view line) {
  std::size_t count = 0;
  bool quoted = false;
  for (const char c : line) {
    quoted ^= c == '"';
    count += c == ',' && !quoted;
  }
  return count;
}

TEST_CASE("every line of a CSV table has as many cells as its head", "[outputs]") {
  Extraction extraction = made_extraction();
  extraction.reports[0].findings.findings = {made_finding()};
  const Forms forms = made_forms();
  std::string figures, findings;
  append_figures_csv(figures, extraction, forms);
  append_findings_csv(findings, extraction, forms);
  CHECK(count_of(figures, '\n') == 4);
  CHECK(commas_in(figures) == 4 * commas_in(figures_csv_head(CsvFor::Data)));
  CHECK(commas_in(findings) == commas_in(findings_csv_head()));
  CHECK(figures.substr(0, figures.find('\r')) ==
        "a.txt,,1,某局,2023,form-1,g,in,a,g.in.a,amount,12,,none,12,label,cell,form-1,申请情况,一、本年新收,自然人,text,10,11,1,2,3");
}

TEST_CASE("a file is whole or not there", "[outputs]") {
  const Folder folder;
  const std::string path = folder / "x.csv";
  {
    WholeFile file(path);
    REQUIRE_FALSE(file.open());
    REQUIRE_FALSE(file.write("half"));
  }
  CHECK_FALSE(fs::exists(path));
  CHECK_FALSE(fs::exists(path + ".part"));
  {
    WholeFile file(path);
    REQUIRE_FALSE(file.open());
    REQUIRE_FALSE(file.write("whole"));
    REQUIRE_FALSE(file.commit());
  }
  CHECK(content_of(path) == "whole");
  CHECK_FALSE(fs::exists(path + ".part"));
  WholeFile nowhere(folder / "no/such/folder.csv");
  CHECK(nowhere.open().has_value());
}

std::string made_database(const std::string& path) {
  Extraction extraction = made_extraction();
  extraction.reports[0].findings.findings = {made_finding()};
  extraction.reports[0].findings.findings[0].others = {{"b.txt", std::string(64, '1'), 1, "某局", 2022}};
  extraction.reports[0].findings.suspects = {made_suspects()};
  extraction.reports[0].findings.unchecked = {"g.out.a"};
  extraction.notes = {{Code::HiddenText, Severity::Note, {0, 1, 2}, {"x"}}};
  Extraction failed;
  failed.path = "b";
  failed.failure = Diagnostic{Code::FileEmpty, Severity::Error, {}, {}};
  const Forms forms = made_forms();
  Database database(path);
  REQUIRE_FALSE(database.open());
  REQUIRE_FALSE(database.add(extraction, forms));
  REQUIRE_FALSE(database.add(failed, forms));
  REQUIRE_FALSE(database.finish(forms, {"1", "h"}));
  REQUIRE_FALSE(database.commit());
  return content_of(path);
}

TEST_CASE("the same input gives the same database, byte for byte", "[outputs]") {
  const Folder folder;
  const std::string first = made_database(folder / "a.sqlite"), second = made_database(folder / "b.sqlite");
  CHECK(first.starts_with("SQLite format 3"));
  CHECK(first == second);
}

// Rows of a SELECT, cells parted by |, rows by a line end.
std::string rows_of(const std::string& path, std::string_view sql, int columns) {
  StoredData data;
  REQUIRE_FALSE(data.open(path));
  std::string text;
  StoredRows rows = data.rows(sql);
  while (rows.next()) {
    for (int i = 0; i < columns; ++i) text.append(i == 0 ? "" : "|").append(rows.is_null(i) ? "-" : rows.text(i));
    text += '\n';
  }
  CHECK_FALSE(data.error());
  return text;
}

TEST_CASE("the database holds suspects, other reports, unchecked figures and the names of keys", "[outputs]") {
  const Folder folder;
  const std::string path = folder / "d.sqlite";
  made_database(path);
  struct Case { std::string_view sql; int columns; std::string_view rows; };
  for (const Case& c : std::initializer_list<Case>{
           {"SELECT * FROM suspect_groups", 4, "1|1|g|1\n"},
           {"SELECT * FROM suspect_ties", 4, "1|1|g.across|in\n"},
           {"SELECT * FROM suspects", 7, "1|1|1|g.in.b|25.50|12|total-left-zero\n1|2|1|g.in.a|12|25.50|-\n1|2|2|g.out.a|-|3|-\n"},
           {"SELECT * FROM other_reports", 7, "1|1|b.txt|1111111111111111111111111111111111111111111111111111111111111111|1|某局|2022\n"},
           {"SELECT * FROM unchecked", 2, "1|g.out.a\n"},
           {"SELECT * FROM runs", 2, "1|h\n"},
           {"SELECT key, zh, en, short, position FROM keys WHERE form = 'form-1'", 5,
            "g.in.a|一、本年新收 › 自然人|received › persons|in_a|1\ng.in.b|一、本年新收 › 总计|received › total|in_b|2\n"
            "g.out.a|二、上年结转 › 自然人|carried over › persons|out_a|3\ng.out.b|二、上年结转 › 总计|carried over › total|out_b|4\n"},
           {"SELECT stated, quote, fingerprint, known, table_no, row_no, column_no FROM findings", 7, "-|-|00f1|0|1|2|3\n"},
           {"SELECT table_no, row_no, column_no FROM figures WHERE key = 'g.in.a'", 3, "1|2|3\n"},
       }) {
    INFO(c.sql);
    CHECK(rows_of(path, c.sql, c.columns) == c.rows);
  }
}

bool wants_to_stop = false;

TEST_CASE("a reader that is to stop gets no more rows, and is told so", "[outputs]") {
  const Folder folder;
  const std::string path = folder / "e.sqlite";
  made_database(path);
  const std::string_view many = "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 100000) SELECT i FROM n";
  for (const bool is_stopped : {false, true}) {
    wants_to_stop = false;
    StoredData data;
    REQUIRE_FALSE(data.open(path, [] { return wants_to_stop; }));
    StoredRows rows = data.rows(many);
    REQUIRE(rows.next());
    wants_to_stop = is_stopped;
    std::int64_t count = 1;
    while (rows.next()) ++count;
    CHECK((count == 100000) == !is_stopped);
    CHECK(data.error().has_value() == is_stopped);
  }
}

TEST_CASE("a database that is not committed leaves nothing behind", "[outputs]") {
  const Folder folder;
  const std::string path = folder / "c.sqlite";
  {
    Database database(path);
    REQUIRE_FALSE(database.open());
  }
  CHECK_FALSE(fs::exists(path));
  CHECK_FALSE(fs::exists(path + ".part"));
}

TEST_CASE("every column of the database is explained in both languages", "[outputs]") {
  for (const SqlColumn& column : kSqlColumns) {
    INFO(column.table << "." << column.name);
    CHECK_FALSE(column.zh.empty());
    CHECK_FALSE(column.en.empty());
  }
}

TEST_CASE("run.json counts files, ties and findings and holds the only time", "[outputs]") {
  Tally tally;
  Extraction extraction = made_extraction();
  extraction.reports[0].findings.findings = {made_finding()};
  extraction.reports[0].findings.checks.fails = 1;
  tally.add(extraction, made_forms());
  Extraction failed;
  failed.failure = Diagnostic{Code::FileEmpty, Severity::Error, {}, {}};
  tally.add(failed, made_forms());
  tally.skipped.hidden = 3;
  const std::string json = run_json(tally, {"1", "h"}, {"T0", "T1"});
  for (const char* part : {R"("started": "T0")", R"("files": {"total": 2, "read": 1, "not_such_report": 0, "unreadable": 1, "incomplete": 0)",
                           R"("why_unreadable": {"file-empty": 1})", R"("hidden": 3)", R"("fails": 1)",
                           R"("by_check": {"g.across": {"error": 1, "warning": 0, "note": 0}})", R"("by_reading": {"amount": 2, "blank": 1, "unreadable": 1})"}) {
    INFO(json << part);
    CHECK(json.find(part) != std::string::npos);
  }
}

TEST_CASE("a check is told by what most of its most severe findings are about", "[outputs]") {
  Tally tally;
  const auto add = [&](FindingKind kind, Severity severity, Cause cause) {
    Finding finding = made_finding();
    finding.check = "years.version", finding.kind = kind, finding.severity = severity, finding.cause = cause;
    tally.add(finding);
  };
  add(FindingKind::SeriesVersionsEqual, Severity::Note, Cause::Published);
  add(FindingKind::SeriesVersionsEqual, Severity::Note, Cause::Published);
  add(FindingKind::SeriesVersions, Severity::Warning, Cause::Published);
  const CheckTally& check = tally.by_check.at("years.version");
  CHECK(check.kind == FindingKind::SeriesVersions);
  CHECK(check.kinds.size() == 2);
  CHECK(check.count.total() == 3);
  add(FindingKind::SeriesVersions, Severity::Error, Cause::Reading);
  CHECK(tally.doubtful_errors == 1);
}

}  // namespace
}  // namespace gouji
