// Amounts that must be multiples, statements that exclude each other, years that are not the report's, days that no calendar has.
#include "findings/narrative_claims.h"

namespace gouji {
namespace {

bool is_leap(int year) { return (year % 4 == 0 && year % 100 != 0) || year % 400 == 0; }

// Of an unknown year February may have 29 days.
int days_in(int month, std::optional<int> year) {
  if (month == 2) return !year || is_leap(*year) ? 29 : 28;
  return month == 4 || month == 6 || month == 9 || month == 11 ? 30 : 31;
}

std::optional<int> small_number(const NarrativeDesk& desk, const ClaimMatch& match, std::string_view name) {
  const std::string written = desk.captured(match, name);
  if (written.empty() || written.size() > 4) return std::nullopt;
  int number = 0;
  for (const char c : written) {
    if (c < '0' || c > '9') return std::nullopt;
    number = number * 10 + (c - '0');
  }
  return number;
}

void look_at_date(const NarrativeDesk& desk, const ClaimMatch& match) {
  const auto month = small_number(desk, match, "month"), day = small_number(desk, match, "day");
  if (!month || !day) return;
  if (*month >= 1 && *month <= 12 && *day >= 1 && *day <= days_in(*month, small_number(desk, match, "year"))) return;
  Finding finding = desk.finding_of(match, FindingKind::NarrativeDate);
  // What a period says is told with the period.
  if (desk.record.report.period && desk.record.report.period->where.begin <= finding.place.span.begin &&
      finding.place.span.end <= desk.record.report.period->where.end)
    return;
  Range first = match.capture("year").empty() ? match.capture("month") : match.capture("year");
  first.end = match.range.end;
  finding.words = {std::string(desk.blocks.text.view(desk.prose.written(first, desk.blocks.text)))};
  desk.add(std::move(finding));
}

void look_at_year(const NarrativeDesk& desk, const ClaimMatch& match) {
  const auto year = small_number(desk, match, "year");
  if (!year || !desk.record.report.year || *year == *desk.record.report.year) return;
  if (desk.scope.of(match) == ScopeKind::Elsewhere) return;
  Finding finding = desk.finding_of(match, FindingKind::NarrativeYear);
  finding.at = "report";
  finding.words = {finding.quote, std::to_string(*desk.record.report.year)};
  desk.add(std::move(finding));
}

void look_at_multiple(const NarrativeDesk& desk, const ClaimMatch& match) {
  const auto amount = desk.number(match, "n");
  const std::int64_t step = desk.claim_of(match).step;
  if (!amount || amount->amount.scale > 6) return;
  std::int64_t unit = step;
  for (int digit = 0; digit < amount->amount.scale; ++digit) unit *= 10;
  if (amount->amount.units % unit == 0) return;
  Finding finding = desk.finding_of(match, FindingKind::NarrativeMultiple);
  finding.stated = amount->amount;
  finding.words = {finding.quote, to_string(amount->amount), std::to_string(step)};
  desk.add(std::move(finding));
}

const ClaimMatch* first_denial(const NarrativeDesk& desk, const ClaimMatches& matches, std::uint32_t claim) {
  for (const ClaimMatch& match : matches)
    if (match.claim == claim && match.denial && desk.scope.of(match) == ScopeKind::Whole) return &match;
  return nullptr;
}

// What one side says first of the whole report, against the first that the other says.
void look_at_contradiction(const NarrativeDesk& desk, const ClaimMatches& matches, std::uint32_t claim) {
  const ClaimMatch* denies = first_denial(desk, matches, claim);
  if (denies == nullptr) return;
  for (const ClaimMatch& says : matches) {
    if (says.claim != claim || says.denial) continue;
    const auto number = desk.number(says, "n");
    if (!number || is_zero(number->amount) || desk.scope.of(says) != ScopeKind::Whole) continue;
    Finding finding = desk.finding_of(says, FindingKind::NarrativeContradiction);
    const Range other = desk.scope.clause_of(*denies);
    finding.stated = number->amount;
    finding.words = {finding.quote, std::string(desk.blocks.text.view(desk.prose.written(other, desk.blocks.text)))};
    desk.add(std::move(finding));
    return;
  }
}

}  // namespace

void look_at_rest(const NarrativeDesk& desk, const ClaimMatches& matches) {
  for (std::uint32_t c = 0; c < desk.family.narrative.claims.size(); ++c)
    if (desk.family.narrative.claims[c].kind == ClaimKind::Contradiction) look_at_contradiction(desk, matches, c);
  for (const ClaimMatch& match : matches) switch (desk.claim_of(match).kind) {
      case ClaimKind::Date: look_at_date(desk, match); break;
      case ClaimKind::Year: look_at_year(desk, match); break;
      case ClaimKind::Multiple: look_at_multiple(desk, match); break;
      case ClaimKind::Count:
      case ClaimKind::Parts:
      case ClaimKind::Share:
      case ClaimKind::Growth:
      case ClaimKind::Contradiction: break;
    }
}

}  // namespace gouji
