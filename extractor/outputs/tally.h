#pragma once
// Counts over many files: what was read, what was not and why, what was found.

#include <cstdint>
#include <map>
#include <string>

#include "gouji/extract.h"
#include "outputs/record_json.h"

namespace gouji {

// Files that a folder holds and that are not read, by why.
struct Skipped {
  std::uint64_t hidden = 0;   // .name
  std::uint64_t lock = 0;     // ~$name, left by an office program
  std::uint64_t media = 0;    // pictures, sound, film
  std::uint64_t special = 0;  // no regular files
  std::uint64_t repeated = 0;  // folders reached a second time
  std::uint64_t outputs = 0;   // folders that gouji wrote, or what it wrote in one of others

  std::uint64_t total() const { return hidden + lock + media + special + repeated + outputs; }
  void add(const Skipped& other);
};

struct FindingCount {
  std::uint64_t errors = 0;
  std::uint64_t warnings = 0;
  std::uint64_t notes = 0;

  std::uint64_t total() const { return errors + warnings + notes; }
  void add(Severity severity);
  FindingCount without(const FindingCount& some) const { return {errors - some.errors, warnings - some.warnings, notes - some.notes}; }
};

// What the findings of one check are about, and how many there are.
struct CheckTally {
  FindingCount count{};
  FindingKind kind{};                           // that of most, of the most severe
  std::map<FindingKind, FindingCount> kinds{};  // all
  bool is_tie = false;
  Words grid_name{};  // of a tie
};

struct Tally {
  std::uint64_t files = 0;
  std::uint64_t read = 0;
  std::uint64_t not_such_report = 0;
  std::uint64_t unreadable = 0;
  std::uint64_t incomplete = 0;  // of those read or no such report: part of the file was not read
  std::uint64_t reports = 0;
  std::uint64_t figures = 0;
  std::map<std::string, std::uint64_t> by_format{};  // "unknown" where nobody knows it
  std::map<std::string, std::uint64_t> by_reading{};
  std::map<Code, std::uint64_t> failures{};
  std::map<std::string, std::uint64_t> by_form{};
  CheckCounts checks{};
  FindingCount findings{};            // all that the outputs list
  FindingCount known{};               // of these: a baseline lists them
  std::uint64_t doubtful_errors = 0;  // of these errors: perhaps made by our reading
  std::uint64_t left_out = 0;         // known ones that the outputs do not list
  std::uint64_t failing = 0;          // of those listed: ties that fail
  std::map<std::string, CheckTally> by_check{};
  Skipped skipped{};

  void add(const Extraction& extraction, const Forms& forms);
  void add(const Finding& finding);
};

// When a run began and ended, as UTC in ISO 8601. The only time in any output.
struct RunTimes {
  std::string started{};
  std::string ended{};
};

std::string run_json(const Tally& tally, const Stamp& stamp, const RunTimes& times);

}  // namespace gouji
