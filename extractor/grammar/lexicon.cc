// Indexes every spelling of every label under its folded forms.
#include "grammar/lexicon.h"

#include <algorithm>
#include <iterator>
#include <utility>

#include "grammar/known_clauses.h"
#include "text/fold.h"
#include "text/han_words.h"
#include "text/ordinal.h"

namespace gouji {
namespace {

bool is_same_place(const LabelUse& a, const LabelUse& b) {
  return a.grid == b.grid && a.kind == b.kind && a.block == b.block && a.index == b.index;
}

bool are_same_uses(const std::vector<LabelUse>& a, const std::vector<LabelUse>& b) {
  return std::equal(a.begin(), a.end(), b.begin(), b.end(), is_same_place);
}

void add_spelling_once(std::vector<Spelling>& spellings, std::u16string text, bool alias, bool with_ordinal) {
  const bool known = std::any_of(spellings.begin(), spellings.end(), [&](const Spelling& s) { return s.text == text; });
  if (!text.empty() && !known) spellings.push_back({std::move(text), alias, with_ordinal});
}

// A unit that the table prints behind the label stands between it and the figures.
void add_unit(std::vector<Spelling>& spellings, const std::string& unit) {
  const std::u16string folded = fold_label(unit);
  if (folded.empty()) return;
  const std::vector<Spelling> bare = spellings;
  for (const Spelling& spelling : bare) add_spelling_once(spellings, spelling.text + folded, spelling.alias, spelling.with_ordinal);
}

std::vector<Spelling> spellings_of(const Label& label, const std::string& unit) {
  std::vector<Spelling> spellings;
  const auto take = [&](const std::string& text, bool alias) {
    const std::string_view bare = without_ordinal(text);
    const bool numbered = fold_label(bare) != fold_label(text);
    add_spelling_once(spellings, fold_label(text), alias, numbered);
    add_spelling_once(spellings, fold_label_without_notes(text), alias, numbered);
    add_spelling_once(spellings, fold_label(bare), alias, false);
    add_spelling_once(spellings, fold_label_without_notes(bare), alias, false);
  };
  take(label.text, false);
  for (const std::string& alias : label.aliases) take(alias, true);
  add_unit(spellings, unit);
  std::stable_sort(spellings.begin(), spellings.end(),
                   [](const Spelling& a, const Spelling& b) { return a.text.size() > b.text.size(); });
  return spellings;
}

SpellingIndex index_of(const std::vector<std::vector<Spelling>>& rows) {
  SpellingIndex index;
  for (std::uint32_t r = 0; r < rows.size(); ++r)
    for (std::uint32_t s = 0; s < rows[r].size(); ++s)
      if (rows[r][s].text.size() >= 2)
        index.by_start[SpellingIndex::start_of(rows[r][s].text[0], rows[r][s].text[1])].push_back({r, s});
  for (auto& [start, entries] : index.by_start) {
    index.starts.set(SpellingIndex::slot_of(start));
    std::stable_sort(entries.begin(), entries.end(), [&](const auto& a, const auto& b) {
      return rows[a.row][a.spelling].text.size() > rows[b.row][b.spelling].text.size();
    });
  }
  return index;
}

AcrossHeads across_heads_of(const FormGrid& grid) {
  AcrossHeads heads;
  if (grid.arrangement != Arrangement::Across) return heads;
  const auto take = [&](const auto& labelled, LabelKind kind, std::size_t times) {
    for (std::uint32_t i = 0; i < labelled.size(); ++i) {
      std::u16string folded = fold_label(labelled[i].label.text);
      heads.length += folded.size() * times;
      for (const char16_t character : folded)
        if (heads.characters.find(character) == std::u16string::npos) heads.characters.push_back(character);
      heads.labels.push_back({std::move(folded), kind, i});
    }
  };
  take(grid.rows, LabelKind::Row, 1);
  take(grid.groups, LabelKind::RowGroup, 1);
  take(grid.blocks.front().columns, LabelKind::Column, grid.rows.size());
  std::stable_sort(heads.labels.begin(), heads.labels.end(), [](const auto& a, const auto& b) { return a.text.size() > b.text.size(); });
  return heads;
}

// What matches the beginning of every text of which the expression matches some beginning: the expression without the end of text that it
// ends with. All of any text where that does not tell, as in one of several alternatives.
std::string beginning_of(std::string_view expression) {
  const std::string anything = "(?s).*";
  if (!expression.starts_with('^') || !expression.ends_with('$')) return anything;
  const std::string_view body = expression.substr(0, expression.size() - 1);
  if (body.find("[]") != std::string_view::npos || body.find("[^]") != std::string_view::npos) return anything;
  int depth = 0;
  bool in_class = false;
  for (const char c : body) {
    const bool groups = c == '(' || c == ')' || c == '|';
    const bool tells = c != '\\' && c != '$' && !(in_class && (groups || c == '[')) && !(c == '|' && depth == 0);
    if (!tells) return anything;
    if (c == '[' || c == ']') in_class = c == '[';
    if (groups && c != '|') depth += c == '(' ? 1 : -1;
  }
  return std::string(body);
}

}  // namespace

std::uint32_t edits_allowed(std::size_t label_length) {
  if (label_length <= 3) return 0;
  if (label_length <= 6) return 1;
  return static_cast<std::uint32_t>(label_length * 3 / 10);
}

Lexicon::Lexicon(const Forms& forms) {
  for (std::size_t f = 0; f < forms.forms.size(); ++f) {
    auto& of_form = row_spellings_.emplace_back();
    auto& indices = row_indices_.emplace_back();
    column_heads_.emplace_back();
    across_heads_.emplace_back();
    for (std::size_t g = 0; g < forms.forms[f].grids.size(); ++g) {
      const FormGrid& grid = forms.forms[f].grids[g];
      add_grid(grid, {static_cast<std::uint16_t>(f), static_cast<std::uint16_t>(g)});
      auto& of_grid = of_form.emplace_back();
      for (const FormRow& row : grid.rows) of_grid.push_back(spellings_of(row.label, row.unit));
      indices.push_back(index_of(of_grid));
      across_heads_.back().push_back(across_heads_of(grid));
      auto& heads = column_heads_.back().emplace_back();
      for (const FormBlock& block : grid.blocks)
        for (const FormColumn& column : block.columns) heads.push_back(fold_label_without_notes(column.label.text));
    }
  }
  for (const auto& [key, uses] : exact_) table_.add(key, uses);
  for (const Family& family : forms.families) add_family(family);
}

void Lexicon::add_grid(const FormGrid& grid, GridId id) {
  for (std::uint32_t r = 0; r < grid.rows.size(); ++r) {
    add_label(grid.rows[r].label, {id, LabelKind::Row, grid.rows[r].block, r});
    if (grid.rows[r].unit.empty()) continue;
    const std::u16string unit = fold_label(grid.rows[r].unit);
    longest_row_unit_ = std::max(longest_row_unit_, unit.size());
    row_units_.insert(unit);
  }
  for (std::uint32_t g = 0; g < grid.groups.size(); ++g)
    add_label(grid.groups[g].label, {id, LabelKind::RowGroup, 0, g});
  for (std::uint32_t b = 0; b < grid.blocks.size(); ++b) {
    const FormBlock& block = grid.blocks[b];
    for (std::uint32_t c = 0; c < block.columns.size(); ++c)
      add_label(block.columns[c].label, {id, LabelKind::Column, b, c});
    for (std::uint32_t g = 0; g < block.column_groups.size(); ++g)
      add_label(block.column_groups[g].label, {id, LabelKind::ColumnGroup, b, g});
    for (std::uint32_t h = 0; h < block.headings.size(); ++h)
      add_label(block.headings[h], {id, LabelKind::Heading, b, h});
  }
}

void Lexicon::add_label(const Label& label, LabelUse use) {
  if (label.text.empty()) return;
  add_spelling(label.text, use);
  use.alias = true;
  for (const std::string& alias : label.aliases) add_spelling(alias, use);
}

void Lexicon::add_spelling(std::string_view text, LabelUse use) {
  const std::string_view bare = without_ordinal(text);
  add_key(fold_label(text), use);
  add_key(fold_label_without_notes(text), use);
  add_key(fold_label(bare), use);
  add_key(fold_label_without_notes(bare), use);
}

void Lexicon::add_key(std::u16string key, LabelUse use) {
  if (key.empty()) return;
  auto& uses = exact_[std::move(key)];
  for (const LabelUse& known : uses)
    if (is_same_place(known, use)) return;
  uses.push_back(use);
}

void Lexicon::add_family(const Family& family) {
  FamilyPatterns patterns;
  std::vector<PatternWords> of_sections;
  const auto add_heading = [&](std::uint32_t section, const std::string& expression) {
    patterns.sections.push_back(compiled(expression));
    patterns.section_of.push_back(section);
    of_sections.push_back(words_for(expression));
  };
  for (std::uint32_t s = 0; s < family.sections.size(); ++s)
    for (const std::string& expression : family.sections[s].patterns) {
      add_heading(s, expression);
      patterns.section_beginnings.emplace_back(beginning_of(expression), Compile::AtFirstUse, Clause{}, Prefer::Longest);
    }
  patterns.first_numbered = static_cast<std::uint32_t>(patterns.sections.size());
  for (std::uint32_t s = 0; s < family.sections.size(); ++s)
    for (const std::string& expression : family.sections[s].numbered_patterns) add_heading(s, expression);
  patterns.any_section = PatternSet(of_sections);
  for (const std::string& expression : family.title_patterns) patterns.titles.push_back(compiled(expression));
  for (const OtherDocument& other : family.others) {
    auto& titles = patterns.others.emplace_back();
    for (const std::string& expression : other.titles) titles.push_back(compiled(expression));
  }
  for (const std::string& expression : family.period_patterns) patterns.periods.push_back(period_pattern(expression));
  for (const std::string& expression : family.year_patterns) patterns.years.push_back(compiled(expression));
  for (const std::string& expression : family.signing_patterns) patterns.signings.push_back(compiled(expression));
  for (const std::string& expression : family.subject_patterns) patterns.subjects.push_back(compiled(expression));
  families_.push_back(std::move(patterns));
  add_narrative(family.narrative);
}

PeriodPattern Lexicon::period_pattern(const std::string& expression) {
  PeriodPattern period{compiled(expression), clauses_for(expression)};
  std::copy_if(period.clauses.begin(), period.clauses.end(), std::back_inserter(period.words), [](const Clause& clause) {
    constexpr std::size_t kBytesOfHan = 3;
    return clause.size() == 1 && clause.front().size() == kBytesOfHan && folds_alone(to_utf16(clause.front()).front());
  });
  return period;
}

ClaimPatterns Lexicon::claim_patterns(const FormClaim& claim) {
  ClaimPatterns patterns;
  for (const std::string& expression : claim.patterns) patterns.patterns.push_back(compiled(expression));
  for (const std::string& expression : claim.denials) patterns.denials.push_back(compiled(expression));
  for (const std::string& expression : claim.totals) patterns.totals.push_back(compiled(expression));
  for (const std::string& expression : claim.items) patterns.items.push_back(compiled(expression));
  patterns.label = compiled(claim.label);
  patterns.last = compiled(claim.last);
  patterns.lead = compiled(claim.lead);
  patterns.context = compiled(claim.context);
  patterns.unless = compiled(claim.unless);
  patterns.unless_near = compiled(claim.unless_near);
  patterns.unless_behind = compiled(claim.unless_behind);
  return patterns;
}

void Lexicon::add_narrative(const Narrative& narrative) {
  NarrativePatterns patterns;
  std::vector<PatternWords> all, of_scope;
  std::unordered_map<std::string, std::uint32_t> scope_numbers;  // claims share them
  const auto number_of = [&](const std::string& expression) {
    const auto [known, is_new] = scope_numbers.emplace(expression, static_cast<std::uint32_t>(of_scope.size()));
    if (is_new) of_scope.push_back(words_for(expression));
    return known->second;
  };
  const auto add = [&](const std::string& expression) { all.push_back(words_for(expression)); };
  patterns.plain_lead = compiled(narrative.plain_lead);
  patterns.lead = compiled(narrative.lead);
  patterns.part_behind = compiled(narrative.part_behind);
  for (const ForeignScope& foreign : narrative.foreign) {
    patterns.foreign.push_back(compiled(foreign.pattern));
    patterns.foreign_unless.push_back(compiled(foreign.unless_agency));
    of_scope.push_back(words_for(foreign.pattern));
  }
  for (std::uint32_t c = 0; c < narrative.claims.size(); ++c) {
    const FormClaim& claim = narrative.claims[c];
    patterns.claims.push_back(claim_patterns(claim));
    if (!claim.unless.empty()) patterns.claims.back().number_of_unless = number_of(claim.unless);
    if (!claim.unless_near.empty()) patterns.claims.back().number_of_unless_near = number_of(claim.unless_near);
    std::for_each(claim.patterns.begin(), claim.patterns.end(), add);
    std::for_each(claim.denials.begin(), claim.denials.end(), add);
    patterns.claim_of.resize(all.size(), c);
  }
  patterns.any = PatternSet(all);
  patterns.any_scope = PatternSet(of_scope);
  narratives_.push_back(std::move(patterns));
}

std::optional<std::uint32_t> FamilyPatterns::heading_with(std::string_view words, std::uint32_t number, CandidateSearch& search) const {
  for (const std::uint32_t pattern : search.in(words, {0, static_cast<std::uint32_t>(words.size())}))
    if ((pattern < first_numbered || section_of[pattern] + 1 == number) && sections[pattern].matches(words)) return pattern;
  return std::nullopt;
}

std::vector<Clause> Lexicon::clauses_for(const std::string& expression) {
  auto known = known_clauses(expression);
  return known ? std::move(*known) : clauses_of(expression);
}

PatternWords Lexicon::words_for(const std::string& expression) {
  auto beginnings = known_beginnings(expression);
  PatternWords words{clauses_for(expression), beginnings ? std::move(*beginnings) : beginnings_of(expression)};
  auto known_joined = known_joined_words(expression);
  Clause joined = known_joined ? std::move(*known_joined) : joined_words_of(expression);
  if (!joined.empty()) words.clauses.insert(words.clauses.begin(), std::move(joined));
  return words;
}

Pattern Lexicon::compiled(const std::string& expression) {
  if (const auto made = patterns_.find(expression); made != patterns_.end()) return made->second;
  const Pattern pattern(expression, Compile::AtFirstUse, known_first_clause(expression).value_or(Clause{}));
  patterns_.emplace(expression, pattern);
  return pattern;
}

bool Lexicon::is_unit(std::u16string_view folded) const {
  return folded.size() <= longest_row_unit_ && row_units_.contains(folded);
}

LabelMatch Lexicon::find(std::string_view text, bool damaged) const { return find(text, folded_label(text), damaged); }

LabelMatch Lexicon::find(std::string_view text, const FoldedLabel& folded, bool damaged) const {
  const std::u16string_view full = folded.han;
  if (full.empty()) return {};
  const auto exactly = [&](std::u16string_view key) -> LabelMatch {
    const std::vector<LabelUse>* uses = table_.find(key);
    return uses == nullptr ? LabelMatch{} : LabelMatch{uses, 0, static_cast<std::uint32_t>(key.size())};
  };
  if (const LabelMatch match = exactly(full); match.uses != nullptr) return match;
  // Most of what is written has no note and no ordinal, and so nothing else to look up.
  const std::u16string folded_again = folded.bracketed ? fold_label_without_notes(text) : std::u16string();
  const std::u16string_view without_notes = folded.bracketed ? std::u16string_view(folded_again) : full;
  const bool has_note = without_notes.size() != full.size();
  if (has_note)
    if (const LabelMatch match = exactly(without_notes); match.uses != nullptr) return match;
  // An ordinal is never a note: both foldings begin with it.
  const std::size_t written_ordinal = read_ordinal(text).length;
  const std::size_t ordinal = written_ordinal == 0 ? 0 : fold_label(text.substr(0, written_ordinal)).size();
  const std::u16string_view bare = without_notes.substr(ordinal);
  if (ordinal > 0) {
    if (const LabelMatch match = exactly(full.substr(ordinal)); match.uses != nullptr) return match;
    if (has_note)
      if (const LabelMatch match = exactly(bare); match.uses != nullptr) return match;
  }
  return damaged ? nearest(full, bare) : LabelMatch{};
}

LabelMatch Lexicon::nearest(std::u16string_view full, std::u16string_view bare) const {
  LabelMatch nearest;
  bool unique = true;
  for (const auto& [key, uses] : exact_) {
    const std::uint32_t allowed = edits_allowed(key.size());
    if (allowed == 0) continue;
    const std::uint32_t limit = nearest.uses == nullptr ? allowed : std::min(allowed, nearest.edits);
    std::uint32_t edits = edit_distance(full, key, limit);
    if (bare != full) edits = std::min(edits, edit_distance(bare, key, limit));
    if (edits > limit) continue;
    const auto length = static_cast<std::uint32_t>(key.size());
    const bool is_nearer = nearest.uses == nullptr || edits < nearest.edits;
    // Different labels equally near decide nothing. Of two ways to write one label the longer is taken, in whatever order they come.
    unique = is_nearer || (unique && are_same_uses(*nearest.uses, uses));
    if (is_nearer || length > nearest.length) nearest = {&uses, edits, length};
  }
  return unique ? nearest : LabelMatch{};
}

}  // namespace gouji
