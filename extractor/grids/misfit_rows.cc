#include "grids/misfit_rows.h"

#include <algorithm>

#include "grids/settle.h"

namespace gouji {
namespace {

// Fewer rows may be as wrong as they were published.
constexpr std::size_t kFewRows = 3;

bool is_glued(const GridRow& row) { return row.split_by == SplitBy::Text || row.split_by == SplitBy::Ties; }

// Totals alone are filled in, or all are left zero, as they were published.
bool has_parts_and_sum(std::string_view text, const RowReading& reading) {
  return holds_more_than_zeros(text, {reading.begin(), reading.end() - 1}) && holds_more_than_zeros(text, {reading.back()});
}

// Glued rows with a sum: those that add up in some reading, those that do in none, how many of these would with the first figure behind the
// others, and rows of nothing but zeros.
struct Sums {
  std::size_t right = 0, wrong = 0, turned = 0, zeros = 0;

  // Sums that were published wrong, even all of them, stand among rows of as many zeros as the form has columns.
  bool show_other_columns() const { return wrong >= kFewRows && wrong > right && (zeros * 2 < wrong || turned * 2 > wrong); }
};

bool is_sum_first(std::string_view text, const FormGrid& form, std::uint32_t row, RowReading reading) {
  std::rotate(reading.begin(), reading.begin() + 1, reading.end());
  return adds_up_across(text, form, row, reading);
}

Sums sums_of(std::string_view text, const FormGrid& form, std::uint32_t block, const Draft& draft) {
  Sums sums;
  for (const GridRow& row : draft.grid.rows) {
    const bool counts = form.rows[row.row].block == block && is_glued(row) && !row.truncated && !row.readings.empty();
    if (!counts || !has_tie_across(form, row.row)) continue;
    if (!holds_more_than_zeros(text, row.readings.front())) {
      ++sums.zeros;
      continue;
    }
    const auto adds_up = [&](const RowReading& reading) { return adds_up_across(text, form, row.row, reading); };
    const auto adds_up_turned = [&](const RowReading& reading) { return is_sum_first(text, form, row.row, reading); };
    const bool right = std::any_of(row.readings.begin(), row.readings.end(), adds_up);
    const bool turned = !right && std::any_of(row.readings.begin(), row.readings.end(), adds_up_turned);
    sums.right += right;
    sums.turned += turned;
    const auto has_both = [&](const RowReading& reading) { return has_parts_and_sum(text, reading); };
    sums.wrong += !right && (turned || std::all_of(row.readings.begin(), row.readings.end(), has_both));
  }
  return sums;
}

}  // namespace

void open_misfit_rows(std::string_view text, const FormGrid& form, Draft& draft) {
  for (std::uint32_t block = 0; block < form.blocks.size(); ++block) {
    if (form.blocks[block].columns.size() < 2) continue;
    if (!sums_of(text, form, block, draft).show_other_columns()) continue;
    for (GridRow& row : draft.grid.rows) {
      if (form.rows[row.row].block != block || !is_glued(row)) continue;
      leave_open(row);
    }
  }
}

}  // namespace gouji
