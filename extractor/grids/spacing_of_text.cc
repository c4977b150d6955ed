// What the rows of all grids of a text show together, for the grids that have too few rows of their own.
#include "grids/occurrences.h"
#include "grids/split_run.h"
#include "grids/trace.h"
#include "grids/trace_across.h"

namespace gouji {

Spacing spacing_of_text(const Blocks& blocks, const Stream& stream, const Forms& forms, const std::vector<GridId>& ids) {
  constexpr std::size_t kSeveral = 2, kMany = 5;
  std::vector<FigureRun> whole;
  std::size_t filled = 0, short_of = 0;
  for (const GridId id : ids) {
    const FormGrid& form = grid_of(forms, id);
    if (form.arrangement != Arrangement::Down) continue;
    for (const Occurrence& o : find_occurrences(stream, forms, id)) {
      const auto columns = static_cast<std::uint32_t>(form.block_of(o.row).columns.size());
      if (columns < 2 || o.figures == 0) continue;
      if (o.figures == columns && are_separated(stream, o.end, o.figures)) whole.push_back({o.end, o.figures});
      const RunSplitter splitter(blocks.text.bytes, stream, o.end, o.figures, columns);
      ++(splitter.most_figures() < columns ? short_of : filled);
    }
  }
  Spacing spacing = learn_spacing(stream, whole);
  spacing.stands_apart = whole.size() >= kSeveral;
  spacing.keeps_blanks = short_of == 0 && filled >= kMany;
  return spacing;
}

}  // namespace gouji
