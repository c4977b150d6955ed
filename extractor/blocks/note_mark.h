#pragma once
// Marks of notes: what is raised behind a figure is no digit of it.

#include <cstdint>
#include <string_view>

namespace gouji {

enum class StandsIn : std::uint8_t { Cell, Line };

// Whether raised text is the mark of a note on the figure behind which it stands: 14¹, 3[2], 7件*. `before` is the text of
// its cell or line up to it. In a line only digits right before it are surely a figure; square metres have their m there.
// `after` is what follows, or some of it: digits that others follow are some of a figure's.
bool is_note_mark(std::string_view raised, std::string_view before, std::string_view after, StandsIn in);

}  // namespace gouji
