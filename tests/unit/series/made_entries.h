#pragma once
// Entries of made-up reports: a grid of applications that a test writes down, an agency and a year.

#include "gouji/series.h"
#include "support/applications_grid.h"

namespace gouji {

inline FigureMatrix zeros() { return FigureMatrix(applications().rows.size(), std::vector<std::string>(7, "0")); }

// A grid of one kind of applicant in which every tie holds: received and carried over come out as granted and carried over.
inline FigureMatrix flow(int received, int carried_in, int carried_out) {
  FigureMatrix figures = zeros();
  const std::size_t rows = figures.size();
  const auto set = [&](std::size_t row, int value) { figures[row][0] = figures[row][6] = std::to_string(value); };
  set(0, received);
  set(1, carried_in);
  set(2, received + carried_in - carried_out);
  set(rows - 2, received + carried_in - carried_out);
  set(rows - 1, carried_out);
  return figures;
}

struct MadeReport {
  std::string agency{};
  int year = 0;
  FigureMatrix figures{};
  std::string path{};
  std::string sha256{};
};

inline SeriesEntry made_entry(const MadeReport& made) {
  Extraction extraction;
  extraction.path = made.path.empty() ? made.agency + "/" + std::to_string(made.year) + ".docx" : made.path;
  extraction.sha256 = made.sha256.empty() ? sha256_of(extraction.path) : made.sha256;
  extraction.parts = {"page"};
  extraction.blocks = applications_table(made.figures);
  extraction.grids = find_grids(extraction.blocks, forms(), extraction.notes);
  Records records = bind_records(extraction.blocks, extraction.grids, {}, forms(), extraction.notes);
  REQUIRE(records.size() == 1);
  records.front().report.agency = made.agency;
  if (made.year > 0) records.front().report.year = made.year;
  Findings findings = audit(records.front(), extraction.blocks, extraction.grids, forms(), extraction.notes);
  extraction.reports.push_back({std::move(records.front()), std::move(findings)});
  return entry_of(extraction.reports.front(), extraction, forms());
}

// "check@at verdict" of all findings, with the report they are on, one a line.
inline std::string shown(const Comparison& comparison, const std::vector<SeriesEntry>& entries) {
  std::string text;
  for (const LateFindings& late : comparison.late)
    for (const Finding& finding : late.findings) {
      const ReportName& name = entries[late.entry].name;
      text += name.agency + " " + std::to_string(name.year.value_or(0)) + ": " + finding.check;
      if (!finding.at.empty()) text += "@" + finding.at;
      text += finding.severity == Severity::Error ? " error" : finding.severity == Severity::Warning ? " warning" : " note";
      text += "\n";
    }
  return text;
}

inline std::string compared(const std::vector<SeriesEntry>& entries, const SeriesOptions& options = {}) {
  return shown(compare(entries, forms(), options), entries);
}

}  // namespace gouji
