#include "records/split_reports.h"

#include <algorithm>

namespace gouji {
namespace {

const FormGrid& form_grid(const Forms& forms, const Grid& grid) { return grid_of(forms, grid.id); }

std::uint32_t begin_of(const Grid& grid) { return grid.from.front().begin; }

// Where the sections start over between two positions: the first heading whose section is not behind the one
// before it. kNone: nowhere.
std::uint32_t restart_between(const Sections& sections, std::uint32_t begin, std::uint32_t end) {
  for (std::size_t i = 1; i < sections.size(); ++i) {
    const std::uint32_t at = sections[i].heading.begin;
    if (at < begin || at >= end) continue;
    if (sections[i].section < sections[i - 1].section) return static_cast<std::uint32_t>(i);
  }
  return kNone;
}

// Where the text of a report whose first heading is `section` begins: after the last text that surely belongs to the
// report before, which is the end of the heading before it.
std::uint32_t text_begin(const Sections& sections, std::uint32_t section) {
  return section == 0 ? 0 : sections[section - 1].heading.end;
}

bool has_grid_like(const ReportExtent& extent, const Grids& grids, const Forms& forms, const Grid& grid) {
  return std::any_of(extent.grids.begin(), extent.grids.end(), [&](std::uint32_t g) {
    const Form& a = forms.forms[grids[g].id.form];
    const Form& b = forms.forms[grid.id.form];
    return a.family == b.family && form_grid(forms, grids[g]).key == form_grid(forms, grid).key;
  });
}

}  // namespace

std::vector<ReportExtent> split_reports(const Blocks& blocks, const Grids& grids, const Sections& sections,
                                        const Forms& forms) {
  std::vector<ReportExtent> extents(1);
  extents.back().text = {0, blocks.text.size()};
  std::uint32_t after_last = 0;
  for (std::uint32_t g = 0; g < grids.size(); ++g) {
    const bool again = has_grid_like(extents.back(), grids, forms, grids[g]);
    const std::uint32_t restart = restart_between(sections, after_last, begin_of(grids[g]));
    if (again && restart == kNone) {
      extents.back().repeated.push_back(g);
    } else {
      if (again) {
        const std::uint32_t begin = text_begin(sections, restart);
        extents.back().text.end = begin;
        extents.push_back({{begin, blocks.text.size()}, {}, {}, {}});
      }
      extents.back().grids.push_back(g);
    }
    after_last = grids[g].from.back().end;
  }
  for (std::uint32_t s = 0; s < sections.size(); ++s)
    for (ReportExtent& extent : extents)
      if (sections[s].heading.begin >= extent.text.begin && sections[s].heading.begin < extent.text.end)
        extent.sections.push_back(s);
  return extents;
}

}  // namespace gouji
