#include "findings/unchecked.h"

namespace gouji {
namespace {

// By figure of the grid.
std::vector<bool> weighed_figures(const GridTies& ties) {
  std::vector<bool> weighed(ties.grid->figures.size());
  for (const PlacedTie& placed : ties.ties) {
    if (placed.verdict == Verdict::Undecided) continue;
    for (const Weight& weight : placed.weights) weighed[ties.form->figure_index(weight.row, weight.column)] = true;
  }
  return weighed;
}

}  // namespace

void list_unchecked(const std::vector<GridTies>& ties, Findings& findings) {
  for (const GridTies& of_grid : ties) {
    const std::vector<bool> weighed = weighed_figures(of_grid);
    for (std::size_t figure = 0; figure < weighed.size(); ++figure)
      if (!weighed[figure] && amount_of(of_grid.grid->figures[figure]) != nullptr)
        findings.unchecked.push_back(lent(of_grid.form->figure_keys[figure]));
  }
}

}  // namespace gouji
