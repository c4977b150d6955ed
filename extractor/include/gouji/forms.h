#pragma once
// The statutory forms, as grammars/ describes them: labels, keys, units and ties. Nothing in the
// program names a form, a grid, a row, a column or a section; all of it comes from here.

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "gouji/diagnostics.h"

namespace gouji {

// A sentence or name in both languages.
struct Words {
  std::string zh{};
  std::string en{};
};

// A label, with the other spellings under which published reports print it.
struct Label {
  std::string text{};
  std::vector<std::string> aliases{};
};

struct FormColumn {
  std::string key{};
  std::string short_name{};   // for wide tables: ASCII
  Label label{};
  Words name{};               // as a reader calls it
  Words brief{};              // the same without its numeral and bracketed instructions
  std::string unit{};         // as the form prints it or means it; empty: the form has none
  bool whole = true;          // only whole numbers make sense
  bool may_be_negative = false;
  bool optional = false;      // not every report's table has it; where it is not there, ties do without it
};

struct FormRow {
  std::string key{};
  std::string short_name{};
  Label label{};
  Words name{};
  Words brief{};
  std::string unit{};                   // where the rows of one column are counted in different units
  std::optional<bool> whole{};          // likewise
  std::vector<std::uint32_t> groups{};  // the labelled groups it stands in, outermost first
  std::uint32_t block = 0;
};

// A label that heads several rows or columns and carries no figures of its own.
struct FormGroup {
  std::string key{};
  Label label{};
  Words name{};           // as a reader calls it
  bool own_line = false;  // its label has a line of its own, whose cells hold no figures
};

// Rows that share one set of columns. Most grids are one block.
struct FormBlock {
  std::vector<Label> headings{};   // titles and corner texts printed with it
  std::vector<FormColumn> columns{};
  std::vector<FormGroup> column_groups{};
  std::uint32_t first_row = 0;     // of FormGrid::rows
  std::uint32_t row_count = 0;
};

enum class Arrangement : std::uint8_t {
  Down,    // a row of the form is a row of the table, headed by its label
  Across,  // all rows stand side by side in one row of the table, headed by their column heads
  Headed,  // one row of figures without a label; which columns the table has, and in which order, its heads say
};

enum class Each : std::uint8_t { Row, Column };
enum class Relation : std::uint8_t { Equal, AtMost, AtLeast };

// One term of a tie: a row (Each::Column) or a column (Each::Row) of the grid.
struct Term {
  std::uint32_t index = 0;  // of FormGrid::rows, or of the block's columns
  int sign = 1;
};

// An arithmetic relation, weighed once for each row or column it applies to.
struct FormTie {
  std::string name{};       // the check is "<grid key>.<name>"
  Each each{};
  Relation relation{};
  std::vector<Term> left{};
  std::vector<Term> right{};
  std::uint32_t block = 0;
  Severity severity = Severity::Error;
  Words basis{};
};

struct FormGrid {
  std::string key{};
  std::string section{};    // the section it belongs to
  Words name{};
  std::uint32_t rank = 0;   // whose form is the report's form: lowest first
  Arrangement arrangement{};
  bool optional = false;    // not every report has it
  std::vector<FormBlock> blocks{};
  std::vector<FormRow> rows{};
  std::vector<FormGroup> groups{};   // of rows
  std::vector<FormTie> ties{};
  std::vector<std::uint32_t> first_figure{};  // for each row, the index of its first figure; then the count
  std::vector<std::string> figure_keys{};     // "grid.row.column" by figure_index

