#pragma once
// The sentences of a report: its text outside the grids, folded as patterns see it, with the way back to the text as written.

#include <cstdint>
#include <string_view>
#include <vector>

#include "gouji/blocks.h"
#include "gouji/grids.h"
#include "gouji/records.h"

namespace gouji {

struct Sentence {
  Range range{};                // of Prose::text, without the mark at its end
  std::uint32_t paragraph = 0;  // the first sentence of its paragraph
};

struct Prose {
  // Simplified, of normal width, without white space; a space where white space parts two digits, a line feed between paragraphs.
  std::string_view text{};  // stands until the thread makes the next Prose
  // Where the characters from `at` on stand in Blocks::text: as far apart there as here, up to the next stretch.
  struct Stretch {
    std::uint32_t at = 0;
    std::uint32_t from = 0;
  };
  std::vector<Stretch> stretches{};
  std::vector<Sentence> sentences{};

  std::string_view view(Range range) const { return std::string_view(text).substr(range.begin, range.size()); }
  // The same characters as written.
  Range written(Range range, const Text& source) const;

 private:
  // Where the character that byte `at` belongs to stands in Blocks::text.
  std::uint32_t origin(std::uint32_t at) const;
};

Prose prose_of(const Record& record, const Blocks& blocks, const Grids& grids);

}  // namespace gouji
