#include "text/capture_names.h"

#include <algorithm>

namespace gouji {
namespace {

// Bytes of the class of characters that begins there. 0 where it has classes in it, or begins with its own bracket.
std::size_t length_of_class(std::string_view expression) {
  const std::size_t first = expression.starts_with("[^") ? 2 : 1;
  for (std::size_t at = first; at < expression.size(); ++at) {
    if (expression[at] == '[' || (expression[at] == ']' && at == first)) return 0;
    if (expression[at] == ']') return at + 1;
    if (expression[at] == '\\') ++at;
  }
  return 0;
}

// Bytes that mean something together with the first: a class, an escape, else that byte alone. 0 where it takes more than a look.
std::size_t length_of_piece(std::string_view expression) {
  if (expression.starts_with("\\Q")) return 0;
  if (expression.front() == '\\') return 2;
  return expression.front() == '[' ? length_of_class(expression) : 1;
}

}  // namespace

std::optional<WithoutNames> without_names(std::string_view expression) {
  constexpr std::string_view kNamed = "(?P<";
  WithoutNames without;
  std::size_t captures = 0;
  for (std::string_view rest = expression; !rest.empty();) {
    std::size_t length = length_of_piece(rest);
    if (rest.starts_with(kNamed)) {
      length = rest.find('>') + 1;
      without.names.emplace_back(rest.substr(kNamed.size(), length - 1 - kNamed.size()), ++captures);
      without.expression += '(';
    } else {
      if (rest.front() == '(' && !rest.starts_with("(?")) ++captures;
      without.expression += rest.substr(0, length);
    }
    if (length == 0) return std::nullopt;
    rest.remove_prefix(std::min(length, rest.size()));
  }
  return without;
}

}  // namespace gouji
