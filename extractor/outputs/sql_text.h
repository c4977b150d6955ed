#pragma once
// Words written into SQL: as a text, and as a name.

#include <string>
#include <string_view>

namespace gouji {

inline std::string in_quotes(std::string_view text, char quote) {
  std::string result(1, quote);
  for (const char c : text) result.append(c == quote ? 2 : 1, c);
  return result + quote;
}

inline std::string quoted(std::string_view text) { return in_quotes(text, '\''); }
inline std::string identifier(std::string_view name) { return in_quotes(name, '"'); }

}  // namespace gouji
