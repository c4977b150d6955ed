// The separators that the rows of all grids of a text show together, for the grids that have too few rows of their own.
#include "grids/occurrences.h"
#include "grids/trace.h"
#include "grids/trace_across.h"

namespace gouji {

Spacing spacing_of_text(const Stream& stream, const Forms& forms, const std::vector<GridId>& ids) {
  constexpr std::size_t kSeveral = 2;
  std::vector<FigureRun> whole;
  for (const GridId id : ids) {
    const FormGrid& form = grid_of(forms, id);
    if (form.arrangement != Arrangement::Down) continue;
    for (const Occurrence& o : find_occurrences(stream, forms, id)) {
      const auto columns = static_cast<std::uint32_t>(form.block_of(o.row).columns.size());
      if (columns < 2 || o.figures == 0) continue;
      if (o.figures == columns && are_separated(stream, o.end, o.figures)) whole.push_back({o.end, o.figures});
    }
  }
  Spacing spacing = learn_spacing(stream, whole);
  spacing.stands_apart = whole.size() >= kSeveral;
  return spacing;
}

}  // namespace gouji
