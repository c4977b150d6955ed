#pragma once
// Several reports of one agency and year: versions of one report, copies of one file, or reports of agencies that share a name.

#include <vector>

#include "series/agencies.h"
#include "series/late.h"

namespace gouji {

// Reports of one agency, for each year the one that counts.
struct Yearly {
  std::string agency{};
  std::vector<std::string> names{};
  std::vector<std::uint32_t> entries{};  // by year
};

// One for each agency; several where reports of one name and year differ so much that several agencies must share it: then each folder is
// taken for one agency, and where that does not part them, they are not linked at all.
std::vector<Yearly> settle_versions(const AgencyReports& reports, const std::vector<SeriesEntry>& entries, const Forms& forms, Late& late);

}  // namespace gouji
