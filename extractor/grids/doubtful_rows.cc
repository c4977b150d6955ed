#include "grids/doubtful_rows.h"

#include <algorithm>
#include <string>

#include "grids/joined_labels.h"
#include "grids/settle.h"
#include "grids/split_run.h"
#include "text/fold.h"

namespace gouji {
namespace {

class DoubtfulRows {
 public:
  DoubtfulRows(std::string_view text, const Stream& stream, const Forms& forms, GridId id, const std::vector<Occurrence>& labelled)
      : text_(text), stream_(stream), lexicon_(*forms.lexicon), form_(grid_of(forms, id)), id_(id),
        found_(form_.rows.size(), false) {
    for (const Occurrence& o : labelled) found_[o.row] = true;
  }

  bool is_doubtful(const Occurrence& o) const { return o.figures > 0 && (is_joined(o) || is_unknown_run(o) || may_hold_next(o)); }

  // Whether the figures may be, or hold, those of the row behind it, which is not found.
  bool may_hold_next(const Occurrence& o) const {
    return o.figures > 0 && o.row + 1 < form_.rows.size() && !found_[o.row + 1] && (holds_two(o) || ends_like_next(o));
  }

 private:
  std::u16string written(const Occurrence& o) const {
    std::u16string label;
    for (std::uint32_t t = o.begin; t < o.end; ++t)
      if (stream_.tokens[t].kind == TokenKind::Han) label.push_back(stream_.tokens[t].han);
    return label;
  }

  // The label is damaged so that a row which is not there may have left its figures behind it.
  bool is_joined(const Occurrence& o) const {
    return o.edits > 0 && !o.spoilt && joined_with(written(o), o.row, lexicon_, id_, found_);
  }

  // Glued figures behind words that are only in part the row's may be others than the row's, as those of an advertisement are. Where no tie
  // holds them nothing tells.
  bool is_unknown_run(const Occurrence& o) const {
    return o.spoilt && o.figures < form_.block_of(o.row).columns.size() && !has_tie_across(form_, o.row);
  }

  // Figures that are glued to each other, or in a block of one column to what follows, may be two rows'.
  bool holds_two(const Occurrence& o) const {
    const auto columns = static_cast<std::uint32_t>(form_.block_of(o.row).columns.size());
    if (form_.rows[o.row + 1].block != form_.rows[o.row].block || o.figures > columns) return false;
    const std::uint32_t after = o.at + o.figures;
    const bool glued = columns > 1 ? o.figures < columns : after < stream_.tokens.size() && !stream_.tokens[after].separated;
    return glued && RunSplitter(text_, stream_, o.at, o.figures, columns).most_figures() >= std::size_t{2} * columns;
  }

  // The label goes on with words, and they are how the next row's label ends: what stands between may be lost.
  bool ends_like_next(const Occurrence& o) const {
    constexpr std::size_t kEnd = 2;  // characters
    if (o.edits == 0 || o.spoilt || o.at != o.end) return false;
    const std::u16string label = written(o);
    const std::u16string own = fold_label_without_notes(form_.rows[o.row].label.text);
    const std::u16string next = fold_label_without_notes(form_.rows[o.row + 1].label.text);
    if (label.size() <= own.size() || next.size() < kEnd) return false;
    return label.compare(label.size() - kEnd, kEnd, next, next.size() - kEnd, kEnd) == 0;
  }

  std::string_view text_;
  const Stream& stream_;
  const Lexicon& lexicon_;
  const FormGrid& form_;
  GridId id_;
  std::vector<bool> found_;
};

}  // namespace

void open_doubtful_rows(std::string_view text, const Stream& stream, const Forms& forms, const std::vector<Occurrence>& labelled,
                        Draft& draft) {
  const DoubtfulRows doubtful(text, stream, forms, draft.id, labelled);
  for (const Occurrence& o : labelled) {
    GridRow* row = doubtful.is_doubtful(o) ? find_row(draft, o.row) : nullptr;
    if (row == nullptr) continue;
    leave_open(*row);
    if (!doubtful.may_hold_next(o) || find_row(draft, o.row + 1) != nullptr) continue;
    GridRow next = *row;
    next.row = o.row + 1;
    next.row_by = RowBy::Order;
    next.label_state = LabelState::Lost;
    next.written_label = {next.range.end, next.range.end};
    draft.grid.rows.push_back(std::move(next));
  }
}

void drop_mentions(std::vector<Occurrence>& chain) {
  const auto is_row = [](const Occurrence& o) { return o.figures > 1; };
  if (std::count_if(chain.begin(), chain.end(), is_row) < 2) return;
  const auto is_mention = [&] {
    const Occurrence& back = chain.back();
    const Occurrence& before = chain[chain.size() - 2];
    return back.figures == 0 && !back.with_ordinal && back.begin > std::max(before.end, before.at + before.figures);
  };
  while (chain.size() > 2 && is_mention()) chain.pop_back();
}

}  // namespace gouji
