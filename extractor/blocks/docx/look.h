#pragma once
// How a text is drawn, as far as it matters whether it counts, and who says so: a run itself, its style and
// the style of its paragraph.

#include <cstdint>

#include "blocks/docx/names.h"

namespace gouji::docx {

enum LookBit : std::uint8_t { kHidden = 1, kStruck = 2, kDoublyStruck = 4, kRaised = 8 };

// These are switches: two styles that are on cancel each other (ECMA-376 part 1, 17.7.3).
inline constexpr std::uint8_t kSwitches = kHidden | kStruck;

struct Look {
  std::uint8_t said = 0;  // the bits that something is said of
  std::uint8_t on = 0;    // those of them that are on

  // Takes up one of the properties of a run.
  void read(Node property, Tag tag) {
    if (tag == Tag::Vanish) say(kHidden, is_on(property));
    if (tag == Tag::Strike) say(kStruck, is_on(property));
    if (tag == Tag::DStrike) say(kDoublyStruck, is_on(property));
    if (tag == Tag::VertAlign) say(kRaised, attribute(property, "val") == "superscript");
  }
  // What nothing is said of is as in the style it is based on.
  void take_over(const Look& base) {
    on = static_cast<std::uint8_t>(on | (base.on & ~said));
    said |= base.said;
  }

 private:
  void say(std::uint8_t bit, bool is_on) {
    said |= bit;
    on = static_cast<std::uint8_t>(is_on ? on | bit : on & ~bit);
  }
};

// The look of a run by itself and its style, in any paragraph.
class RunLook {
 public:
  RunLook() = default;
  RunLook(const Look& own, const Look& of_style)
      : said_(static_cast<std::uint8_t>(own.said | (of_style.said & ~kSwitches))),
        on_(static_cast<std::uint8_t>(own.on | (of_style.on & ~kSwitches & ~own.said))),
        switched_(of_style.on & kSwitches) {}

  // What is on in a paragraph whose style has these on.
  std::uint8_t within(std::uint8_t paragraph) const {
    return static_cast<std::uint8_t>(on_ | ((paragraph ^ switched_) & ~said_));
  }

 private:
  std::uint8_t said_ = 0;
  std::uint8_t on_ = 0;
  std::uint8_t switched_ = 0;
};

}  // namespace gouji::docx
