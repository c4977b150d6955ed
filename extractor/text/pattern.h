#pragma once
// Regular expressions, compiled once. With clauses.h the only door to RE2.

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "gouji/spans.h"
#include "text/clauses.h"

namespace gouji {

// When a pattern is compiled. At first use only what is known to compile: nobody could be told that it does not.
enum class Compile : std::uint8_t { Now, AtFirstUse };

// Which of the matches that begin at one place is found: the one that the expression would rather have, or the longest.
enum class Prefer : std::uint8_t { First, Longest };

// An RE2 pattern. Matching is linear in the text whatever the pattern.
class Pattern {
 public:
  explicit Pattern(std::string_view expression, Compile compile = Compile::Now);

  // Not looked for where a text has no word of `needed`, the first clause of the expression.
  Pattern(std::string_view expression, Compile compile, Clause needed, Prefer prefer = Prefer::First);

  // Empty where the pattern is usable or not yet compiled, else why it is not.
  const std::string& error() const { return error_; }

  // The whole match and its captures, in bytes of `text`, for the first match at or after `from`; empty if there is
  // none. A capture that took no part is an empty range at 0.
  std::vector<Range> find(std::string_view text, std::size_t from = 0) const;

  // The same for a match that begins where the text does: what find() gives where the first one begins there, without looking further.
  std::vector<Range> find_at_start(std::string_view text) const;

  // Of that match no more than how long it is.
  std::optional<std::size_t> length_at_start(std::string_view text) const;

  // Of the first match at or behind `begins.begin` no more than where it stands, where the text may match and it is known that no match begins
  // behind that range. One place is looked at alone.
  std::optional<Range> locate(std::string_view text, Range begins) const;

  // Of a match that was located there all that find() gives: it takes longer than to locate it.
  std::vector<Range> captures(std::string_view text, Range match) const;

  bool matches(std::string_view text) const;  // somewhere in it

  // Whether the text has a word of those that the pattern needs; true where it needs none that are known. Much faster than matches().
  bool may_match(std::string_view text) const;

  bool has_capture(std::string_view name) const;

  // The capture called `name` of what find() gave; an empty range where there is no such capture.
  Range capture(const std::vector<Range>& found, std::string_view name) const;

 private:
  struct Compiled;
  std::shared_ptr<const Compiled> compiled_;
  std::string error_{};
};

// What is known of a pattern's words.
struct PatternWords {
  std::vector<Clause> clauses{};
  Clause beginnings{};  // where there are any, each match begins with one
};

// Many patterns, told apart in one pass by the words that each of them needs.
class PatternSet {
 public:
  // Patterns are numbered in the order given.
  explicit PatternSet(const std::vector<PatternWords>& patterns);

  // The numbers of those whose clauses `text` satisfies, ascending: all that match in it, and some that do not.
  std::vector<std::uint32_t> candidates(std::string_view text) const;

 private:
  friend class CandidateSearch;
  struct Compiled;
  std::shared_ptr<const Compiled> compiled_;
};

// Looks for candidates in many ranges of text, in memory that it keeps.
class CandidateSearch {
 public:
  explicit CandidateSearch(const PatternSet& set);

  // As PatternSet::candidates() gives them for that range; they stand until the next call.
  const std::vector<std::uint32_t>& in(std::string_view text, Range range);

  // Whether this pattern may match in a part of the range that was searched last: false where some words that it needs all stand
  // before the part or behind it.
  bool may_match(std::uint32_t pattern, Range part) const;

  // Where in such a part the matches of the pattern begin: nowhere else. An empty match may begin at the part's end.
  Range begins(std::uint32_t pattern, Range part) const;

 private:
  void meet(std::uint32_t word);  // for the first time in a search

  std::shared_ptr<const PatternSet::Compiled> set_;
  std::vector<std::uint32_t> words_{};  // found in the text, each once
  std::vector<Range> places_{};         // of every word, from where the first begins to behind where the last does; empty: there is none
  std::vector<std::uint64_t> satisfied_{};  // of every clause, the last search that met a word of it
  std::uint64_t search_ = 0;
  std::vector<std::uint32_t> numbers_{};
};

}  // namespace gouji
