#pragma once
// Rows that can be read in several ways, settled together by the ties of their grid: only where the grid as a whole
// has exactly one reading in which every tie holds.

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "gouji/amount.h"
#include "gouji/forms.h"
#include "gouji/grids.h"

namespace gouji {

// The ways to read one row of a grid; one where nothing is open.
struct OpenRow {
  std::uint32_t row = 0;                // of FormGrid::rows
  std::vector<RowReading> readings{};
  bool complete = true;                 // no other reading is possible
};

// For each row the index of its reading in the only joint reading in which every tie of `form` holds; nothing where there is
// none, or another, or where the search met its bound, or where a row is missing or incomplete.
std::optional<std::vector<std::size_t>> settle(std::string_view text, const FormGrid& form, const std::vector<OpenRow>& rows);

// Whether figures of the row are bound to add up at all.
bool has_tie_across(const FormGrid& form, std::uint32_t row);

// Whether a row's reading satisfies every equation across its block; true where the form has none.
bool adds_up_across(std::string_view text, const FormGrid& form, std::uint32_t row, const RowReading& reading);

// Whether some figure of a row is a number other than zero.
bool holds_more_than_zeros(std::string_view text, const RowReading& reading);

// As adds_up_across(), with blank figures as zeros.
bool adds_up_with_blanks(std::string_view text, const FormGrid& form, std::uint32_t row, const RowReading& reading);

}  // namespace gouji
