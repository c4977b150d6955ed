#pragma once
// Which grids and sections of a file belong to which report: nearly always all to one.

#include <cstdint>
#include <vector>

#include "gouji/blocks.h"
#include "gouji/forms.h"
#include "gouji/grids.h"
#include "gouji/sections.h"

namespace gouji {

struct ReportExtent {
  Range text{};                          // of Blocks::text
  std::vector<std::uint32_t> grids{};    // one of each key: at first the first
  std::vector<std::uint32_t> repeated{}; // further copies of a grid that no second report explains
  std::vector<std::uint32_t> sections{};
};

// A second report begins where the sections start again from the front and a grid is met a second time.
std::vector<ReportExtent> split_reports(const Blocks& blocks, const Grids& grids, const Sections& sections,
                                        const Forms& forms);

}  // namespace gouji
