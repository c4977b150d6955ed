#include "findings/unchecked.h"

#include <set>

#include "findings/weights.h"

namespace gouji {
namespace {

// Ties that could not be weighed, as "check@at".
std::set<std::string> undecided_ties(const Findings& findings) {
  std::set<std::string> names;
  for (const Finding& finding : findings.findings)
    if (finding.kind == FindingKind::TieUndecided) names.insert(finding.check + "@" + finding.at);
  return names;
}

// By figure of the grid.
std::vector<bool> weighed_figures(const RecordGrid& grid, const FormGrid& form,
                                  const std::set<std::string>& undecided) {
  std::vector<bool> weighed(grid.figures.size());
  for_each_tie(grid, form, [&](const FormTie& tie, std::uint32_t at, const std::vector<Weight>& weights) {
    if (!undecided.empty() && undecided.count(form.key + "." + tie.name + "@" + key_at(form, tie, at)) > 0) return;
    for (const Weight& weight : weights) weighed[form.figure_index(weight.row, weight.column)] = true;
  });
  return weighed;
}

}  // namespace

void list_unchecked(const Record& record, const Forms& forms, Findings& findings) {
  const std::set<std::string> undecided = undecided_ties(findings);
  for (const RecordGrid& grid : record.grids) {
    const FormGrid& form = grid_of(forms, grid.id);
    const std::vector<bool> weighed = weighed_figures(grid, form, undecided);
    for (std::uint32_t row = 0; row < form.rows.size(); ++row)
      for (std::uint32_t column = 0; column < form.block_of(row).columns.size(); ++column) {
        const std::uint32_t figure = form.figure_index(row, column);
        if (!weighed[figure] && amount_of(grid.figures[figure]) != nullptr)
          findings.unchecked.push_back(form.figure_key(row, column));
      }
  }
}

}  // namespace gouji
