#include "grids/spacing.h"

#include "gouji/blocks.h"

namespace gouji {
namespace {

// A spacing seen in fewer rows than this may be chance.
constexpr std::size_t kLeastRows = 2;

std::uint32_t gap_before(const Stream& stream, std::uint32_t token, bool bars) {
  if (token >= stream.tokens.size()) return 0;
  return bars ? stream.tokens[token].bars : stream.tokens[token].line_ends;
}

// Keeps what all rows agree on.
void agree(std::uint32_t& known, std::uint32_t seen, bool& broken) {
  if (known == 0) known = seen;
  broken |= known != seen;
}

}  // namespace

Spacing learn_spacing(const Stream& stream, const std::vector<FigureRun>& whole_rows) {
  for (const bool bars : {true, false}) {
    Spacing spacing{bars};
    bool cells_differ = false, labels_differ = false, rows_differ = false;
    for (const FigureRun& run : whole_rows) {
      agree(spacing.label, gap_before(stream, run.first, bars), labels_differ);
      for (std::uint32_t i = 1; i < run.count; ++i)
        agree(spacing.cell, gap_before(stream, run.first + i, bars), cells_differ);
      agree(spacing.row, gap_before(stream, run.first + run.count, bars), rows_differ);
    }
    if (whole_rows.size() < kLeastRows || cells_differ || spacing.cell == 0) continue;
    if (labels_differ) spacing.label = 0;
    if (rows_differ) spacing.row = 0;
    return spacing;
  }
  return {};
}

std::optional<std::vector<std::uint32_t>> place_figures(const Stream& stream, const Spacing& spacing, FigureRun run,
                                                        std::uint32_t columns) {
  if (spacing.cell == 0 || spacing.label == 0) return std::nullopt;
  std::vector<std::uint32_t> places;
  for (std::uint32_t i = 0; i < run.count; ++i) {
    const std::uint32_t gap = gap_before(stream, run.first + i, spacing.bars);
    const std::uint32_t usual = i == 0 ? spacing.label : spacing.cell;
    if (gap < usual || (gap - usual) % spacing.cell != 0) return std::nullopt;
    places.insert(places.end(), (gap - usual) / spacing.cell, kNone);
    places.push_back(run.first + i);
  }
  if (places.size() > columns) return std::nullopt;
  // What is missing at the row's end must be there as space, unless the text ends.
  const std::uint32_t missing = columns - static_cast<std::uint32_t>(places.size());
  const std::uint32_t end_gap = gap_before(stream, run.first + run.count, spacing.bars);
  const std::uint32_t whole_row = spacing.row + (run.count == 0 ? spacing.label : spacing.cell);
  if (missing > 0 && (spacing.row == 0 || end_gap + spacing.cell != whole_row + missing * spacing.cell)) return std::nullopt;
  places.insert(places.end(), missing, kNone);
  return places;
}

}  // namespace gouji
