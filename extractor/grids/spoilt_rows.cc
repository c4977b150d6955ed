#include "grids/spoilt_rows.h"

#include <algorithm>
#include <string>

#include "grids/split_run.h"
#include "text/fold.h"

namespace gouji {
namespace {

// What a spoilt label counts as in edits.
constexpr std::uint32_t kSpoiltEdits = 8;
// Tokens before the first label and behind the last among which a row may be.
constexpr std::uint32_t kReach = 60;

// Rows [first_row, last_row) of the form, and the tokens [first, last) they must be among.
struct Gap {
  std::uint32_t first_row = 0, last_row = 0;
  std::uint32_t first = 0, last = 0;
};

class SpoiltRows {
 public:
  SpoiltRows(std::string_view text, const Stream& stream, const FormGrid& form) : text_(text), stream_(stream), form_(form) {}

  std::vector<Gap> gaps(const std::vector<Occurrence>& chain) const {
    const auto end_of = [](const Occurrence& o) { return std::max(o.end, o.at + o.figures); };
    const auto size = static_cast<std::uint32_t>(stream_.tokens.size());
    const std::uint32_t front = chain.front().begin, back = end_of(chain.back());
    std::vector<Gap> gaps{{0, chain.front().row, front - std::min(front, kReach), front}};
    for (std::size_t i = 0; i + 1 < chain.size(); ++i)
      gaps.push_back({chain[i].row + 1, chain[i + 1].row, end_of(chain[i]), chain[i + 1].begin});
    gaps.push_back({chain.back().row + 1, static_cast<std::uint32_t>(form_.rows.size()), back, std::min(size, back + kReach)});
    return gaps;
  }

  // The rows of a gap, or none where not all of them are there.
  std::vector<Occurrence> rows_in(const Gap& gap, const std::vector<Occurrence>& labelled) const {
    if (gap.first_row >= gap.last_row) return {};
    std::vector<Occurrence> runs = runs_in(gap);
    for (std::uint32_t i = 0; i < runs.size(); ++i) {
      runs[i].row = gap.first_row + i;
      const bool taken = std::any_of(labelled.begin(), labelled.end(), [&](const Occurrence& o) { return o.row == runs[i].row; });
      if (taken || !may_be(runs[i])) return {};
    }
    return runs;
  }

 private:
  // As many runs of figures as rows are missing, each with the words before it; or none.
  std::vector<Occurrence> runs_in(const Gap& gap) const {
    const std::uint32_t missing = gap.last_row - gap.first_row;
    std::vector<Occurrence> runs;
    for (std::uint32_t t = gap.first, words = gap.first; t < gap.last; ++t) {
      const std::uint32_t figures = figures_from(stream_, t);
      if (figures == 0) continue;
      while (words < t && stream_.tokens[words].kind == TokenKind::Ordinal) ++words;
      runs.push_back({.begin = words, .end = t, .figures = figures, .at = t, .edits = kSpoiltEdits, .spoilt = true});
      t += figures;
      words = t;
    }
    // Before the grid other figures may stand, behind it another grid's.
    if (gap.first_row == 0 && runs.size() > missing) runs.erase(runs.begin(), runs.end() - missing);
    if (gap.last_row == form_.rows.size() && runs.size() > missing) runs.resize(missing);
    return runs.size() == missing ? runs : std::vector<Occurrence>{};
  }

  bool may_be(const Occurrence& run) const {
    const auto columns = static_cast<std::uint32_t>(form_.block_of(run.row).columns.size());
    return columns > 1 && run.figures <= columns && can_be_row(text_, stream_, run.at, run.figures, columns) && has_half_of_label(run);
  }

  bool has_half_of_label(const Occurrence& o) const {
    std::u16string words;
    for (std::uint32_t t = o.begin; t < o.end; ++t)
      if (stream_.tokens[t].kind == TokenKind::Han) words.push_back(stream_.tokens[t].han);
    return has_half_of(words, fold_label_without_notes(form_.rows[o.row].label.text));
  }

  std::string_view text_;
  const Stream& stream_;
  const FormGrid& form_;
};

}  // namespace

void add_spoilt_rows(std::string_view text, const Stream& stream, const FormGrid& form, const std::vector<Occurrence>& chain,
                     std::vector<Occurrence>& labelled) {
  const SpoiltRows spoilt(text, stream, form);
  for (const Gap& gap : spoilt.gaps(chain)) {
    const std::vector<Occurrence> rows = spoilt.rows_in(gap, labelled);
    labelled.insert(labelled.end(), rows.begin(), rows.end());
  }
  std::sort(labelled.begin(), labelled.end(), [](const Occurrence& a, const Occurrence& b) { return a.begin < b.begin; });
}

}  // namespace gouji
