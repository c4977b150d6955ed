// Every relation is weighed once for each row or column its "*" can be, where both forms have all its figures.
#include "series/two_years.h"

#include <algorithm>
#include <map>
#include <tuple>

namespace gouji {
namespace {

// A term of a relation with the figure that stands there.
struct Weighed {
  FoundFigure found{};
  const Figures* of = nullptr;
  bool last_year = false;
  bool on_left = true;
  int sign = 1;
};

// The contract's words for readings that are no amounts.
struct GapWord {
  std::string operator()(const Blank&) const { return "blank"; }
  std::string operator()(const Absent&) const { return "absent"; }
  std::string operator()(const NotApplicable&) const { return "not_applicable"; }
  std::string operator()(const Unreadable&) const { return "unreadable"; }
  std::string operator()(const Amount&) const { return {}; }
  std::string operator()(const Ambiguous&) const { return "ambiguous"; }
};

bool is_as_zero(const Reading& reading) { return std::holds_alternative<Blank>(reading) || std::holds_alternative<NotApplicable>(reading); }

bool holds(Relation relation, Amount left, Amount right) {
  const auto order = compare(left, right);
  if (!order) return true;  // too large to compare: nothing is said
  switch (relation) {
    case Relation::Equal: return *order == 0;
    case Relation::AtMost: return *order <= 0;
    case Relation::AtLeast: return *order >= 0;
  }
  return true;
}

struct Sides {
  std::optional<Amount> left = Amount{};
  std::optional<Amount> right = Amount{};
};

// Sums of what is known; `gap` stands for the one operand that is not.
Sides sums(const std::vector<Weighed>& weighed, const Amount& gap) {
  Sides sides;
  for (const Weighed& one : weighed) {
    auto& side = one.on_left ? sides.left : sides.right;
    const Amount* amount = one.found.amount();
    if (amount == nullptr) amount = &gap;
    if (side) side = one.sign > 0 ? add(*side, *amount) : subtract(*side, *amount);
  }
  return sides;
}

bool holds_with(Relation relation, const std::vector<Weighed>& weighed, const Amount& gap) {
  const Sides sides = sums(weighed, gap);
  return !sides.left || !sides.right || holds(relation, *sides.left, *sides.right);
}

class LastYear {
 public:
  LastYear(const TwoYears& years, Late& late) : years_(years), late_(late) {}

  void weigh(const SeriesRule& rule) {
    const SeriesTerm* starred = nullptr;
    for (const auto* side : {&rule.left, &rule.right})
      for (const SeriesTerm& term : *side)
        if (starred == nullptr && !term.last_year) starred = &term;
    if (starred == nullptr) return;
    for (const std::string& star : years_.now.stars_of(*starred)) weigh_at(rule, *starred, star);
  }

  void look_for_jump(const SeriesRule& rule) {
    for (const SeriesTerm& term : rule.left)
      for (const std::string& star : years_.now.stars_of(term)) jump_at(rule, term, star);
  }

  void report_jumps() {
    for (auto& [key, finding] : jumps_) late_.add(years_.entry, std::move(finding));
  }

  void find_left_over() {
    std::vector<std::string> keys;
    years_.now.for_each([&](const FoundFigure& now) {
      const auto& suspects = years_.now.entry().suspects;
      if (std::find(suspects.begin(), suspects.end(), now.at) == suspects.end()) return;
      const auto last = years_.last.find(now.key());
      const bool is_left = last && last->amount() != nullptr && now.amount() != nullptr && !is_zero(*now.amount()) && *last->amount() == *now.amount();
      if (is_left) late_.add_left_over(years_.entry, now.key());
    });
  }

 private:
  static std::string_view filled(const std::string& key, const std::string& star) { return key == "*" ? star : key; }

  std::optional<Weighed> weighed(const SeriesTerm& term, const std::string& star, bool on_left) const {
    const Figures& of = term.last_year ? years_.last : years_.now;
    const auto found = of.find(term.grid, filled(term.row, star), filled(term.column, star));
    if (!found || std::holds_alternative<Absent>(found->figure->reading)) return std::nullopt;
    return Weighed{*found, &of, term.last_year, on_left, term.sign};
  }

