#pragma once
// The lines of a text, as what a report says of itself is sought in them.

#include <optional>
#include <string>
#include <vector>

#include "gouji/blocks.h"
#include "text/fold.h"
#include "text/numeral.h"

namespace gouji {

// A line of text, folded when it is first asked for, its dates in digits: the title is nearly always in the first.
class TextLine {
 public:
  TextLine(const Text& text, Range range) : text_(text), range_(range) {}

  Range range() const { return range_; }
  const std::string& folded() const {
    if (!folded_) folded_ = with_dates_in_digits(fold_for_patterns(text_.view(range_)));
    return *folded_;
  }

 private:
  const Text& text_;
  Range range_;
  mutable std::optional<std::string> folded_{};
};

// Lines that are not blank and not longer than `longest`, the first `most` of them, each looked for when it is first asked for.
class TextLines {
 public:
  TextLines(const Blocks& blocks, Range text, std::size_t most, std::size_t longest)
      : text_(blocks.text), left_(text), most_(most), longest_(longest) {}

  // Whether there is a line of that number.
  bool has(std::size_t i) {
    while (lines_.size() <= i && lines_.size() < most_ && left_.begin < left_.end) take_line();
    return i < lines_.size();
  }

  std::vector<TextLine> take_all() {
    while (has(lines_.size())) {}
    return std::move(lines_);
  }

  // Those that were asked for.
  const std::vector<TextLine>& lines() const { return lines_; }
  const TextLine& operator[](std::size_t i) const { return lines_[i]; }

 private:
  void take_line();

  const Text& text_;
  Range left_;
  std::size_t most_, longest_;
  std::vector<TextLine> lines_{};
};

std::vector<TextLine> lines_of(const Blocks& blocks, Range text, std::size_t most, std::size_t longest);

// The number with which a range of a folded line begins; 0 where none does.
int number_in(std::string_view text, Range range);

}  // namespace gouji
