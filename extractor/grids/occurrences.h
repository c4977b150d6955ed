#pragma once
// Where the row labels of a grid stand in running text, exactly or damaged.

#include <algorithm>
#include <cstdint>
#include <vector>

#include "gouji/forms.h"
#include "grids/stream.h"

namespace gouji {

struct Occurrence {
  std::uint32_t row = 0;     // of FormGrid::rows
  std::uint32_t begin = 0;   // tokens [begin, end) of the label
  std::uint32_t end = 0;
  std::uint32_t figures = 0; // figure tokens that follow it directly, or stand between its two halves
  std::uint32_t at = 0;      // the first of them
  std::uint32_t edits = 0;
  bool alias = false;
  bool torn = false;         // figures stand between its halves and behind it: nobody can tell whose
  bool spoilt = false;       // damaged beyond what is sought: its place between other labels tells it
  bool with_ordinal = false; // the label's own numeral 一、 or （二） is part of the match
};

// Behind the label and its figures.
inline std::uint32_t end_of(const Occurrence& o) { return std::max(o.end, o.at + o.figures); }

// Labels of the grid `id`, in reading order. A row label that nowhere stands exactly with figures behind it is sought with the edits that its length allows;
// such a match begins and ends on a character that agrees, and lets no figure of another row into it.
std::vector<Occurrence> find_occurrences(const Stream& stream, const Forms& forms, GridId id);

// Figure tokens from `token` on, up to the next Han character or ordinal.
std::uint32_t figures_from(const Stream& stream, std::uint32_t token);

}  // namespace gouji