  bool add_side(const std::vector<SeriesTerm>& side, const std::string& star, bool on_left, std::vector<Weighed>& all) const {
    for (const SeriesTerm& term : side) {
      const auto one = weighed(term, star, on_left);
      if (!one) return false;
      all.push_back(*one);
    }
    return true;
  }

  static bool are_units_equal(const std::vector<Weighed>& all) {
    return std::all_of(all.begin(), all.end(), [&](const Weighed& one) {
      return one.of->unit_of(one.found) == all.front().of->unit_of(all.front().found);
    });
  }

  void weigh_at(const SeriesRule& rule, const SeriesTerm& starred, const std::string& star) {
    std::vector<Weighed> all;
    if (!add_side(rule.left, star, true, all) || !add_side(rule.right, star, false, all) || !are_units_equal(all)) return;
    const auto gaps = std::count_if(all.begin(), all.end(), [](const Weighed& one) { return one.found.amount() == nullptr; });
    if (gaps == 0) {
      if (!holds_with(rule.relation, all, {})) late_.add(years_.entry, failing(rule, starred, star, all));
    } else if (gaps == 1) {
      weigh_gap(rule, starred, star, all);
    }
  }

  // One figure is no amount. Nothing is said where it can be what it should be.
  void weigh_gap(const SeriesRule& rule, const SeriesTerm& starred, const std::string& star, const std::vector<Weighed>& all) {
    const auto gap = std::find_if(all.begin(), all.end(), [](const Weighed& one) { return one.found.amount() == nullptr; });
    const Reading& reading = gap->found.figure->reading;
    if (is_as_zero(reading) && holds_with(rule.relation, all, {})) return;
    if (const auto* open = std::get_if<Ambiguous>(&reading)) {
      const auto can_hold = [&](const Amount& candidate) { return holds_with(rule.relation, all, candidate); };
      if (!open->complete || open->may_be_blank || std::any_of(open->candidates.begin(), open->candidates.end(), can_hold)) return;
    }
    late_.add(years_.entry, undecided(rule, starred, star, all, *gap));
  }

  Finding finding_of(const SeriesRule& rule, const SeriesTerm& starred, const std::string& star, const std::vector<Weighed>& all) const {
    Finding finding;
    finding.check = "years." + rule.name;
    finding.severity = std::min(rule.severity, years_.most);
    finding.relation = rule.relation;
    finding.basis = lent(rule.basis);
    finding.others = {years_.last.entry().name};
    const auto at = years_.now.find(starred.grid, filled(starred.row, star), filled(starred.column, star));
    finding.at = starred.column == "*" ? star : at->key();
    finding.at_name = lent(starred.column == "*" ? at->grid->block_of(at->row).columns[at->column].name : at->grid->rows[at->row].name);
    finding.grid_name = lent(at->grid->name);
    finding.place = at->figure->place;
    for (const Weighed& one : all) {
      const Amount* amount = one.found.amount();
      finding.operands.push_back({lent(one.found.key()), amount ? std::optional<Amount>(*amount) : std::nullopt, one.sign, one.on_left,
                                  one.last_year ? Place{} : one.found.figure->place, one.last_year ? 1u : 0u});
      if (one.found.figure->doubtful) finding.cause = Cause::Reading;
    }
    return finding;
  }

  Finding failing(const SeriesRule& rule, const SeriesTerm& starred, const std::string& star, const std::vector<Weighed>& all) const {
    Finding finding = finding_of(rule, starred, star, all);
    finding.kind = FindingKind::SeriesTieFails;
    finding.verdict = Verdict::Fails;
    const Sides sides = sums(all, {});
    finding.left = sides.left;
    finding.right = sides.right;
    finding.words = {likelier_wrong(all)};
    return finding;
  }

  // The report whose own ties fail at this figure, if the other's do not.
  std::string likelier_wrong(const std::vector<Weighed>& all) const {
    bool now = false, last = false;
    for (const Weighed& one : all) {
      const auto& failing = one.of->entry().failing;
      const bool fails = std::find(failing.begin(), failing.end(), one.found.at) != failing.end();
      (one.last_year ? last : now) |= fails;
    }
    return now == last ? "" : now ? "this" : "last";
  }

