#pragma once
// Regular expressions, compiled once. The only door to RE2.

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "gouji/spans.h"

namespace gouji {

// When a pattern is compiled. At first use only what is known to compile: nobody could be told that it does not.
enum class Compile : std::uint8_t { Now, AtFirstUse };

// An RE2 pattern. Matching is linear in the text whatever the pattern.
class Pattern {
 public:
  explicit Pattern(std::string_view expression, Compile compile = Compile::Now);

  // Empty where the pattern is usable or not yet compiled, else why it is not.
  const std::string& error() const { return error_; }

  // The whole match and its captures, in bytes of `text`, for the first match at or after `from`; empty if there is
  // none. A capture that took no part is an empty range at 0.
  std::vector<Range> find(std::string_view text, std::size_t from = 0) const;

  bool matches(std::string_view text) const;  // somewhere in it

  // The capture called `name` of what find() gave; an empty range where there is no such capture.
  Range capture(const std::vector<Range>& found, std::string_view name) const;

 private:
  struct Compiled;
  std::shared_ptr<const Compiled> compiled_;
  std::string error_{};
};

// Many patterns looked for in one pass.
class PatternSet {
 public:
  // Patterns are numbered in the order given. Those that do not compile are left out: `Pattern` says why.
  explicit PatternSet(const std::vector<std::string>& expressions);

  // The numbers of those that match somewhere in `text`, ascending.
  std::vector<std::uint32_t> matching(std::string_view text) const;

 private:
  struct Compiled;
  std::shared_ptr<const Compiled> compiled_;
};

}  // namespace gouji
