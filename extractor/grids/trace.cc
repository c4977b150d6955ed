// Labels are chained (trace_chain.cc); then each takes the figures that follow it directly, if they are exactly one row, or if the text's own
// spacing shows where blanks stood. Rows whose labels are lost lie between two anchors with exactly their number of figures, and count only if
// every one of them satisfies its tie across. Anything else stays open.
#include "grids/trace.h"

#include <algorithm>
#include <numeric>
#include <optional>
#include <string_view>

#include "gouji/amount.h"
#include "grammar/lexicon.h"
#include "grids/doubtful_rows.h"
#include "grids/glued_rows.h"
#include "grids/headed.h"
#include "grids/heads_in_text.h"
#include "grids/irregular_rows.h"
#include "grids/occurrences.h"
#include "grids/misfit_rows.h"
#include "grids/only_column.h"
#include "grids/ordered_rows.h"
#include "grids/page_number.h"
#include "grids/settle.h"
#include "grids/spacing.h"
#include "grids/split_run.h"
#include "grids/spoilt_rows.h"
#include "grids/trace_across.h"
#include "grids/trace_chain.h"

namespace gouji {
namespace {

constexpr int kPile = -60;         // a label with several rows' figures: rows of another form may be among them
constexpr std::size_t kMostDrafts = 8;
// Chains looked at in one text: labels in the prose make short ones.
constexpr std::size_t kMostTries = 64;
// So many of a form's rows, in hundredths, make a grid even if all its figures are blank.
constexpr std::size_t kMostOfForm = 60;

class Tracer {
 public:
  Tracer(const Blocks& blocks, const Stream& stream, const Forms& forms, GridId id, const Spacing& usual)
      : blocks_(blocks), stream_(stream), forms_(forms), form_(grid_of(forms, id)), id_(id), usual_(usual) {}

  std::vector<Draft> trace_down() {
    occurrences_ = find_occurrences(stream_, forms_, id_);
    return bind_chains();
  }

  std::vector<Draft> trace_against(const Grid& laid_out) {
    occurrences_ = find_occurrences(stream_, forms_, id_);
    return is_laid_out_alike(laid_out) ? std::vector<Draft>{} : bind_chains();
  }

 private:
  std::vector<Draft> bind_chains() {
    std::vector<Draft> drafts;
    for (std::size_t tries = 0; !occurrences_.empty() && drafts.size() < kMostDrafts && tries < kMostTries; ++tries) {
      const std::vector<Occurrence> chain = best_chain();
      const std::uint32_t first = chain.front().begin, last = end_of(chain.back());
      if (is_convincing(chain)) drafts.push_back(bind(chain));
      std::erase_if(occurrences_, [&](const Occurrence& o) { return o.begin >= first && o.begin < last; });
    }
    return drafts;
  }

  // Whether the labels of all rows stand in one chain, each with a whole row of figures behind it, and the layout gives each row these and no
  // others. Nothing is left then from which a row could be read otherwise: `bind` would give every row these figures, or leave it open. That
  // holds because a chain of all rows is convincing and the first that is bound, and because no label in it is displaced, spoilt or glued,
  // nor does a figure stand between them that is no row's: a change to `bind` must keep to this.
  bool is_laid_out_alike(const Grid& laid_out) const {
    if (occurrences_.size() < form_.rows.size() || form_.rows.size() < 2) return false;
    const std::vector<Occurrence> chain = best_chain();
    const auto is_wide = [&](const Occurrence& o) { return columns_of(o.row) > 1; };
    return chain.size() == form_.rows.size() && std::any_of(chain.begin(), chain.end(), is_wide) &&
           std::all_of(chain.begin(), chain.end(), [&](const Occurrence& o) { return is_whole(o); }) &&
           std::all_of(laid_out.rows.begin(), laid_out.rows.end(), [&](const GridRow& row) { return is_laid_out_alike(row, chain[row.row]); });
  }

  // The rows of a chain are in the form's order: where it has as many, each is one of them.
  bool is_laid_out_alike(const GridRow& row, const Occurrence& o) const {
    if (row.readings.size() != 1 || row.truncated) return false;
    const RowReading& reading = row.readings.front();
    const auto is_same = [](const GridCell& cell, const Token& token) { return cell.range == token.range; };
    const auto first = stream_.tokens.begin() + o.at;
    return std::equal(reading.begin(), reading.end(), first, first + o.figures, is_same);
  }

