#pragma once
// Text from outside as every reader of tables takes it: valid UTF-8 without NUL. What is neither becomes U+FFFD.

#include <string>
#include <string_view>

namespace gouji {

bool is_clean(std::string_view text);
std::string cleaned(std::string_view text);

}  // namespace gouji
