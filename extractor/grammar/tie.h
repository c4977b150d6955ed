#pragma once
// Ties as people write them: "received + carried_in = handled + carried_out".

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "gouji/forms.h"

namespace gouji {

// The rows or columns a name in a tie stands for: one, or all of a group. Empty: nothing has that name.
using ResolveName = std::function<std::vector<std::uint32_t>(std::string_view)>;

// Fills left, relation and right of `tie`. Returns what is wrong, empty where nothing is. Relations are =, <= and
// >=, terms are joined by + and -.
Words parse_tie(std::string_view written, const ResolveName& resolve, FormTie& tie);

}  // namespace gouji