  // One figure for each column right behind the label, and none of them may be a page's number.
  bool is_whole(const Occurrence& o) const {
    return o.figures == columns_of(o.row) && o.at == o.end && !o.torn && !(o.figures > 2 && page_number_among(stream_, o.at, o.figures));
  }

  std::uint32_t columns_of(std::uint32_t row) const { return static_cast<std::uint32_t>(form_.block_of(row).columns.size()); }

  int worth_of(const Occurrence& o) const { return worth_in_text(blocks_.text.bytes, stream_, form_, o); }
  std::vector<Occurrence> best_chain() const { return chain_in_text(blocks_.text.bytes, stream_, form_, occurrences_); }

  // Two labels with a row's figures, or most labels of a form that is left blank: a word of the prose can stand before a number too.
  bool is_convincing(const std::vector<Occurrence>& chain) const {
    const auto whole = std::count_if(chain.begin(), chain.end(), [&](const Occurrence& o) {
      return o.figures > 0 && (o.figures >= columns_of(o.row) || splitter_for(o).most_figures() >= columns_of(o.row));
    });
    if (whole >= 2 && is_no_sentence(chain)) return true;
    // Prose that goes through the form's subjects has their words too, but no column heads.
    return chain.size() * 100 >= form_.rows.size() * kMostOfForm && heads_near(chain.front().begin, end_of(chain.back()) - 1) > 0;
  }

  // A sentence can give a label one figure, and another label another. Then the grid's heads must be near, or many of its rows there.
  bool is_no_sentence(const std::vector<Occurrence>& chain) const {
    if (form_.is_one_column()) return chain.size() * 100 >= form_.rows.size() * kLeastOfOneColumn;
    const bool several = std::any_of(chain.begin(), chain.end(), [&](const Occurrence& o) { return o.figures > 0 && columns_of(o.row) > 1; });
    return several || heads_near(chain.front().begin, end_of(chain.back()) - 1) > 0;
  }

  // Rows bound by label, then rows between them by order, then what it all is worth.
  Draft bind(std::vector<Occurrence> chain) {
    drop_mentions(chain);
    Draft draft{id_};
    draft.grid.id = id_;
    draft.grid.rows.reserve(form_.rows.size());
    learn(chain);
    std::vector<Occurrence> labelled = with_displaced(chain);
    add_spoilt_rows(blocks_.text.bytes, stream_, form_, chain, labelled);
    for (const Occurrence& o : labelled) add_labelled(draft, o);
    count_filled_rows(blocks_.text.bytes, stream_, form_, labelled, draft);
    if (is_glued(draft, labelled)) settle_glued_rows(blocks_.text.bytes, stream_, form_, occurrences_, labelled, usual_.blanks, draft);
    open_irregular_rows(blocks_.text.bytes, stream_, form_, labelled, draft);
    open_doubtful_rows(blocks_.text.bytes, stream_, forms_, labelled, draft);
    open_rows_of_other_columns(stream_, form_, labelled, draft);
    bind_piles(blocks_.text.bytes, stream_, form_, chain, draft);
    drop_page_numbers(draft, chain);
    bind_between(blocks_.text.bytes, stream_, form_, chain, draft);
    open_outside(blocks_.text.bytes, stream_, form_, chain, draft);
    bind_by_heads(blocks_, stream_, forms_, labelled, draft);
    open_misfit_rows(blocks_.text.bytes, form_, draft);
    if (may_stand_before(chain) || is_side_by_side(chain)) std::for_each(draft.grid.rows.begin(), draft.grid.rows.end(), leave_open);
    std::sort(draft.grid.rows.begin(), draft.grid.rows.end(), [](const auto& a, const auto& b) { return a.row < b.row; });
    draft.first_line = chain.front().begin;
    draft.last_line = end_of(chain.back()) - 1;
    const auto open = std::count_if(draft.grid.rows.begin(), draft.grid.rows.end(), [](const GridRow& row) {
      return row.row_by == RowBy::Order && row.readings.empty();
    });
    draft.fit += kMissingRow * static_cast<int>(form_.rows.size() - draft.grid.rows.size() + static_cast<std::size_t>(open));
    add_heads(draft);
    draft.grid.from = {{stream_.tokens[draft.first_line].range.begin, stream_.tokens[draft.last_line].range.end}};
    return draft;
  }

