#pragma once
// Which files a run reads: those named, and those inside the folders named, in byte order of their paths.

#include <optional>
#include <string>
#include <vector>

#include "gouji/diagnostics.h"
#include "outputs/tally.h"

namespace gouji {

struct Input {
  std::string path{};                      // as given; "-" is what was read from standard input
  std::optional<std::string> bytes{};      // where it has been read already
  std::optional<Diagnostic> failure{};     // it cannot be reached at all
};

struct Inputs {
  std::vector<Input> files{};
  Skipped skipped{};
};

// Inside folders, hidden and lock files, pictures and the like are left out and counted; what is named is always
// taken. A folder that a link reaches a second time is entered once.
Inputs walk(const std::vector<std::string>& paths);

}  // namespace gouji
