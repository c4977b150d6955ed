#include "messages/check_names.h"

#include <algorithm>
#include <string>

#include "messages/sentences.h"

namespace gouji {
namespace {

struct KindOfCheck {
  std::string_view check{};
  FindingKind kind{};
};

constexpr KindOfCheck kKinds[] = {
    {"reading.blank", FindingKind::ReadingBlank},
    {"reading.unreadable", FindingKind::ReadingUnreadable},
    {"reading.ambiguous", FindingKind::ReadingAmbiguous},
    {"reading.negative", FindingKind::ReadingNegative},
    {"reading.not-whole", FindingKind::ReadingNotWhole},
    {"reading.annotated", FindingKind::ReadingAnnotated},
    {"form.section-missing", FindingKind::SectionMissing},
    {"form.section-repeated", FindingKind::SectionRepeated},
    {"form.section-misnumbered", FindingKind::SectionMisnumbered},
    {"form.section-order", FindingKind::SectionOrder},
    {"form.section-altered", FindingKind::SectionAltered},
    {"form.section-short", FindingKind::SectionShort},
    {"form.no-grids", FindingKind::NoGrids},
    {"form.grid-missing", FindingKind::GridMissing},
    {"form.grid-replaced", FindingKind::GridReplaced},
    {"form.grid-repeated", FindingKind::GridRepeated},
    {"form.row-missing", FindingKind::RowMissing},
    {"form.row-extra", FindingKind::RowExtra},
    {"form.label-altered", FindingKind::LabelAltered},
    {"form.label-lost", FindingKind::LabelLost},
    {"form.header-altered", FindingKind::HeaderAltered},
    {"form.old-form", FindingKind::FormOld},
    {"form.mixed", FindingKind::FormMixed},
    {"form.unit-missing", FindingKind::UnitMissing},
    {"report.year-disagrees", FindingKind::YearDisagrees},
    {"report.year-missing", FindingKind::YearMissing},
    {"report.period-wrong", FindingKind::PeriodWrong},
    {"report.period-missing", FindingKind::PeriodMissing},
    {"report.agency-missing", FindingKind::AgencyMissing},
    {"years.missing", FindingKind::SeriesYearMissing},
    {"copy.file", FindingKind::CopyFile},
    {"copy.grid", FindingKind::CopyGrid},
};

// Checks with findings of several kinds.
struct CheckOfKinds {
  std::string_view check{};
  Phrase name{};
};
constexpr CheckOfKinds kOfKinds[] = {
    {"years.version", {"同一年度有几份报告", "several reports of one year"}},
    {"copy.narrative", {"文字与另一份报告相同或大致相同", "text that equals or nearly equals another report's"}},
};

struct Key {
  std::string_view grid{}, row{}, column{};
};

Key parts_of(std::string_view key) {
  const auto first = key.find('.'), last = key.rfind('.');
  if (first == std::string_view::npos || first == last) return {key, {}, {}};
  return {key.substr(0, first), key.substr(first + 1, last - first - 1), key.substr(last + 1)};
}

// "*" stands for any end.
bool fits(std::string_view key, std::string_view pattern) {
  return pattern.ends_with('*') ? key.starts_with(pattern.substr(0, pattern.size() - 1)) : key == pattern;
}

Words plus(Words a, const Words& b) { return {a.zh + b.zh, a.en + b.en}; }
Words both(const Phrase& phrase) { return {std::string(phrase.zh), std::string(phrase.en)}; }
Words brief(const Words& name) { return {short_name(name, Language::Chinese), short_name(name, Language::English)}; }

struct Rows {
  const FormGrid* grid = nullptr;
  std::vector<std::uint32_t> rows{};
};

// The rows that a key speaks of, of the form that is in force longest.
Rows rows_of(const Key& key, const Forms& forms) {
  Rows found;
  int last_year = 0;
  for (const Form& form : forms.forms)
    for (const FormGrid& grid : form.grids) {
      if (grid.key != key.grid || form.last_year < last_year) continue;
      Rows rows{&grid, {}};
      for (std::uint32_t r = 0; r < grid.rows.size(); ++r) {
        const auto& columns = grid.block_of(r).columns;
        const auto is_column = [&](const FormColumn& column) { return fits(column.key, key.column); };
        if (fits(grid.rows[r].key, key.row) && std::any_of(columns.begin(), columns.end(), is_column)) rows.rows.push_back(r);
      }
      if (!rows.rows.empty()) found = std::move(rows), last_year = form.last_year;
    }
  return found;
}

// Whether the column is what its row adds up to.
bool is_total(const FormGrid& grid, std::uint32_t row, std::uint32_t column) {
  return std::any_of(grid.ties.begin(), grid.ties.end(), [&](const FormTie& tie) {
    return tie.each == Each::Row && tie.block == grid.rows[row].block && tie.relation == Relation::Equal && tie.right.size() == 1 &&
           tie.right.front().index == column;
  });
}

// Of several rows the group that they are, where they are one.
Words name_of_rows(const Rows& rows) {
  const auto& all = rows.grid->rows;
  const FormRow& first = all[rows.rows.front()];
  if (rows.rows.size() == 1) return brief(first.name);
  const auto is_in = [&](std::uint32_t group) {
    return std::all_of(rows.rows.begin(), rows.rows.end(), [&](std::uint32_t r) {
      return std::find(all[r].groups.begin(), all[r].groups.end(), group) != all[r].groups.end();
    });
  };
  for (auto group = first.groups.rbegin(); group != first.groups.rend(); ++group)
    if (is_in(*group)) return brief(rows.grid->groups[*group].name);
  return plus(brief(first.name), {" 等", " and others"});
}

Words name_of_figures(const Key& key, const Forms& forms) {
  const Rows rows = rows_of(key, forms);
  const std::string id = std::string(key.grid) + "." + std::string(key.row) + "." + std::string(key.column);
  if (rows.rows.empty()) return {id, id};
  const auto& columns = rows.grid->block_of(rows.rows.front()).columns;
  const auto column = std::find_if(columns.begin(), columns.end(), [&](const FormColumn& one) { return fits(one.key, key.column); });
  const auto number = static_cast<std::uint32_t>(column - columns.begin());
  const bool every_row = key.row == "*";
  if (every_row && is_total(*rows.grid, rows.rows.front(), number))
    return plus(brief(rows.grid->name), plus({"·", " · "}, brief(column->name)));
  if (every_row) return brief(column->name);
  if (key.column == "*" || is_total(*rows.grid, rows.rows.front(), number)) return name_of_rows(rows);
  return plus(name_of_rows(rows), plus({"·", " · "}, brief(column->name)));
}

void add_term(Words& sum, int sign, const Words& name) {
  const bool is_first = sum.zh.empty();
  const std::string joint = sign < 0 ? (is_first ? "− " : " − ") : is_first ? "" : " + ";
  sum = plus(std::move(sum), plus({joint, joint}, name));
}

// ---- ties

struct FoundTie {
  const FormGrid* grid = nullptr;
  const FormTie* tie = nullptr;
};

FoundTie tie_named(std::string_view check, const Forms& forms) {
  FoundTie found;
  int last_year = 0;
  for (const Form& form : forms.forms)
    for (const FormGrid& grid : form.grids)
      for (const FormTie& tie : grid.ties)
        if (form.last_year >= last_year && grid.key + "." + tie.name == check) found = {&grid, &tie}, last_year = form.last_year;
  return found;
}

// The first term tells sides apart; “…” stands for the others.
Words first_of(const FoundTie& found, const std::vector<Term>& terms) {
  if (terms.empty()) return {"0", "0"};
  const std::uint32_t at = terms.front().index;
  const Words name = brief(found.tie->each == Each::Row ? found.grid->blocks[found.tie->block].columns[at].name : found.grid->rows[at].name);
  return terms.size() == 1 ? name : plus(name, {" + …", " + …"});
}

Words name_of_tie(const FoundTie& found) {
  const Relation relation = found.tie->relation;
  const std::string sign = relation == Relation::Equal ? " = " : relation == Relation::AtMost ? " ≤ " : " ≥ ";
  Words name = plus({"勾稽：", "ties: "}, brief(found.grid->name));
  name = plus(plus(std::move(name), {"（", " ("}), first_of(found, found.tie->left));
  name = plus(plus(std::move(name), {sign, sign}), first_of(found, found.tie->right));
  return plus(std::move(name), {"）", ")"});
}

// ---- claims

bool states_number(const FormClaim& claim) {
  return std::any_of(claim.patterns.begin(), claim.patterns.end(),
                     [](const std::string& pattern) { return pattern.find("(?P<n>") != std::string::npos; });
}

Words name_of_series(const SeriesRule& rule, const Forms& forms) {
  switch (rule.kind) {
    case SeriesKind::Tie: return plus({"跨年衔接：", "across years: "}, name_of_terms({rule.left.front()}, forms));
    case SeriesKind::Jump: return both(name_of(FindingKind::SeriesJump));
    case SeriesKind::Levels: return both(name_of(FindingKind::SeriesSumFails));
  }
  return {};
}

Words name_of_claim_check(const std::vector<const FormClaim*>& claims, const Forms& forms) {
  switch (claims.front()->kind) {
    case ClaimKind::Count: return plus({"正文与表格：", "text against grids: "}, name_of_claims(claims, forms));
    case ClaimKind::Parts: return plus({"正文分项：", "lists of the text: "}, basis_of({claims.front()}));
    case ClaimKind::Share: return both(name_of(FindingKind::NarrativeShare));
    case ClaimKind::Growth: return both(name_of(FindingKind::NarrativeGrowth));
    case ClaimKind::Multiple: return both(name_of(FindingKind::NarrativeMultiple));
    case ClaimKind::Contradiction: return both(name_of(FindingKind::NarrativeContradiction));
    case ClaimKind::Year: return both(name_of(FindingKind::NarrativeYear));
    case ClaimKind::Date: return both(name_of(FindingKind::NarrativeDate));
  }
  return {};
}

}  // namespace

std::vector<const FormClaim*> claims_of(std::string_view check, const Forms& forms) {
  constexpr std::string_view kFamily = "narrative.";
  std::vector<const FormClaim*> found;
  if (!check.starts_with(kFamily)) return found;
  for (const Family& family : forms.families)
    for (const FormClaim& claim : family.narrative.claims)
      if (claim.name == check.substr(kFamily.size())) found.push_back(&claim);
  return found;
}

std::vector<const SeriesRule*> series_rules_of(std::string_view check, const Forms& forms) {
  std::vector<const SeriesRule*> found;
  for (const Family& family : forms.families)
    for (const SeriesRule& rule : family.series)
      if ((rule.kind == SeriesKind::Levels ? "levels." : "years.") + rule.name == check) found.push_back(&rule);
  return found;
}

Words basis_of(const std::vector<const FormClaim*>& claims) {
  Words text;
  std::vector<std::string> known;
  for (const FormClaim* claim : claims) {
    if (claim->basis.zh.empty() || std::find(known.begin(), known.end(), claim->basis.zh) != known.end()) continue;
    known.push_back(claim->basis.zh);
    if (!text.zh.empty()) text = plus(std::move(text), {"；", "; "});
    text = plus(std::move(text), {claim->basis.zh, std::string(in(claim->basis, Language::English))});
  }
  return text;
}

std::string_view basis_in(std::string_view zh, const Forms& forms, Language language) {
  if (zh.empty() || language == Language::Chinese) return zh;
  std::string_view found = zh;
  const auto look_at = [&](const Words& basis) {
    if (basis.zh == zh) found = in(basis, language);
  };
  for (const Form& form : forms.forms)
    for (const FormGrid& grid : form.grids)
      for (const FormTie& tie : grid.ties) look_at(tie.basis);
  for (const Family& family : forms.families) {
    for (const FormClaim& claim : family.narrative.claims) look_at(claim.basis);
    for (const SeriesRule& rule : family.series) look_at(rule.basis);
  }
  return found;
}

Words name_of_quantity(const Quantity& quantity, const Forms& forms) {
  Words sum;
  for (const QuantityTerm& term : quantity) add_term(sum, term.sign, name_of_figures(parts_of(term.key), forms));
  return sum;
}

Words name_of_terms(const std::vector<SeriesTerm>& terms, const Forms& forms) {
  Words sum;
  for (const SeriesTerm& term : terms) {
    const Words name = name_of_figures({term.grid, term.row, term.column}, forms);
    add_term(sum, term.sign, term.last_year ? plus({"上年报告的 ", "last year's "}, name) : name);
  }
  return sum;
}

// Of the quantities that a number may be, those of one figure each: what they are made of besides says nothing new.
Words name_of_claims(const std::vector<const FormClaim*>& claims, const Forms& forms) {
  const FormClaim& claim = *claims.front();
  Words name;
  for (const Quantity& quantity : claim.may_be) {
    const bool is_first = &quantity == &claim.may_be.front();
    const bool is_of_its_grid = parts_of(quantity.front().key).grid == parts_of(claim.may_be.front().front().key).grid;
    if (!is_first && (quantity.size() > 1 || !is_of_its_grid)) continue;
    if (!is_first) name = plus(std::move(name), {"、", ", "});
    name = plus(std::move(name), name_of_quantity(quantity, forms));
  }
  const bool denies = std::none_of(claims.begin(), claims.end(), [](const FormClaim* one) { return states_number(*one); });
  return denies ? plus(std::move(name), {" 为 0", " is 0"}) : name;
}

Words name_of_check(std::string_view check, const Forms& forms) {
  for (const KindOfCheck& one : kKinds)
    if (one.check == check) return both(name_of(one.kind));
  for (const CheckOfKinds& one : kOfKinds)
    if (one.check == check) return both(one.name);
  if (const FoundTie tie = tie_named(check, forms); tie.tie != nullptr) return name_of_tie(tie);
  if (const auto claims = claims_of(check, forms); !claims.empty()) return name_of_claim_check(claims, forms);
  if (const auto rules = series_rules_of(check, forms); !rules.empty()) return name_of_series(*rules.front(), forms);
  return {std::string(check), std::string(check)};
}

}  // namespace gouji
