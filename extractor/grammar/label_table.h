#pragma once
// Folded labels and what each stands for, in one stretch of memory. A report looks a hundred labels up, and by then what it looked at for the
// last report is no longer near: what counts is how many places are looked at.

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace gouji {

struct LabelUse;

class LabelTable {
 public:
  // `uses` must outlive the table; no key is added twice.
  void add(std::u16string_view key, const std::vector<LabelUse>& uses);

  // The uses of the key; null where there are none.
  const std::vector<LabelUse>* find(std::u16string_view key) const;

 private:
  struct Slot {
    std::uint32_t hash = 0;
    std::uint32_t begin = 0;   // of the key in characters_
    std::uint32_t length = 0;  // 0: the slot is free
    const std::vector<LabelUse>* uses = nullptr;
  };
  const Slot& slot_at(std::size_t at) const { return slots_[at & (slots_.size() - 1)]; }
  void insert(const Slot& slot);

  std::vector<Slot> slots_ = std::vector<Slot>(64);  // a power of two, at most half of them taken
  std::size_t count_ = 0;
  std::u16string characters_{};  // of all keys
};

}  // namespace gouji