  void learn(const std::vector<Occurrence>& chain) {
    std::vector<FigureRun> whole;
    for (const Occurrence& o : chain)
      if (o.figures == columns_of(o.row) && o.figures > 1 && o.at == o.end) whole.push_back({o.end, o.figures});
    spacing_ = learn_spacing(stream_, whole);
    if (spacing_.cell == 0) spacing_ = usual_;
    if (spacing_.cell == 0) spacing_ = spacing_from_blanks(chain);
    has_whole_rows_ = !whole.empty();
    has_piles_ = std::any_of(chain.begin(), chain.end(), [&](const Occurrence& o) { return o.figures > columns_of(o.row) + 1; });
  }

  // From the rows of the widest block; one-cell blocks show no gap between cells.
  Spacing spacing_from_blanks(const std::vector<Occurrence>& chain) const {
    std::uint32_t columns = 0;
    for (const Occurrence& o : chain) columns = std::max(columns, columns_of(o.row));
    std::vector<FigureRun> rows;
    for (const Occurrence& o : chain)
      if (columns_of(o.row) == columns && o.figures <= columns && o.at == o.end) rows.push_back({o.end, o.figures});
    return learn_spacing_from_blanks(stream_, rows, columns);
  }

  Range label_range(const Occurrence& o) const {
    return {stream_.tokens[o.begin].range.begin, stream_.tokens[o.end - 1].range.end};
  }

  void add_labelled(Draft& draft, const Occurrence& o) {
    GridRow row;
    row.row = o.row;
    row.row_by = o.spoilt ? RowBy::Order : RowBy::Label;
    row.split_by = SplitBy::Separator;
    row.label_state = o.edits > 0 ? LabelState::Altered : o.alias ? LabelState::Alias : LabelState::Exact;
    row.written_label = label_range(o);
    row.range = {row.written_label.begin, stream_.tokens[end_of(o) - 1].range.end};
    if (auto reading = reading_of(o)) row.readings.push_back(std::move(*reading));
    row.truncated = row.readings.empty();
    const bool pile = columns_of(o.row) > 1 && o.figures > columns_of(o.row) + 1;
    draft.fit += worth_of(o) + (row.truncated ? kOpenRow : 0) + (pile ? kPile : 0);
    draft.grid.rows.push_back(std::move(row));
  }

  std::optional<RowReading> reading_of(const Occurrence& o) const {
    const std::uint32_t columns = columns_of(o.row);
    if (o.torn || !are_separated(stream_, o.at, o.figures)) return std::nullopt;
    if (o.figures == columns && !(columns > 2 && page_number_among(stream_, o.at, columns))) return cells_from(stream_, o.at, o.figures);
    if (o.figures == columns + 1) return without_page_number(o);
    if (o.figures > columns || o.at != o.end) return std::nullopt;
    const auto places = place_figures(stream_, spacing_, {o.end, o.figures}, columns);
    if (places) return placed(o, *places);
    return o.figures == 0 && followed_by_label(o) ? std::optional<RowReading>(blank_row(o)) : std::nullopt;
  }

  std::vector<std::uint32_t> tokens_of(const Occurrence& o) const {
    std::vector<std::uint32_t> tokens(o.figures);
    std::iota(tokens.begin(), tokens.end(), o.at);
    return tokens;
  }

  // One figure too many: the one that stands alone on its line, where all others share one.
  std::optional<RowReading> without_page_number(const Occurrence& o) const {
    const auto surplus = page_number_among(stream_, o.at, o.figures);
    if (!surplus || o.figures < 3 || count_lines(stream_, o.at, o.figures) != 2) return std::nullopt;
    std::vector<std::uint32_t> tokens = tokens_of(o);
    std::erase(tokens, *surplus);
    // The end of a figure that a line end cut in two stands alone as well.
    const bool page = has_tie_across(form_, o.row) ? adds_up_across(blocks_.text.bytes, form_, o.row, in_order(tokens)) : is_page_beside(blocks_.text.bytes, stream_, *surplus, tokens);
    return page ? std::optional(in_order(tokens)) : std::nullopt;
  }

