// Looks the figures of a quantity up by their keys and adds them.
#include "findings/narrative_quantity.h"

#include "findings/weights.h"
#include "grammar/figure_key.h"
#include "text/number.h"

namespace gouji {
namespace {

constexpr std::uint8_t kMostScale = 18;

void add_figure(Sum& sum, const Figure& figure, const std::string& key, int sign) {
  const Amount* amount = amount_of(figure);
  if (amount == nullptr) {
    sum.only_blanks_missing &= std::holds_alternative<Blank>(figure.reading);
    sum.amount.reset();
  } else {
    if (sum.amount) sum.amount = sign > 0 ? add(*sum.amount, *amount) : subtract(*sum.amount, *amount);
    if (sum.as_zero) sum.as_zero = sign > 0 ? add(*sum.as_zero, *amount) : subtract(*sum.as_zero, *amount);
  }
  sum.only_adds &= sign > 0;
  sum.unit = *figure.unit;
  sum.inferred |= figure.row_by == RowBy::Order || figure.split_by == SplitBy::Text || figure.split_by == SplitBy::Ties;
  sum.operands.push_back({lent(key), amount != nullptr ? std::optional<Amount>(*amount) : std::nullopt, sign, false, figure.place, 0});
}

// The row's place in the key between two dots; only grids of that name are gone through.
bool add_term(Sum& sum, const QuantityTerm& term, const RecordGrid& grid, const FormGrid& form) {
  const std::string_view key = term.key;
  if (key.size() <= form.key.size() || !key.starts_with(form.key) || key[form.key.size()] != '.') return false;
  const auto last = key.rfind('.');
  if (last <= form.key.size()) return false;
  const std::string_view row = key.substr(form.key.size() + 1, last - form.key.size() - 1);
  bool found = false;
  for (std::uint32_t r = 0; r < form.rows.size(); ++r) {
    if (!is_named_by(row, form.rows[r].key)) continue;
    const auto& columns = form.block_of(r).columns;
    for (std::uint32_t c = 0; c < columns.size(); ++c) {
      if (columns[c].key != key.substr(last + 1)) continue;
      add_figure(sum, grid.figures[form.figure_index(r, c)], form.figure_key(r, c), term.sign);
      found = true;
    }
  }
  return found;
}

Sum sum_of(const Quantity& quantity, const Record& record, const Forms& forms) {
  Sum sum;
  sum.amount = sum.as_zero = Amount{};
  sum.is_there = true;
  for (const QuantityTerm& term : quantity) {
    bool found = false;
    for (const RecordGrid& grid : record.grids) found |= add_term(sum, term, grid, grid_of(forms, grid.id));
    sum.is_there &= found;
  }
  return sum;
}

}  // namespace

const Sum& Sums::of(const Quantity& quantity) {
  const auto [known, is_new] = known_.try_emplace(&quantity);
  if (is_new) known->second = sum_of(quantity, record_, forms_);
  return known->second;
}

std::optional<Amount> in_money(Amount amount, std::string_view from, std::string_view to) {
  const auto places_from = places_above_yuan(from), places_to = places_above_yuan(to);
  if (!places_from || !places_to) return std::nullopt;
  for (int place = *places_from; place < *places_to; ++place) {
    if (amount.scale == kMostScale) return std::nullopt;
    // A zero at the end goes, so that 125000元 are 12.5万元 and not 12.5000.
    if (amount.units % 10 == 0) amount.units /= 10;
    else ++amount.scale;
  }
  for (int place = *places_to; place < *places_from; ++place) {
    if (amount.scale > 0) --amount.scale;
    else if (__builtin_mul_overflow(amount.units, std::int64_t{10}, &amount.units)) return std::nullopt;
  }
  return amount;
}

bool are_near(Amount a, Amount b, std::int64_t within) {
  const auto difference = subtract(a, b);
  if (!difference) return false;
  const Amount limit{within, 0};
  return compare(*difference, limit).value_or(1) <= 0 && compare(*difference, {-within, 0}).value_or(-1) >= 0;
}

bool are_nearer(Amount a, Amount b, std::int64_t than) {
  const auto difference = subtract(a, b);
  if (!difference) return false;
  return compare(*difference, {than, 0}).value_or(1) < 0 && compare(*difference, {-than, 0}).value_or(-1) > 0;
}

}  // namespace gouji
