// One function weighs every tie of every form. A tie whose operands are all amounts holds or fails. With operands that
// are none it is judged twice: as unknown, where it fails only if no whole, non-negative value could mend it,
// and with every blank as zero. With operands that can be read in several ways it fails or holds only if it does in every
// joint reading of the rows.
#include "findings/ties.h"

#include <algorithm>
#include <set>

namespace gouji {
namespace {

bool is_blank(const Figure& figure) { return std::holds_alternative<Blank>(figure.reading); }

Verdict judge(Relation relation, int order) {
  switch (relation) {
    case Relation::Equal: return order == 0 ? Verdict::Holds : Verdict::Fails;
    case Relation::AtMost: return order <= 0 ? Verdict::Holds : Verdict::Fails;
    case Relation::AtLeast: return order >= 0 ? Verdict::Holds : Verdict::Fails;
  }
  return Verdict::Undecided;
}

// Sums of what is known on both sides; nothing on an overflow.
struct Sides {
  std::optional<Amount> left = Amount{};
  std::optional<Amount> right = Amount{};
};

void add_to(std::optional<Amount>& sum, std::int64_t units, std::uint8_t scale) {
  std::int64_t more = 0;
  // Counts, as nearly all amounts are, are summed in place: the next addition would wait for a copy of what was just written.
  if (sum->scale == 0 && scale == 0 && !__builtin_add_overflow(sum->units, units, &more)) sum->units = more;
  else sum = add(*sum, {units, scale});
}

Sides known_sums(std::span<const Weight> weights) {
  Sides sides;
  for (const Weight& weight : weights) {
    const Amount* amount = amount_of(*weight.figure);
    auto& side = weight.on_left ? sides.left : sides.right;
    if (amount == nullptr || !side) continue;
    add_to(side, weight.sign > 0 ? amount->units : -amount->units, amount->scale);
  }
  return sides;
}

std::optional<Amount> difference(const Sides& sides) {
  return sides.left && sides.right ? subtract(*sides.left, *sides.right) : std::nullopt;
}

// Whether unknown operands of any whole, non-negative value can make the tie hold.
bool can_be_mended(Relation relation, const std::vector<Weight>& unknown, Amount difference_known) {
  bool up = false, down = false;
  for (const Weight& weight : unknown) {
    const bool free = weight.may_be_negative();
    up |= free || direction(weight) > 0;
    down |= free || direction(weight) < 0;
  }
  const bool whole = std::all_of(unknown.begin(), unknown.end(), [](const Weight& w) { return w.is_whole(); });
  const bool is_above = !is_negative(difference_known) && !is_zero(difference_known);
  switch (relation) {
    case Relation::Equal:
      if (whole && !is_whole(difference_known)) return false;
      return is_zero(difference_known) || (is_above ? down : up);
    case Relation::AtMost: return !is_above || down;
    case Relation::AtLeast: return !is_negative(difference_known) || up;
  }
  return true;
}

bool is_inferred(const Figure& figure) {
  return figure.row_by == RowBy::Order || figure.split_by == SplitBy::Text || figure.split_by == SplitBy::Ties;
}

bool overlaps(Span a, Span b) { return a.part == b.part && a.begin < b.end && b.begin < a.end; }

// What left minus right can be over all readings of the rows that are open: each row is read as a whole.
using Differences = std::set<std::int64_t>;
// More different sums than this are not followed.
constexpr std::size_t kMostDifferences = 100'000;

const AmbiguousRow* open_row(const RecordGrid& grid, std::uint32_t row) {
  for (const AmbiguousRow& open : grid.ambiguous)
    if (open.row == row) return &open;
  return nullptr;
}

std::optional<std::int64_t> plus(std::int64_t a, std::int64_t b) {
  std::int64_t sum = 0;
  return __builtin_add_overflow(a, b, &sum) ? std::nullopt : std::optional(sum);
}

// What the operands of one row add to left minus right in one reading; nothing if one of them is no whole number, or where it does not fit.
std::optional<std::int64_t> part_of(std::span<const Weight> weights, std::uint32_t row, const std::vector<std::optional<Amount>>& reading) {
  std::int64_t part = 0;
  for (const Weight& weight : weights) {
    if (weight.row != row) continue;
    const auto& amount = reading[weight.column];
    if (!amount || amount->scale != 0) return std::nullopt;
    const auto sum = plus(part, direction(weight) * amount->units);
    if (!sum) return std::nullopt;
    part = *sum;
  }
  return part;
}

bool add_row(Differences& differences, std::span<const Weight> weights, const AmbiguousRow& row) {
  Differences parts;
  for (const auto& reading : row.readings) {
    const auto part = part_of(weights, row.row, reading);
    if (!part) return false;
    parts.insert(*part);
  }
  Differences sums;
  for (const std::int64_t difference : differences)
    for (const std::int64_t part : parts) {
      const auto sum = plus(difference, part);
      if (!sum) return false;
      sums.insert(*sum);
    }
  differences = std::move(sums);
  return differences.size() <= kMostDifferences;
}

// Nothing where an operand is open for another reason, or its readings are not all known.
std::optional<Differences> all_differences(const RecordGrid& grid, std::span<const Weight> weights) {
  std::int64_t known = 0;
  std::set<std::uint32_t> rows;
  for (const Weight& weight : weights) {
    if (open_row(grid, weight.row) != nullptr) {
      rows.insert(weight.row);
      continue;
    }
    const Amount* amount = amount_of(*weight.figure);
    if (amount == nullptr || amount->scale != 0) return std::nullopt;
    const auto sum = plus(known, direction(weight) * amount->units);
    if (!sum) return std::nullopt;
    known = *sum;
  }
  Differences differences = {known};
  for (const std::uint32_t row : rows) {
    const AmbiguousRow* open = open_row(grid, row);
    if (open->truncated || open->readings.empty() || !add_row(differences, weights, *open)) return std::nullopt;
  }
  return differences;
}

Verdict judge_all(Relation relation, const Differences& differences) {
  const auto fails = static_cast<std::size_t>(std::count_if(differences.begin(), differences.end(), [&](std::int64_t d) {
    return judge(relation, (d > 0) - (d < 0)) == Verdict::Fails;
  }));
  return fails == 0 ? Verdict::Holds : fails == differences.size() ? Verdict::Fails : Verdict::Undecided;
}

class TieWeigher {
 public:
  TieWeigher(const Diagnostics& notes, Findings& findings) : findings_(findings) {
    for (const Diagnostic& note : notes)
      if (note.severity != Severity::Note || note.code == Code::TrackedChange) doubtful_.push_back(note.where);
  }

