#pragma once
// What is remembered of a text, so that texts that are the same, or nearly, are found among many.

#include <string_view>

#include "gouji/series.h"

namespace gouji {

// Texts of fewer Han characters say little of their own and are not remembered.
inline constexpr std::uint32_t kLeastCharacters = 100;

// Nothing for a short text.
std::optional<TextSketch> sketch_of(std::string_view text, std::uint32_t section);

// How much of the two texts is the same, in per cent of the different shingles of both: exact where both have no more shingles
// than a sketch holds, else within a few per cent.
std::uint32_t likeness(const TextSketch& a, const TextSketch& b);

}  // namespace gouji
