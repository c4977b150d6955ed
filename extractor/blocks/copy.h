#pragma once
// Copies ranges of one text into another, whose map then leads from the copy to the stored bytes of the
// first.

#include <cstdint>

#include "gouji/spans.h"

namespace gouji {

class Copier {
 public:
  Copier(const Text& from, Text& to) : from_(from), to_(to) {}

  // `range` must begin and end between characters.
  void copy(Range range);

  // Characters that stand for all of `range`.
  void copy_as(std::string_view characters, Range range);

  // Characters that are not stored: they are placed at `at`.
  void separate(std::string_view characters, std::uint32_t at);

 private:
  void find_run(std::uint32_t at);
  std::uint32_t run_end() const;
  void copy_within_run(Range range);
  void copy_followed(const Text::Run& run, Range range);

  const Text& from_;
  Text& to_;
  std::size_t run_ = 0;  // of the last place: copying mostly goes on where it stopped
};

}  // namespace gouji