  void weigh(GridTies& ties) {
    for (PlacedTie& placed : ties.ties) weigh_at(*ties.grid, *ties.form, placed);
  }

 private:
  void weigh_at(const RecordGrid& grid, const FormGrid& form, PlacedTie& placed) {
    const FormTie& tie = *placed.tie;
    std::span<const Weight> weights = placed.weights;
    std::vector<Weight> unknown;
    for (const Weight& weight : weights)
      if (amount_of(*weight.figure) == nullptr) unknown.push_back(weight);
    const Sides sides = known_sums(weights);
    const auto known = difference(sides);
    Verdict& verdict = placed.verdict = Verdict::Undecided;
    if (known && placed.are_units_equal) {
      if (unknown.empty()) verdict = judge(tie.relation, compare(*known, {}).value_or(0));
      else if (const auto differences = all_differences(grid, weights)) verdict = judge_all(tie.relation, *differences);
      else if (unknown.size() < weights.size() && !can_be_mended(tie.relation, unknown, *known)) verdict = Verdict::Fails;
    }
    const bool spent = verdict == Verdict::Holds && std::any_of(weights.begin(), weights.end(), [](const Weight& w) {
      return w.figure->split_by == SplitBy::Ties;
    });
    if (spent) verdict = Verdict::Spent;
    count(verdict);
    if (verdict == Verdict::Holds || verdict == Verdict::Spent) return;
    report(form, placed, unknown, sides);
  }

  void count(Verdict verdict) {
    switch (verdict) {
      case Verdict::Holds: ++findings_.checks.holds; break;
      case Verdict::Fails: ++findings_.checks.fails; break;
      case Verdict::Undecided: ++findings_.checks.undecided; break;
      case Verdict::Spent: ++findings_.checks.spent; break;
    }
  }

