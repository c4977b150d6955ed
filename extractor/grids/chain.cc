// Dynamic programming over labelled lines. A damaged label is worth less than an exact one, and every line
// that a chain steps over costs a little, so that a chain never takes its rows from two copies of a grid.
#include "grids/chain.h"

#include <algorithm>

#include "gouji/forms.h"

namespace gouji {
namespace {

constexpr int kEditCost = 12;       // for each edit between a label and what is written
constexpr int kAliasCost = 2;
constexpr int kSkippedLineCost = 2;
// Lines between two rows of one grid: a whole repeated header and a page of lost labels are far fewer.
constexpr std::uint32_t kWidestGap = 64;
// Reports bound in one file; beyond that a file is a collection, and its labels prove nothing.
constexpr std::size_t kMostChains = 64;

struct Candidate {
  DraftRow row{};
  int worth = 0;
  int best = 0;            // of a chain that ends here
  int best_so_far = 0;     // of a chain that ends here or before
  std::size_t before = 0;  // 1 + index of the candidate before it in that chain
};

bool is_column_head(const Line& line, GridId id) {
  if (!line.kinds.may_have(id, LabelKind::Column)) return false;
  const auto labels = line.labels();
  return std::any_of(labels.begin(), labels.end(), [&](const LineCell& cell) {
    return use_in(cell.match, id, LabelKind::Column) != nullptr && use_in(cell.match, id, LabelKind::Row) == nullptr;
  });
}

// A label at a line's end heads a row whose blank figures were trimmed away, but only if no other words stand in the line
// than those of its groups: else it is one head among others.
bool has_room_for_figures(const Line& line, std::uint32_t label, GridId id) {
  if (label + 1 < line.cells.size()) return true;
  return std::all_of(line.cells.begin(), line.cells.end() - 1, [&](const LineCell& cell) {
    return !cell.words || use_in(cell.match, id, LabelKind::RowGroup) != nullptr;
  });
}

// A cell with words between the label and all its figures, or one that is exactly a row's label in some form: the row is that one, and
// this grid does not have it.
bool is_followed_by_label(const Line& line, std::uint32_t label, std::size_t columns) {
  if (label + 1 >= line.cells.size()) return false;
  const LineCell& behind = line.cells[label + 1];
  if (behind.words && !behind.unit && columns > 1 && line.cells.size() >= label + 2 + columns) return true;
  const LabelMatch& next = behind.match;
  return next.uses != nullptr && next.edits == 0 && std::any_of(next.uses->begin(), next.uses->end(), [](const LabelUse& use) {
    return use.kind == LabelKind::Row;
  });
}

void add_candidates(const Line& line, std::uint32_t index, const FormGrid& form, GridId id, std::vector<Candidate>& candidates) {
  const std::uint32_t label = label_cell(line, id);
  if (label == kNone || is_column_head(line, id) || !has_room_for_figures(line, label, id)) return;
  const LabelMatch& match = line.cells[label].match;
  for (const LabelUse& use : *match.uses) {
    if (use.grid != id || use.kind != LabelKind::Row) continue;
    if (is_followed_by_label(line, label, form.block_of(use.index).columns.size())) continue;
    Candidate candidate;
    candidate.row = {use.index, index, label, RowBy::Label,
                     match.edits > 0 ? LabelState::Altered : use.alias ? LabelState::Alias : LabelState::Exact};
    candidate.worth = kExactLabel - kEditCost * static_cast<int>(match.edits) - (use.alias ? kAliasCost : 0);
    candidates.push_back(candidate);
  }
}

void link(std::vector<Candidate>& candidates) {
  for (std::size_t i = 0; i < candidates.size(); ++i) {
    Candidate& here = candidates[i];
    here.best = here.worth;
    for (std::size_t j = i; j-- > 0;) {
      const Candidate& before = candidates[j];
      // Nothing before it can give more.
      if (before.best_so_far + here.worth <= here.best) break;
      const std::uint32_t distance = here.row.line - before.row.line;
      if (distance > kWidestGap) break;
      if (distance == 0 || before.row.row >= here.row.row) continue;
      const int joined = before.best + here.worth - kSkippedLineCost * static_cast<int>(distance - 1);
      if (joined <= here.best) continue;
      here.best = joined;
      here.before = j + 1;
    }
    here.best_so_far = i == 0 ? here.best : std::max(here.best, candidates[i - 1].best_so_far);
  }
}

bool has_row(const Draft& draft, std::uint32_t row) {
  return std::any_of(draft.rows.begin(), draft.rows.end(), [&](const DraftRow& known) { return known.row == row; });
}

// Whether a row that the chain does not have is labelled exactly in the line, which is one of the table's.
bool is_displaced_at(const Lines& lines, const std::vector<Candidate>& candidates, const Draft& draft, std::uint32_t line, std::uint32_t table) {
  if (line >= lines.lines.size() || lines.lines[line].table != table) return false;
  return std::any_of(candidates.begin(), candidates.end(), [&](const Candidate& candidate) {
    return candidate.row.line == line && candidate.row.state == LabelState::Exact && !has_row(draft, candidate.row.row);
  });
}

// Of rows that stand in the wrong order at the grid's end the chain has only one; the others stand right beside it.
void reach_displaced(const Lines& lines, const std::vector<Candidate>& candidates, Draft& draft) {
  if (draft.rows.size() == candidates.size()) return;
  const std::uint32_t first_table = lines.lines[draft.first_line].table, last_table = lines.lines[draft.last_line].table;
  while (draft.first_line > 0 && is_displaced_at(lines, candidates, draft, draft.first_line - 1, first_table)) --draft.first_line;
  while (is_displaced_at(lines, candidates, draft, draft.last_line + 1, last_table)) ++draft.last_line;
}

// Rows that stand out of order: labelled exactly, once, inside the chain, and not in it.
void add_displaced(const std::vector<Candidate>& candidates, Draft& draft) {
  const auto in_chain = [&](std::uint32_t row) { return has_row(draft, row); };
  std::vector<DraftRow> displaced;
  for (const Candidate& candidate : candidates) {
    const DraftRow& row = candidate.row;
    if (row.line < draft.first_line || row.line > draft.last_line || row.state != LabelState::Exact || in_chain(row.row)) continue;
    const auto same = std::count_if(candidates.begin(), candidates.end(), [&](const Candidate& other) {
      return other.row.row == row.row && other.row.line >= draft.first_line && other.row.line <= draft.last_line;
    });
    if (same == 1) displaced.push_back(row);
  }
  draft.rows.insert(draft.rows.end(), displaced.begin(), displaced.end());
  draft.fit += static_cast<int>(displaced.size()) * kExactLabel;
}

Draft draft_of(const Lines& lines, const std::vector<Candidate>& candidates, std::size_t last, GridId id) {
  Draft draft{id, candidates[last].best};
  draft.rows.reserve(candidates.size());
  for (std::size_t at = last + 1; at != 0; at = candidates[at - 1].before)
    draft.rows.push_back(candidates[at - 1].row);
  std::reverse(draft.rows.begin(), draft.rows.end());
  draft.first_line = draft.rows.front().line;
  draft.last_line = draft.rows.back().line;
  reach_displaced(lines, candidates, draft);
  add_displaced(candidates, draft);
  std::sort(draft.rows.begin(), draft.rows.end(), [](const DraftRow& a, const DraftRow& b) { return a.line < b.line; });
  return draft;
}

}  // namespace

std::vector<Draft> find_chains(const Lines& lines, const Forms& forms, GridId id) {
  std::vector<Draft> drafts;
  std::vector<Candidate> candidates;
  candidates.reserve(grid_of(forms, id).rows.size());
  for (std::uint32_t i = 0; i < lines.lines.size(); ++i) add_candidates(lines.lines[i], i, grid_of(forms, id), id, candidates);
  while (!candidates.empty() && drafts.size() < kMostChains) {
    link(candidates);
    std::size_t best = 0;
    for (std::size_t i = 1; i < candidates.size(); ++i)
      if (candidates[i].best > candidates[best].best) best = i;
    drafts.push_back(draft_of(lines, candidates, best, id));
    const Draft& draft = drafts.back();
    std::erase_if(candidates, [&](const Candidate& candidate) {
      return candidate.row.line >= draft.first_line && candidate.row.line <= draft.last_line;
    });
    for (Candidate& candidate : candidates) candidate.before = 0;
  }
  return drafts;
}

}  // namespace gouji
