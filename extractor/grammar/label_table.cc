// Open addressing: a key that is not there ends at the first free slot, nearly always the first looked at.
#include "grammar/label_table.h"

#include <utility>

namespace gouji {
namespace {

// Labels that begin or end alike mostly differ in the other, or in length.
std::uint32_t hash_of(std::u16string_view key) {
  constexpr std::uint32_t kMix = 0x9E3779B1, kMixAgain = 0x85EBCA6B;
  const auto pair_at = [&](std::size_t at) { return static_cast<std::uint32_t>(key[at]) << 16 | key[at + 1]; };
  if (key.size() < 2) return key.empty() ? 0 : key.front() * kMix;
  const std::uint32_t ends = pair_at(0) * kMix ^ pair_at(key.size() - 2);
  return (ends + static_cast<std::uint32_t>(key.size())) * kMixAgain;
}

// The lower bits of a product depend on few others.
std::size_t first_place_of(std::uint32_t hash) { return hash >> 8; }

}  // namespace

void LabelTable::insert(const Slot& slot) {
  std::size_t at = first_place_of(slot.hash);
  while (slot_at(at).length != 0) ++at;
  slots_[at & (slots_.size() - 1)] = slot;
}

void LabelTable::add(std::u16string_view key, const std::vector<LabelUse>& uses) {
  if (++count_ * 2 > slots_.size()) {
    const std::vector<Slot> known = std::exchange(slots_, std::vector<Slot>(slots_.size() * 2));
    for (const Slot& slot : known)
      if (slot.length != 0) insert(slot);
  }
  insert({hash_of(key), static_cast<std::uint32_t>(characters_.size()), static_cast<std::uint32_t>(key.size()), &uses});
  characters_ += key;
}

const std::vector<LabelUse>* LabelTable::find(std::u16string_view key) const {
  const std::uint32_t hash = hash_of(key);
  for (std::size_t at = first_place_of(hash); slot_at(at).length != 0; ++at) {
    const Slot& slot = slot_at(at);
    if (slot.hash == hash && std::u16string_view(characters_).substr(slot.begin, slot.length) == key) return slot.uses;
  }
  return nullptr;
}

}  // namespace gouji
