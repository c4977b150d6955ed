// Exact decimal arithmetic on units and a power of ten.
#include "gouji/amount.h"

#include <algorithm>
#include <cstdlib>

namespace gouji {
namespace {

constexpr int kMostScale = 18;

constexpr std::int64_t kUnitsLimit = 1'000'000'000'000'000'000;  // they have at most 18 digits

// The units of `amount` at a larger scale; nothing if they do not fit.
std::optional<std::int64_t> units_at(Amount amount, std::uint8_t scale) {
  std::int64_t units = amount.units;
  for (std::uint8_t i = amount.scale; i < scale; ++i)
    if (__builtin_mul_overflow(units, std::int64_t{10}, &units)) return std::nullopt;
  return units;
}

}  // namespace

std::optional<Amount> add(Amount a, Amount b) {
  const std::uint8_t scale = std::max(a.scale, b.scale);
  if (scale > kMostScale) return std::nullopt;
  const auto left = units_at(a, scale), right = units_at(b, scale);
  std::int64_t sum = 0;
  if (!left || !right || __builtin_add_overflow(*left, *right, &sum)) return std::nullopt;
  return sum > -kUnitsLimit && sum < kUnitsLimit ? std::optional(Amount{sum, scale}) : std::nullopt;
}

std::optional<Amount> subtract(Amount a, Amount b) {
  return b.units > -kUnitsLimit ? add(a, {-b.units, b.scale}) : std::nullopt;
}

Amount magnitude(Amount a) { return {std::abs(a.units), a.scale}; }
bool is_negative(Amount a) { return a.units < 0; }
bool is_zero(Amount a) { return a.units == 0; }

bool is_whole(Amount a) {
  std::int64_t units = a.units;
  for (std::uint8_t i = 0; i < a.scale; ++i) {
    if (units % 10 != 0) return false;
    units /= 10;
  }
  return true;
}

std::optional<int> compare(Amount a, Amount b) {
  const std::uint8_t scale = std::max(a.scale, b.scale);
  const auto left = units_at(a, scale), right = units_at(b, scale);
  if (!left || !right) return std::nullopt;
  return (*left > *right) - (*left < *right);
}

bool operator==(const Amount& a, const Amount& b) { return compare(a, b) == 0; }

std::string to_string(Amount a) {
  const bool negative = a.units < 0;
  // The magnitude of the smallest integer does not fit into a signed one.
  std::string digits = std::to_string(negative ? 0 - static_cast<std::uint64_t>(a.units) : static_cast<std::uint64_t>(a.units));
  if (digits.size() <= a.scale) digits.insert(0, a.scale + 1u - digits.size(), '0');
  if (a.scale > 0) digits.insert(digits.size() - a.scale, 1, '.');
  return negative ? "-" + digits : digits;
}

}  // namespace gouji
