#pragma once
// Stage 3: the statutory grids, found by their own labels, each figure cell bound to a key.

#include <cstddef>
#include <cstdint>
#include <string>
#include <utility>
#include <vector>

#include "gouji/blocks.h"
#include "gouji/diagnostics.h"
#include "gouji/forms.h"
#include "gouji/spans.h"

namespace gouji {

// How a row found its key: by its own label, by its place between two rows found by label, or by
// the heads above it (a grid whose rows stand side by side).
enum class RowBy : std::uint8_t { Label, Order, Header };

// How a figure was parted from its neighbours: it is a cell of a table, separators stand round it,
// the text allows one reading only, or only the ties settle it.
enum class SplitBy : std::uint8_t { Cell, Separator, Text, Ties };

// What is known of the place of one figure.
struct GridCell {
  Range range{};                // its text; empty where nothing is written
  bool hole = false;            // the file has no cell there (a short row)
  std::uint32_t table = 0;      // counted from 1; 0 where no table was laid out
  std::uint32_t table_row = 0;
  std::uint32_t table_column = 0;
  bool absent = false;          // this report's table does not have the column
};

// One way to read a row: a cell for each column of its block.
using RowReading = std::vector<GridCell>;

// The ways to read a row: nearly every row has one, which takes no memory beside its cells.
class RowReadings {
 public:
  RowReadings() = default;
  explicit RowReadings(RowReading only) : one_(std::move(only)), has_one_(true) {}

  bool empty() const { return size() == 0; }
  std::size_t size() const { return several_.empty() ? has_one_ : several_.size(); }
  const RowReading* begin() const { return several_.empty() ? &one_ : several_.data(); }
  const RowReading* end() const { return begin() + size(); }
  const RowReading& front() const { return *begin(); }
  const RowReading& operator[](std::size_t i) const { return begin()[i]; }

  void push_back(RowReading reading) {
    if (!std::exchange(has_one_, true)) {
      one_ = std::move(reading);
      return;
    }
    if (several_.empty()) several_.push_back(std::move(one_));
    several_.push_back(std::move(reading));
  }
  void clear() { *this = {}; }

 private:
  RowReading one_{};
  bool has_one_ = false;
  std::vector<RowReading> several_{};  // all of them, where there are more
};

enum class LabelState : std::uint8_t {
  Exact,    // the form's label
  Alias,    // another spelling that the grammar lists
  Altered,  // recognised in spite of damage
  Lost,     // no label, or something else in its place
};

struct GridRow {
  std::uint32_t row = 0;  // of FormGrid::rows
  RowBy row_by{};
  SplitBy split_by{};
  LabelState label_state{};
  Range written_label{};
  Range range{};                        // the row as a whole
  RowReadings readings{};               // one where the row is settled
  bool truncated = false;               // there are more readings than are listed
};

// A row of figures among the grid's rows that the form does not have.
struct ExtraRow {
  Range label{};
  Range range{};
};

struct HeaderNote {
  std::uint32_t block = 0;
  std::uint32_t column = 0;
  Range written{};  // what stands where the column's head should
};

struct Grid {
  GridId id{};
  std::vector<Range> from{};      // the stretches it was read from; sections are not sought there
  std::vector<GridRow> rows{};    // in the form's order; a row that is not here is absent
  std::vector<ExtraRow> extra{};
  std::vector<HeaderNote> heads{};            // the column heads that were recognised
  std::vector<HeaderNote> altered_headers{};  // those that are not as the form prints them
  bool same_in_other_form = false;  // nothing told this form from another: it takes the report's
};

// Whether it is laid out as the form's: with heads of the form, or with a row of several figures. What has neither is any table with some
// of the form's words and a figure beside each, unless the form is no more than that.
inline bool has_shape_of_form(const Forms& forms, const Grid& grid) {
  const FormGrid& form = grid_of(forms, grid.id);
  if (!grid.heads.empty() || form.arrangement != Arrangement::Down || form.is_one_column()) return true;
  for (const GridRow& row : grid.rows)
    if (!row.readings.empty() && form.block_of(row.row).columns.size() > 1) return true;
  return false;
}

// The grids of a file, in reading order; a file with two reports has each grid twice.
using Grids = std::vector<Grid>;

// Of each family the form that fits a grid best is taken. Notes rows and columns that were bound to nothing (RowTooWide, RowTooNarrow,
// RowUnbound, ColumnUnbound), heads that contradict the order (HeaderDisagrees), figures that layout and trace read differently
// (ReadingDiffers), and LimitMet ("tokens", "digits") where a text was not gone through for grids.
Grids find_grids(const Blocks& blocks, const Forms& forms, Diagnostics& notes);

}  // namespace gouji
