#pragma once
// The sentences of a report: its text outside the grids, folded as patterns see it, with the way back to the text as written.

#include <cstdint>
#include <string>
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
  std::string text{};
  std::vector<std::uint32_t> from{};  // for each byte, where its character stands in Blocks::text
  std::vector<Sentence> sentences{};

  std::string_view view(Range range) const { return std::string_view(text).substr(range.begin, range.size()); }
  // The same characters as written.
  Range written(Range range, const Text& source) const;
};

Prose prose_of(const Record& record, const Blocks& blocks, const Grids& grids);

}  // namespace gouji
