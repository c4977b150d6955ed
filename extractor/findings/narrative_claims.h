#pragma once
// The parts of look_at_narrative: each takes the matches of its own kinds of claims and adds their findings.

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "findings/narrative_quantity.h"
#include "findings/narrative_scope.h"
#include "gouji/findings.h"
#include "text/numeral.h"

namespace gouji {

// What all of them look at and add to.
struct NarrativeDesk {
  const Record& record;
  const Blocks& blocks;
  const Forms& forms;
  const Family& family;
  const NarrativePatterns& patterns;
  const Prose& prose;
  const Scope& scope;
  Sums& sums;
  Findings& findings;

  static std::string check_of(const FormClaim& claim) { return "narrative." + claim.name; }
  const FormClaim& claim_of(const ClaimMatch& match) const { return family.narrative.claims[match.claim]; }
  std::string captured(const ClaimMatch& match, std::string_view name) const { return std::string(prose.view(match.capture(name))); }
  std::optional<Spoken> number(const ClaimMatch& match, std::string_view name) const { return read_spoken(captured(match, name)); }

  // A finding about the match, with its place and the clause it stands in; not yet among the findings.
  Finding finding_of(const ClaimMatch& match, FindingKind kind) const;
  // Adds it, unless the same was said before.
  void add(Finding finding) const;
};

// Whether a list that begins in a range of a sentence may tell anything: where neither the words before a list nor a kind of items tell that it
// is complete, its last item must.
bool may_tell(const FormClaim& claim, const ClaimPatterns& patterns, const Prose& prose, Range begins);

using ClaimMatches = std::vector<ClaimMatch>;

void look_at_counts(const NarrativeDesk& desk, const ClaimMatches& matches);
void look_at_parts(const NarrativeDesk& desk, const ClaimMatches& matches);
void look_at_shares(const NarrativeDesk& desk, const ClaimMatches& matches);  // and growth
void look_at_rest(const NarrativeDesk& desk, const ClaimMatches& matches);    // multiples, contradictions, years, dates

}  // namespace gouji
