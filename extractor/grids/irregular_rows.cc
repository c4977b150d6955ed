#include "grids/irregular_rows.h"

#include <algorithm>

#include "grids/settle.h"

namespace gouji {
namespace {

class IrregularRows {
 public:
  IrregularRows(std::string_view text, const Stream& stream, const FormGrid& form, const std::vector<Occurrence>& labelled, Draft& draft)
      : text_(text), stream_(stream), form_(form), labelled_(labelled), draft_(draft) {}

  void open() const {
    for (std::size_t i = 0; i < labelled_.size(); ++i) {
      const Occurrence& o = labelled_[i];
      GridRow* const row = is_whole(o) ? find_row(draft_, o.row) : nullptr;
      if (row == nullptr || row->readings.size() != 1 || !is_doubtful(i, row->readings.front())) continue;
      leave_open(*row);
    }
  }

 private:
  bool is_doubtful(std::size_t i, const RowReading& reading) const {
    const Occurrence& o = labelled_[i];
    if (!adds_up_with_blanks(text_, form_, o.row, reading)) return !is_usual(o) && (!is_on_one_line(o) || follows_loose_figure(i));
    return follows_loose_figure(i) && is_broken(o);
  }

  // A figure for each of several columns that are bound to add up.
  bool is_whole(const Occurrence& o) const {
    return o.figures > 1 && o.figures == columns_of(o) && has_tie_across(form_, o.row);
  }

  std::size_t columns_of(const Occurrence& o) const { return form_.block_of(o.row).columns.size(); }

  // Whether the line of the label follows figures that are not the last of the row before it.
  bool follows_loose_figure(std::size_t i) const {
    std::uint32_t t = labelled_[i].begin;
    while (t > 0 && stream_.tokens[t].line_ends == 0 && stream_.tokens[t - 1].kind != TokenKind::Figure) --t;
    if (t == 0 || stream_.tokens[t - 1].kind != TokenKind::Figure) return false;
    if (i == 0) return true;
    const Occurrence& before = labelled_[i - 1];
    const bool is_its_last = before.at + before.figures == t;
    return before.torn || !is_its_last || before.figures > columns_of(before);
  }

  // Whether more than half of the rows have their line ends at the same places; those with blanks, where the text shows them, say nothing.
  bool is_usual(const Occurrence& row) const {
    std::size_t alike = 0, all = 0;
    for (const Occurrence& other : labelled_) {
      if (other.figures == 0 || columns_of(other) != columns_of(row)) continue;
      const bool whole = other.figures == row.figures;
      all += whole || find_row(draft_, other.row)->readings.empty();
      alike += whole && is_broken_alike(row, other);
    }
    return alike * 2 > all;
  }

  // Whether a line ends among the figures, but not between all of them.
  bool is_broken(const Occurrence& o) const {
    const auto first = stream_.tokens.begin() + o.at + 1;
    return std::any_of(first, first + (o.figures - 1), [&](const Token& token) { return token.line_ends != first->line_ends; });
  }

  bool is_on_one_line(const Occurrence& o) const {
    const auto first = stream_.tokens.begin() + o.at;
    return std::all_of(first + 1, first + o.figures, [](const Token& token) { return token.line_ends == 0; });
  }

  bool is_broken_alike(const Occurrence& a, const Occurrence& b) const {
    for (std::uint32_t i = 1; i < a.figures; ++i)
      if (stream_.tokens[a.at + i].line_ends != stream_.tokens[b.at + i].line_ends) return false;
    return true;
  }

  std::string_view text_;
  const Stream& stream_;
  const FormGrid& form_;
  const std::vector<Occurrence>& labelled_;
  Draft& draft_;
};

}  // namespace

void open_irregular_rows(std::string_view text, const Stream& stream, const FormGrid& form, const std::vector<Occurrence>& labelled,
                         Draft& draft) {
  IrregularRows(text, stream, form, labelled, draft).open();
}

}  // namespace gouji
