// Where reports below are missing, or a figure of theirs cannot be read, the sum is only a lower bound: it may show that the report above is
// wrong, and never that it is right.
#include "series/levels.h"

#include <algorithm>
#include <map>

#include "series/figures.h"

namespace gouji {
namespace {

constexpr std::size_t kMostNamed = 50;

struct Below {
  std::vector<std::uint32_t> known{};
  std::vector<std::string> missing{};
};

bool counts_as_zero(const Reading& reading) {
  return std::holds_alternative<Blank>(reading) || std::holds_alternative<NotApplicable>(reading) || std::holds_alternative<Absent>(reading);
}

std::string joined(const std::vector<std::string>& names) {
  std::string text;
  for (const std::string& name : names) text += (text.empty() ? "" : "、") + name;
  return text;
}

class Levels {
 public:
  Levels(const std::vector<Yearly>& agencies, const std::vector<SeriesEntry>& entries, const Forms& forms, const AgencyNames& names, Late& late)
      : entries_(entries), forms_(forms), names_(names), late_(late) {
    for (const Yearly& agency : agencies)
      for (const std::string& name : agency.names) by_name_[{family_of(agency), name}].push_back(&agency);
  }

  void hold(const AgencyLevel& level) {
    for (std::uint32_t family = 0; family < forms_.families.size(); ++family) {
      const Yearly* parent = agency(family, level.parent);
      if (parent == nullptr) continue;
      for (const std::uint32_t entry : parent->entries) hold_year(entry, level);
    }
  }

 private:
  std::uint32_t family_of(const Yearly& agency) const { return entries_[agency.entries.front()].family; }

  // Nothing where the name is nobody's, or several agencies'.
  const Yearly* agency(std::uint32_t family, const std::string& name) const {
    const auto found = by_name_.find({family, names_.compared(name, forms_.families[family])});
    return found == by_name_.end() || found->second.size() != 1 ? nullptr : found->second.front();
  }

  Below below(const AgencyLevel& level, std::uint32_t family, int year) const {
    Below result;
    for (const std::string& name : level.children) {
      const Yearly* child = agency(family, name);
      const auto* found = child == nullptr ? nullptr : report_of(*child, year);
      if (found == nullptr) result.missing.push_back(name);
      else if (std::find(result.known.begin(), result.known.end(), *found) == result.known.end()) result.known.push_back(*found);
    }
    return result;
  }

  const std::uint32_t* report_of(const Yearly& agency, int year) const {
    for (const std::uint32_t& entry : agency.entries)
      if (entries_[entry].name.year == year) return &entry;
    return nullptr;
  }

  void hold_year(std::uint32_t parent, const AgencyLevel& level) {
    const Below below = this->below(level, entries_[parent].family, *entries_[parent].name.year);
    if (below.known.empty()) return;
    std::vector<Figures> figures;
    for (const std::uint32_t child : below.known) figures.emplace_back(entries_[child], forms_);
    const Figures own(entries_[parent], forms_);
    for (const SeriesRule& rule : forms_.families[entries_[parent].family].series) {
      if (rule.kind != SeriesKind::Levels) continue;
      for (const SeriesTerm& term : rule.left)
        for (const std::string& star : own.stars_of(term)) hold_figure(rule, term, star, parent, own, figures, below);
      if (!below.missing.empty()) say_partial(rule, parent, below);
    }
  }

  void hold_figure(const SeriesRule& rule, const SeriesTerm& term, const std::string& star, std::uint32_t parent, const Figures& own,
                   const std::vector<Figures>& children, const Below& below) {
    const auto at = own.find(term.grid, term.row == "*" ? star : term.row, term.column == "*" ? star : term.column);
    if (!at || at->amount() == nullptr) return;
    std::optional<Amount> sum = Amount{};
    bool is_whole = below.missing.empty();
    std::vector<Operand> operands = {{lent(at->key()), *at->amount(), 1, true, at->figure->place, 0}};
    Cause cause = at->figure->doubtful ? Cause::Reading : Cause::Published;
    for (std::uint32_t i = 0; i < children.size(); ++i) {
      const auto found = children[i].find(at->key());
      const bool is_amount = found && found->amount() != nullptr;
      if (is_amount && sum) sum = add(*sum, *found->amount());
      if (!is_amount && !(found && counts_as_zero(found->figure->reading))) is_whole = false;
      if (is_amount && i < kMostNamed) operands.push_back({lent(at->key()), *found->amount(), 1, false, {}, i + 1});
      if (found && found->figure->doubtful) cause = Cause::Reading;
    }
    const auto order = sum ? compare(*sum, *at->amount()) : std::nullopt;
    if (!order || *order == 0 || (*order < 0 && !is_whole)) return;
    Finding finding = finding_of(FindingKind::SeriesSumFails, rule, at->key(), below);
    finding.verdict = Verdict::Fails;
    finding.severity = rule.severity;
    finding.relation = is_whole ? Relation::Equal : Relation::AtLeast;
    finding.left = *at->amount();
    finding.right = sum;
    finding.at_name = lent(at->grid->rows[at->row].name);
    finding.grid_name = lent(at->grid->name);
    finding.place = at->figure->place;
    finding.operands = std::move(operands);
    finding.cause = cause;
    late_.add(parent, std::move(finding));
  }

  void say_partial(const SeriesRule& rule, std::uint32_t parent, const Below& below) {
    Finding finding = finding_of(FindingKind::SeriesSumPartial, rule, "", below);
    finding.verdict = Verdict::Undecided;
    late_.add(parent, std::move(finding));
  }

  Finding finding_of(FindingKind kind, const SeriesRule& rule, std::string at, const Below& below) const {
    std::vector<ReportName> others;
    for (std::size_t i = 0; i < below.known.size() && i < kMostNamed; ++i) others.push_back(entries_[below.known[i]].name);
    Finding finding = late_finding({kind, "levels." + rule.name, std::move(at), Severity::Note}, std::move(others),
                                   {std::to_string(below.known.size()), std::to_string(below.known.size() + below.missing.size()), joined(below.missing)});
    finding.basis = lent(rule.basis);
    return finding;
  }

  const std::vector<SeriesEntry>& entries_;
  const Forms& forms_;
  const AgencyNames& names_;
  Late& late_;
  std::map<std::pair<std::uint32_t, std::string>, std::vector<const Yearly*>> by_name_{};
};

}  // namespace

void hold_against_those_below(const std::vector<Yearly>& agencies, const std::vector<SeriesEntry>& entries, const Forms& forms,
                              const SeriesOptions& options, const AgencyNames& names, Late& late) {
  Levels levels(agencies, entries, forms, names, late);
  for (const AgencyLevel& level : options.levels) levels.hold(level);
}

}  // namespace gouji
