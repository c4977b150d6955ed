#include "blocks/docx/run_ends.h"

#include <cstring>

namespace gouji::docx {
namespace {

// A document that repeats nothing must not pay for being compared.
constexpr std::size_t kMost = 8;

// A handful of bytes: a call to compare them would cost more than they do.
bool begins_with(std::string_view rest, std::string_view expected) {
  if (rest.size() < expected.size()) return false;
  std::size_t same = 0;
  while (same < expected.size() && rest[same] == expected[same]) ++same;
  return same == expected.size();
}

}  // namespace

RunEnds::Found RunEnds::find(std::string_view rest, std::string_view run) const {
  for (std::uint32_t number = 1; number < ends_.size(); ++number) {
    const RunEnd& end = ends_[number];
    if (!begins_with(rest, end.opening)) continue;
    const std::string_view behind = rest.substr(end.opening.size());
    const std::size_t text = behind.find('<');
    // An empty text is none.
    if (text == 0 || text == std::string_view::npos) return {};
    if (begins_with(behind.substr(text), end.closing) && end.run == run) return {number, text};
  }
  return {};
}

std::uint32_t RunEnds::keep(const RunEnd& end) {
  if (ends_.size() > kMost) return 0;
  ends_.push_back(end);
  return static_cast<std::uint32_t>(ends_.size() - 1);
}

}  // namespace gouji::docx
