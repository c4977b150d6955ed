// What came after a shape the last time is tried first, then the shapes found last.
#include "blocks/docx/shapes.h"

#include <algorithm>

namespace gouji::docx {
namespace {

// A document that repeats nothing must not pay for being compared.
constexpr std::size_t kMostTried = 16;

}  // namespace

std::uint32_t Shapes::come_to(std::uint32_t number) {
  shapes_[last_].follower = number;
  last_ = number;
  return number;
}

std::uint32_t Shapes::find(std::string_view rest) {
  const auto found =
      std::find_if(latest_.begin(), latest_.end(), [&](std::uint32_t number) { return is_at(number, rest); });
  if (found == latest_.end()) return 0;
  std::rotate(latest_.begin(), found, found + 1);
  return come_to(latest_.front());
}

std::uint32_t Shapes::keep(std::string_view bytes, std::uint32_t entry) {
  const auto number = static_cast<std::uint32_t>(shapes_.size());
  shapes_.push_back({bytes.data(), bytes.size(), entry, 0});
  if (latest_.size() == kMostTried) latest_.pop_back();
  latest_.insert(latest_.begin(), number);
  return come_to(number);
}

}  // namespace gouji::docx
