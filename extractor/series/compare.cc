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

// What both paths have in common, up to a folder.
std::string_view common_folder(std::string_view a, std::string_view b) {
  std::size_t end = 0;
  for (std::size_t i = 0; i < std::min(a.size(), b.size()) && a[i] == b[i]; ++i)
    if (a[i] == '/') end = i + 1;
  return a.substr(0, end);
}

// Holds the years of each agency against each other.
class YearHolder {
 public:
  YearHolder(const std::vector<SeriesEntry>& entries, const Forms& forms, const AgencyNames& names, Late& late)
      : entries_(entries), forms_(forms), names_(names), late_(late) {
    for (const SeriesEntry& entry : entries)
      if (entry.name.agency.empty()) unnamed_.push_back(&entry);
  }

  void hold(const Yearly& agency) {
    for (std::size_t i = 1; i < agency.entries.size(); ++i) {
      const std::uint32_t last = agency.entries[i - 1], now = agency.entries[i];
      const bool is_sure = are_surely_one(entries_[last], entries_[now], forms_, names_);
      if (is_sure) say_missing(last, now);
      if (*entries_[now].name.year != *entries_[last].name.year + 1) continue;
      const Figures before(entries_[last], forms_), after(entries_[now], forms_);
      hold_against_last_year({before, after, now, is_sure ? Severity::Error : Severity::Warning}, forms_, late_);
    }
  }

 private:
  void say_missing(std::uint32_t last, std::uint32_t now) {
    const ReportName &before = entries_[last].name, &after = entries_[now].name;
    const std::string_view folder = common_folder(before.path, after.path);
    std::string years;
    for (int year = *before.year + 1; year < *after.year; ++year)
      if (!may_be_unnamed(year, folder, entries_[now].family)) years += (years.empty() ? "" : "、") + std::to_string(year);
    if (years.empty()) return;
    late_.add(now, late_finding({FindingKind::SeriesYearMissing, "years.missing", "", Severity::Note}, {before}, {years}));
  }

  // Whether a report that does not say whose it is may be the agency's of that year: it stands where the agency's reports stand.
  bool may_be_unnamed(int year, std::string_view folder, std::uint32_t family) const {
    return std::any_of(unnamed_.begin(), unnamed_.end(), [&](const SeriesEntry* entry) {
      return entry->family == family && entry->name.year.value_or(year) == year && entry->name.path.starts_with(folder);
    });
  }

  const std::vector<SeriesEntry>& entries_;
  const Forms& forms_;
  const AgencyNames& names_;
  Late& late_;
  std::vector<const SeriesEntry*> unnamed_{};
};

}  // namespace

Comparison compare(const std::vector<SeriesEntry>& entries, const Forms& forms, const SeriesOptions& options) {
  const AgencyNames names(options);
  Late late(entries.size());
  std::vector<Yearly> agencies;
  Comparison result;
  for (const AgencyReports& reports : reports_by_agency(entries, forms, names))
    for (Yearly& agency : settle_versions(reports, entries, forms, late)) agencies.push_back(std::move(agency));
  YearHolder years(entries, forms, names, late);
  for (const Yearly& agency : agencies) {
    years.hold(agency);
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
