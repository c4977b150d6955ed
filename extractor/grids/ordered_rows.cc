// Figures between labels, or behind several of them, are rows only where ties across say so. Anything else stays open.
#include "grids/ordered_rows.h"

#include <algorithm>
#include <numeric>

#include "grids/doubtful_rows.h"
#include "grids/page_number.h"
#include "grids/settle.h"
#include "grids/split_run.h"
#include "grids/trace_across.h"

namespace gouji {
namespace {

constexpr int kOrderedRow = 30;

// Figures inside a label that has its own behind it may be those of a row before it, whose label is spoilt.
std::uint32_t begin_of(const Occurrence& o) { return o.torn ? o.end : o.begin; }

class OrderedRows {
 public:
  OrderedRows(std::string_view text, const Stream& stream, const FormGrid& form, Draft& draft) : text_(text), stream_(stream), form_(form), draft_(draft) {}

  // Labels of rows that follow each other in the form and in the text, and behind the last of them the figures of all: one row's after
  // the other's. Only ties across show that so many figures are really these rows.
  void bind_piles(const std::vector<Occurrence>& chain) {
    for (std::size_t last = 1; last < chain.size(); ++last) {
      const std::uint32_t columns = columns_of(chain[last].row);
      const std::uint32_t rows = columns > 1 ? chain[last].figures / columns : 0;
      if (rows < 2 || rows > last + 1 || chain[last].figures % columns != 0) continue;
      const std::size_t first = last + 1 - rows;
      bool piled = last + 1 == chain.size() || chain[last + 1].row == chain[last].row + 1;
      for (std::size_t i = first; i < last && piled; ++i)
        piled = chain[i].figures == 0 && chain[i].row + 1 == chain[i + 1].row && columns_of(chain[i].row) == columns;
      // The label before them has its own figures, or there is none: else the pile may begin there.
      piled = piled && (first == 0 || chain[first - 1].figures > 0);
      // The pile begins on a line of its own: figures on the last label's line are that row's.
      piled = piled && chain[last].at == chain[last].end && stream_.tokens[chain[last].at].line_ends > 0;
      if (piled) bind_pile(chain, first, last);
    }
  }

  // Rows before the first label and behind the last: figures without a label right there may be theirs.
  void open_outside(const std::vector<Occurrence>& chain) {
    constexpr std::uint32_t kReach = 60;  // tokens: a label that is spoilt, and the heads of its block
    const Occurrence& front = chain.front();
    const Occurrence& back = chain.back();
    const auto rows = static_cast<std::uint32_t>(form_.rows.size());
    const std::uint32_t before = front.begin - std::min(front.begin, kReach);
    if (front.row > 0 && columns_of(0) > 1 && has_row_between(text_, stream_, before, begin_of(front), columns_of(0)))
      open_rows(0, front.row, before, front.begin);
    if (back.row + 1 >= rows) return;
    const std::uint32_t begin = end_of(back);
    const auto end = static_cast<std::uint32_t>(std::min<std::size_t>(stream_.tokens.size(), begin + kReach));
    const std::uint32_t columns = std::min(columns_of(back.row), columns_of(back.row + 1));
    if (has_row_between(text_, stream_, begin, end, columns)) open_rows(back.row + 1, rows, begin, end);
  }

  // Rows of lost labels: all their figures stand behind the first label, which has its own row and theirs.
  void bind_between(const Occurrence& before, const Occurrence& after) {
    const std::uint32_t missing = after.row - before.row - 1;
    const std::uint32_t columns = columns_of(before.row);
    if (missing == 0) {
      // A row that stands out of its order, under a label that is not its own alone, may be any that is missing.
      const bool surplus = columns > 1 && before.at == before.end && before.figures > 0 && has_row_between(text_, stream_, end_of(before), after.begin, columns);
      if (surplus) open_rows(0, static_cast<std::uint32_t>(form_.rows.size()), end_of(before), after.begin);
      return;
    }
    const bool same_block = form_.rows[before.row].block == form_.rows[after.row].block;
    const std::vector<std::uint32_t> tokens = figures_between(before.at, after.begin);
    // A label without figures may be a mention, and no row's end.
    if (tokens.size() != columns * (missing + 1) || !same_block || !all_separated(tokens) || after.figures == 0) {
      if (figures_between(before.at, begin_of(after)).size() > before.figures) open_rows(before.row + 1, after.row, before.at, after.begin);
      return;
    }
    // Exactly as many as the form has rows here, even where they do not add up.
    draft_.fit += kOrderedRow * static_cast<int>(missing);
    for (std::uint32_t i = 0; i <= missing && !are_rows_parted(stream_, tokens, columns); ++i)
      if (!adds_up(before.row, tokens, i * columns)) return open_rows(before.row + 1, after.row, before.at, after.begin);
    for (std::uint32_t i = 0; i <= missing; ++i) set_ordered(before.row + i, tokens, i * columns, i == 0);
  }

