#include "triage/triage.h"

#include "support/catch.h"

namespace gouji {
namespace {

constexpr const char* kOne = "00000000000000a1";
constexpr const char* kTwo = "00000000000000b2";

Finding finding_of(std::string fingerprint, std::string check = "g.across", std::string at = "in") {
  Finding finding;
  finding.fingerprint = std::move(fingerprint);
  finding.check = std::move(check);
  finding.at = std::move(at);
  return finding;
}

}  // namespace

TEST_CASE("a table of decisions is read whatever spreadsheet wrote it", "[triage]") {
  struct Case {
    std::string name, bytes, decision, note;
  };
  const std::string fingerprint = kOne;
  const auto c = GENERATE_COPY(values<Case>({
      {"as written by triage", "\xEF\xBB\xBF" "fingerprint,decision,note\r\n" + fingerprint + ",confirmed,已电话核实\r\n", "confirmed", "已电话核实"},
      {"Chinese heads and words", "指纹,处理意见,备注\n" + fingerprint + ",误报,\n", "false-alarm", ""},
      {"other columns around, other order", "备注;x;处理意见;指纹\n\"a;\"\"b\"\"\nc\";1;属实;" + fingerprint + "\n", "confirmed", "a;\"b\"\nc"},
      {"a title above the heads", "第三季度\t\t\n指纹\t处理意见\t备注\n" + fingerprint + "\t 已更正 \t x \n", "corrected", " x "},
      {"words of their own", "fingerprint,decision,note\n" + fingerprint + ",转科室,", "转科室", ""},
      {"GB18030", "\xD6\xB8\xCE\xC6,\xB4\xA6\xC0\xED\xD2\xE2\xBC\xFB,\xB1\xB8\xD7\xA2\n" + fingerprint + ",\xCA\xF4\xCA\xB5,\xB1\xA8\xB8\xE6\xD3\xD0\xCE\xF3\xA3\xAC\xD2\xD1\xD6\xAA\xBB\xE1\n",
       "confirmed", "报告有误，已知会"},
  }));
  INFO(c.name);
  const TriageRead read = read_triage(c.bytes);
  CHECK_FALSE(read.error.has_value());
  REQUIRE(read.triage.judgements.contains(fingerprint));
  CHECK(read.triage.judgements.at(fingerprint) == Judgement{c.decision, c.note});
}

TEST_CASE("a triage file gives back what was put into it", "[triage]") {
  const auto note = GENERATE(as<std::string>(), "", "=1+1", "'=1", "''", "'", "-", "@x", "+8", "a,b", "\"", "a\nb", "a\r\nb", " x ", "\tx", "误报", "1e5");
  Triage triage;
  triage.judgements[kOne] = {"confirmed", note};
  triage.judgements[kTwo] = {note.empty() || note != " x " ? "open" : "x", "y"};
  const TriageRead read = read_triage(triage_csv(triage));
  CHECK_FALSE(read.error.has_value());
  CHECK(read.complaints.empty());
  CHECK(read.triage.judgements == triage.judgements);
}

TEST_CASE("a file without fingerprints is refused", "[triage]") {
  const auto bytes = GENERATE(as<std::string>(), "", "a,b\n1,2\n", "PK\x03\x04 broken", std::string("\x00\x01\x02\xFF\xFE\x00", 6));
  CHECK(read_triage(bytes).error.has_value());
}

TEST_CASE("rows that say nothing or contradict each other are told", "[triage]") {
  const TriageRead read = read_triage(std::string("fingerprint,decision,note\n") + kOne + ",open,\n" + kOne + ",confirmed,\n12345,confirmed,x\n,,\n");
  CHECK(read.rows == 2);
  CHECK(read.complaints.size() == 2);
  CHECK(read.triage.judgements.at(kOne).decision == "confirmed");
}

TEST_CASE("a finding is known where it was decided, or where a list without decisions has it", "[triage]") {
  const std::string one = kOne;
  CHECK(read_triage("fingerprint\n" + one + "\n").triage.is_known(one));
  CHECK(read_triage("fingerprint,decision\n" + one + ",confirmed\n").triage.is_known(one));
  CHECK_FALSE(read_triage("fingerprint,decision\n" + one + ",open\n").triage.is_known(one));
  CHECK_FALSE(read_triage("fingerprint,decision,note\n" + one + ",,x\n").triage.is_known(one));
  CHECK_FALSE(read_triage("fingerprint,decision\n" + one + ",confirmed\n").triage.is_known(kTwo));
}

TEST_CASE("a later triage goes before an earlier one and erases nothing", "[triage]") {
  Triage triage, later;
  triage.judgements[kOne] = {"open", "a"};
  later.judgements[kOne] = {"confirmed", ""};
  later.judgements[kTwo] = {"", "b"};
  merge(triage, later);
  CHECK(triage.judgements.at(kOne) == Judgement{"confirmed", "a"});
  CHECK(triage.judgements.at(kTwo) == Judgement{"", "b"});
}

TEST_CASE("known findings are left out with the suspects that only they had", "[triage]") {
  Findings findings;
  findings.findings = {finding_of(kOne), finding_of(kTwo, "g.down", "a")};
  findings.suspects.resize(2);
  findings.suspects[0].ties = {"g.across@in"};
  findings.suspects[1].ties = {"g.across@in", "g.down@a"};
  Triage baseline;
  baseline.judgements[kOne] = {"confirmed", ""};
  mark_known(findings, baseline);
  CHECK(findings.findings[0].is_known);
  CHECK_FALSE(findings.findings[1].is_known);
  CHECK(leave_out_known(findings) == 1);
  REQUIRE(findings.findings.size() == 1);
  REQUIRE(findings.suspects.size() == 1);
  CHECK(findings.suspects[0].ties.size() == 2);
}

}  // namespace gouji