  Finding undecided(const SeriesRule& rule, const SeriesTerm& starred, const std::string& star, const std::vector<Weighed>& all,
                    const Weighed& gap) const {
    Finding finding = finding_of(rule, starred, star, all);
    const Reading& reading = gap.found.figure->reading;
    finding.kind = FindingKind::SeriesTieUndecided;
    finding.verdict = Verdict::Undecided;
    finding.severity = Severity::Note;
    finding.words = {std::visit(GapWord{}, reading)};
    const Sides sides = sums(all, {});
    if (is_as_zero(reading)) finding.as_zero = Verdict::Fails;
    finding.missing.push_back({lent(gap.found.key()), needed(rule, sides, gap)});
    return finding;
  }

  // What the gap would have to be; nothing where that is no count.
  static std::optional<Amount> needed(const SeriesRule& rule, const Sides& sides, const Weighed& gap) {
    if (rule.relation != Relation::Equal || !sides.left || !sides.right) return std::nullopt;
    const bool adds_left = gap.on_left == (gap.sign > 0);
    const auto amount = adds_left ? subtract(*sides.right, *sides.left) : subtract(*sides.left, *sides.right);
    return amount && !is_negative(*amount) ? amount : std::nullopt;
  }

  void jump_at(const SeriesRule& rule, const SeriesTerm& term, const std::string& star) {
    const auto now = weighed(term, star, true);
    if (!now || now->found.amount() == nullptr) return;
    const auto last = years_.last.find(now->found.key());
    if (!last || last->amount() == nullptr || years_.last.unit_of(*last) != years_.now.unit_of(now->found)) return;
    const auto times = times_between(*now->found.amount(), *last->amount(), rule.least);
    if (!times || *times < rule.factor) return;
    const std::string key = now->found.key();
    // Of several rules the gravest speaks.
    const auto known = jumps_.find({rule.name, key});
    if (known != jumps_.end() && known->second.severity >= rule.severity) return;
    jumps_[{rule.name, key}] = jump(rule, *now, *last, *times);
  }

  // How many times the smaller the greater is; nothing where that is no question.
  static std::optional<std::int64_t> times_between(Amount a, Amount b, std::int64_t least) {
    const auto scale = std::max(a.scale, b.scale);
    for (Amount* one : {&a, &b})
      for (; one->scale < scale; ++one->scale)
        if (__builtin_mul_overflow(one->units, std::int64_t{10}, &one->units)) return std::nullopt;
    const std::int64_t greater = std::max(a.units, b.units), smaller = std::min(a.units, b.units);
    if (smaller <= 0 || compare({greater, scale}, {least, 0}).value_or(-1) < 0) return std::nullopt;
    return greater / smaller;
  }

  Finding jump(const SeriesRule& rule, const Weighed& now, const FoundFigure& last, std::int64_t times) const {
    Finding finding = late_finding({FindingKind::SeriesJump, "years." + rule.name, now.found.key(), std::min(rule.severity, years_.most)},
                                   {years_.last.entry().name},
                                   {to_string(*now.found.amount()), to_string(*last.amount()), std::to_string(times)});
    finding.basis = lent(rule.basis);
    finding.at_name = lent(now.found.grid->rows[now.found.row].name);
    finding.grid_name = lent(now.found.grid->name);
    finding.place = now.found.figure->place;
    finding.operands = {{lent(now.found.key()), *now.found.amount(), 1, true, now.found.figure->place, 0},
                        {lent(last.key()), *last.amount(), 1, false, {}, 1}};
    if (now.found.figure->doubtful || last.figure->doubtful) finding.cause = Cause::Reading;
    return finding;
  }

  const TwoYears& years_;
  Late& late_;
  std::map<std::pair<std::string, std::string>, Finding> jumps_{};
};

}  // namespace

void hold_against_last_year(const TwoYears& years, const Forms& forms, Late& late) {
  const int year = years.now.entry().name.year.value_or(0);
  LastYear pair(years, late);
  for (const SeriesRule& rule : forms.families[years.now.entry().family].series) {
    if (year < rule.first_year || year > rule.last_year) continue;
    if (rule.kind == SeriesKind::Tie) pair.weigh(rule);
    if (rule.kind == SeriesKind::Jump) pair.look_for_jump(rule);
  }
  pair.report_jumps();
  pair.find_left_over();
}

}  // namespace gouji
