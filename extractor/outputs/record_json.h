#pragma once
// Records as JSON: the contract gouji.record/1, one line a report.

#include <string>

#include "gouji/extract.h"

namespace gouji {

// What made the output: the program's version and the hash of its grammars.
struct Stamp {
  std::string version{};
  std::string grammars{};
};

// Appends one line for each report of the file, or one with "report":null where it holds none.
void append_record_lines(std::string& out, const Extraction& extraction, const Forms& forms, const Stamp& stamp);

// The findings of the first report as the elements of an array, commas between.
void append_findings(std::string& out, const Extraction& extraction, const Forms& forms);

// A line for each finding of the first report, with the report it is of: gouji.finding/1.
void append_finding_lines(std::string& out, const Extraction& extraction, const Forms& forms, const Stamp& stamp);

// What was read of one report, without findings and whatever changes from version to version.
std::string record_alone(const Audited& report, const Extraction& extraction, const Forms& forms);

}  // namespace gouji
