#pragma once
// Whether a sentence speaks of the whole report: who says it, of which year, and which words take it elsewhere.

#include <cstdint>
#include <string_view>

#include "findings/narrative_prose.h"
#include "gouji/findings.h"
#include "grammar/lexicon.h"

namespace gouji {

enum class ScopeKind : std::uint8_t { Whole, OtherYear, Elsewhere };

// What a claim's pattern found, where it stands in Prose::text.
struct ClaimMatch {
  std::uint32_t claim = 0;     // of Narrative::claims
  std::uint32_t sentence = 0;  // of Prose::sentences
  bool denial = false;
  Range range{};
  const Pattern* pattern = nullptr;
  const Prose* prose = nullptr;
  mutable std::vector<Range> captures{};  // of the sentence, once one was asked for: many matches are dropped before

  // In Prose::text.
  Range capture(std::string_view name) const;
};

// What stands before `at` in its clause.
std::string_view words_before(std::string_view sentence, std::size_t at);

class Scope {
 public:
  Scope(const Prose& prose, const Record& record, const Family& family, const NarrativePatterns& patterns)
      : prose_(prose), record_(record), family_(family), patterns_(patterns), search_(patterns.any_scope) {}

  ScopeKind of(const ClaimMatch& match) const;

  // Whether the match speaks of a year that is not the report's, be it of the whole report or of something else.
  bool names_other_year(const ClaimMatch& match) const;

  // The clause a match stands in, from its first word to the mark behind it.
  Range clause_of(const ClaimMatch& match) const;

  // What stands behind a match, in its sentence and the next of the paragraph.
  std::string_view behind(const ClaimMatch& match) const;

  // Whether the sentences right beside this one name the report's year.
  bool is_year_named_near(std::uint32_t sentence) const;

 private:
  std::string_view lead_of(const ClaimMatch& match) const;
  std::string_view noted_before(const ClaimMatch& match, std::string_view lead) const;
  bool is_own(std::string_view subject) const;
  bool is_joint(const ClaimMatch& match, std::uint32_t lead_begin) const;
  bool is_lead_whole(const ClaimMatch& match, std::string_view lead) const;
  bool is_foreign(const ClaimMatch& match, Range clause, std::string_view lead) const;
  bool lacks_context(const ClaimMatch& match) const;
  bool finds_foreign(const Pattern& pattern, std::string_view text) const;
  ScopeKind year_of(const ClaimMatch& match, std::string_view lead) const;
  std::string_view near(const ClaimMatch& match, std::uint32_t sentences) const;
  std::uint32_t begin_near(std::uint32_t sentence, std::uint32_t sentences) const;
  bool may_match(std::uint32_t number, const ClaimMatch& match, std::string_view text) const;

  const Prose& prose_;
  const Record& record_;
  const Family& family_;
  const NarrativePatterns& patterns_;
  // For the sentence last asked of and those before it: its claims are asked of one after the other.
  mutable CandidateSearch search_;
  mutable std::uint32_t searched_ = kNone;
};

}  // namespace gouji
