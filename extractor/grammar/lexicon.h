#pragma once
// The labels of all forms, folded and indexed, and the patterns of all families, compiled. Made once
// when the grammars are loaded, used by every stage from grids on.

#include <bitset>
#include <cstdint>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "gouji/forms.h"
#include "grammar/label_table.h"
#include "text/fold.h"
#include "text/pattern.h"

namespace gouji {

enum class LabelKind : std::uint8_t { Row, Column, RowGroup, ColumnGroup, Heading };

// One place in the forms where a label stands.
struct LabelUse {
  GridId grid{};
  LabelKind kind{};
  std::uint32_t block = 0;
  std::uint32_t index = 0;  // row or column index, group or heading index
  bool alias = false;
};

// The uses of what is written in a cell, and how far what is written is from the label.
struct LabelMatch {
  const std::vector<LabelUse>* uses = nullptr;  // null: no label is near
  std::uint32_t edits = 0;
  std::uint32_t length = 0;                     // of the label, in characters
};

// One way a row's label is written, folded.
struct Spelling {
  std::u16string text{};
  bool alias = false;
  bool with_ordinal = false;  // the label's own numeral 一、 or （二） is part of it
};

// The spellings of one grid's row labels by their first two characters, for one pass over a text.
struct SpellingIndex {
  struct Entry {
    std::uint32_t row = 0;
    std::uint32_t spelling = 0;  // of row_spellings
  };
  // Longest spellings first.
  std::unordered_map<std::uint32_t, std::vector<Entry>> by_start{};
  std::bitset<1024> starts{};  // a few bits of each start tell most texts apart from it

  static std::uint32_t start_of(char16_t first, char16_t second) { return static_cast<std::uint32_t>(first) << 16 | second; }
  static std::size_t slot_of(std::uint32_t start) { return (start >> 16 ^ start << 3) % 1024; }

  // The entries of the spellings that begin so; null where there are none, as nearly everywhere in a text.
  const std::vector<Entry>* entries_at(char16_t first, char16_t second) const {
    const std::uint32_t start = start_of(first, second);
    if (!starts.test(slot_of(start))) return nullptr;
    const auto entries = by_start.find(start);
    return entries == by_start.end() ? nullptr : &entries->second;
  }
};

// What the heads of a grid whose rows stand side by side are made of.
struct AcrossHeads {
  struct Head {
    std::u16string text{};
    LabelKind kind{};
    std::uint32_t index = 0;
  };
  std::vector<Head> labels{};   // of rows, their groups and columns, folded, the longest first
  std::u16string characters{};  // of all labels, each once
  std::size_t length = 0;       // of all heads together, the columns' printed over each row
};

// A pattern with what tells texts in which it matches nowhere.
struct PeriodPattern {
  Pattern pattern;
  std::vector<Clause> clauses{};  // of the folded text
  std::vector<Clause> words{};    // those of one Han character that nothing but itself folds to, for the text as it is written
};

struct FamilyPatterns {
  std::vector<Pattern> sections{};  // of all sections, in their order; then of those whose heading bears their number
  std::vector<std::uint32_t> section_of{};
  std::uint32_t first_numbered = 0;  // of those
  PatternSet any_section{{}};
  std::vector<Pattern> section_beginnings{};  // of each but the numbered: the longest words at the beginning of a text that it may match by themselves
  std::vector<Pattern> titles{};
  std::vector<std::vector<Pattern>> others{};    // titles of each other document
  std::vector<PeriodPattern> periods{};
  std::vector<Pattern> years{};
  std::vector<Pattern> signings{};
  std::vector<Pattern> subjects{};

