#pragma once
// What separates figures in a text that writes one cell a line or puts a bar between lines: learnt from the rows
// that are whole, and used to see where blank cells stood.

#include <cstdint>
#include <optional>
#include <vector>

#include "grids/stream.h"

namespace gouji {

// The figures of one row in the stream: tokens [first, first + count), and the token after them.
struct FigureRun {
  std::uint32_t first = 0;
  std::uint32_t count = 0;
};

// What became of blank figures in a text whose figures ran together.
enum class Blanks : std::uint8_t {
  Unknown,  // too few rows to say
  Kept,     // many rows have figures, and none has too few digits for its columns
  Lost,     // some row has figures, but too few digits for its columns
};

// The separators of one grid, as nearly all of its whole rows have them.
struct Spacing {
  bool bars = false;         // counted in bars, else in line ends
  std::uint32_t cell = 0;    // between two figures of a row; 0: not known
  std::uint32_t label = 0;   // between a row's label and its first figure
  std::uint32_t row = 0;     // between a row's last figure and the next label
  bool labels_vary = false;  // behind some label stands more, as where it covers more columns: that shows no blank
  bool rows_vary = false;    // the same behind some row, in bars

  // What the rows of all grids of a text show, whether or not their separators agree.
  bool stands_apart = false;  // several whole rows, each figure of which stands apart
  Blanks blanks = Blanks::Unknown;
};

Spacing learn_spacing(const Stream& stream, const std::vector<FigureRun>& whole_rows);

// The same from rows with blanks, whose labels stand like cells: from each label to the next the space is the same, blanks or not, and
// every gap inside a row is a multiple of the one between two cells. Nothing is known where the rows do not agree.
Spacing learn_spacing_from_blanks(const Stream& stream, const std::vector<FigureRun>& rows, std::uint32_t columns);

// For each of `columns` figures the token that holds it, or kNone where the spacing shows a blank. Nothing where the
// spacing does not say, or does not add up.
std::optional<std::vector<std::uint32_t>> place_figures(const Stream& stream, const Spacing& spacing, FigureRun run,
                                                        std::uint32_t columns);

// Whether the text itself shows where each row of `columns` figures begins: by more line ends than stand between two figures of a row.
bool are_rows_parted(const Stream& stream, const std::vector<std::uint32_t>& tokens, std::uint32_t columns);

}  // namespace gouji
