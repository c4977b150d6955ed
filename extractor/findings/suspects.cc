// Failing ties that share no figure with the others of their grid are one question. Rows that can be read in
// several ways are tried in every joint reading; a set is a set of the smallest size over all of them.
#include "findings/suspects.h"

#include <algorithm>
#include <map>
#include <set>
#include <utility>

#include "findings/slips.h"
#include "findings/smallest_sets.h"
#include "findings/tie_lines.h"

namespace gouji {
namespace {

// More joint readings of the open rows than this are not tried one by one.
constexpr std::size_t kMostChoices = 64;
// Of one grid, some 50 ms. Of 360 grids with four to ten planted slips the median took 9,000, nine in ten less than 120,000, the
// costliest 1.9 million; of 360 in which zeros were left blank, the costliest 6.9 million.
constexpr std::size_t kMostEffort = 10'000'000;
constexpr std::size_t kMostListed = 20;
// What a sentence that states the needed value adds to the weight of a set.
constexpr int kStatedWeight = 20;
// A figure that was inferred is likelier misread than one that stands in its own cell.
constexpr int kInferredWeight = 3;

// A figure of a set: its place in the form and the units it would need.
struct NeededFigure {
  const Weight* weight = nullptr;
  std::int64_t units = 0;
  std::uint8_t scale = 0;

  auto place() const { return std::pair{weight->row, weight->column}; }
  friend bool operator<(const NeededFigure& a, const NeededFigure& b) {
    return std::tuple{a.place(), a.units, a.scale} < std::tuple{b.place(), b.units, b.scale};
  }
};
using NeededSet = std::vector<NeededFigure>;

struct NeededSets {
  std::set<NeededSet> sets{};
  bool complete = true;
};

using Choices = std::vector<RowChoice>;

// Every joint reading of the rows; nothing where they are too many or not all known.
std::optional<std::vector<Choices>> all_choices(const RecordGrid& grid) {
  std::vector<Choices> all = {{}};
  for (const AmbiguousRow& row : grid.ambiguous) {
    if (row.truncated || row.readings.empty() || all.size() * row.readings.size() > kMostChoices)
      return std::nullopt;
    std::vector<Choices> longer;
    for (const Choices& choices : all)
      for (const auto& reading : row.readings) {
        longer.push_back(choices);
        longer.back().push_back({row.row, &reading});
      }
    all = std::move(longer);
  }
  return all;
}

// Blanks are taken as 0 where the set then has values; else any values will do.
Change with_blanks_as_zero(const GridEquations& grid, const Change& change, Effort& effort) {
  std::vector<std::uint32_t> free;
  for (const Assignment& assignment : change) free.push_back(assignment.unknown);
  free.insert(free.end(), grid.slacks.begin(), grid.slacks.end());
  const Feasibility answer = solve(grid.equations, free, effort);
  if (!answer.values) return change;
  return Change(answer.values->begin(), answer.values->begin() + static_cast<std::ptrdiff_t>(change.size()));
}

NeededSet needed_set(const GridEquations& grid, const Change& change, Effort& effort) {
  NeededSet set;
  for (const Assignment& assignment : with_blanks_as_zero(grid, change, effort))
    set.push_back({grid.figures[assignment.unknown], assignment.value, grid.scale});
  std::sort(set.begin(), set.end());
  return set;
}

class Finder {
 public:
  Finder(const GridTies& ties, Findings& findings)
      : grid_(*ties.grid), form_(*ties.form), findings_(findings), lines_(tie_lines(ties)), sums_(form_.figure_count()) {
    for (const PlacedTie* line : lines_) learn_sums(*line);
    for (const Finding& finding : findings.findings)
      if (finding.stated) stated_.emplace(finding.at, *finding.stated);
  }

  void run() {
    for (const auto& part : failing_parts(lines_, form_)) {
      NeededSets found = search(part);
      const bool is_nothing = found.sets.size() == 1 && found.sets.begin()->empty();
      if (is_nothing) continue;
      for (auto& [lines, sets] : apart(part, found)) add_group(lines, sets, found.complete);
    }
  }

 private:
  using Group = std::pair<std::vector<std::size_t>, std::vector<NeededSet>>;

  // What stands alone on one side of an equation is a sum.
  void learn_sums(const PlacedTie& line) {
    if (line.tie->relation != Relation::Equal || line.weights.size() <= 2) return;
    const auto is_left = [](const Weight& weight) { return weight.on_left; };
    const auto left = std::count_if(line.weights.begin(), line.weights.end(), is_left);
    for (const Weight& weight : line.weights)
      if ((weight.on_left ? left : std::ssize(line.weights) - left) == 1) sums_[form_.figure_index(weight.row, weight.column)] = true;
  }

