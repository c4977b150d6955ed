#pragma once
// Across reports: each report leaves an entry of a few kilobytes, and from all entries come the findings that name two reports:
// relations between years, versions of one report, sums over levels, copies.

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "gouji/extract.h"
#include "gouji/findings.h"
#include "gouji/forms.h"

namespace gouji {

// The figures of one grid, packed.
struct SeriesGrid {
  GridId id{};
  std::string figures{};    // readings, units and places in the form's order (series/figures.h)
  std::uint64_t print = 0;  // of its amounts that are not 0, by key; 0 where a figure cannot be read
  std::uint16_t different = 0;  // different amounts among them
};

// What is remembered of the text of one section, tables left out.
struct TextSketch {
  std::uint32_t section = 0;     // of Family::sections
  std::uint32_t characters = 0;  // Han characters
  std::uint64_t print = 0;       // of all its Han characters, digits and letters
  std::uint32_t shingles = 0;    // different runs of a few Han characters
  std::array<std::uint64_t, 8> bands{};  // texts that are nearly the same share one of these
  std::vector<std::uint32_t> least{};    // the smallest hashes of its shingles, ascending
};

// A figure of an entry.
struct FigureAt {
  std::uint16_t grid = 0;    // of SeriesEntry::grids
  std::uint16_t figure = 0;  // FormGrid::figure_index
  friend bool operator==(const FigureAt&, const FigureAt&) = default;
};

struct SeriesEntry {
  ReportName name{};
  std::uint32_t family = 0;
  std::optional<std::uint16_t> form{};
  std::vector<std::string> parts{};  // Span::part of its places indexes this
  std::vector<std::string> units{};  // of its figures
  std::vector<SeriesGrid> grids{};
  std::vector<TextSketch> texts{};
  std::vector<FigureAt> failing{};   // figures in ties that fail
  std::vector<FigureAt> suspects{};  // figures that may be wrong
  std::uint32_t ties_failing = 0;
  std::uint32_t amounts = 0;
};

// What is remembered of a report; blocks, grids and sections of the extraction are still there.
SeriesEntry entry_of(const Audited& report, const Extraction& extraction, const Forms& forms);

// The record's head and figures as an entry gives them back: what the outputs need to write findings of that report.
Extraction extraction_of(const SeriesEntry& entry, std::vector<Finding> findings);

// Another name of an agency, as the user knows it.
struct AgencyAlias {
  std::string name{};
  std::string means{};
};

// An agency whose report adds up those of others.
struct AgencyLevel {
  std::string parent{};
  std::vector<std::string> children{};
};

struct SeriesOptions {
  std::vector<AgencyAlias> aliases{};
  std::vector<AgencyLevel> levels{};
};

// Findings of one report that name others.
struct LateFindings {
  std::uint32_t entry = 0;
  std::vector<Finding> findings{};
  std::vector<std::string> left_from_last_year{};  // keys of suspects at which last year's report has the same amount
};

// Reports of one agency and one family, one a year.
struct Chain {
  std::string agency{};
  std::vector<std::uint32_t> entries{};  // by year
};

struct Comparison {
  std::vector<LateFindings> late{};   // by entry
  std::vector<Chain> chains{};        // of two years and more, by agency
  std::uint32_t unlinked = 0;         // reports that do not name their agency or year
};

// The same whatever the order of the entries, but for `entry` and the order of `late`.
Comparison compare(const std::vector<SeriesEntry>& entries, const Forms& forms, const SeriesOptions& options);

// The lines of an aliases file ("old name = new name") or a hierarchy file ("parent: child; child"). Empty lines and those that begin
// with # are left out. Where a line is neither, its number.
struct AliasFile {
  std::vector<AgencyAlias> aliases{};
  int bad_line = 0;
};
struct LevelFile {
  std::vector<AgencyLevel> levels{};
  int bad_line = 0;
};
AliasFile read_aliases(std::string_view text);
LevelFile read_levels(std::string_view text);

}  // namespace gouji
