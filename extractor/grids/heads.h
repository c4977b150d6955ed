#pragma once
// The column heads of a block: where they stand, whether they confirm the form's order, contradict it, or are
// damaged.

#include <cstdint>
#include <vector>

#include "grids/draft.h"

namespace gouji {

enum class HeadOrder : std::uint8_t {
  Confirmed,     // those that are recognised stand in the form's order
  Unknown,       // none is recognised
  Permuted,      // all are recognised, each once, in another order within one line
  Contradicted,  // neither: the heads and the form cannot both be right
};

struct Heads {
  HeadOrder order = HeadOrder::Unknown;
  std::vector<std::uint32_t> columns{};    // for each column of the form, where its head begins in the table; kNone: not found
  std::vector<std::uint32_t> permutation{};// the form's column that the nth figure cell holds: of Permuted, and of Contradicted where
                                           // the heads stand on several lines, so that only real places can show it
  std::vector<std::uint32_t> places{};     // where they begin, left to right, if each is the form's own and stands at a place of its own
  std::vector<HeaderNote> foreign{};       // heads beside them that no form has, by their column in the table
  bool parted = false;                     // other heads stand below one of the form's
  std::vector<HeaderNote> found{};         // all that were recognised
  std::vector<HeaderNote> altered{};       // heads that are not the form's, where it is known what should stand there
  std::uint32_t recognised = 0;            // columns found
};

// Heads of `block` among the lines [first, last).
Heads find_heads(const Lines& lines, const Forms& forms, GridId id, std::uint32_t block, std::uint32_t first,
                 std::uint32_t last);

}  // namespace gouji
