// What came after a shape the last time is tried first, then those that begin alike, the newest first.
#include "blocks/docx/shapes.h"

namespace gouji::docx {
namespace {

// A document that repeats nothing must not pay for being compared.
constexpr std::size_t kMostTried = 16;
// Bytes by which shapes are told apart: of cells they hold the width.
constexpr std::size_t kBeginning = 32;
// An entry of the tree has little room for their numbers.
constexpr std::size_t kMost = 0xff00;

}  // namespace

std::uint32_t& Shapes::newest_like(const char* at, std::size_t size) {
  std::uint64_t key = 0;
  if (size < kBeginning) return newest_.back();
  for (std::size_t i = 0; i < kBeginning; i += 8) {
    std::uint64_t bytes = 0;
    std::memcpy(&bytes, at + i, sizeof bytes);
    key = (key ^ bytes) * 0x9e3779b97f4a7c15u;
  }
  return newest_[key >> 56];
}

std::uint32_t Shapes::find_among(std::uint32_t newest, std::string_view rest) {
  std::size_t tried = 0;
  for (std::uint32_t number = newest; number != 0 && tried < kMostTried;
       number = shapes_[number].older, ++tried) {
    if (!is_at(number, rest)) continue;
    shapes_[last_].follower = number;
    return last_ = number;
  }
  return 0;
}

std::uint32_t Shapes::find(std::string_view rest) {
  const std::uint32_t found = find_among(newest_like(rest.data(), rest.size()), rest);
  return found == 0 ? find_among(newest_.back(), rest) : found;
}

std::uint32_t Shapes::keep(std::string_view bytes, std::uint32_t entry) {
  if (shapes_.size() == kMost) return 0;
  const auto number = static_cast<std::uint32_t>(shapes_.size());
  std::uint32_t& newest = newest_like(bytes.data(), bytes.size());
  shapes_.push_back({bytes.data(), bytes.size(), entry, 0, newest});
  shapes_[last_].follower = number;
  return last_ = newest = number;
}

std::uint32_t Shapes::number_of_another() {
  if (shapes_.size() == kMost) return 0;
  shapes_.push_back({});
  return static_cast<std::uint32_t>(shapes_.size() - 1);
}

}  // namespace gouji::docx
