#include "blocks/docx/run_ends.h"

#include <cstring>

namespace gouji::docx {
namespace {

// A document that repeats nothing must not pay for being compared.
constexpr std::size_t kMost = 8;

// A handful of bytes: a call to compare them would cost more than they do.
bool begins_with(const char* at, const char* last, std::string_view expected) {
  const std::size_t size = expected.size();
  if (static_cast<std::size_t>(last - at) < size) return false;
  std::size_t same = 0;
  for (; same + 8 <= size; same += 8)
    if (std::memcmp(at + same, expected.data() + same, 8) != 0) return false;
  while (same < size && at[same] == expected[same]) ++same;
  return same == size;
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

std::uint32_t RunEnds::keep(const RunEnd& end) {
  if (ends_.size() > kMost) return 0;
  ends_.push_back(end);
  return static_cast<std::uint32_t>(ends_.size() - 1);
}

}  // namespace gouji::docx
