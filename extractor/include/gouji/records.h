#pragma once
// Stage 5: the exact record of one report.

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "gouji/amount.h"
#include "gouji/blocks.h"
#include "gouji/diagnostics.h"
#include "gouji/forms.h"
#include "gouji/grids.h"
#include "gouji/lent.h"
#include "gouji/sections.h"

namespace gouji {

struct Blank {};          // nothing is written
struct Absent {};         // the document does not have this row
struct NotApplicable {};  // "/", "—", "无" is written
struct Unreadable {};     // something else is written
// The text allows several values. Blank among them is `may_be_blank`.
struct Ambiguous {
  std::vector<Amount> candidates{};
  bool may_be_blank = false;
  bool complete = true;  // false: the search met its bound, and there may be others
};
using Reading = std::variant<Blank, Absent, NotApplicable, Unreadable, Amount, Ambiguous>;

// Where the unit of an amount was found.
enum class UnitSource : std::uint8_t { None, Cell, Header, Form };

// Where something stands, for people: `part` as a name, table, row and column counted from 1 (0: not
// in a table).
struct Place {
  Span span{};
  std::uint32_t table = 0;
  std::uint32_t row = 0;
  std::uint32_t column = 0;
};

// What the checks ask of hundreds of them stands together.
struct Figure {
  // Not `= default`: with that the hundreds of a grid are filled with zeros before they are made.
  Figure() {}

  Reading reading{};
  Lent<std::string> unit{};
  UnitSource unit_source{};
  RowBy row_by{};
  SplitBy split_by{};
  bool negative_word = false;  // the sign is a word (减3)
  bool annotated = false;      // a note stands beside the number, e.g. 22（其中修订16件）
  std::string written{};       // as in the document
  Place place{};
};

// The figures of a row that can be read in several ways, as whole rows. A blank is nullopt.
struct AmbiguousRow {
  std::uint32_t row = 0;
  std::string written{};
  bool truncated = false;
  std::vector<std::vector<std::optional<Amount>>> readings{};
};

struct RecordGrid {
  GridId id{};
  std::vector<Figure> figures{};      // by FormGrid::figure_index
  std::vector<AmbiguousRow> ambiguous{};
  std::uint32_t found = 0;            // index into the Grids it was bound from
};

struct RecordSection {
  std::uint32_t section = 0;  // of Family::sections
  std::uint32_t ordinal = 0;  // by position in the report, from 1
  std::uint32_t printed_ordinal = 0;
  bool han_numeral = false;
  std::string title{};        // as the form prints it
  std::string written{};
  Span where{};
  Range body{};               // of Blocks::text
};

// Year, month and day as printed; 0 where a number is missing.
struct Date {
  int year = 0;
  int month = 0;
  int day = 0;
  friend bool operator==(const Date&, const Date&) = default;
};

struct Period {
  Date from{};
  Date to{};
  std::string written{};
  Span where{};
};

// A year that some part of the report names.
struct YearEvidence {
  enum class From : std::uint8_t { Title, Period, Text } from{};
  int year = 0;
  std::string written{};
  Span where{};
};

struct Report {
  std::string agency{};             // folded; empty where the text does not name it
  std::string title{};              // as written; empty where there is none
  Span title_where{};
  std::optional<int> year{};
  std::vector<YearEvidence> years{};
  std::optional<std::uint16_t> form{};  // of Forms::forms
  std::optional<Period> period{};
};

struct Record {
  std::uint32_t ordinal = 1;        // of the reports in one file
  std::uint32_t family = 0;         // of Forms::families
  Report report{};
  std::vector<RecordSection> sections{};
  std::vector<RecordGrid> grids{};  // in the form's order
  std::vector<std::uint32_t> repeated_grids{};  // of Grids: further copies that are not read
};

using Records = std::vector<Record>;

// Reads one cell: reading, unit and annotation; places and keys are the caller's.
Figure read_figure(std::string_view written);

// Binds grids and sections to the reports of the file. A file that is no such report gives none and
// a NotSuchReport diagnostic that says why.
Records bind_records(const Blocks& blocks, const Grids& grids, const Sections& sections, const Forms& forms,
                     Diagnostics& notes);

}  // namespace gouji
