#pragma once
// A line cut at its bars.

#include <cstdint>
#include <vector>

#include "blocks/plain/lines.h"

namespace gouji::plain {

struct BarLine {
  std::vector<Range>
      segments{};  // between bars, untrimmed; what stands before the first and behind the last among them
  std::uint32_t filled = 0;  // segments with text
  bool leads = false;        // nothing before the first bar
  bool trails = false;       // nothing behind the last bar
  bool rule = false;         // |---|:--:|

  bool is_row() const { return filled > 1 || (leads && trails && filled > 0) || rule; }
  bool is_bare() const { return filled == 0; }
};

// Cuts into `result`, whose memory is used again. In Markdown, \| is no bar.
void cut_at_bars(const Page& page, const Line& line, BarLine& result);

}  // namespace gouji::plain
