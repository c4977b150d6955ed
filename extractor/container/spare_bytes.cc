// What is read of one file after another needs no new memory: a file, its largest part, and one that belongs
// to that. Of each size the largest bytes are kept, so that those of a file are found where they still are at
// hand for the next one, and are cleared but where they grow.
#include "container/spare_bytes.h"

#include <algorithm>
#include <vector>

#include "gouji/container.h"

namespace gouji {
namespace {

// What it takes to find and clear memory for less is nothing.
constexpr std::size_t kSmallest = 4 * 1024;
constexpr std::size_t kLarge = 64 * 1024, kTooLargeToKeep = 16 * 1024 * 1024;

struct Spare {
  std::vector<std::string> bytes{};  // to give back must not fail: room for them is made by who takes them
  std::size_t most = 0;
};

Spare& spare_for(std::size_t size) {
  thread_local Spare small{.most = 3}, large{.most = 1};
  return size < kLarge ? small : large;
}

}  // namespace

std::string bytes_to_write(std::size_t size) {
  auto& [spare, most] = spare_for(size + kSpare);
  spare.reserve(most);
  const auto found = std::find_if(spare.rbegin(), spare.rend(), [&](const std::string& each) {
    return size >= kSmallest && each.capacity() >= size + kSpare;
  });
  std::string bytes;
  if (found != spare.rend()) {
    bytes = std::move(*found);
    spare.erase(std::next(found).base());
  }
  bytes.reserve(size + kSpare);
  bytes.resize(size);
  return bytes;
}

void give_back(std::string bytes) {
  const std::size_t capacity = bytes.capacity();
  if (capacity < kSmallest || capacity > kTooLargeToKeep) return;
  auto& spare = spare_for(capacity).bytes;
  if (spare.size() < spare.capacity()) return spare.push_back(std::move(bytes));
  if (spare.empty()) return;
  const auto smallest = std::min_element(
      spare.begin(), spare.end(),
      [](const std::string& a, const std::string& b) { return a.capacity() < b.capacity(); });
  if (smallest->capacity() < capacity) smallest->swap(bytes);
}

}  // namespace gouji
