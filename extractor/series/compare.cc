// Links reports by agency and year, then holds each against what it can be held against.
#include <algorithm>

#include "series/agencies.h"
#include "series/copies.h"
#include "series/figures.h"
#include "series/late.h"
#include "series/levels.h"
#include "series/two_years.h"
#include "series/versions.h"

namespace gouji {
namespace {

void say_missing(std::uint32_t last, std::uint32_t now, const std::vector<SeriesEntry>& entries, Late& late) {
  std::string years;
  for (int year = *entries[last].name.year + 1; year < *entries[now].name.year; ++year)
    years += (years.empty() ? "" : "、") + std::to_string(year);
  if (years.empty()) return;
  late.add(now, late_finding({FindingKind::SeriesYearMissing, "years.missing", "", Severity::Note}, {entries[last].name}, {years}));
}

void hold_years(const Yearly& agency, const std::vector<SeriesEntry>& entries, const Forms& forms, const AgencyNames& names, Late& late) {
  for (std::size_t i = 1; i < agency.entries.size(); ++i) {
    const std::uint32_t last = agency.entries[i - 1], now = agency.entries[i];
    const bool is_sure = are_surely_one(entries[last], entries[now], forms, names);
    if (is_sure) say_missing(last, now, entries, late);
    if (*entries[now].name.year != *entries[last].name.year + 1) continue;
    const Figures before(entries[last], forms), after(entries[now], forms);
    hold_against_last_year({before, after, now, is_sure ? Severity::Error : Severity::Warning}, forms, late);
  }
}

}  // namespace

Comparison compare(const std::vector<SeriesEntry>& entries, const Forms& forms, const SeriesOptions& options) {
  const AgencyNames names(options);
  Late late(entries.size());
  std::vector<Yearly> agencies;
  Comparison result;
  for (const AgencyReports& reports : reports_by_agency(entries, forms, names))
    for (Yearly& agency : settle_versions(reports, entries, forms, late)) agencies.push_back(std::move(agency));
  for (const Yearly& agency : agencies) {
    hold_years(agency, entries, forms, names, late);
    if (agency.entries.size() > 1) result.chains.push_back({agency.agency, agency.entries});
  }
  hold_against_those_below(agencies, entries, forms, options, names, late);
  find_copies(agencies, entries, forms, late);
  result.unlinked = static_cast<std::uint32_t>(std::count_if(entries.begin(), entries.end(), [](const SeriesEntry& entry) {
    return entry.name.agency.empty() || !entry.name.year;
  }));
  result.late = late.take(entries, forms);
  return result;
}

}  // namespace gouji
