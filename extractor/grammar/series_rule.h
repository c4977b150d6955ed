#pragma once
// Relations between reports as people write them: "applications.carried_in.* = last:applications.carried_out.*".

#include <string_view>

#include "gouji/forms.h"

namespace gouji {

// Fills the terms and the relation of a rule: of a tie two sides joined by = <= or >=, else a list of figures. Returns what is
// wrong, empty where nothing is.
Words parse_series_rule(std::string_view written, SeriesRule& rule);

// What is wrong where no form of the family has a figure that the rule names; empty where nothing is.
Words unknown_figures(const SeriesRule& rule, const Family& family, const Forms& forms);

}  // namespace gouji
