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
  std::size_t most() const { return kMostBesidePart + JsonStretch::kMostOfByte * longest_; }

  // The stretch with the place behind what it holds.
  JsonStretch behind(JsonStretch json, const Place& place);

 private:
  static constexpr std::size_t kMostBesidePart = 256;

  const std::string& begin_in(std::uint32_t part);

  const Extraction& extraction_;
  std::vector<std::string> begins_{};  // with which a place in each part begins; empty until it is asked for, as few are
  std::size_t longest_ = 0;            // bytes of a part's name
};

}  // namespace gouji
