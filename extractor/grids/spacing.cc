#include "grids/spacing.h"

#include <algorithm>
#include <numeric>
#include <utility>

#include "gouji/blocks.h"

namespace gouji {
namespace {

// A spacing seen in fewer rows than this may be chance.
constexpr std::size_t kLeastRows = 2;
// Rows with blanks prove less.
constexpr std::size_t kLeastRowsWithBlanks = 4;

// Of twenty: gaps inside rows are of one kind; behind a row the table may end, or a heading follow.
constexpr std::size_t kNearlyAll = 18, kMost = 14;

std::uint32_t gap_before(const Stream& stream, std::uint32_t token, bool bars) {
  if (token >= stream.tokens.size()) return 0;
  return bars ? stream.tokens[token].bars : stream.tokens[token].line_ends;
}

// Gaps of one kind, counted.
class Gaps {
 public:
  void add(std::uint32_t gap) {
    ++total_;
    // Nearly all are alike.
    auto at = counts_.begin();
    while (at != counts_.end() && at->first < gap) ++at;
    if (at == counts_.end() || at->first != gap) at = counts_.insert(at, {gap, 0});
    ++at->second;
  }

  // Whether some gap is not this one.
  bool has_other_than(std::uint32_t gap) const {
    return std::any_of(counts_.begin(), counts_.end(), [&](const auto& known) { return known.first != gap; });
  }

  // The gap that at least `share` in twenty are, or 0.
  std::uint32_t usual(std::size_t share) const {
    for (const auto& [gap, count] : counts_)
      if (count * 20 >= total_ * share) return gap;
    return 0;
  }

 private:
  std::vector<std::pair<std::uint32_t, std::size_t>> counts_{};  // the smallest first
  std::size_t total_ = 0;
};

}  // namespace

Spacing learn_spacing(const Stream& stream, const std::vector<FigureRun>& whole_rows) {
  if (whole_rows.size() < kLeastRows) return {};
  for (const bool bars : {true, false}) {
    Gaps cells, labels, rows;
    for (const FigureRun& run : whole_rows) {
      labels.add(gap_before(stream, run.first, bars));
      for (std::uint32_t i = 1; i < run.count; ++i) cells.add(gap_before(stream, run.first + i, bars));
      rows.add(gap_before(stream, run.first + run.count, bars));
    }
    const std::uint32_t cell = cells.usual(kNearlyAll), label = labels.usual(kMost), row = rows.usual(kMost);
    if (cell != 0) return {bars, cell, label, row, labels.has_other_than(label), bars && rows.has_other_than(row)};
  }
  return {};
}

Spacing learn_spacing_from_blanks(const Stream& stream, const std::vector<FigureRun>& rows, std::uint32_t columns) {
  if (rows.size() < kLeastRowsWithBlanks) return {};
  for (const bool bars : {true, false}) {
    Gaps whole;
    std::uint32_t cell = 0;
    for (const FigureRun& run : rows) {
      std::uint32_t length = 0;
      for (std::uint32_t i = 0; i <= run.count; ++i) {
        const std::uint32_t gap = gap_before(stream, run.first + i, bars);
        length += gap;
        if (i > 0 && i < run.count) cell = std::gcd(cell, gap);
      }
      whole.add(length);
    }
    const std::uint32_t length = whole.usual(kNearlyAll);
    if (cell != 0 && length > columns * cell) return {bars, cell, cell, length - columns * cell};
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
    if (gap < usual || (gap - usual) % spacing.cell != 0 || (i == 0 && gap > usual && spacing.labels_vary)) return std::nullopt;
    places.insert(places.end(), (gap - usual) / spacing.cell, kNone);
    places.push_back(run.first + i);
  }
  if (places.size() > columns) return std::nullopt;
  // What is missing at the row's end must be there as space, unless the text ends.
  const std::uint32_t missing = columns - static_cast<std::uint32_t>(places.size());
  const std::uint32_t end_gap = gap_before(stream, run.first + run.count, spacing.bars);
  const std::uint32_t whole_row = spacing.row + (run.count == 0 ? spacing.label : spacing.cell);
  if (missing > 0 && (spacing.row == 0 || spacing.rows_vary || end_gap + spacing.cell != whole_row + missing * spacing.cell)) return std::nullopt;
  places.insert(places.end(), missing, kNone);
  return places;
}

bool are_rows_parted(const Stream& stream, const std::vector<std::uint32_t>& tokens, std::uint32_t columns) {
  if (columns < 2 || tokens.size() < 2 || stream.tokens[tokens[1]].line_ends == 0) return false;
  const std::uint32_t cell = stream.tokens[tokens[1]].line_ends;
  for (std::size_t i = 1; i < tokens.size(); ++i) {
    const std::uint32_t gap = stream.tokens[tokens[i]].line_ends;
    if (i % columns != 0 && gap != cell) return false;
    // A row right behind a group's label stands as near to it as to any label.
    const bool follows_figure = tokens[i] == tokens[i - 1] + 1;
    if (i % columns == 0 && follows_figure && gap <= cell) return false;
  }
  return true;
}

}  // namespace gouji
