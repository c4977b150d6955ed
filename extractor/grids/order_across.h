#pragma once
// Which figures stand under the heads of a grid whose rows stand side by side, and in which order, as the heads say.

#include <cstdint>
#include <vector>

#include "gouji/forms.h"
#include "grammar/lexicon.h"
#include "grids/heads.h"

namespace gouji {

// A head that was recognised.
struct HeadAcross {
  LabelKind kind{};         // of a row, a group of rows or a column
  std::uint32_t index = 0;  // of the form's rows, groups or columns
  std::uint32_t line = 0;
};

struct OrderAcross {
  HeadOrder order = HeadOrder::Confirmed;  // or Permuted, or Contradicted
  std::vector<std::uint32_t> figures{};    // for each figure that is headed, which of the form's it is, by figure_index
};

// Where a grid's heads stand on lines of their own, rows and groups of rows cannot be told apart by which comes first: a head over two lines
// of others may stand above, beside or below them.
enum class LinesOfHeads : std::uint8_t { OfTable, OfText };

// By `heads` in their reading order. Heads that are damaged or lost leave the form's order as it is; heads of some rows only, each with all
// its columns, are those of a part of the grid.
OrderAcross order_across(const FormGrid& form, const std::vector<HeadAcross>& heads, LinesOfHeads lines);

}  // namespace gouji
