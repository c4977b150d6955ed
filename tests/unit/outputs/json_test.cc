// JSON text, and the record contract.
#include "outputs/json.h"

#include "made_extraction.h"
#include "outputs/json_stretch.h"
#include "outputs/outcome.h"
#include "outputs/record_json.h"
#include "support/catch.h"

namespace gouji {
namespace {

using namespace std::string_literals;

TEST_CASE("a JSON string escapes what it must and is always UTF-8", "[outputs]") {
  struct Case { std::string text, expected; };
  const auto c = GENERATE(values<Case>({
      {"", "\"\""},
      {"报告 a", "\"报告 a\""},
      {"\"\\\n\r\t", "\"\\\"\\\\\\n\\r\\t\""},
      {"\x01\x1f"s, "\"\\u0001\\u001f\""},
      {"\0"s, "\"\\u0000\""},
      {"\x7f"s, "\"\\u007f\""},
      {"a\xff" "b", "\"a\xEF\xBF\xBD" "b\""},
      {"\xE4\xB8"s, "\"\xEF\xBF\xBD\xEF\xBF\xBD\""},
      {"\xEF\xBF\xBD", "\"\xEF\xBF\xBD\""},
      {"𠀀", "\"𠀀\""},
  }));
  std::string out;
  append_json(out, c.text);
  CHECK(out == c.expected);
  std::string room, again;
  JsonStretch stretch(room, JsonStretch::kMostOfByte * c.text.size() + 2);
  stretch.text(c.text);
  stretch.append_to(again);
  CHECK(again == c.expected);
}

std::string json_of(std::string_view text) {
  std::string json;
  append_json(json, text);
  return json;
}

TEST_CASE("any byte is the same JSON wherever it stands among others", "[outputs]") {
  const auto inside = [](std::string_view text) { return json_of(text).substr(1, json_of(text).size() - 2); };
  const auto [before, behind] = GENERATE(table<std::string, std::string>({{"abcdefghijklmnopq", "rstuvwxyzabcdef"}, {"行政机关", "信息 1 件，公开"}, {"a中b文c", ""}}));
  for (int byte = 0; byte < 256; ++byte) {
    const std::string one(1, static_cast<char>(byte));
    for (std::size_t from = 0; from <= before.size(); ++from) {
      const std::string first = before.substr(from);
      if (!first.empty() && (first[0] & 0xC0) == 0x80) continue;
      const std::string text = first + one + behind;
      std::string room(JsonStretch::kMostOfByte * text.size() + 2, ' ');
      CAPTURE(text);
      REQUIRE(json_of(text) == "\"" + first + inside(one) + behind + "\"");
      room.resize(static_cast<std::size_t>(write_json(room.data(), text) - room.data()));
      REQUIRE(room == json_of(text));
    }
  }
}

TEST_CASE("an amount in a stretch of JSON is written as anywhere", "[outputs]") {
  for (const Amount amount : {Amount{0, 0}, Amount{9, 0}, Amount{10, 0}, Amount{-8, 0}, Amount{2550, 2}, Amount{-5, 1}, Amount{INT64_MIN, 0}}) {
    std::string room, out;
    JsonStretch stretch(room, 64);
    stretch.amount(amount);
    stretch.append_to(out);
    CHECK(out == "\"" + to_string(amount) + "\"");
  }
}

TEST_CASE("a number in a stretch of JSON is written digit by digit", "[outputs]") {
  std::string room;
  const auto written = [&](std::uint64_t number) {
    std::string json;
    JsonStretch stretch(room, 20);
    stretch.number(number);
    stretch.append_to(json);
    return json;
  };
  for (std::uint64_t number = 0; number < 12'000; ++number) REQUIRE(written(number) == std::to_string(number));
  for (std::uint64_t power = 10; power < 10'000'000'000'000'000'000u; power *= 10)
    for (const std::uint64_t number : {power - 1, power, power + 1, power / 3, 7 * power / 9})
      REQUIRE(written(number) == std::to_string(number));
  CHECK(written(UINT64_MAX) == std::to_string(UINT64_MAX));
}

TEST_CASE("JSON in lines gives each element of the outermost object a line", "[outputs]") {
  CHECK(in_lines(R"({"a":1,"b":[{"c":"x,{]"},[2,3]],"d":[],"e":{"f":null}})") ==
        "{\n  \"a\": 1,\n  \"b\": [\n    {\"c\": \"x,{]\"},\n    [2, 3]\n  ],\n  \"d\": [],\n  \"e\": {\"f\": null}\n}\n");
}

std::string line_of(const Extraction& extraction) {
  std::string out;
  append_record_lines(out, extraction, made_forms(), {"1.2.3", "abcd"});
  return out;
}

TEST_CASE("a record is one line of the contract", "[outputs]") {
  Extraction extraction = made_extraction();
  extraction.reports[0].findings.findings = {made_finding()};
  extraction.reports[0].findings.checks.fails = 1;
  extraction.reports[0].findings.suspects = {made_suspects()};
  extraction.reports[0].findings.unchecked = {"g.out.a"};
  CHECK(line_of(extraction) ==
        R"({"schema":"gouji.record/1","gouji":"1.2.3","grammars":"abcd",)"
        R"("source":{"path":"a.txt","member":null,"sha256":")" + std::string(64, '0') + R"(","format":"text","ordinal":1},)"
        R"("report":{"agency":"某局","title":"某局报告","year":2023,"form":"form-1","period":{"from":"2023-01-01","to":"2023-12-31"}},)"
        R"("sections":[{"key":"first","ordinal":1,"title":"总体","written":"一、总体"}],)"
        R"("grids":[{"key":"g","form":"form-1"}],)"
        R"("figures":[)"
        R"({"key":"g.in.a","reading":"amount","amount":"12","unit":null,"unit_source":"none","written":"12","row_by":"label","split_by":"cell","candidates":null,"place":{"part":"text","begin":10,"end":11,"table":1,"row":2,"column":3}},)"
        R"({"key":"g.in.b","reading":"amount","amount":"25.50","unit":null,"unit_source":"none","written":"25.50","row_by":"label","split_by":"cell","candidates":null,"place":{"part":"text","begin":20,"end":21,"table":1,"row":2,"column":3}},)"
        R"({"key":"g.out.a","reading":"blank","amount":null,"unit":null,"unit_source":"none","written":"","row_by":"label","split_by":"cell","candidates":null,"place":{"part":"text","begin":30,"end":31,"table":1,"row":2,"column":3}},)"
        R"({"key":"g.out.b","reading":"unreadable","amount":null,"unit":null,"unit_source":"none","written":"l2","row_by":"label","split_by":"cell","candidates":null,"place":{"part":"text","begin":40,"end":41,"table":1,"row":2,"column":3}}],)"
        R"("ambiguous_rows":[],"checks":{"holds":0,"fails":1,"undecided":0,"spent":0},)"
        R"("findings":[{"check":"g.across","at":"in","verdict":"fails","as_zero":null,"severity":"error","cause":"published","left":"12","right":"25.50",)"
        R"("operands":[{"key":"g.in.a","amount":"12"},{"key":"g.in.b","amount":"25.50"}],"missing":[],"basis":"表头",)"
        R"("stated":null,"quote":null,"others":[],)"
        R"("place":{"part":"text","begin":20,"end":21,"table":1,"row":2,"column":3},"message":"本年新收：自然人 12，总计 25.50，12 ≠ 25.50","message_en":"received: persons 12, total 25.50, 12 ≠ 25.50","fingerprint":"00f1","known":false}],)"
        R"("suspects":[{"ties":["g.across@in"],"truncated":true,"sets":[[{"key":"g.in.b","published":"25.50","needed":"12","slip":"total-left-zero"}],)"
        R"([{"key":"g.in.a","published":"12","needed":"25.50","slip":null},{"key":"g.out.a","published":null,"needed":"3","slip":null}]]}],)"
        R"("unchecked":["g.out.a"],"diagnostics":[]})" "\n");
}

TEST_CASE("a finding says what a sentence states and which other reports it speaks of", "[outputs]") {
  Extraction extraction = made_extraction();
  Finding finding = made_finding();
  finding.stated = Amount{13, 0};
  finding.quote = "新收13件";
  finding.others = {{"b.txt", "", 2, "某局", 2022}, {"c.txt", std::string(64, '1'), 1, "", std::nullopt}};
  finding.is_known = true;
  extraction.reports[0].findings.findings = {finding};
  const std::string line = line_of(extraction);
  CHECK(line.find(R"("stated":"13","quote":"新收13件","others":[{"path":"b.txt","sha256":null,"ordinal":2,"agency":"某局","year":2022},)"
                  R"({"path":"c.txt","sha256":")" + std::string(64, '1') + R"(","ordinal":1,"agency":null,"year":null}],"place":)") != std::string::npos);
  CHECK(line.find(R"("known":true})") != std::string::npos);
}

TEST_CASE("a finding names its operands, of which report they are, and what is missing", "[outputs]") {
  Extraction extraction = made_extraction();
  Finding finding = made_finding();
  finding.operands.push_back({"g.out.a", std::nullopt, 1, false, {}, 2});
  finding.missing = {{"g.out.a", Amount{-550, 2}}, {"g.out.b", std::nullopt}};
  finding.as_zero = Verdict::Holds;
  extraction.reports[0].findings.findings = {finding};
  const std::string line = line_of(extraction);
  CHECK(line.find(R"("as_zero":"holds","severity":)") != std::string::npos);
  CHECK(line.find(R"({"key":"g.in.b","amount":"25.50"},{"key":"g.out.a","amount":null,"of":2}],"missing":[{"key":"g.out.a","needed":"-5.50"},{"key":"g.out.b","needed":null}],"basis":)") !=
        std::string::npos);
}

TEST_CASE("each figure has its own unit and says how it was bound", "[outputs]") {
  Extraction extraction = made_extraction();
  auto& figures = extraction.reports[0].record.grids[0].figures;
  const std::string units[] = {"件", "万元", "万元", ""};
  const UnitSource sources[] = {UnitSource::Form, UnitSource::Form, UnitSource::Cell, UnitSource::None};
  const RowBy rows[] = {RowBy::Label, RowBy::Order, RowBy::Order, RowBy::Label};
  for (std::size_t i = 0; i < 4; ++i) {
    figures[i].unit = units[i];
    figures[i].unit_source = sources[i];
    figures[i].row_by = rows[i];
    figures[i].split_by = i == 2 ? SplitBy::Ties : SplitBy::Cell;
  }
  const std::string line = line_of(extraction);
  CHECK(line.find(R"("unit":"件","unit_source":"form","written":"12","row_by":"label","split_by":"cell",)") != std::string::npos);
  CHECK(line.find(R"("unit":"万元","unit_source":"form","written":"25.50","row_by":"order","split_by":"cell",)") != std::string::npos);
  CHECK(line.find(R"("unit":"万元","unit_source":"cell","written":"","row_by":"order","split_by":"ties",)") != std::string::npos);
  CHECK(line.find(R"("unit":null,"unit_source":"none","written":"l2","row_by":"label","split_by":"cell",)") != std::string::npos);
}

TEST_CASE("an ambiguous figure lists its candidates unless the search met its bound", "[outputs]") {
  Extraction extraction = made_extraction();
  auto& grid = extraction.reports[0].record.grids[0];
  grid.figures[0].reading = Ambiguous{{{5, 0}, {52, 0}}, true, true};
  grid.figures[1].reading = Ambiguous{{{5, 0}}, false, false};
  grid.ambiguous = {{0, "525", true, {{Amount{5, 0}, Amount{25, 0}}, {Amount{52, 0}, std::nullopt}}}};
  const std::string line = line_of(extraction);
  CHECK(line.find(R"("candidates":["5","52",null])") != std::string::npos);
  CHECK(line.find(R"("key":"g.in.b","reading":"ambiguous","amount":null,"unit":null,"unit_source":"none","written":"25.50","row_by":"label","split_by":"cell","candidates":null)") != std::string::npos);
  CHECK(line.find(R"("ambiguous_rows":[{"row":"g.in","written":"525","truncated":true,"readings":[["5","25"],["52",null]]}])") != std::string::npos);
}

TEST_CASE("a file without report is one line with a diagnostic", "[outputs]") {
  Extraction extraction;
  extraction.path = "b.doc";
  extraction.failure = Diagnostic{Code::FormatUnsupported, Severity::Warning, {}, {"doc"}};
  const std::string line = line_of(extraction);
  CHECK(line.find(R"("sha256":null,"format":"doc","ordinal":null},"report":null,"sections":[])") != std::string::npos);
  CHECK(line.find(R"("diagnostics":[{"code":"format-unsupported","severity":"error","place":null,)") != std::string::npos);
  CHECK(std::count(line.begin(), line.end(), '\n') == 1);
}

TEST_CASE("a file with two reports is two lines", "[outputs]") {
  Extraction extraction = made_extraction();
  extraction.reports.push_back(extraction.reports[0]);
  extraction.reports[1].record.ordinal = 2;
  const std::string lines = line_of(extraction);
  CHECK(std::count(lines.begin(), lines.end(), '\n') == 2);
  CHECK(lines.find(R"("ordinal":2},"report":{)") != std::string::npos);
}

TEST_CASE("a limit that was met is never a whole result", "[outputs]") {
  Extraction extraction = made_extraction();
  CHECK_FALSE(is_incomplete(extraction));
  extraction.notes = {{Code::LimitMet, Severity::Warning, {}, {"entries", "5"}}};
  CHECK(is_incomplete(extraction));
  CHECK(outcome_of(extraction) == Outcome::Read);
  extraction.reports.clear();
  CHECK(outcome_of(extraction) == Outcome::NotSuchReport);
  extraction.failure = Diagnostic{Code::FileEmpty, Severity::Error, {}, {}};
  CHECK(outcome_of(extraction) == Outcome::Unreadable);
}

}  // namespace
}  // namespace gouji
