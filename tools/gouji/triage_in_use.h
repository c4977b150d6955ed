#pragma once
// What the user says of findings beforehand: own severities, and a baseline of what is known.

#include <cstddef>
#include <optional>

#include "arguments.h"
#include "triage/severities.h"
#include "triage/triage.h"

namespace gouji {

struct TriageInUse {
  Severities severities{};
  Triage baseline{};
  bool only_new = false;

  // Sets severities and marks what is known; takes known findings away where only new ones are wanted and gives how many these were.
  std::size_t apply(Findings& findings) const;
};

// As the arguments name them. Nothing where a file cannot be used; why has been said.
std::optional<TriageInUse> triage_in_use(const Arguments& arguments, const Forms& forms);

// A workbook or a table of decisions; its complaints are said. Nothing where it cannot be read.
std::optional<TriageRead> read_triage_file(const std::string& path, Language language);

}  // namespace gouji
