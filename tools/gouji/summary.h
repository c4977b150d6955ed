#pragma once
// What an audit found, for the person who ran it.

#include <optional>
#include <string>
#include <vector>

#include "messages/suspects.h"
#include "outputs/show.h"
#include "outputs/tally.h"

namespace gouji {

// What would mend the failing ties of one group: the likeliest set, and how many others are as small.
struct LikelySet {
  std::vector<SuspectWords> figures{};
  std::size_t others = 0;
  bool truncated = false;  // there are more than are listed
};

// A tie that fails, as it stands in the summary.
struct FailingTie {
  std::string report{};  // agency and year
  std::string path{};
  std::string check{};
  std::string sentence{};
  bool is_doubtful = false;  // perhaps our reading
  std::string at{};          // the row or column
  std::optional<LikelySet> suspects{};  // of its group, at the last tie of the group that is told
};

struct AuditSummary {
  Tally tally{};
  std::vector<FailingTie> failing{};  // the first of them
  std::string folder{};
  std::uint64_t annotated = 0;      // copies of files with comments on what fails
  std::uint64_t not_annotated = 0;  // files with failing ties that have no such copy
};

std::string summary_text(const AuditSummary& summary, const ShowOptions& options);

}  // namespace gouji