  // The pattern of the heading that has these words and this number (0: none), by a search of any_section.
  std::optional<std::uint32_t> heading_with(std::string_view words, std::uint32_t number, CandidateSearch& search) const;
};

struct ClaimPatterns {
  static inline const Pattern kNothing{"", Compile::AtFirstUse};
  std::vector<Pattern> patterns{};
  std::vector<Pattern> denials{};
  std::vector<Pattern> totals{};
  std::vector<Pattern> items{};
  Pattern label = kNothing, last = kNothing, lead = kNothing, context = kNothing, unless = kNothing, unless_near = kNothing, unless_behind = kNothing;
  std::uint32_t number_of_unless = 0, number_of_unless_near = 0;  // in NarrativePatterns::any_scope
};

// The patterns of a family's narrative.
struct NarrativePatterns {
  Pattern plain_lead{"", Compile::AtFirstUse};
  Pattern lead{"", Compile::AtFirstUse};
  Pattern part_behind{"", Compile::AtFirstUse};
  std::vector<Pattern> foreign{};
  std::vector<Pattern> foreign_unless{};  // over the agency's name
  PatternSet any_scope{{}};               // those of `foreign`, by the same numbers, then what each claim is said unless
  std::vector<ClaimPatterns> claims{};
  // All patterns and denials of all claims, in one pass; which claim each belongs to.
  PatternSet any{{}};
  std::vector<std::uint32_t> claim_of{};
};

class Lexicon {
 public:
  // All patterns are known to compile: they wait until a report needs them.
  explicit Lexicon(const Forms& forms);
  Lexicon(const Lexicon&) = delete;  // its table points into it
  Lexicon& operator=(const Lexicon&) = delete;

  // Looks `text` up as a label: as it stands, without added notes, without its ordinal; then, if `damaged`, the
  // nearest label within the edits that a label of its length allows.
  LabelMatch find(std::string_view text, bool damaged) const;

  // The same, for a text that folds to `folded`.
  LabelMatch find(std::string_view text, const FoldedLabel& folded, bool damaged) const;

  // Whether a text that folds to `full` is nothing but a unit in which some row of a form is counted.
  bool is_unit(std::u16string_view full) const;

  const std::vector<FamilyPatterns>& families() const { return families_; }

  const std::vector<NarrativePatterns>& narratives() const { return narratives_; }

  // For each row of the grid every spelling of its label, longest first, so that a label is taken whole where it
  // stands whole.
  const std::vector<std::vector<Spelling>>& row_spellings(GridId id) const { return row_spellings_[id.form][id.grid]; }

  const SpellingIndex& row_index(GridId id) const { return row_indices_[id.form][id.grid]; }

  // The heads of all columns of all blocks of the grid, folded, without notes.
  const std::vector<std::u16string>& column_heads(GridId id) const { return column_heads_[id.form][id.grid]; }

  const AcrossHeads& across_heads(GridId id) const { return across_heads_[id.form][id.grid]; }

 private:
  struct Hash {
    using is_transparent = void;
    std::size_t operator()(std::u16string_view text) const { return std::hash<std::u16string_view>{}(text); }
  };
  LabelMatch nearest(std::u16string_view full, std::u16string_view bare) const;
  void add_label(const Label& label, LabelUse use);
  void add_spelling(std::string_view text, LabelUse use);
  void add_key(std::u16string key, LabelUse use);
  void add_grid(const FormGrid& grid, GridId id);
  void add_family(const Family& family);
  void add_narrative(const Narrative& narrative);
  PeriodPattern period_pattern(const std::string& expression);
  ClaimPatterns claim_patterns(const FormClaim& claim);
  Pattern compiled(const std::string& expression);
  static std::vector<Clause> clauses_for(const std::string& expression);
  static PatternWords words_for(const std::string& expression);

  std::unordered_map<std::u16string, std::vector<LabelUse>, Hash, std::equal_to<>> exact_{};
  LabelTable table_{};  // of the same
  std::vector<FamilyPatterns> families_{};
  std::vector<NarrativePatterns> narratives_{};
  std::set<std::u16string, std::less<>> row_units_{};
  std::size_t longest_row_unit_ = 0;
  std::vector<std::vector<std::vector<std::vector<Spelling>>>> row_spellings_{};  // by form, grid, row
  std::vector<std::vector<SpellingIndex>> row_indices_{};  // by form, grid
  std::vector<std::vector<std::vector<std::u16string>>> column_heads_{};  // likewise
  std::vector<std::vector<AcrossHeads>> across_heads_{};   // likewise
  std::unordered_map<std::string, Pattern> patterns_{};  // by their expressions: claims share many
};

// Edits within which a damaged label is still recognised: none up to 3 characters, one up to 6, three in
// ten beyond.
std::uint32_t edits_allowed(std::size_t label_length);

}  // namespace gouji