  // The verdict with every blank as zero; nothing where there is no blank or another kind of gap.
  static std::optional<Verdict> verdict_as_zero(const FormTie& tie, const std::vector<Weight>& unknown, const Sides& sides) {
    if (unknown.empty()) return std::nullopt;
    if (!std::all_of(unknown.begin(), unknown.end(), [](const Weight& w) { return is_blank(*w.figure); })) return std::nullopt;
    const auto known = difference(sides);
    return known ? std::optional<Verdict>(judge(tie.relation, compare(*known, {}).value_or(0))) : std::nullopt;
  }

  // The amount the only unknown operand of an equation would need.
  static std::optional<Amount> needed(const FormTie& tie, const std::vector<Weight>& unknown, const Sides& sides, Verdict verdict) {
    const auto known = difference(sides);
    if (tie.relation != Relation::Equal || unknown.size() != 1 || !known || verdict == Verdict::Fails) return std::nullopt;
    return direction(unknown.front()) > 0 ? subtract({}, *known) : known;
  }

  static Severity severity_of(const FormTie& tie, Verdict verdict, std::optional<Verdict> as_zero) {
    if (verdict == Verdict::Fails) return tie.severity;
    return as_zero == Verdict::Fails ? std::min(tie.severity, Severity::Warning) : Severity::Note;
  }

  void report(const FormGrid& form, const PlacedTie& placed, const std::vector<Weight>& unknown, const Sides& sides) {
    const FormTie& tie = *placed.tie;
    std::span<const Weight> weights = placed.weights;
    const auto key_of = [&](const Weight& weight) { return lent(form.figure_key(weight.row, weight.column)); };
    const Verdict verdict = placed.verdict;
    const std::uint32_t at = placed.at;
    Finding& finding = findings_.findings.emplace_back();
    finding.kind = verdict == Verdict::Undecided ? FindingKind::TieUndecided
                   : has_open(unknown)           ? FindingKind::TieFailsAnyway
                                                 : FindingKind::TieFails;
    finding.check = form.key + "." + tie.name;
    finding.at = key_at(form, tie, at);
    finding.verdict = verdict;
    finding.as_zero = verdict_as_zero(tie, unknown, sides);
    finding.severity = severity_of(tie, verdict, finding.as_zero);
    finding.cause = cause_of(weights);
    if (finding.kind != FindingKind::TieFailsAnyway) {
      finding.left = sides.left;
      finding.right = sides.right;
    }
    finding.relation = tie.relation;
    finding.basis = lent(tie.basis);
    finding.grid_name = lent(form.name);
    finding.at_name = lent(tie.each == Each::Row ? form.rows[at].name : form.blocks[tie.block].columns[at].name);
    finding.operands.reserve(weights.size());
    for (const Weight& weight : weights) {
      Operand& operand = finding.operands.emplace_back();
      operand.key = key_of(weight);
      if (const Amount* amount = amount_of(*weight.figure)) operand.amount = *amount;
      operand.sign = weight.sign;
      operand.on_left = weight.on_left;
      operand.place = weight.figure->place;
    }
    for (const Weight& weight : unknown)
      finding.missing.push_back({key_of(weight), needed(tie, unknown, sides, verdict)});
    // The figure that should be the sum stands on the right in every form.
    finding.place = weights.back().figure->place;
  }

  static bool has_open(const std::vector<Weight>& unknown) {
    return std::any_of(unknown.begin(), unknown.end(),
                       [](const Weight& weight) { return std::holds_alternative<Ambiguous>(weight.figure->reading); });
  }

  Cause cause_of(std::span<const Weight> weights) const {
    const bool doubtful = std::any_of(weights.begin(), weights.end(), [&](const Weight& weight) {
      const Span span = weight.figure->place.span;
      return is_inferred(*weight.figure) ||
             std::any_of(doubtful_.begin(), doubtful_.end(), [&](Span doubt) { return overlaps(doubt, span); });
    });
    return doubtful ? Cause::Reading : Cause::Published;
  }

  Findings& findings_;
  std::vector<Span> doubtful_{};
};

}  // namespace

void weigh_ties(std::vector<GridTies>& ties, const Diagnostics& notes, Findings& findings) {
  TieWeigher weigher(notes, findings);
  for (GridTies& of_grid : ties) weigher.weigh(of_grid);
}

}  // namespace gouji
