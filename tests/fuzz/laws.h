#pragma once
// What must hold of everything gouji makes of any bytes at all: places lie inside what is stored, cells cover
// their row once, indices point at something, and the same bytes give the same again. A broken law ends the
// program with a sentence.

#include <cstdint>
#include <string_view>
#include <vector>

#include "gouji/blocks.h"
#include "gouji/container.h"
#include "gouji/diagnostics.h"
#include "gouji/extract.h"
#include "gouji/forms.h"

namespace gouji::laws {

// Ends the program, naming the law, unless it holds.
void require(bool holds, std::string_view law);

// How many bytes each part of a container stores, so that places can be held against it.
std::vector<std::uint64_t> stored_sizes(const Container& container);

void check_text(const Text& text, std::uint64_t stored);
void check_blocks(const Blocks& blocks, const std::vector<std::uint64_t>& stored);
void check_notes(const Diagnostics& notes, const std::vector<std::uint64_t>& stored);
void check_extraction(const Extraction& extraction, const Forms& forms,
                      const std::vector<std::uint64_t>& stored);
void check_forms(const Forms& forms);

void require_equal(const Blocks& first, const Blocks& second);
void require_equal(const Diagnostics& first, const Diagnostics& second);

}  // namespace gouji::laws
