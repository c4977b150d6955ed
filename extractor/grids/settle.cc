// Depth first over the rows that are open, each narrowed to the readings that add up across; what the columns still need is
// carried along, and a branch ends as soon as a column can no longer be mended.
#include "grids/settle.h"

#include <algorithm>

#include "text/number.h"

namespace gouji {
namespace {

// Nodes of the search before it gives up.
constexpr std::uint64_t kMostNodes = 400'000;

// Figures of a grid that are no larger add up to what fits, however many they are.
constexpr std::int64_t kMostCount = 10'000'000'000'000;

std::optional<std::int64_t> count_of(std::string_view text, Range range) {
  const Number number = read_number(text.substr(range.begin, range.size()));
  if (number.kind != NumberKind::Number || number.amount.scale != 0) return std::nullopt;
  const std::int64_t count = number.amount.units;
  return count <= kMostCount && count >= -kMostCount ? std::optional(count) : std::nullopt;
}

// One tie at one column, with the rows it adds up.
struct ColumnTie {
  std::uint32_t column = 0;
  std::vector<int> sign_of_row{};  // by FormGrid::rows; 0: not in the tie
};

std::vector<ColumnTie> column_ties(const FormGrid& form) {
  std::vector<ColumnTie> ties;
  for (const FormTie& tie : form.ties) {
    if (tie.each != Each::Column || tie.relation != Relation::Equal) continue;
    std::vector<int> signs(form.rows.size(), 0);
    for (const Term& term : tie.left) signs[term.index] += term.sign;
    for (const Term& term : tie.right) signs[term.index] -= term.sign;
    for (std::uint32_t c = 0; c < form.blocks[tie.block].columns.size(); ++c) ties.push_back({c, signs});
  }
  return ties;
}

// A reading as whole numbers; one that is not all numbers cannot take part.
using Counts = std::vector<std::int64_t>;

class Settler {
 public:
  Settler(const FormGrid& form, std::vector<std::uint32_t> rows, std::vector<std::vector<Counts>> readings)
      : ties_(column_ties(form)), rows_(std::move(rows)), readings_(std::move(readings)), sums_(ties_.size(), 0),
        chosen_(rows_.size(), 0) {
    find_reach();
  }

  // The chosen reading of each row, if exactly one choice satisfies all ties.
  std::optional<std::vector<std::size_t>> only_solution() {
    search(0);
    if (solutions_ != 1 || nodes_ > kMostNodes) return std::nullopt;
    return solution_;
  }

 private:
  // For each row, what the rows from it on can add to each tie, at least and at most.
  void find_reach() {
    least_.assign(rows_.size() + 1, std::vector<std::int64_t>(ties_.size(), 0));
    most_ = least_;
    for (std::size_t i = rows_.size(); i-- > 0;) {
      for (std::size_t t = 0; t < ties_.size(); ++t) {
        std::int64_t least = 0, most = 0;
        bool first = true;
        for (const Counts& reading : readings_[i]) {
          const std::int64_t part = ties_[t].sign_of_row[rows_[i]] * reading[ties_[t].column];
          least = first ? part : std::min(least, part);
          most = first ? part : std::max(most, part);
          first = false;
        }
        least_[i][t] = least_[i + 1][t] + least;
        most_[i][t] = most_[i + 1][t] + most;
      }
    }
  }

  bool can_balance(std::size_t at) const {
    for (std::size_t t = 0; t < ties_.size(); ++t)
      if (sums_[t] + least_[at][t] > 0 || sums_[t] + most_[at][t] < 0) return false;
    return true;
  }

  void search(std::size_t at) {
    if (++nodes_ > kMostNodes || solutions_ > 1 || !can_balance(at)) return;
    if (at == rows_.size()) {
      ++solutions_;
      solution_ = chosen_;
      return;
    }
    for (std::size_t r = 0; r < readings_[at].size(); ++r) {
      chosen_[at] = r;
      add(at, r, 1);
      search(at + 1);
      add(at, r, -1);
    }
  }

