#pragma once
// Stage 6: what does not hold in a report that was read.

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "gouji/amount.h"
#include "gouji/diagnostics.h"
#include "gouji/forms.h"
#include "gouji/lent.h"
#include "gouji/records.h"

namespace gouji {

enum class Verdict : std::uint8_t { Holds, Fails, Undecided, Spent };

// Whose mistake it is: the published report's, or perhaps our reading of it.
enum class Cause : std::uint8_t { Published, Reading };

// Which sentence says it (messages/). `words` of a finding are its parts in the order given here.
enum class FindingKind : std::uint8_t {
  TieFails,            // made from the finding's own fields
  TieFailsAnyway,      // likewise: some operands can be read in several ways, and the tie fails in every one
  TieUndecided,        // likewise
  ReadingBlank,        // (figure)
  ReadingUnreadable,   // written; “too-long” or “leading-zero” where digits were not taken
  ReadingAmbiguous,    // written, candidates joined by "、", whether there may be others (“open”) or a “blank”
  ReadingNegative,     // written
  ReadingNotWhole,     // written
  ReadingAnnotated,    // written, the amount taken
  SectionMissing,      // title
  SectionRepeated,     // title
  SectionMisnumbered,  // written, expected numeral
  SectionOrder,        // written
  SectionAltered,      // written, title
  NoGrids,             // the title and headings that make it a report, joined by "、"
  GridMissing,         // grid name; how what stands in its section begins; “labels” or “unlike” where that is no table
  GridReplaced,        // grid name, the sentence
  GridRepeated,        // grid name
  RowMissing,          // label
  RowExtra,            // label as written
  LabelAltered,        // written, label
  LabelLost,           // label, what stands there
  HeaderAltered,       // written, label
  FormOld,             // grid name, form of the grid, form in force
  FormMixed,           // grid name, form of the grid, form of the report
  YearDisagrees,       // what says which, joined by "；"
  YearMissing,         //
  PeriodWrong,         // written
  PeriodMissing,       //
  AgencyMissing,       //
  UnitMissing,         // written
  SectionShort,        // title, how many Han characters it has
  // Of sentences (findings/narrative.h); `quote` is the clause, `stated` the amount.
  NarrativeCount,          // made from the finding's own fields; likewise the next two
  NarrativeNone,           // it says that there were none
  NarrativeBlank,          // the figure is blank
  NarrativeParts,          // the clause, the total, the parts joined by " + ", their sum
  NarrativeShare,          // the part, the share, what it is a share of first of all, the share recomputed
  NarrativeGrowth,         // last year's number, this year's, the change as stated, the change recomputed
  NarrativeMultiple,       // the clause, the amount, what it must be a multiple of
  NarrativeContradiction,  // the clause, the one that excludes it
  NarrativeYear,           // the clause, the report's year
  NarrativeDate,           // written
  // Of findings that need several reports (series.h); `others` are the reports they name.
  SeriesTieFails,       // made from the finding's own fields; whose figure is likelier wrong: "this", "last" or nothing
  SeriesTieUndecided,   // likewise; why each of `missing` has no amount: "blank", "not_applicable", "unreadable", "ambiguous"
  SeriesJump,           // the figure, last year's, how many times
  SeriesYearMissing,    // the years missing
  SeriesVersions,       // how many figures differ (operands, in pairs), path of the preferred one, why: "ties", "figures" or "path"
  SeriesVersionsEqual,  // path of the preferred one, why
  SeriesNameShared,     // how many figures differ
  SeriesSumFails,       // how many reports below are known, of how many; the names of those that are not
  SeriesSumPartial,     // likewise
  CopyFile,             // path of the other
  CopyGrid,             // grid name
  CopyNarrative,        // how many characters
  CopyNarrativeNear,    // how much is the same, in per cent
};

struct Operand {
  Lent<std::string> key{};
  std::optional<Amount> amount{};  // nothing where the figure is no amount
  int sign = 1;
  bool on_left = true;
  Place place{};
  std::uint32_t of = 0;  // whose figure: 0 this report's, n that of the nth of Finding::others
};

struct MissingOperand {
  Lent<std::string> key{};
  std::optional<Amount> needed{};  // only where it is the only one
};

// Another report that a finding speaks of.
struct ReportName {
  std::string path{};
  std::string sha256{};
  std::uint32_t ordinal = 1;
  std::string agency{};
  std::optional<int> year{};
};

struct Finding {
  FindingKind kind{};
  std::string check{};   // "applications.flow", "reading.unreadable"
  std::string at{};      // the row, column, figure or section it is about
  std::optional<Verdict> verdict{};
  std::optional<Verdict> as_zero{};  // the verdict with every blank as 0, where there are blanks
  Severity severity{};
  Cause cause{};
  std::optional<Amount> left{};
  std::optional<Amount> right{};
  Relation relation{};
  std::vector<Operand> operands{};
  std::vector<MissingOperand> missing{};
  Lent<Words> basis{};
  Lent<Words> at_name{};  // `at` as a reader calls it
  Lent<Words> grid_name{};
  std::vector<std::string> words{};
  Place place{};
  // Of a figure that a sentence states.
  std::optional<Amount> stated{};
  std::string quote{};   // the clause, as written; `place` is where it stands
  // Of findings that need several reports: the others, oldest first.
  std::vector<ReportName> others{};
  // 16 hexadecimal digits that stay the same where the report is renamed, re-encoded or read again.
  std::string fingerprint{};
  bool is_known = false;  // a baseline lists it
};

// The usual mistake that makes of the figure that should stand there the one that does.
enum class Slip : std::uint8_t {
  DigitsSwapped,    // 21 for 12
  DigitDropped,     // 1 for 12
  DigitAdded,       // 122 for 12
  DigitMistaken,    // 17 for 11
  TotalLeftZero,    // 0 where a sum should stand
  ValuesSwapped,    // two figures of the set stand in each other's place
  ValuesShifted,    // figures of a row or column stand one place further on
  NeighbourCopied,  // what stands beside it
  LeftFromLastYear, // what last year's report says there
  NumberSplit,      // 6 and 1 for 61: a mistake of reading rather than of the publisher
};

// A figure that may be the wrong one, and the value it would need.
struct Suspect {
  Lent<std::string> key{};
  std::optional<Amount> published{};  // nothing where the figure is no amount
  Amount needed{};
  std::optional<Slip> slip{};
  Place place{};
};

// Failing ties that share figures, and the smallest sets of figures whose change satisfies every tie of the grid at once:
// all of one size, likeliest first.
struct SuspectGroup {
  std::string grid{};
  std::vector<std::string> ties{};  // "check@at"
  bool truncated = false;           // the search met its bound, or there are more sets than are listed
  std::vector<std::vector<Suspect>> sets{};
};

struct CheckCounts {
  std::uint32_t holds = 0;
  std::uint32_t fails = 0;
  std::uint32_t undecided = 0;
  std::uint32_t spent = 0;
};

struct Findings {
  CheckCounts checks{};            // of ties
  std::vector<Finding> findings{}; // everything that does not hold
  std::vector<SuspectGroup> suspects{};
  std::vector<Lent<std::string>> unchecked{};  // keys of amounts that no tie weighed
};

// Weighs every tie of every grid of the record and looks at its readings, its form, its year and period.
// `grids` are those the record was bound from, `notes` what reading them noted. Notes LimitMet where running text was not looked at
// to its end.
Findings audit(const Record& record, const Blocks& blocks, const Grids& grids, const Forms& forms, Diagnostics& notes);

}  // namespace gouji
