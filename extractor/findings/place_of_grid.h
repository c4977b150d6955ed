#pragma once
// What stands in a section whose grid was not found. Only a sentence takes a grid's place; heads and labels without figures, or a heading
// that was taken for the section's text, are a sign that the report was not read as it is.

#include <cstdint>

#include "gouji/blocks.h"
#include "gouji/forms.h"
#include "gouji/spans.h"

namespace gouji {

enum class InPlace : std::uint8_t {
  Nothing,
  Sentence,
  Table,   // with room for the grid, under other heads or labels than the form's
  Labels,  // of the grid itself
  Other,
};

struct PlaceOfGrid {
  InPlace what = InPlace::Nothing;
  Range where{};  // the line that says so
};

// `body` is the text of the grid's section. What follows further down is not sought.
PlaceOfGrid place_of(const FormGrid& grid, const Family& family, const Blocks& blocks, Range body);

}  // namespace gouji