  RowReading in_order(const std::vector<std::uint32_t>& tokens) const {
    RowReading reading;
    reading.reserve(tokens.size());
    for (const std::uint32_t token : tokens) reading.push_back(cell_at(stream_, token));
    return reading;
  }

  // A blank figure's place is the end of what stands before it.
  RowReading placed(const Occurrence& o, const std::vector<std::uint32_t>& places) const {
    RowReading reading;
    reading.reserve(places.size());
    std::uint32_t end = stream_.tokens[o.end - 1].range.end;
    for (const std::uint32_t token : places) {
      reading.push_back(token == kNone ? GridCell{{end, end}, true} : cell_at(stream_, token));
      if (token != kNone) end = stream_.tokens[token].range.end;
    }
    return reading;
  }

  RowReading blank_row(const Occurrence& o) const { return placed(o, std::vector<std::uint32_t>(columns_of(o.row), kNone)); }

  // A label with nothing behind it but the next label or a group's: its figures are blank, unless the grid shows figures elsewhere, where
  // they may have been lost, or moved to.
  bool followed_by_label(const Occurrence& o) const { return !has_whole_rows_ && !has_piles_ && o.end < stream_.tokens.size(); }

  // Whether the figures may stand before their labels: a row's figures that no label precedes lead a series of rows whose last has none.
  // Bound by the label before them, each row would have its neighbour's figures, and still add up.
  bool may_stand_before(const std::vector<Occurrence>& chain) const {
    const std::uint32_t front_columns = columns_of(chain.front().row);
    if (front_columns > 1 && chain.back().figures == 0 && has_row_before(chain.front())) return true;
    for (std::size_t first = 0, last = 0; first < chain.size(); first = last + 1) {
      for (last = first; last + 1 < chain.size() && chain[last].figures > 0 && end_of(chain[last]) == chain[last + 1].begin;) ++last;
      if (last > first && chain[last].figures == 0 && has_row_before(chain[first])) return true;
    }
    return false;
  }

  // Two reports printed beside each other: most labels have two rows' figures.
  bool is_side_by_side(const std::vector<Occurrence>& chain) const {
    const auto twice = std::count_if(chain.begin(), chain.end(), [&](const Occurrence& o) {
      return columns_of(o.row) > 1 && o.figures == 2 * columns_of(o.row);
    });
    return twice > 2 && static_cast<std::size_t>(twice) * 2 > chain.size();
  }

  // Whether the figures right before a label can be a row, apart or glued.
  bool has_row_before(const Occurrence& o) const {
    std::uint32_t count = 0;
    while (count < o.begin && stream_.tokens[o.begin - count - 1].kind == TokenKind::Figure) ++count;
    return can_be_row(blocks_.text.bytes, stream_, o.begin - count, count, columns_of(o.row));
  }

  // With the rows out of their order, which the chain steps over: a label that stands once, as the form has it, with a row's figures.
  std::vector<Occurrence> with_displaced(const std::vector<Occurrence>& chain) const {
    const std::uint32_t first = chain.front().begin, last = end_of(chain.back());
    const auto is_inside = [&](const Occurrence& o) { return o.begin >= first && o.begin < last; };
    const auto holds_row = [&](const Occurrence& o) {
      const std::uint32_t columns = columns_of(o.row);
      return o.figures > 0 && o.figures <= columns && splitter_for(o).most_figures() >= columns;
    };
    std::vector<Occurrence> result = chain;
    for (const Occurrence& o : occurrences_) {
      const bool taken = std::any_of(chain.begin(), chain.end(), [&](const Occurrence& known) {
        return known.row == o.row || (o.begin < known.end && known.begin < o.end);
      });
      if (taken || !is_inside(o) || o.edits > 0 || !holds_row(o)) continue;
      const auto times = std::count_if(occurrences_.begin(), occurrences_.end(),
                                       [&](const Occurrence& other) { return other.row == o.row && is_inside(other); });
      if (times == 1) result.push_back(o);
    }
    std::sort(result.begin(), result.end(), [](const Occurrence& a, const Occurrence& b) { return a.begin < b.begin; });
    return result;
  }

