#pragma once
// Where in a form a figure stands, from its key.

#include <cstdint>
#include <optional>
#include <string>

#include "gouji/forms.h"

namespace gouji {

struct PlaceInForm {
  std::uint32_t row = 0;
  std::uint32_t column = 0;
};

// Of a key that is the grid's own and no copy of it; nothing where it is none.
std::optional<PlaceInForm> place_of_own(const FormGrid& form, const std::string& key);

// Nothing where the grid has no figure of this key ("grid.row.column").
std::optional<PlaceInForm> place_in(const FormGrid& form, const std::string& key);

}  // namespace gouji
