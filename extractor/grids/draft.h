#pragma once
// A grid while it is being found: which line is which row, and how well the whole fits a form.

#include <cstddef>
#include <cstdint>
#include <vector>

#include "gouji/grids.h"
#include "grids/lines.h"

namespace gouji {

struct DraftRow {
  std::uint32_t row = 0;         // of FormGrid::rows
  std::uint32_t line = kNone;    // of Lines::lines
  std::uint32_t label = kNone;   // the cell of the line that holds the label
  RowBy row_by = RowBy::Label;
  LabelState state = LabelState::Exact;
  bool doubtful = false;         // its line may be one of several under the label: it stays open
};

// What the weights of a fit are measured against is one exact label.
inline constexpr int kExactLabel = 100;

// A recognised column head.
inline constexpr int kHead = 20;

// A row that is there, and whose figures cannot be told apart.
inline constexpr int kOpenRow = -30;

// What a row of the form that the grid does not have takes off its fit.
inline constexpr int kMissingRow = -25;

// A label with one figure is what a sentence has too: a grid of such rows is there if so many of its rows, in hundredths, are.
inline constexpr std::size_t kLeastOfOneColumn = 40;

struct Draft {
  GridId id{};
  int fit = 0;
  std::vector<DraftRow> rows{};            // in the form's order
  std::vector<std::uint32_t> open_rows{};  // rows of the form that must be among unbound lines
  std::vector<std::uint32_t> unbound{};    // lines of figures inside the grid that no row was bound to
  std::uint32_t first_line = kNone;        // with its headers
  std::uint32_t last_line = kNone;
  Grid grid{};                             // what becomes of it
  std::size_t filled = 0, short_of = 0;    // traced rows of several columns with digits enough for them, and with some, but too few
  bool cut = false;                        // its figures ran together and were cut
  Diagnostics notes{};                     // reported only if this draft is taken
  std::vector<Draft> others{};             // the same grid under other forms that differ only in rows which it does not have
};

inline bool overlap(const Draft& a, const Draft& b) { return a.first_line <= b.last_line && b.first_line <= a.last_line; }

// The figures of a row stand there, and it is not known which is which.
inline void leave_open(GridRow& row) {
  row.readings.clear();
  row.truncated = true;
}

// The row of the form among those bound so far, or null.
inline GridRow* find_row(Draft& draft, std::uint32_t row) {
  for (GridRow& known : draft.grid.rows)
    if (known.row == row) return &known;
  return nullptr;
}

}  // namespace gouji
