#include "blocks/docx/run_ends.h"

#include "blocks/docx/eight_bytes.h"

namespace gouji::docx {
namespace {

// A document that repeats nothing must not pay for being compared.
constexpr std::size_t kMost = 8;

}  // namespace

RunEnds::Found RunEnds::find(const char* at, const char* last, std::uint32_t run) const {
  for (std::uint32_t number = 1; number < ends_.size(); ++number) {
    const RunEnd& end = ends_[number];
    if (!stands_again(end.opening, at, last)) continue;
    const char* const text = at + end.opening.size();
    const TextEnd behind = end_of_text(text, last);
    if (behind.at == nullptr || behind.at == text) return {};  // an empty text is none
    if (run == end.run && stands_again(end.closing, behind.at, last)) return {number, behind};
  }
  return {};
}

bool RunEnds::is_full() const { return ends_.size() > kMost; }

}  // namespace gouji::docx
