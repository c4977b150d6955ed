#include "findings/head.h"

#include <algorithm>
#include <string>

namespace gouji {
namespace {

// A report covers 1 January to 31 December of its year (国务院令第711号 第四十九条: 上一年度).
bool is_whole_year(const Period& period) {
  return period.from == Date{period.from.year, 1, 1} && period.to == Date{period.from.year, 12, 31};
}

Finding finding_of(FindingKind kind, const char* check, Severity severity, std::vector<std::string> words, Span where) {
  Finding finding;
  finding.kind = kind;
  finding.check = check;
  finding.at = "report";
  finding.severity = severity;
  finding.words = std::move(words);
  finding.place.span = where;
  return finding;
}

void look_at_year(const Report& report, Findings& findings) {
  if (!report.year) {
    findings.findings.push_back(finding_of(FindingKind::YearMissing, "report.year-missing", Severity::Warning, {}, report.title_where));
    return;
  }
  const auto differs = [&](const YearEvidence& evidence) { return evidence.year != *report.year; };
  const auto first = std::find_if(report.years.begin(), report.years.end(), differs);
  if (first == report.years.end()) return;
  std::string said;
  for (const YearEvidence& evidence : report.years)
    said += (said.empty() ? "“" : "；“") + evidence.written + "” → " + std::to_string(evidence.year);
  findings.findings.push_back(finding_of(FindingKind::YearDisagrees, "report.year-disagrees", Severity::Warning, {said}, first->where));
}

}  // namespace

void look_at_head(const Record& record, const Forms& forms, Findings& findings) {
  const bool has_period = !forms.families[record.family].period_patterns.empty();
  const Report& report = record.report;
  look_at_year(report, findings);
  if (!report.period && has_period)
    findings.findings.push_back(finding_of(FindingKind::PeriodMissing, "report.period-missing", Severity::Note, {}, report.title_where));
  if (report.period && !is_whole_year(*report.period))
    findings.findings.push_back(finding_of(FindingKind::PeriodWrong, "report.period-wrong", Severity::Warning,
                                           {report.period->written}, report.period->where));
  if (report.agency.empty())
    findings.findings.push_back(finding_of(FindingKind::AgencyMissing, "report.agency-missing", Severity::Note, {}, report.title_where));
}

}  // namespace gouji