  void add(std::size_t at, std::size_t reading, int sign) {
    for (std::size_t t = 0; t < ties_.size(); ++t)
      sums_[t] += sign * ties_[t].sign_of_row[rows_[at]] * readings_[at][reading][ties_[t].column];
  }

  std::vector<ColumnTie> ties_;
  std::vector<std::uint32_t> rows_;
  std::vector<std::vector<Counts>> readings_;
  std::vector<std::int64_t> sums_;
  std::vector<std::size_t> chosen_;
  std::vector<std::size_t> solution_{};
  std::vector<std::vector<std::int64_t>> least_{}, most_{};
  std::uint64_t nodes_ = 0;
  int solutions_ = 0;
};

std::optional<Counts> counts_of(std::string_view text, const RowReading& reading) {
  Counts counts;
  for (const GridCell& cell : reading) {
    const auto count = count_of(text, cell.range);
    if (!count) return std::nullopt;
    counts.push_back(*count);
  }
  return counts;
}

}  // namespace

bool has_tie_across(const FormGrid& form, std::uint32_t row) {
  return std::any_of(form.ties.begin(), form.ties.end(), [&](const FormTie& tie) {
    return tie.each == Each::Row && tie.block == form.rows[row].block && tie.relation == Relation::Equal;
  });
}

namespace {

bool add_up_across(const FormGrid& form, std::uint32_t row, const Counts& counts) {
  for (const FormTie& tie : form.ties) {
    if (tie.each != Each::Row || tie.block != form.rows[row].block || tie.relation != Relation::Equal) continue;
    std::int64_t difference = 0;
    for (const Term& term : tie.left) difference += term.sign * counts[term.index];
    for (const Term& term : tie.right) difference -= term.sign * counts[term.index];
    if (difference != 0) return false;
  }
  return true;
}

}  // namespace

bool adds_up_across(std::string_view text, const FormGrid& form, std::uint32_t row, const RowReading& reading) {
  const auto counts = counts_of(text, reading);
  return counts && add_up_across(form, row, *counts);
}

bool holds_more_than_zeros(std::string_view text, const RowReading& reading) {
  return std::any_of(reading.begin(), reading.end(), [&](const GridCell& cell) {
    const Number number = read_number(text.substr(cell.range.begin, cell.range.size()));
    return number.kind == NumberKind::Number && number.amount.units != 0;
  });
}

bool adds_up_with_blanks(std::string_view text, const FormGrid& form, std::uint32_t row, const RowReading& reading) {
  Counts counts;
  for (const GridCell& cell : reading) {
    const std::string_view written = text.substr(cell.range.begin, cell.range.size());
    const NumberKind kind = cell.range.empty() ? NumberKind::Empty : read_number(written).kind;
    const bool is_zero = kind == NumberKind::Empty || kind == NumberKind::Mark;
    const auto count = is_zero ? std::int64_t{0} : count_of(text, cell.range);
    if (!count) return false;
    counts.push_back(*count);
  }
  return add_up_across(form, row, counts);
}

std::optional<std::vector<std::size_t>> settle(std::string_view text, const FormGrid& form, const std::vector<OpenRow>& rows) {
  if (rows.size() != form.rows.size() || form.ties.empty()) return std::nullopt;
  std::vector<std::uint32_t> indices;
  std::vector<std::vector<Counts>> readings;
  std::vector<std::vector<std::size_t>> original;  // which reading of the row each kept one is
  for (const OpenRow& row : rows) {
    if (!row.complete) return std::nullopt;
    indices.push_back(row.row);
    auto& kept = readings.emplace_back();
    auto& from = original.emplace_back();
    for (std::size_t r = 0; r < row.readings.size(); ++r) {
      if (!adds_up_across(text, form, row.row, row.readings[r])) continue;
      kept.push_back(*counts_of(text, row.readings[r]));
      from.push_back(r);
    }
    if (kept.empty()) return std::nullopt;
  }
  auto solution = Settler(form, std::move(indices), std::move(readings)).only_solution();
  if (!solution) return std::nullopt;
  for (std::size_t i = 0; i < solution->size(); ++i) (*solution)[i] = original[i][(*solution)[i]];
  return solution;
}

}  // namespace gouji
