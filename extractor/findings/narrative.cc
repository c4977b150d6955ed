// One pass finds which claims each sentence makes; then each kind of claim is weighed.
#include "findings/narrative.h"

#include <algorithm>

#include "findings/narrative_claims.h"

namespace gouji {
namespace {

// Longer sentences are a text that lost its marks; what is said in them cannot be told apart.
constexpr std::uint32_t kLongestSentence = 6000;
// No report states more; a text that does was made to.
constexpr std::size_t kMostMatches = 2000;

class Finder {
 public:
  Finder(const Prose& prose, const Blocks& blocks, const Narrative& narrative, const NarrativePatterns& patterns, Diagnostics& notes)
      : prose_(prose), blocks_(blocks), narrative_(narrative), patterns_(patterns), notes_(notes), search_(patterns.any) {}

  ClaimMatches take() {
    for (std::uint32_t s = 0; s < prose_.sentences.size(); ++s) {
      const Range range = prose_.sentences[s].range;
      if (matches_.size() >= kMostMatches) {
        note_limit({range.begin, prose_.sentences.back().range.end});
        break;
      }
      if (range.size() > kLongestSentence) continue;
      for (const std::uint32_t expression : search_.in(prose_.text, range)) find_all(s, expression);
    }
    return std::move(matches_);
  }

 private:
  void note_limit(Range rest) const {
    const Span where = blocks_.text.where(prose_.written(rest, blocks_.text));
    notes_.push_back({Code::LimitMet, Severity::Warning, where, {"claims", std::to_string(kMostMatches)}});
  }

  const Pattern& pattern_of(std::uint32_t claim, std::uint32_t number) const {
    const ClaimPatterns& patterns = patterns_.claims[claim];
    return number < patterns.patterns.size() ? patterns.patterns[number] : patterns.denials[number - patterns.patterns.size()];
  }

  void find_all(std::uint32_t s, std::uint32_t expression) {
    const std::uint32_t claim = patterns_.claim_of[expression];
    std::uint32_t first = expression;
    while (first > 0 && patterns_.claim_of[first - 1] == claim) --first;
    const Pattern& pattern = pattern_of(claim, expression - first);
    const bool denial = expression - first >= patterns_.claims[claim].patterns.size();
    const Range sentence = prose_.sentences[s].range;
    const FormClaim& form = narrative_.claims[claim];
    if (form.kind == ClaimKind::Parts && !may_tell(form, patterns_.claims[claim], prose_, sentence)) return;
    const std::string_view text = prose_.view(sentence);
    for (std::size_t from = 0; from < text.size();) {
      const Range rest{sentence.begin + static_cast<std::uint32_t>(from), sentence.end};
      const Range begins = search_.begins(expression, rest);
      if (!search_.may_match(expression, {begins.begin, rest.end})) return;
      const auto found = pattern.locate(text, {begins.begin - sentence.begin, begins.end - sentence.begin});
      if (!found) return;
      from = std::max<std::size_t>(found->end, found->begin + 1);
      matches_.push_back({claim, s, denial, {found->begin + sentence.begin, found->end + sentence.begin}, &pattern, &prose_});
    }
  }

  const Prose& prose_;
  const Blocks& blocks_;
  const Narrative& narrative_;
  const NarrativePatterns& patterns_;
  Diagnostics& notes_;
  CandidateSearch search_;
  ClaimMatches matches_{};
};

}  // namespace

Range ClaimMatch::capture(std::string_view name) const {
  if (!pattern->has_capture(name)) return {};
  const Range whole = prose->sentences[sentence].range;
  if (captures.empty()) captures = pattern->captures(prose->view(whole), {range.begin - whole.begin, range.end - whole.begin});
  const Range found = pattern->capture(captures, name);
  return found.empty() ? found : Range{found.begin + whole.begin, found.end + whole.begin};
}

Finding NarrativeDesk::finding_of(const ClaimMatch& match, FindingKind kind) const {
  const FormClaim& claim = claim_of(match);
  Finding finding;
  finding.kind = kind;
  finding.check = check_of(claim);
  finding.at = claim.name;
  finding.severity = claim.severity;
  finding.cause = Cause::Published;
  finding.basis = lent(claim.basis);
  finding.quote = std::string(blocks.text.view(prose.written(scope.clause_of(match), blocks.text)));
  finding.place.span = blocks.text.where(prose.written(match.range, blocks.text));
  return finding;
}

void NarrativeDesk::add(Finding finding) const {
  for (const Finding& known : findings.findings)
    if (known.check == finding.check && known.at == finding.at && known.stated == finding.stated && known.words == finding.words) return;
  findings.findings.push_back(std::move(finding));
}

void look_at_narrative(const Record& record, const Blocks& blocks, const Grids& grids, const Forms& forms, Diagnostics& notes,
                       Findings& findings) {
  const Family& family = forms.families[record.family];
  if (family.narrative.claims.empty()) return;
  const NarrativePatterns& patterns = forms.lexicon->narratives()[record.family];
  const Prose prose = prose_of(record, blocks, grids);
  const Scope scope(prose, record, family, patterns);
  const ClaimMatches matches = Finder(prose, blocks, family.narrative, patterns, notes).take();
  Sums sums(record, forms);
  const NarrativeDesk desk{record, blocks, forms, family, patterns, prose, scope, sums, findings};
  look_at_counts(desk, matches);
  look_at_parts(desk, matches);
  look_at_shares(desk, matches);
  look_at_rest(desk, matches);
}

}  // namespace gouji
