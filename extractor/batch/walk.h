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
  std::vector<std::string> empty{};  // folders that were named and in which nothing is to be read
};

// Inside folders, hidden and lock files, pictures and the like, and folders that gouji wrote are left out and counted; of a folder
// that holds others' files besides, or is named, only gouji's own. Files that are named are always taken. A folder is entered once,
// however often it is named or links lead to it.
Inputs walk(const std::vector<std::string>& paths);

}  // namespace gouji
