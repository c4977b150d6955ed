#pragma once
// Where something stands, as JSON: {"part": …, "begin": …, "end": …, "table": …, "row": …, "column": …}, or null where nobody knows.

#include <cstddef>
#include <string>
#include <vector>

#include "gouji/extract.h"
#include "outputs/json_stretch.h"

namespace gouji {

class PlaceJson {
 public:
  explicit PlaceJson(const Extraction& extraction);

  // The most bytes that a place takes.
  std::size_t most() const { return kMostBesidePart + longest_; }

  // The stretch with the place behind what it holds.
  JsonStretch behind(JsonStretch json, const Place& place) const;

 private:
  static constexpr std::size_t kMostBesidePart = 256;

  const Extraction& extraction_;
  std::vector<std::string> parts_{};  // with which a place in each begins
  std::size_t longest_ = 0;
};

}  // namespace gouji
