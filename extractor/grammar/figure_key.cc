#include "grammar/figure_key.h"

namespace gouji {

bool is_named_by(std::string_view key, std::string_view figure_key) {
  const auto star = key.find('*');
  if (star == std::string_view::npos) return key == figure_key;
  const std::string_view head = key.substr(0, star), tail = key.substr(star + 1);
  if (figure_key.size() < head.size() + tail.size() || !figure_key.starts_with(head) || !figure_key.ends_with(tail)) return false;
  const std::string_view middle = figure_key.substr(head.size(), figure_key.size() - head.size() - tail.size());
  return middle.find('.') == std::string_view::npos;
}

}  // namespace gouji