  // In a block of one column: a second figure, alone on the line below the label's own, where no row is missing, is a page's number.
  void drop_page_numbers(Draft& draft, const std::vector<Occurrence>& chain) const {
    for (std::size_t i = 0; i < chain.size(); ++i) {
      const Occurrence& o = chain[i];
      const std::uint32_t next_row = i + 1 < chain.size() ? chain[i + 1].row : static_cast<std::uint32_t>(form_.rows.size());
      if (columns_of(o.row) != 1 || o.figures != 2 || o.at != o.end || next_row != o.row + 1) continue;
      const std::uint32_t after = end_of(o);
      const bool below = stream_.tokens[o.at].line_ends == 0 && stream_.tokens[o.at + 1].line_ends > 0 &&
                         (after == stream_.tokens.size() || stream_.tokens[after].line_ends > 0);
      GridRow* const row = find_row(draft, o.row);
      if (!below || row == nullptr || !row->readings.empty() || !is_counted_page(blocks_.text.bytes, stream_, o.at + 1)) continue;
      row->readings.push_back(cells_from(stream_, o.at, 1));
      row->truncated = false;
    }
  }

  // Whether most rows of several columns have fewer tokens than figures, but digits enough: then separators are lost in this grid. In
  // a grid with separators a short row is never cut.
  bool is_glued(Draft& draft, const std::vector<Occurrence>& chain) const {
    std::size_t glued = 0, separated = 0;
    for (const Occurrence& o : chain) {
      const std::uint32_t columns = columns_of(o.row);
      if (columns < 2 || o.figures == 0) continue;
      const bool settled = !find_row(draft, o.row)->readings.empty();
      separated += settled;
      const bool may_be = !settled && o.figures < columns && splitter_for(o).most_figures() >= columns;
      // Several figures that stand apart may be a row that lost the others.
      const bool one_run = o.figures == 1 && !usual_.stands_apart;
      glued += may_be && (one_run || shows_glue(blocks_.text.bytes, stream_, o.at, o.figures));
    }
    return glued > separated;
  }

  RunSplitter splitter_for(const Occurrence& o) const {
    return {blocks_.text.bytes, stream_, o.at, o.figures, columns_of(o.row)};
  }

  // Column heads before the first row and between the blocks speak for the form.
  void add_heads(Draft& draft) const { draft.fit += kHead * heads_near(draft.first_line, draft.last_line); }

  int heads_near(std::uint32_t first_token, std::uint32_t last_token) const {
    const std::uint32_t reach = 160;  // tokens of a head of seven columns, with titles and notes
    const auto& at = stream_.han_at;
    const auto first = std::lower_bound(at.begin(), at.end(), first_token - std::min(first_token, reach));
    const auto end = std::upper_bound(first, at.end(), last_token);
    const auto han = std::u16string_view(stream_.han).substr(static_cast<std::size_t>(first - at.begin()), static_cast<std::size_t>(end - first));
    const auto& heads = forms_.lexicon->column_heads(id_);
    return static_cast<int>(std::count_if(heads.begin(), heads.end(), [&](const std::u16string& head) { return han.find(head) != std::u16string_view::npos; }));
  }

  const Blocks& blocks_;
  const Stream& stream_;
  const Forms& forms_;
  const FormGrid& form_;
  GridId id_;
  Spacing usual_;
  std::vector<Occurrence> occurrences_{};
  Spacing spacing_{};
  bool has_whole_rows_ = false;
  bool has_piles_ = false;  // some label is followed by more figures than its row has
};

}  // namespace

std::vector<Draft> trace_grid(const Blocks& blocks, const Stream& stream, const Forms& forms, GridId id, const Spacing& usual) {
  const Arrangement arrangement = grid_of(forms, id).arrangement;
  if (arrangement == Arrangement::Across) return trace_across(blocks, stream, forms, id, usual);
  if (arrangement == Arrangement::Headed) return trace_headed(stream, forms, id);
  return Tracer(blocks, stream, forms, id, usual).trace_down();
}

std::vector<Draft> trace_against(const Blocks& blocks, const Stream& stream, const Forms& forms, const Grid& laid_out) {
  if (grid_of(forms, laid_out.id).arrangement != Arrangement::Down) return trace_grid(blocks, stream, forms, laid_out.id, {});
  return Tracer(blocks, stream, forms, laid_out.id, {}).trace_against(laid_out);
}

}  // namespace gouji
