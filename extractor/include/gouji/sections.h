#pragma once
// Stage 4: the sections of the report, found in the text that no grid covers.

#include <cstdint>
#include <string>
#include <vector>

#include "gouji/blocks.h"
#include "gouji/diagnostics.h"
#include "gouji/forms.h"
#include "gouji/grids.h"

namespace gouji {

struct Section {
  std::uint32_t family = 0;          // of Forms::families
  std::uint32_t section = 0;         // of Family::sections
  std::uint32_t printed_ordinal = 0; // the numeral as printed, 0 where there is none
  bool han_numeral = false;          // it is written 一、 as the form has it
  Range heading{};                   // the heading as written, numeral included
  Range title{};                     // without the numeral
  Range body{};                      // from the heading's end to the next heading
};

// In reading order. A section that is missing is not listed; one that is printed twice is, twice.
using Sections = std::vector<Section>;

// Headings are known by their words and their place; lines of tables, entries of a table of contents and mentions are none. Notes LimitMet
// ("numerals") for what stands behind more numbered lines than are looked at.
Sections split_sections(const Blocks& blocks, const Grids& grids, const Forms& forms, Diagnostics& notes);

}  // namespace gouji