  std::uint32_t figure_count() const { return first_figure.empty() ? 0 : first_figure.back(); }
  const FormBlock& block_of(std::uint32_t row) const { return blocks[rows[row].block]; }
  const std::string& unit_of(std::uint32_t row, std::uint32_t column) const {
    return rows[row].unit.empty() ? block_of(row).columns[column].unit : rows[row].unit;
  }
  bool is_whole(std::uint32_t row, std::uint32_t column) const {
    return rows[row].whole.value_or(block_of(row).columns[column].whole);
  }
  std::uint32_t figure_index(std::uint32_t row, std::uint32_t column) const { return first_figure[row] + column; }
  // Whether a row is a label and one figure, as sentences are too.
  bool is_one_column() const {
    return arrangement == Arrangement::Down && blocks.size() == 1 && blocks.front().columns.size() == 1;
  }
  const std::string& figure_key(std::uint32_t row, std::uint32_t column) const { return figure_keys[figure_index(row, column)]; }
  // Makes `first_figure` and `figure_keys` of the rows and columns, which are all there, and their brief names: a report asks for thousands
  // of them.
  void number_figures();
};

struct Form {
  std::string id{};
  std::string family{};
  Words name{};
  std::string source{};      // the notice that prescribes it
  int first_year = 0;
  int last_year = 0;         // 9999: still in force
  std::vector<FormGrid> grids{};
};

struct FormSection {
  std::string key{};
  std::string title{};       // as the form prints it, without numeral
  Words name{};
  std::vector<std::string> patterns{};  // RE2 over the folded heading; the first that fits
  std::vector<std::string> numbered_patterns{};  // likewise, of a heading that has this section's number in front
  bool fixed = true;         // the form prescribes the heading's words and numeral
  std::uint32_t least_characters = 0;  // a body of fewer Han characters says next to nothing
};

// Another kind of document that stands where such reports do.
struct OtherDocument {
  Words name{};
  std::vector<std::string> titles{};  // RE2
};

// A figure of a relation between reports, by key. "*" as row or column stands for every one that the report's form has, the
// same in all terms.
struct SeriesTerm {
  std::string grid{};
  std::string row{};
  std::string column{};
  bool last_year = false;  // of the report of the year before
  int sign = 1;
};

enum class SeriesKind : std::uint8_t {
  Tie,     // between a report and the one of the year before
  Jump,    // figures that do not grow or shrink by so much from one year to the next
  Levels,  // figures that are the sum of those of the agencies below
};

// What reports of one agency, or of agencies above each other, say of each other.
struct SeriesRule {
  SeriesKind kind{};
  std::string name{};               // the check is "years.<name>", of Levels "levels.<name>"
  Relation relation{};              // of a tie
  std::vector<SeriesTerm> left{};   // of a tie its left side, else the figures it is about
  std::vector<SeriesTerm> right{};
  int first_year = 0;               // report years of the later report
  int last_year = 9999;
  std::int64_t factor = 0;          // of a jump: so many times as much, or as little
  std::int64_t least = 0;           // of a jump: the greater of the two figures is at least this
  Severity severity = Severity::Error;
  Words basis{};
};

// The same agency in fewer words: a name that ends in `text` is compared as if it ended in `full`.
struct AgencyShort {
  std::string text{};
  std::string full{};
};

// A sum of figures. In a key "*" stands for any end of a row's name: "applications.refused_*.total" adds those rows.
struct QuantityTerm {
  std::string key{};
  int sign = 1;
};
using Quantity = std::vector<QuantityTerm>;

// What a sentence of the report can be held to. The captures of its patterns are read by name.
enum class ClaimKind : std::uint8_t {
  Count,          // n: equals one of the quantities; without n the sentence says that there are none
  Parts,          // what stands before a list of counts, whose items have captures label, n and unit
  Share,          // n, share: the share of n in a quantity or in another number of the paragraph
  Growth,         // now, then, and share or change; less: it fell
  Multiple,       // n: a multiple of `step`
  Contradiction,  // a sentence of `patterns` and one of `denials` cannot both be true
  Year,           // year: the report's
  Date,           // month, day, perhaps year: a day of the calendar
};

// How a count is known to speak of the whole report.
enum class ClaimRole : std::uint8_t {
  Alone,
  Total,  // what Parts after it in the paragraph are parts of
  Part,   // believed where the total before it is, or most parts beside it are right
};

struct FormClaim {
  ClaimKind kind{};
  ClaimRole role{};
  std::string name{};                     // the check is "narrative.<name>"
  std::vector<std::string> patterns{};    // RE2 over a sentence, folded, without white space
  std::vector<std::string> denials{};
  std::vector<std::string> totals{};      // Parts: RE2 over the sentence before, where the total is not in the match itself
  std::vector<std::string> items{};       // Parts: RE2 over what may stand as one item, from its start
  std::string label{};                    // Parts: every item's label fits it
  std::string last{};                     // Parts: a list whose last label fits it is complete
  std::string lead{};                     // words that may stand before it in its clause besides the family's; Parts: before the total
  std::string context{};                  // must stand before it in the paragraph
  std::string unless{};                   // in its clause: it speaks of something else
  std::string unless_near{};              // likewise, in the sentence up to the claim or the two before it
  std::string unless_behind{};            // likewise, in the rest of its sentence or the sentence behind
  std::vector<Quantity> may_be{};
  std::int64_t step = 1;
  int year_after = 0;                     // captured year: so many years after the report's
  bool is_complete = false;               // Parts: the words before the list say that it is complete
  Severity severity{};
  Words basis{};
};

// Words that turn a sentence to something less, or something else, than the whole report.
enum class Reach : std::uint8_t {
  Lead,      // between the start of the clause and the claim
  Clause,
  Sentence,  // up to the claim; and in the two sentences before it
};
struct ForeignScope {
  Reach reach{};
  std::string pattern{};  // capture subject: not where that is the agency itself
  std::string unless_agency{};  // not in reports of agencies whose name fits
};

struct Narrative {
  std::string plain_lead{};  // RE2 over the same: words that leave the scope whole, by whoever; may be empty
  std::string lead{};  // RE2 over what stands before a claim in its clause; capture subject: who says it
  std::string part_behind{};  // RE2 over what stands behind a claim: words that name a part of what it counts; may be empty
  std::vector<ForeignScope> foreign{};
  std::vector<FormClaim> claims{};
};

// Words and patterns that all forms of one kind of report share.
struct Family {
  std::string id{};
  Words name{};
  int outline_from = 0;                       // the report year from which the sections are prescribed
  std::vector<FormSection> sections{};        // in the form's order
  std::vector<std::string> title_patterns{};  // RE2 over a line; captures: agency, year
  std::vector<OtherDocument> others{};        // documents that are not such reports
  std::vector<std::string> period_patterns{}; // RE2: six captured numbers
  std::vector<std::string> year_patterns{};   // RE2; captures: year (and agency), or told: the year of what the agency did
  std::vector<std::string> subject_patterns{};  // RE2 over running text: who did something in a year; capture: agency
  std::vector<std::string> signing_patterns{};  // RE2 over the lines with which a report ends; capture: agency
  std::vector<std::string> agency_suffixes{};
  std::vector<AgencyShort> agency_shorts{};   // the longest text first
  std::vector<std::string> place_suffixes{};  // words that names of places end in
  Narrative narrative{};
  std::vector<SeriesRule> series{};
};

class Lexicon;  // labels folded and indexed, patterns compiled (grammar/lexicon.h)

struct Forms {
  std::vector<Family> families{};
  std::vector<Form> forms{};
  std::string hash{};  // of the grammar files, 16 hexadecimal digits
  std::shared_ptr<const Lexicon> lexicon{};
};

// Reads every *.xml of a grammar folder, given as name and content. An error names file and line.
struct GrammarFile {
  std::string name{};
  std::string content{};
};
struct GrammarError {
  std::string file{};
  int line = 0;
  Words words{};
};
// What loading gives: the forms, or the errors that forbid using them.
struct LoadedForms {
  std::shared_ptr<const Forms> forms{};
  std::vector<GrammarError> errors{};
};
LoadedForms load_forms(const std::vector<GrammarFile>& files);

// The grammar files that were built into the program.
const std::vector<GrammarFile>& built_in_grammars();

// A grid of a form, by position.
struct GridId {
  std::uint16_t form = 0;
  std::uint16_t grid = 0;
  friend bool operator==(const GridId&, const GridId&) = default;
};

inline const FormGrid& grid_of(const Forms& forms, GridId id) { return forms.forms[id.form].grids[id.grid]; }

}  // namespace gouji
