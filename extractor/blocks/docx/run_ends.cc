#include "blocks/docx/run_ends.h"

#include <cstring>

namespace gouji::docx {
namespace {

// A document that repeats nothing must not pay for being compared.
constexpr std::size_t kMost = 8;

// Whether the first and the last `Count` of some bytes, which may overlap, are equal.
template <std::size_t Count>
bool has_equal_ends(const char* a, const char* b, std::size_t size) {
  return std::memcmp(a, b, Count) == 0 && std::memcmp(a + size - Count, b + size - Count, Count) == 0;
}

// A handful of bytes: a call to compare them would cost more than they do.
bool begins_with(const char* at, const char* last, std::string_view expected) {
  const std::size_t size = expected.size();
  const char* const other = expected.data();
  if (static_cast<std::size_t>(last - at) < size) return false;
  if (size < 2) return size == 0 || *at == *other;
  if (size < 4) return has_equal_ends<2>(at, other, size);
  if (size < 8) return has_equal_ends<4>(at, other, size);
  for (std::size_t same = 8; same + 8 < size; same += 8)
    if (std::memcmp(at + same, other + same, 8) != 0) return false;
  return has_equal_ends<8>(at, other, size);
}

}  // namespace

RunEnds::Found RunEnds::find(const char* at, const char* last, std::string_view run) const {
  for (std::uint32_t number = 1; number < ends_.size(); ++number) {
    const RunEnd& end = ends_[number];
    if (!begins_with(at, last, end.opening)) continue;
    const char* const text = at + end.opening.size();
    const TextEnd behind = end_of_text(text, last);
    if (behind.at == nullptr || behind.at == text) return {};  // an empty text is none
    const bool same_run =
        run.size() == end.run.size() && begins_with(run.data(), run.data() + run.size(), end.run);
    if (same_run && begins_with(behind.at, last, end.closing)) return {number, behind};
  }
  return {};
}

bool RunEnds::is_full() const { return ends_.size() > kMost; }

}  // namespace gouji::docx