  NeededSets search(const std::vector<std::size_t>& part) {
    const auto choices = all_choices(grid_);
    std::vector<GridEquations> readings;
    for (const Choices& tried : choices.value_or(std::vector<Choices>{{}})) {
      auto equations = equations_of(lines_, part, form_, tried);
      if (!equations) return {{}, false};
      readings.push_back(std::move(*equations));
    }
    NeededSets found = search(readings);
    found.complete &= choices.has_value();
    return found;
  }

  // Every reading is asked for sets of one size before any is asked for larger ones, which cost so much more.
  NeededSets search(const std::vector<GridEquations>& readings) {
    NeededSets best;
    std::vector<SetSearch> searches;
    for (const GridEquations& reading : readings) searches.emplace_back(reading.equations, reading.costless);
    for (std::size_t size = 1; size <= SearchBounds{}.most_figures && best.sets.empty() && !effort_.is_spent(); ++size)
      for (std::size_t r = 0; r < readings.size(); ++r) {
        SearchBounds bounds;
        bounds.fewest_figures = bounds.most_figures = size;
        const SmallestSets smallest = searches[r].find(bounds, effort_);
        best.complete &= smallest.complete;
        for (const Change& change : smallest.changes) keep_smallest(best, needed_set(readings[r], change, effort_));
      }
    best.complete &= !best.sets.empty();
    return best;
  }

  static void keep_smallest(NeededSets& best, NeededSet set) {
    if (!best.sets.empty() && best.sets.begin()->size() < set.size()) return;
    if (!best.sets.empty() && best.sets.begin()->size() > set.size()) best.sets.clear();
    best.sets.insert(std::move(set));
  }

  // Failing lines that share no figure are groups of their own where every choice in one goes with every
  // choice in the others.
  std::vector<Group> apart(const std::vector<std::size_t>& part, const NeededSets& found) const {
    std::vector<std::size_t> failing;
    for (const std::size_t line : part)
      if (lines_[line]->verdict == Verdict::Fails) failing.push_back(line);
    const Group whole = {failing, {found.sets.begin(), found.sets.end()}};
    if (!found.complete) return {whole};
    TieLines alone;
    for (const std::size_t line : failing) alone.push_back(lines_[line]);
    std::vector<Group> groups;
    std::size_t product = 1;
    for (const auto& members : failing_parts(alone, form_)) {
      groups.push_back(projected(failing, members, found));
      product *= groups.back().second.size();
    }
    return product == found.sets.size() && is_each_figure_in_one(groups, found) ? groups
                                                                                : std::vector<Group>{whole};
  }

  Group projected(const std::vector<std::size_t>& failing, const std::vector<std::size_t>& members,
                  const NeededSets& found) const {
    Group group;
    std::set<std::pair<std::uint32_t, std::uint32_t>> places;
    for (const std::size_t member : members) {
      group.first.push_back(failing[member]);
      for (const Weight& weight : lines_[failing[member]]->weights) places.insert({weight.row, weight.column});
    }
    std::set<NeededSet> sets;
    for (const NeededSet& set : found.sets) {
      NeededSet inside;
      std::copy_if(set.begin(), set.end(), std::back_inserter(inside),
                   [&](const NeededFigure& figure) { return places.count(figure.place()) > 0; });
      sets.insert(std::move(inside));
    }
    group.second.assign(sets.begin(), sets.end());
    return group;
  }

  // A set may need figures of lines that do not fail: those are in no group, and what is left of the set would not do.
  static bool is_each_figure_in_one(const std::vector<Group>& groups, const NeededSets& found) {
    std::size_t figures = 0;
    for (const Group& group : groups) {
      const std::size_t size = group.second.front().size();
      if (size == 0 || !std::all_of(group.second.begin(), group.second.end(), [&](const NeededSet& set) { return set.size() == size; }))
        return false;
      figures += size;
    }
    return figures == found.sets.begin()->size();
  }

