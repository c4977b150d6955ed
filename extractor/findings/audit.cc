// Everything that does not hold in one report, in a fixed order: ties, readings, form, what it says of itself.
#include "gouji/findings.h"

#include "findings/fingerprint.h"
#include "findings/form.h"
#include "findings/gaps.h"
#include "findings/head.h"
#include "findings/narrative.h"
#include "findings/readings.h"
#include "findings/suspects.h"
#include "findings/ties.h"
#include "findings/unchecked.h"
#include "findings/weights.h"

namespace gouji {

Findings audit(const Record& record, const Blocks& blocks, const Grids& grids, const Forms& forms, Diagnostics& notes) {
  Findings findings;
  // A report that does not add up has some twenty.
  constexpr std::size_t kMany = 24;
  findings.findings.reserve(kMany);
  std::vector<GridTies> ties = ties_of(record, forms);
  weigh_ties(ties, notes, findings);
  look_at_readings(record, forms, findings);
  look_at_form(record, blocks, grids, forms, findings);
  look_for_gaps(record, blocks, grids, forms, findings);
  look_at_head(record, forms, findings);
  look_at_narrative(record, blocks, grids, forms, notes, findings);
  find_suspects(ties, findings);
  list_unchecked(ties, findings);
  const Fingerprints fingerprints(record, forms);
  for (Finding& finding : findings.findings) finding.fingerprint = fingerprints.of(finding);
  return findings;
}

}  // namespace gouji
