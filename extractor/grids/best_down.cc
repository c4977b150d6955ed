// The forms of a family share most labels, so each sees its grid where another form's stands. Binding costs more than finding the labels, and
// tells little more of how well a form fits: what it can add is bounded.
#include "grids/best_down.h"

#include <algorithm>
#include <utility>

#include "grids/bind_down.h"
#include "text/fold.h"

namespace gouji {
namespace {

// A row quoted alone: a long label, exactly as the form has it, and a figure for each of several columns.
bool is_long_row(const Draft& draft, const FormGrid& form) {
  constexpr std::size_t kLongLabel = 8, kSeveralColumns = 3;
  const DraftRow& row = draft.rows.front();
  const bool long_label = fold_label(form.rows[row.row].label.text).size() >= kLongLabel && row.state == LabelState::Exact;
  return long_label && form.block_of(row.row).columns.size() >= kSeveralColumns && !draft.grid.rows.empty() &&
         !draft.grid.rows.front().readings.empty();
}

struct Chain {
  Draft draft{};
  int most_fit = 0;
  bool is_bound = false;
};

// Whether the chain stands where `best` does, and is surely dropped for it: what is bound can only reach further, and fits worse even by
// what a form with more rows loses for those that are missing.
bool is_surely_worse(const Forms& forms, const Chain& chain, const Draft& best) {
  const auto rows = [&](const Draft& draft) { return static_cast<int>(grid_of(forms, draft.id).rows.size()); };
  return overlap(chain.draft, best) && chain.most_fit < best.fit + kMissingRow * std::max(0, rows(chain.draft) - rows(best));
}

class BestDown {
 public:
  BestDown(const Blocks& blocks, const Lines& lines, const Forms& forms, std::vector<Draft> chains)
      : blocks_(blocks), lines_(lines), forms_(forms) {
    for (Draft& draft : chains) {
      const int most = most_fit(form_of(draft), draft);
      chains_.push_back({std::move(draft), most});
    }
  }

  std::vector<Draft> bind() {
    while (Chain* const next = next_to_bind()) {
      bind_down(blocks_, lines_, forms_, next->draft);
      next->is_bound = true;
    }
    std::vector<Draft> bound;
    for (Chain& chain : chains_)
      if (is_there(chain)) bound.push_back(std::move(chain.draft));
    return bound;
  }

 private:
  const FormGrid& form_of(const Draft& draft) const { return grid_of(forms_, draft.id); }
  bool is_there(const Chain& chain) const { return chain.is_bound && is_convincing(chain.draft, form_of(chain.draft)); }

  // The chain that may fit best, of those that are not surely worse than the best that is bound.
  Chain* next_to_bind() {
    const Draft* const best = best_bound();
    Chain* next = nullptr;
    for (Chain& chain : chains_) {
      if (chain.is_bound || (best != nullptr && is_surely_worse(forms_, chain, *best))) continue;
      if (next == nullptr || chain.most_fit > next->most_fit) next = &chain;
    }
    return next;
  }

  const Draft* best_bound() const {
    const Draft* best = nullptr;
    for (const Chain& chain : chains_)
      if (is_there(chain) && (best == nullptr || chain.draft.fit > best->fit)) best = &chain.draft;
    return best;
  }

  const Blocks& blocks_;
  const Lines& lines_;
  const Forms& forms_;
  std::vector<Chain> chains_{};
};

}  // namespace

bool is_convincing(const Draft& draft, const FormGrid& form) {
  const auto labelled = std::count_if(draft.rows.begin(), draft.rows.end(),
                                      [](const DraftRow& row) { return row.row_by == RowBy::Label; });
  if (form.is_one_column() && static_cast<std::size_t>(labelled) * 100 < form.rows.size() * kLeastOfOneColumn) return false;
  const bool headed = draft.first_line < draft.rows.front().line;
  const bool bound = std::any_of(draft.grid.rows.begin(), draft.grid.rows.end(), [](const GridRow& row) { return !row.readings.empty(); });
  return labelled >= 2 || (headed && bound) || is_long_row(draft, form);
}

std::vector<Draft> bind_best_down(const Blocks& blocks, const Lines& lines, const Forms& forms, std::vector<Draft> chains) {
  return BestDown(blocks, lines, forms, std::move(chains)).bind();
}

}  // namespace gouji
