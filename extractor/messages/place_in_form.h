#pragma once
// Where in a form a figure stands, from its key.

#include <cstdint>
#include <optional>
#include <string>

#include "gouji/blocks.h"
#include "gouji/forms.h"

namespace gouji {

struct PlaceInForm {
  std::uint32_t row = 0;
  std::uint32_t column = 0;
};

// The number of the figure whose key it is, where it is the grid's own and no copy of it; else kNone.
std::uint32_t figure_of_own(const FormGrid& form, const std::string& key);

PlaceInForm place_of(const FormGrid& form, std::uint32_t figure);

// Nothing where the grid has no figure of this key ("grid.row.column").
std::optional<PlaceInForm> place_in(const FormGrid& form, const std::string& key);

}  // namespace gouji
