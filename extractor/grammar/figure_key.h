#pragma once
// Keys of figures, and what names several of them.

#include <string_view>

namespace gouji {

// Whether `key` names the figure `figure_key`. One "*" in it stands for anything without a dot.
bool is_named_by(std::string_view key, std::string_view figure_key);

}  // namespace gouji