 private:
  std::uint32_t columns_of(std::uint32_t row) const { return static_cast<std::uint32_t>(form_.block_of(row).columns.size()); }

  void bind_pile(const std::vector<Occurrence>& chain, std::size_t first, std::size_t last) {
    std::vector<std::uint32_t> tokens(chain[last].figures);
    std::iota(tokens.begin(), tokens.end(), chain[last].at);
    const std::uint32_t columns = columns_of(chain[last].row);
    if (!all_separated(tokens)) return;
    for (std::size_t i = first; i <= last; ++i)
      if (!adds_up(chain[i].row, tokens, static_cast<std::uint32_t>(i - first) * columns)) return;
    for (std::size_t i = first; i <= last; ++i)
      set_ordered(chain[i].row, tokens, static_cast<std::uint32_t>(i - first) * columns, false);
  }

  std::vector<std::uint32_t> figures_between(std::uint32_t first, std::uint32_t last) const {
    std::vector<std::uint32_t> tokens;
    for (std::uint32_t t = first; t < last; ++t)
      if (stream_.tokens[t].kind == TokenKind::Figure) tokens.push_back(t);
    return tokens;
  }

  bool all_separated(const std::vector<std::uint32_t>& tokens) const {
    return std::all_of(tokens.begin(), tokens.end(), [&](std::uint32_t t) { return stream_.tokens[t].separated; });
  }

  // In running text only a tie shows that so many figures are really rows.
  bool adds_up(std::uint32_t row, const std::vector<std::uint32_t>& tokens, std::uint32_t first) const {
    RowReading reading;
    for (std::uint32_t c = 0; c < columns_of(row); ++c) reading.push_back(cell_at(stream_, tokens[first + c]));
    return has_tie_across(form_, row) && adds_up_across(text_, form_, row, reading);
  }

  void set_ordered(std::uint32_t row, const std::vector<std::uint32_t>& tokens, std::uint32_t first, bool labelled) {
    RowReading reading;
    const std::uint32_t columns = columns_of(row);
    for (std::uint32_t c = 0; c < columns; ++c) reading.push_back(cell_at(stream_, tokens[first + c]));
    GridRow* found = find_row(draft_, row);
    if (found == nullptr) {
      draft_.grid.rows.push_back({});
      found = &draft_.grid.rows.back();
      found->row = row;
      found->label_state = LabelState::Lost;
      found->written_label = {reading.front().range.begin, reading.front().range.begin};
    }
    found->row_by = labelled ? RowBy::Label : RowBy::Order;
    found->split_by = SplitBy::Separator;
    found->range = {reading.front().range.begin, reading.back().range.end};
    found->readings = RowReadings(std::move(reading));
    found->truncated = false;
  }

  void open_rows(std::uint32_t first, std::uint32_t last, std::uint32_t token, std::uint32_t end_token) {
    for (std::uint32_t r = first; r < last; ++r) {
      if (find_row(draft_, r) != nullptr) continue;
      GridRow row;
      row.row = r;
      row.row_by = RowBy::Order;
      row.split_by = SplitBy::Separator;
      row.label_state = LabelState::Lost;
      row.range = {stream_.tokens[token].range.begin, stream_.tokens[end_token - 1].range.end};
      row.written_label = {row.range.begin, row.range.begin};
      row.truncated = true;
      draft_.grid.rows.push_back(std::move(row));
    }
  }

  std::string_view text_;
  const Stream& stream_;
  const FormGrid& form_;
  Draft& draft_;
};

}  // namespace

void bind_piles(std::string_view text, const Stream& stream, const FormGrid& form, const std::vector<Occurrence>& chain, Draft& draft) {
  OrderedRows(text, stream, form, draft).bind_piles(chain);
}

void bind_between(std::string_view text, const Stream& stream, const FormGrid& form, const std::vector<Occurrence>& chain, Draft& draft) {
  OrderedRows rows(text, stream, form, draft);
  for (std::size_t i = 0; i + 1 < chain.size(); ++i) rows.bind_between(chain[i], chain[i + 1]);
}

void open_outside(std::string_view text, const Stream& stream, const FormGrid& form, const std::vector<Occurrence>& chain, Draft& draft) {
  OrderedRows(text, stream, form, draft).open_outside(chain);
}

}  // namespace gouji
