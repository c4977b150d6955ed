// Every grid of every form is sought by its own labels; of the forms of one family the one that fits best is
// taken for each grid, never for the report as a whole: mixtures of forms are common.
#include "gouji/grids.h"

#include <algorithm>
#include <iterator>
#include <map>
#include <optional>
#include <string>
#include <utility>

#include "grids/bind_across.h"
#include "grids/best_down.h"
#include "grids/chain.h"
#include "grids/draft.h"
#include "grids/headed.h"
#include "grids/lines.h"
#include "grids/mark_table.h"
#include "grids/occurrences.h"
#include "grids/page_number.h"
#include "grids/settle.h"
#include "grids/stream.h"
#include "grids/trace.h"
#include "text/fold.h"
#include "text/number.h"
#include "text/ordinal.h"

namespace gouji {
namespace {

// A draft with less than this share of a first one's fit, in hundredths, is a stray label or two, not another report's grid.
constexpr int kLeastOfBest = 50;

// Those of a grid whose rows stand under each other are not bound yet.
std::vector<Draft> find_all(const Blocks& blocks, const Lines& lines, const Forms& forms, GridId id) {
  switch (grid_of(forms, id).arrangement) {
    case Arrangement::Down: return find_chains(lines, forms, id);
    case Arrangement::Across: return find_across(blocks, lines, forms, id);
    case Arrangement::Headed: return find_headed(blocks, lines, forms, id);
  }
  return {};
}

std::vector<std::string> row_keys(const Forms& forms, const Draft& draft) {
  std::vector<std::string> keys;
  for (const GridRow& row : draft.grid.rows)
    if (row.row_by != RowBy::Order || !row.readings.empty()) keys.push_back(grid_of(forms, draft.id).rows[row.row].key);
  return keys;
}

// A table that was cut short, or lost what tells two forms apart, fits one of them better only by what is missing.
bool differs_by_missing_rows(const Forms& forms, const Draft& a, const Draft& b) {
  const int rows = static_cast<int>(grid_of(forms, a.id).rows.size()) - static_cast<int>(grid_of(forms, b.id).rows.size());
  return rows != 0 && a.fit - b.fit == kMissingRow * rows && row_keys(forms, a) == row_keys(forms, b);
}

using GridName = std::pair<std::string, std::string>;  // family and grid key

// Drafts of one grid under all forms of a family: where two overlap the better stays; one that another form fits as
// well is marked.
std::vector<Draft> best_of(const Forms& forms, std::vector<Draft> drafts) {
  std::stable_sort(drafts.begin(), drafts.end(), [](const Draft& a, const Draft& b) { return a.fit > b.fit; });
  std::vector<Draft> taken;
  for (Draft& draft : drafts) {
    const auto rival = std::find_if(taken.begin(), taken.end(), [&](const Draft& other) { return overlap(draft, other); });
    if (rival != taken.end()) {
      if (rival->id.form != draft.id.form && differs_by_missing_rows(forms, *rival, draft)) rival->others.push_back(draft);
      rival->grid.same_in_other_form |= rival->fit == draft.fit && rival->id.form != draft.id.form;
      continue;
    }
    if (!taken.empty() && draft.fit * 100 < taken.front().fit * kLeastOfBest) continue;
    taken.push_back(std::move(draft));
  }
  return taken;
}

// Whether a grid whose rows stand side by side in the form stands there with its rows under each other: each has its label, and most
// columns have their heads.
bool is_turned(const Forms& forms, const Draft& draft) {
  const FormGrid& form = grid_of(forms, draft.id);
  const auto is_labelled = [](const GridRow& row) { return row.row_by == RowBy::Label && !row.readings.empty(); };
  return draft.grid.rows.size() == form.rows.size() && std::all_of(draft.grid.rows.begin(), draft.grid.rows.end(), is_labelled) &&
         draft.grid.heads.size() * 2 > form.blocks.front().columns.size();
}

using DraftsByName = std::map<GridName, std::vector<Draft>>;

GridName name_of(const Forms& forms, GridId id) { return {forms.forms[id.form].family, grid_of(forms, id).key}; }

std::vector<GridId> all_grids(const Forms& forms) {
  std::vector<GridId> ids;
  std::size_t count = 0;
  for (const Form& form : forms.forms) count += form.grids.size();
  ids.reserve(count);
  for (std::uint16_t f = 0; f < forms.forms.size(); ++f)
    for (std::uint16_t g = 0; g < forms.forms[f].grids.size(); ++g) ids.push_back({f, g});
  return ids;
}

DraftsByName lay_out_grids(const Blocks& blocks, const Lines& lines, const Forms& forms) {
  DraftsByName drafts, chains;
  for (const GridId id : all_grids(forms)) {
    std::vector<Draft> found = find_all(blocks, lines, forms, id);
    bool is_chain = grid_of(forms, id).arrangement == Arrangement::Down;
    if (found.empty() && grid_of(forms, id).arrangement == Arrangement::Across) {
      found = find_chains(lines, forms, id);
      is_chain = true;
    }
    if (found.empty()) continue;
    auto& of_name = (is_chain ? chains : drafts)[name_of(forms, id)];
    std::move(found.begin(), found.end(), std::back_inserter(of_name));
  }
  for (auto& [name, of_name] : chains) {
    std::vector<Draft> bound = bind_best_down(blocks, lines, forms, std::move(of_name));
    std::erase_if(bound, [&](const Draft& draft) { return grid_of(forms, draft.id).arrangement == Arrangement::Across && !is_turned(forms, draft); });
    if (!bound.empty()) std::move(bound.begin(), bound.end(), std::back_inserter(drafts[name]));
  }
  for (auto& [name, of_name] : drafts) of_name = best_of(forms, std::move(of_name));
  return drafts;
}

std::vector<Range> covered_by(const DraftsByName& drafts) {
  std::vector<Range> covered;
  for (const auto& [name, of_name] : drafts)
    for (const Draft& draft : of_name) covered.insert(covered.end(), draft.grid.from.begin(), draft.grid.from.end());
  std::sort(covered.begin(), covered.end(), [](Range a, Range b) { return a.begin < b.begin; });
  return covered;
}

// Grids that no table holds are traced in the text between the tables.
// A report has some 20,000 characters and figures; the work on a text that is nothing but labels grows faster than the text.
constexpr std::size_t kMostTokens = 300'000;

bool is_too_long(const Blocks& blocks, const Stream& stream, Diagnostics& notes) {
  if (stream.tokens.size() <= kMostTokens) return false;
  const Span where = blocks.text.where(stream.tokens[kMostTokens].range);
  notes.push_back({Code::LimitMet, Severity::Warning, where, {"tokens", std::to_string(kMostTokens)}});
  return true;
}

// No count has so many digits, and no run of counts that lost their separators; the text is something else.
constexpr std::uint32_t kLongestFigure = 10'000;  // bytes

void note_long_figure(const Blocks& blocks, const Stream& stream, Diagnostics& notes) {
  const auto found = std::find_if(stream.tokens.begin(), stream.tokens.end(), [](const Token& token) {
    return token.kind == TokenKind::Figure && token.range.size() > kLongestFigure;
  });
  if (found == stream.tokens.end()) return;
  const std::uint32_t begin = found->range.begin;
  notes.push_back({Code::LimitMet, Severity::Warning, blocks.text.where({begin, begin + kLongestFigure}), {"digits", std::to_string(kLongestFigure)}});
}

// A document that has all grids of one form is not searched for those of others.
bool any_form_complete(const Forms& forms, const DraftsByName& drafts) {
  for (std::uint16_t f = 0; f < forms.forms.size(); ++f) {
    bool complete = true;
    for (std::uint16_t g = 0; g < forms.forms[f].grids.size(); ++g) complete = complete && drafts.contains(name_of(forms, {f, g}));
    if (complete) return true;
  }
  return false;
}

DraftsByName trace_grids(const Blocks& blocks, const Stream& stream, const Forms& forms, const std::vector<GridId>& ids, const Spacing& usual) {
  DraftsByName traced;
  for (const GridId id : ids)
    for (Draft& draft : trace_grid(blocks, stream, forms, id, usual)) traced[name_of(forms, id)].push_back(std::move(draft));
  for (auto& [name, of_name] : traced) of_name = best_of(forms, std::move(of_name));
  return traced;
}

// What the rows of all grids together show of blanks.
Blanks blanks_of(const DraftsByName& traced) {
  constexpr std::size_t kMany = 5;
  std::size_t filled = 0, short_of = 0;
  for (const auto& [name, of_name] : traced) {
    for (const Draft& draft : of_name) {
      filled += draft.filled;
      short_of += draft.short_of;
    }
  }
  if (short_of > 0) return Blanks::Lost;
  return filled >= kMany ? Blanks::Kept : Blanks::Unknown;
}

// Where the rows of one grid show that the text lost its blanks, the figures that ran together in another are read again with that in mind.
DraftsByName trace_down(const Blocks& blocks, const Stream& stream, const Forms& forms, const std::vector<GridId>& ids, Spacing& usual) {
  DraftsByName traced = trace_grids(blocks, stream, forms, ids, usual);
  usual.blanks = blanks_of(traced);
  if (usual.blanks != Blanks::Lost) return traced;
  std::vector<GridId> again;
  for (const GridId id : ids) {
    const auto found = traced.find(name_of(forms, id));
    const bool cut = found != traced.end() && std::any_of(found->second.begin(), found->second.end(), [](const Draft& draft) { return draft.cut; });
    if (cut) again.push_back(id);
  }
  for (auto& [name, of_name] : trace_grids(blocks, stream, forms, again, usual)) traced[name] = std::move(of_name);
  return traced;
}

void trace_missing(const Blocks& blocks, const Forms& forms, DraftsByName& drafts, Diagnostics& notes) {
  std::vector<GridId> missing;
  for (const GridId id : all_grids(forms))
    if (!drafts.contains(name_of(forms, id))) missing.push_back(id);
  if (missing.empty() || any_form_complete(forms, drafts)) return;
  const Stream stream = read_stream(blocks, outside(blocks, covered_by(drafts)));
  if (is_too_long(blocks, stream, notes)) return;
  note_long_figure(blocks, stream, notes);
  Spacing usual = spacing_of_text(stream, forms, missing);
  const auto others = std::stable_partition(missing.begin(), missing.end(), [&](GridId id) { return grid_of(forms, id).arrangement == Arrangement::Down; });
  // The rows of these show what the others may rely on.
  for (auto& [name, of_name] : trace_down(blocks, stream, forms, {missing.begin(), others}, usual)) drafts[name] = std::move(of_name);
  for (auto& [name, of_name] : trace_grids(blocks, stream, forms, {others, missing.end()}, usual)) drafts[name] = std::move(of_name);
}

// The form of a family's grid that ranks first among those that fit one form alone.
std::optional<std::uint16_t> sure_form(const Forms& forms, const DraftsByName& drafts, const std::string& family) {
  const Draft* first = nullptr;
  for (const auto& [name, of_name] : drafts)
    for (const Draft& draft : of_name) {
      const bool sure = name.first == family && draft.others.empty() && !draft.grid.same_in_other_form;
      if (sure && (first == nullptr || grid_of(forms, draft.id).rank < grid_of(forms, first->id).rank)) first = &draft;
    }
  return first == nullptr ? std::nullopt : std::optional(first->id.form);
}

// A grid that other forms have as well takes the form that the report's other grids show.
void settle_forms(const Forms& forms, DraftsByName& drafts) {
  for (auto& [name, of_name] : drafts) {
    const auto form = sure_form(forms, drafts, name.first);
    if (!form) continue;
    for (Draft& draft : of_name) {
      const auto other = std::find_if(draft.others.begin(), draft.others.end(), [&](const Draft& d) { return d.id.form == *form; });
      if (draft.id.form == *form || other == draft.others.end()) continue;
      Draft taken = std::move(*other);
      draft = std::move(taken);
    }
  }
}

std::string text_of(const Blocks& blocks, const RowReading& reading) {
  std::string text;
  for (const GridCell& cell : reading) text += (text.empty() ? "" : "|") + std::string(blocks.text.view(cell.range));
  return text;
}

bool is_settled(const GridRow& row) { return row.readings.size() == 1 && !row.truncated; }

bool same_figures(const Blocks& blocks, const RowReading& a, const RowReading& b) {
  return std::equal(a.begin(), a.end(), b.begin(), b.end(), [&](const GridCell& x, const GridCell& y) {
    if (x.range == y.range) return true;
    const Number left = read_number(blocks.text.view(x.range)), right = read_number(blocks.text.view(y.range));
    return left.kind == right.kind && left.amount == right.amount;
  });
}

bool is_markup(const Blocks& blocks, const Draft& draft) {
  return std::any_of(blocks.tables.begin(), blocks.tables.end(), [&](const Table& table) {
    return table.cells_by == CellsBy::Markup && table.range.overlaps(draft.grid.from.front());
  });
}

// Whether row `row` is missing and its line stands between those of the rows before and after it, or right behind the last.
bool stands_between(const std::vector<GridRow>& rows, std::uint32_t row, Range line) {
  constexpr std::uint32_t kNextLine = 8;  // bytes of separators between a table and the line below it
  bool behind_all = true;
  for (const GridRow& known : rows) {
    if (known.row == row || (known.row < row) != (known.range.begin < line.begin)) return false;
    behind_all = behind_all && known.row < row;
  }
  return !behind_all || line.begin <= rows.back().range.end + kNextLine;
}

// Digits behind the label's numeral are its figures.
bool holds_digits(std::string_view line) {
  const std::string_view words = line.substr(read_ordinal(line).length);
  return std::any_of(words.begin(), words.end(), [](char c) { return c >= '0' && c <= '9'; });
}

// Whether the next thing written behind a line is a number: then the label on it has its figures below.
bool goes_on_below(const Blocks& blocks, Range line) {
  const std::string_view rest = blocks.text.view({line.end, blocks.text.size()});
  const std::string_view next = rest.substr(skip_blanks(rest, 0));
  return read_number(next.substr(0, next.find_first_of("\t\n "))).kind == NumberKind::Number;
}

// A label that stands alone on a line where its row should be, between the rows of tables that are parted by their separators alone:
// its blank figures were trimmed away, and its line with them from the table.
void add_bare_rows(const Blocks& blocks, const Forms& forms, Draft& draft) {
  const FormGrid& form = grid_of(forms, draft.id);
  auto& rows = draft.grid.rows;
  if (form.arrangement != Arrangement::Down || rows.size() == form.rows.size()) return;
  for (const Paragraph& paragraph : blocks.paragraphs) {
    if (paragraph.table != kNone || paragraph.range.begin < draft.grid.from.front().begin) continue;
    const std::string_view line = blocks.text.view(paragraph.range);
    const LabelUse* use = use_in(forms.lexicon->find(line, false), draft.id, LabelKind::Row);
    if (use == nullptr || holds_digits(line) || !stands_between(rows, use->index, paragraph.range)) continue;
    if (goes_on_below(blocks, paragraph.range)) continue;
    GridRow row;
    row.row = use->index;
    row.split_by = SplitBy::Separator;
    row.label_state = use->alias ? LabelState::Alias : LabelState::Exact;
    row.written_label = row.range = paragraph.range;
    const Range end{paragraph.range.end, paragraph.range.end};
    row.readings.push_back(RowReading(form.block_of(row.row).columns.size(), GridCell{end, true}));
    rows.push_back(std::move(row));
    std::sort(rows.begin(), rows.end(), [](const GridRow& a, const GridRow& b) { return a.row < b.row; });
  }
}

// Whether a run of digits was cut into figures, and no sum of theirs shows that it is more than one.
bool is_cut_unproved(const Blocks& blocks, const FormGrid& form, const GridRow& row) {
  return row.split_by == SplitBy::Text && !has_tie_across(form, row.row) && holds_more_than_zeros(blocks.text.bytes, row.readings.front());
}

// Rows of a laid-out grid that its table does not hold may stand in the running text beside it, where a converter left them. Only what
// the trace settles by the row's own label is taken, and no number that was cut where the rows around it stand in cells.
void add_traced_rows(const Blocks& blocks, const Forms& forms, const Stream& stream, Draft& draft) {
  constexpr std::uint32_t kBeside = 3000;  // bytes: a page of text
  const Range near{draft.grid.from.front().begin - std::min(draft.grid.from.front().begin, kBeside), draft.grid.from.back().end + kBeside};
  auto& rows = draft.grid.rows;
  for (const Draft& traced : trace_grid(blocks, stream, forms, draft.id, {})) {
    for (const GridRow& row : traced.grid.rows) {
      const bool known = std::any_of(rows.begin(), rows.end(), [&](const GridRow& other) { return other.row == row.row; });
      const bool written = is_settled(row) && std::none_of(row.readings.front().begin(), row.readings.front().end(),
                                                           [](const GridCell& cell) { return cell.hole; });
      if (known || !written || row.row_by != RowBy::Label || row.label_state == LabelState::Altered || !near.contains(row.range)) continue;
      if (is_cut_unproved(blocks, grid_of(forms, draft.id), row)) continue;
      rows.push_back(row);
    }
  }
  std::sort(rows.begin(), rows.end(), [](const GridRow& a, const GridRow& b) { return a.row < b.row; });
}

bool lacks_rows(const Forms& forms, const Draft& draft) {
  const FormGrid& form = grid_of(forms, draft.id);
  return form.arrangement == Arrangement::Down && draft.grid.rows.size() < form.rows.size();
}

// Whether `some` are all among `all`, and fewer: the layout passed over a figure that stands in its own row.
bool leaves_out_figures(const RowReading& some, const RowReading& all) {
  const auto is_written = [](const GridCell& cell) { return !cell.range.empty(); };
  const auto is_among = [&](const GridCell& cell) {
    return !is_written(cell) || std::any_of(all.begin(), all.end(), [&](const GridCell& other) { return other.range == cell.range; });
  };
  return std::count_if(some.begin(), some.end(), is_written) < std::count_if(all.begin(), all.end(), is_written) &&
         std::all_of(some.begin(), some.end(), is_among);
}

// Whether a figure behind the row's own label, before any other word, is in none of its cells and is no page's number: in a text that is a
// row which lines up wrongly. Behind a row that lacks none, a table of marks alone says nothing.
bool leaves_figures(const Blocks& blocks, const Stream& stream, const GridRow& row) {
  if (row.row_by != RowBy::Label || row.written_label.empty()) return false;
  const auto first = std::lower_bound(stream.tokens.begin(), stream.tokens.end(), row.written_label.end,
                                      [](const Token& token, std::uint32_t at) { return token.range.begin < at; });
  const auto begin = static_cast<std::uint32_t>(first - stream.tokens.begin());
  const std::uint32_t figures = figures_from(stream, begin);
  const RowReading& reading = row.readings.front();
  const bool filled = std::none_of(reading.begin(), reading.end(), [](const GridCell& cell) { return cell.range.empty(); });
  for (std::uint32_t t = begin; t < begin + figures; ++t) {
    const Range range = stream.tokens[t].range;
    const bool read = std::any_of(reading.begin(), reading.end(), [&](const GridCell& cell) { return cell.range.contains(range); });
    if (!read && !is_counted_page(blocks.text.bytes, stream, t) && !(filled && is_in_table_of_marks(blocks, range))) return true;
  }
  return false;
}

// Whether every column has its figure and they add up: then what else stands there, such as a page's number, is not the row's.
bool is_whole_row(const Blocks& blocks, const FormGrid& form, const GridRow& row) {
  const RowReading& reading = row.readings.front();
  const bool filled = std::none_of(reading.begin(), reading.end(), [](const GridCell& cell) { return cell.range.empty(); });
  return filled && has_tie_across(form, row.row) && adds_up_across(blocks.text.bytes, form, row.row, reading);
}

// Whether the trace found a row's figures behind its label, and they add up.
bool is_row_by_ties(const Blocks& blocks, const FormGrid& form, const GridRow& traced) {
  return traced.row_by == RowBy::Label && has_tie_across(form, traced.row) &&
         adds_up_across(blocks.text.bytes, form, traced.row, traced.readings.front());
}

// Whether all figures of a line are the reading's.
bool has_only(const Stream& stream, Range line, const RowReading& reading) {
  return std::all_of(stream.tokens.begin(), stream.tokens.end(), [&](const Token& token) {
    return token.kind != TokenKind::Figure || !line.contains(token.range) ||
           std::any_of(reading.begin(), reading.end(), [&](const GridCell& cell) { return cell.range.contains(token.range); });
  });
}

// Whether more figures follow those of a row without a label: then nobody knows where it begins.
bool goes_on_with_figures(const Blocks& blocks, const Forms& forms, const Draft& draft) {
  constexpr std::uint32_t kNext = 40;  // bytes
  if (grid_of(forms, draft.id).arrangement != Arrangement::Across) return false;
  const std::uint32_t end = draft.grid.from.back().end;
  const Stream next = read_stream(blocks, {{end, std::min(blocks.text.size(), end + kNext)}});
  const auto first = std::find_if(next.tokens.begin(), next.tokens.end(), [&](const Token& token) { return !is_in_table_of_marks(blocks, token.range); });
  return first != next.tokens.end() && first->kind == TokenKind::Figure;
}

// In a text: figures that stand behind the label, as many as the form has, and that add up, where the layout leaves one of them out, are the
// row. All else has two readings.
void settle_difference(const Blocks& blocks, const FormGrid& form, GridRow& row, const GridRow& traced) {
  const RowReading& figures = traced.readings.front();
  if (leaves_out_figures(row.readings.front(), figures) && is_row_by_ties(blocks, form, traced)) row = traced;
  else row.readings.push_back(figures);
}

// Whether a row has no figure in a cell of its own, and all that the trace found stand in its label's: “行政许可：12” in one wide cell. The row
// is not blank, and neither is it sure that what stands behind the words is the figure.
bool are_in_label(const GridRow& row, const GridRow& traced) {
  const auto is_blank = [](const GridCell& cell) { return cell.range.empty(); };
  const auto is_in_label = [&](const GridCell& cell) { return !cell.range.empty() && row.written_label.contains(cell.range); };
  const RowReading& own = row.readings.front();
  const RowReading& found = traced.readings.front();
  return std::all_of(own.begin(), own.end(), is_blank) && std::all_of(found.begin(), found.end(), is_in_label);
}

// The second way to bind runs over each laid-out grid too. Where both settle a row and differ, that is said. Where the file says what its
// cells are the layout is right; a text only seems to, and both readings stay.
void compare_with_trace(const Blocks& blocks, const Forms& forms, Draft& draft) {
  const Stream stream = read_stream(blocks, draft.grid.from);
  if (!is_markup(blocks, draft) && goes_on_with_figures(blocks, forms, draft))
    for (GridRow& row : draft.grid.rows) leave_open(row);
  // With what stands between its tables and behind them.
  const Stream whole = is_markup(blocks, draft) ? Stream{} : read_stream(blocks, {{0, blocks.text.size()}});
  if (!is_markup(blocks, draft))
    for (GridRow& row : draft.grid.rows)
      if (is_settled(row) && leaves_figures(blocks, whole, row) && !is_whole_row(blocks, grid_of(forms, draft.id), row)) leave_open(row);
  const std::vector<Draft> traced = trace_against(blocks, stream, forms, draft.grid);
  if (traced.empty()) return;
  const FormGrid& form = grid_of(forms, draft.id);
  const bool laid_out_by_text = !is_markup(blocks, draft);
  for (GridRow& row : draft.grid.rows) {
    for (const GridRow& other : traced.front().grid.rows) {
      if (other.row != row.row || !is_settled(other)) continue;
      if (!is_settled(row)) {
        if (laid_out_by_text && is_row_by_ties(blocks, form, other) && has_only(stream, row.range, other.readings.front())) row = other;
        break;
      }
      if (same_figures(blocks, row.readings.front(), other.readings.front())) continue;
      draft.notes.push_back({Code::ReadingDiffers, Severity::Warning, blocks.text.where(row.range),
                             {form.rows[row.row].label.text, text_of(blocks, row.readings.front()), text_of(blocks, other.readings.front())}});
      if (laid_out_by_text) settle_difference(blocks, form, row, other);
      else if (are_in_label(row, other)) row.readings.push_back(other.readings.front());
      break;
    }
  }
}

void complete_rows(const Blocks& blocks, const Forms& forms, DraftsByName& drafts, Diagnostics& notes) {
  std::optional<Stream> stream;
  for (auto& [name, of_name] : drafts) {
    for (Draft& draft : of_name) {
      if (!lacks_rows(forms, draft)) continue;
      if (!stream) stream = read_stream(blocks, outside(blocks, covered_by(drafts)));
      if (is_too_long(blocks, *stream, notes)) return;
      add_traced_rows(blocks, forms, *stream, draft);
    }
  }
}

}  // namespace

Grids find_grids(const Blocks& blocks, const Forms& forms, Diagnostics& notes) {
  const Lines lines = list_lines(blocks, *forms.lexicon);
  DraftsByName drafts = lay_out_grids(blocks, lines, forms);
  for (auto& [name, of_name] : drafts)
    for (Draft& draft : of_name) {
      compare_with_trace(blocks, forms, draft);
      if (!is_markup(blocks, draft)) add_bare_rows(blocks, forms, draft);
    }
  trace_missing(blocks, forms, drafts, notes);
  settle_forms(forms, drafts);
  complete_rows(blocks, forms, drafts, notes);
  Grids grids;
  for (auto& [name, of_name] : drafts) {
    for (Draft& draft : of_name) {
      notes.insert(notes.end(), draft.notes.begin(), draft.notes.end());
      grids.push_back(std::move(draft.grid));
    }
  }
  std::stable_sort(grids.begin(), grids.end(),
                   [](const Grid& a, const Grid& b) { return a.from.front().begin < b.from.front().begin; });
  return grids;
}

}  // namespace gouji
