#pragma once
// Records as JSON: the contract gouji.record/1, one line a report.

#include <cstdint>
#include <string>
#include <vector>

#include "gouji/extract.h"

namespace gouji {

// What made the output: the program's version and the hash of its grammars.
struct Stamp {
  std::string version{};
  std::string grammars{};
};

// Where a line can still be changed once findings of several reports are known; offsets count from the first line's beginning.
struct LatePlaces {
  struct Slip {
    std::string key{};
    std::uint64_t at = 0;
    std::uint64_t length = 0;
  };
  std::uint64_t findings_end = 0;  // behind the last of its findings
  bool has_findings = false;
  std::vector<Slip> slips{};       // of its suspects
};

// Appends one line for each report of the file, or one with "report":null where it holds none. `late`, if given, gets the places of each
// report.
void append_record_lines(std::string& out, const Extraction& extraction, const Forms& forms, const Stamp& stamp, std::vector<LatePlaces>* late = nullptr);

// The findings of the first report as the elements of an array, commas between.
void append_findings(std::string& out, const Extraction& extraction, const Forms& forms);

// A line for each finding of the first report, with the report it is of: gouji.finding/1.
void append_finding_lines(std::string& out, const Extraction& extraction, const Forms& forms, const Stamp& stamp);

// What was read of one report, without findings and whatever changes from version to version.
std::string record_alone(const Audited& report, const Extraction& extraction, const Forms& forms);

}  // namespace gouji
