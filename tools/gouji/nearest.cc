#include "nearest.h"

#include <cstdint>

#include "text/fold.h"

namespace gouji {

std::string nearest(std::string_view word, const std::vector<std::string>& known) {
  const std::uint32_t limit = word.size() <= 4 ? 1 : word.size() <= 8 ? 2 : 3;
  std::string best;
  std::uint32_t least = limit + 1;
  for (const std::string& one : known) {
    const std::uint32_t distance = edit_distance(to_utf16(word), to_utf16(one), limit);
    if (distance < least) best = one, least = distance;
  }
  return best;
}

}  // namespace gouji
