#pragma once
// Remembers what property elements say by their shape: a document repeats few of them thousands of times.

#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

namespace gouji::docx {

template <typename Facts>
class Seen {
 public:
  // What was kept for this shape, or null.
  const Facts* find(std::uint32_t shape) const {
    return shape < facts_.size() && facts_[shape] ? &*facts_[shape] : nullptr;
  }
  // Shape 0 is no shape: nothing is known of the next that has none.
  void keep(std::uint32_t shape, const Facts& facts) {
    if (shape == 0) return;
    if (shape >= facts_.size()) facts_.resize(std::size_t{shape} + kMore);
    facts_[shape] = facts;
  }

 private:
  static constexpr std::size_t kMore = 64;

  std::vector<std::optional<Facts>> facts_{};
};

}  // namespace gouji::docx
