// The checks there are: those that grammars define, and those that are the same for every form. A unit test holds the list against the
// sources of findings and series.
#include <algorithm>

#include "triage/severities.h"

namespace gouji {
namespace {

constexpr const char* kAlways[] = {
    "copy.file", "copy.grid", "copy.narrative",
    "form.grid-missing", "form.grid-repeated", "form.grid-replaced", "form.header-altered", "form.label-altered", "form.label-lost", "form.mixed",
    "form.no-grids", "form.old-form", "form.row-extra", "form.row-missing", "form.section-altered", "form.section-misnumbered",
    "form.section-missing", "form.section-order", "form.section-repeated", "form.section-short", "form.unit-missing",
    "narrative.year",
    "reading.ambiguous", "reading.annotated", "reading.blank", "reading.negative", "reading.not-whole", "reading.unreadable",
    "report.agency-missing", "report.period-missing", "report.period-wrong", "report.year-disagrees", "report.year-missing",
    "years.missing", "years.version",
};

}  // namespace

std::vector<std::string> known_checks(const Forms& forms) {
  std::vector<std::string> checks(std::begin(kAlways), std::end(kAlways));
  for (const Form& form : forms.forms)
    for (const FormGrid& grid : form.grids)
      for (const FormTie& tie : grid.ties) checks.push_back(grid.key + "." + tie.name);
  for (const Family& family : forms.families) {
    for (const FormClaim& claim : family.narrative.claims) checks.push_back("narrative." + claim.name);
    for (const SeriesRule& rule : family.series) checks.push_back((rule.kind == SeriesKind::Levels ? "levels." : "years.") + rule.name);
  }
  std::sort(checks.begin(), checks.end());
  checks.erase(std::unique(checks.begin(), checks.end()), checks.end());
  return checks;
}

}  // namespace gouji