  void add_group(const std::vector<std::size_t>& lines, const std::vector<NeededSet>& sets, bool complete) {
    SuspectGroup group;
    group.grid = form_.key;
    for (const std::size_t line : lines) group.ties.push_back(name_of(*lines_[line], form_));
    std::vector<std::pair<int, std::vector<Suspect>>> ranked;
    for (const NeededSet& set : sets) ranked.push_back(suspects_of(set));
    std::stable_sort(ranked.begin(), ranked.end(),
                     [](const auto& a, const auto& b) { return a.first > b.first; });
    group.truncated = !complete || ranked.size() > kMostListed;
    ranked.resize(std::min(ranked.size(), kMostListed));
    for (auto& [weight, suspects] : ranked) group.sets.push_back(std::move(suspects));
    findings_.suspects.push_back(std::move(group));
  }

  // The figures of a set with what explains them, and the weight of the set.
  std::pair<int, std::vector<Suspect>> suspects_of(const NeededSet& set) const {
    std::vector<Changed> changed;
    for (const NeededFigure& figure : set) changed.push_back(changed_of(figure));
    const auto together = explain_together(changed);
    std::pair<int, std::vector<Suspect>> result = {together ? together->weight : 0, {}};
    for (std::size_t i = 0; i < set.size(); ++i) {
      const auto alone = explain(changed[i]);
      if (!together) result.first += weight_of_place(changed[i]) + (alone ? alone->weight : 0);
      result.second.push_back(suspect_of(set[i], together ? std::optional(together->slip)
                                                 : alone  ? std::optional(alone->slip)
                                                          : std::nullopt));
      result.first += evidence_for(result.second.back(), *set[i].weight->figure);
    }
    return result;
  }

  int evidence_for(const Suspect& suspect, const Figure& figure) const {
    const auto stated = stated_.find(suspect.key);
    const bool is_inferred =
        figure.split_by == SplitBy::Text || figure.split_by == SplitBy::Ties || figure.row_by == RowBy::Order;
    return (stated != stated_.end() && stated->second == suspect.needed ? kStatedWeight : 0) +
           (is_inferred ? kInferredWeight : 0);
  }

  Suspect suspect_of(const NeededFigure& needed, std::optional<Slip> slip) const {
    const Figure& figure = *needed.weight->figure;
    Suspect suspect;
    suspect.key = lent(form_.figure_key(needed.weight->row, needed.weight->column));
    if (const Amount* amount = amount_of(figure)) suspect.published = *amount;
    suspect.needed =
        amount_of_units(needed.units, needed.scale, suspect.published ? suspect.published->scale : 0);
    suspect.slip = slip;
    suspect.place = figure.place;
    return suspect;
  }

  Changed changed_of(const NeededFigure& needed) const {
    Changed changed{needed.weight->row,
                    needed.weight->column,
                    units_of(needed.weight->row, needed.weight->column, needed.scale),
                    needed.units,
                    sums_[form_.figure_index(needed.weight->row, needed.weight->column)],
                    {}};
    const auto add = [&](std::uint32_t row, std::uint32_t column) {
      if (row >= form_.rows.size() || form_.rows[row].block != form_.rows[changed.row].block) return;
      if (column >= form_.block_of(row).columns.size()) return;
      if (const auto units = units_of(row, column, needed.scale)) changed.neighbours.push_back(*units);
    };
    // Below zero is beyond the last one.
    add(changed.row - 1, changed.column);
    add(changed.row + 1, changed.column);
    add(changed.row, changed.column - 1);
    add(changed.row, changed.column + 1);
    return changed;
  }

  std::optional<std::int64_t> units_of(std::uint32_t row, std::uint32_t column, std::uint8_t scale) const {
    const Amount* amount = amount_of(grid_.figures[form_.figure_index(row, column)]);
    if (amount == nullptr || amount->scale > scale) return std::nullopt;
    std::int64_t units = amount->units;
    for (std::uint8_t i = amount->scale; i < scale; ++i)
      if (__builtin_mul_overflow(units, std::int64_t{10}, &units)) return std::nullopt;
    return units;
  }

  const RecordGrid& grid_;
  const FormGrid& form_;
  Findings& findings_;
  TieLines lines_{};
  std::vector<bool> sums_;  // by figure
  std::map<std::string, Amount> stated_{};
  Effort effort_{kMostEffort};
};

bool has_failing(const GridTies& ties) {
  return std::any_of(ties.ties.begin(), ties.ties.end(), [](const PlacedTie& placed) { return placed.verdict == Verdict::Fails; });
}

}  // namespace

void find_suspects(const std::vector<GridTies>& ties, Findings& findings) {
  for (const GridTies& of_grid : ties)
    if (has_failing(of_grid)) Finder(of_grid, findings).run();
}

}  // namespace gouji
