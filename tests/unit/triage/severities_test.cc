#include "triage/severities.h"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>

#include "support/catch.h"
#include "text/pattern.h"

namespace gouji {
namespace {

std::string text_of(const std::filesystem::path& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

}  // namespace

TEST_CASE("a file of severities is read line by line, and what is wrong is told by line", "[triage]") {
  struct Case {
    std::string line, unknown;
    std::size_t complaints;
  };
  const auto c = GENERATE(values<Case>({
      {"form.mixed = off", "", 0},
      {" form.mixed=error # as the office wants it\r", "", 0},
      {"# nothing", "", 0},
      {"", "", 0},
      {"form.mixed", "", 1},
      {"form.mixed = high", "", 1},
      {"form.mixt = off", "form.mixt", 1},
      {"form.mixed = note\nform.mixed = off", "", 1},
  }));
  const SeveritiesRead read = read_severities("\xEF\xBB\xBF\n" + c.line, {"form.mixed"});
  REQUIRE(read.complaints.size() == c.complaints);
  if (c.complaints > 0) CHECK(read.complaints[0].line >= 2);
  if (c.complaints > 0) CHECK(read.complaints[0].unknown_check == c.unknown);
}

TEST_CASE("severities are set as the user wants them, and what is off is gone", "[triage]") {
  Findings findings;
  findings.findings.resize(3);
  findings.findings[0].check = "form.mixed";
  findings.findings[1].check = "reading.blank";
  findings.findings[2].check = "g.down";
  findings.findings[2].at = "a";
  findings.suspects.resize(1);
  findings.suspects[0].ties = {"g.down@a"};
  apply(read_severities("form.mixed = error\ng.down = off\n", {"form.mixed", "g.down"}).severities, findings);
  REQUIRE(findings.findings.size() == 2);
  CHECK(findings.findings[0].severity == Severity::Error);
  CHECK(findings.findings[1].severity == Severity::Note);
  CHECK(findings.suspects.empty());
}

TEST_CASE("every check that stands in the sources of findings and series is known", "[triage]") {
  const auto forms = load_forms(built_in_grammars()).forms;
  REQUIRE(forms != nullptr);
  const std::vector<std::string> known = known_checks(*forms);
  const Pattern check(R"re("((?:reading|form|report|years|copy|narrative|levels)\.[a-z][a-z-]*)")re");
  std::size_t found = 0;
  for (const char* folder : {"findings", "series"}) {
    const std::filesystem::path path = std::filesystem::path(GOUJI_SOURCE_DIR) / "extractor" / folder;
    if (!std::filesystem::exists(path)) continue;
    for (const auto& file : std::filesystem::directory_iterator(path)) {
      const std::string text = text_of(file.path());
      for (auto match = check.find(text); !match.empty(); match = check.find(text, match[0].end), ++found) {
        const std::string id = text.substr(match[1].begin, match[1].size());
        INFO(id);
        CHECK(std::find(known.begin(), known.end(), id) != known.end());
      }
    }
  }
  CHECK(found > 20);
}

}  // namespace gouji
