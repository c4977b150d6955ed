#pragma once
// The names of a regular expression's captures, taken out of it.

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace gouji {

// An expression whose captures have lost their names, and those, each with the number of its capture.
struct WithoutNames {
  std::string expression{};
  std::vector<std::pair<std::string, std::size_t>> names{};
};

// Of an RE2 pattern that compiles; nothing where that takes more than a look.
std::optional<WithoutNames> without_names(std::string_view expression);

}  // namespace gouji
