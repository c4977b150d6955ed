#pragma once
// What a misspelt word was meant to be.

#include <string>
#include <string_view>
#include <vector>

namespace gouji {

// The known word with the least edit distance, if it is near enough; else nothing.
std::string nearest(std::string_view word, const std::vector<std::string>& known);

}  // namespace gouji
