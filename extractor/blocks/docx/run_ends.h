#pragma once
// The ends of runs that were read before in a part: a w:t with its text, and the end of the run. A document
// has thousands of them, and two or three of them are all there are.

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include "blocks/docx/decode.h"

namespace gouji::docx {

class RunEnds {
 public:
  struct RunEnd {
    std::string_view opening{};  // from the '<' of w:t to its text
    std::string_view closing{};  // from there to the last '>' of the run; it begins with "</"
    std::uint32_t run = 0;       // the number of the run's name
    std::uint32_t entry = 0;     // of the tree: the w:t of the first
    std::uint32_t shape = 0;     // of runs that end so
  };
  struct Found {
    std::uint32_t number = 0;  // 0: none
    TextEnd text{};            // where its text ends
  };

  // The end that begins at `at`, within a run whose name has this number. Behind the last byte stands a zero.
  Found find(const char* at, const char* last, std::uint32_t run) const;
  // Takes up a new one, unless there are too many of them already.
  bool is_full() const;
  void keep(const RunEnd& end) { ends_.push_back(end); }
  const RunEnd& operator[](std::uint32_t number) const { return ends_[number]; }

 private:
  std::vector<RunEnd> ends_{{}};
};

}  // namespace gouji::docx
