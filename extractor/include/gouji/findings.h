#pragma once
// Stage 6: what does not hold in a report that was read.

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "gouji/amount.h"
#include "gouji/diagnostics.h"
#include "gouji/forms.h"
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
  ReadingUnreadable,   // written
  ReadingAmbiguous,    // written, candidates joined by "、"
  ReadingNegative,     // written
  ReadingNotWhole,     // written
  ReadingAnnotated,    // written, the amount taken
  SectionMissing,      // title
  SectionRepeated,     // title
  SectionMisnumbered,  // written, expected numeral
  SectionOrder,        // written
  SectionAltered,      // written, title
  NoGrids,             // the title and headings that make it a report, joined by "、"
  GridMissing,         // grid name
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
};

struct Operand {
  std::string key{};
  std::optional<Amount> amount{};  // nothing where the figure is no amount
  int sign = 1;
  bool on_left = true;
  Place place{};
};

struct MissingOperand {
  std::string key{};
  std::optional<Amount> needed{};  // only where it is the only one
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
  Words basis{};
  Words at_name{};       // `at` as a reader calls it
  Words grid_name{};
  std::vector<std::string> words{};
  Place place{};
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
};

// Weighs every tie of every grid of the record and looks at its readings, its form, its year and period.
// `grids` are those the record was bound from.
Findings audit(const Record& record, const Blocks& blocks, const Grids& grids, const Forms& forms,
               const Diagnostics& notes);

}  // namespace gouji
