#pragma once
// What the command line asks for.

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "messages/names.h"
#include "outputs/csv_row.h"
#include "outputs/show.h"

namespace gouji {

enum class Command : std::uint8_t { None, Audit, Extract, Compare, Show, Triage, Explain, Forms, Dump };
enum class RecordFormat : std::uint8_t { Jsonl, Json, Csv, Text };
enum class Stage : std::uint8_t { Container, Blocks, Grids, Sections, Record, Findings, Series };

// How the command ends.
enum Exit : int {
  kNothingFound = 0,
  kFindings = 1,
  kWrongUse = 2,
  kNotAllRead = 3,
  kNotWritten = 4,
  kOutputHeld = 75,
  kInterrupted = 130,
};

// Each member is set by an option of command_table.cc.
struct Arguments {
  Command command = Command::None;
  std::vector<std::string> paths{};
  std::string output = "gouji-out";
  RecordFormat format = RecordFormat::Jsonl;
  RecordFormat compare_format = RecordFormat::Text;
  CsvFor csv_for = CsvFor::Audit;
  Stage stage = Stage::Findings;
  std::uint32_t jobs = 0;                            // 0: one for each core
  std::optional<Severity> fail_on = Severity::Error;  // nothing: never
  Language language = Language::Chinese;
  std::string severity{};                            // a file of severities; empty: those of the grammars
  std::string baseline{};                            // a file of findings that are known; empty: none
  bool only_new = false;                             // leaves known findings out
  std::string aliases{};                             // a file of agencies' other names; empty: none
  std::string hierarchy{};                           // a file of agencies above and below each other; empty: none
  std::string triage_output{};                       // empty: standard output
  std::string grammars{};                            // empty: those built in
  std::optional<Colour> colour{};                    // nothing: where there is a terminal
  bool help = false;
  bool version = false;
};

// The arguments, or how to end at once: help and version were printed, or a complaint was.
struct Parsed {
  Arguments arguments{};
  std::optional<int> exit{};
};
Parsed parse_arguments(int count, char** words);

}  // namespace gouji
