#pragma once
// The lines of a drawn table as fields between vertical lines, each field over the columns it reaches.
//
// That way of counting columns is taken under which most lines end at the same one.

#include <cstddef>
#include <cstdint>
#include <vector>

#include "blocks/plain/lines.h"

namespace gouji::plain {

// Lines and fields of wider tables are not read.
inline constexpr std::uint32_t kMostBoxColumns = 1'000;

struct BoxField {
  std::uint32_t first = 0, end = 0;  // columns of the table, as drawn
  Range text{};                      // trimmed
  std::uint32_t room = 0;            // columns of the terminal left behind the text
  bool rule = false;                 // a horizontal line
  bool flush = true;                 // the text begins right behind the vertical line

  bool filled() const { return !rule && !text.empty(); }
};

struct BoxLine {
  std::uint32_t first_field = 0, fields = 0;  // of BoxLines::fields
  bool ruled = false;                         // some field is a horizontal line
  bool all_ruled = false;
};

struct BoxLines {
  std::vector<BoxLine> lines{};
  std::vector<BoxField> fields{};
  std::uint32_t columns = 0;  // 0: too few lines end at the same column to tell
  std::size_t lines_that_agree = 0;
};

BoxLines read_box_fields(const Page& page, std::size_t first, std::size_t end);

}  // namespace gouji::plain
