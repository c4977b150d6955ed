// Phase one of the simplex method in exact fractions. Bland's rule keeps it from going round in circles; the
// prices of the rows at the end prove that there is no solution (Farkas).
#include "findings/simplex.h"

#include <numeric>

namespace gouji {
namespace {

// numerator / denominator in lowest terms, the denominator above zero.
struct Fraction {
  std::int64_t numerator = 0;
  std::int64_t denominator = 1;
};

int sign(const Fraction& a) { return (a.numerator > 0) - (a.numerator < 0); }

// Numbers that do not fit set `overflow`, and what is computed from then on means nothing.
class Arithmetic {
 public:
  bool overflow = false;

  Fraction made(__int128 numerator, __int128 denominator) {
    if (denominator < 0) {
      numerator = -numerator;
      denominator = -denominator;
    }
    const __int128 divisor =
        denominator == 1 ? 1 : common_divisor(numerator < 0 ? -numerator : numerator, denominator);
    numerator /= divisor;
    denominator /= divisor;
    constexpr __int128 kLimit = std::int64_t{1} << 62;
    if (numerator > kLimit || numerator < -kLimit || denominator > kLimit) {
      overflow = true;
      return {};
    }
    return {static_cast<std::int64_t>(numerator), static_cast<std::int64_t>(denominator)};
  }
  Fraction times(const Fraction& a, const Fraction& b) {
    return made(static_cast<__int128>(a.numerator) * b.numerator,
                static_cast<__int128>(a.denominator) * b.denominator);
  }
  Fraction over(const Fraction& a, const Fraction& b) {
    return made(static_cast<__int128>(a.numerator) * b.denominator,
                static_cast<__int128>(a.denominator) * b.numerator);
  }
  Fraction minus(const Fraction& a, const Fraction& b) {
    if (a.denominator == 1 && b.denominator == 1)
      return made(static_cast<__int128>(a.numerator) - b.numerator, 1);
    return made(static_cast<__int128>(a.numerator) * b.denominator -
                    static_cast<__int128>(b.numerator) * a.denominator,
                static_cast<__int128>(a.denominator) * b.denominator);
  }
  bool is_less(const Fraction& a, const Fraction& b) {
    return static_cast<__int128>(a.numerator) * b.denominator <
           static_cast<__int128>(b.numerator) * a.denominator;
  }

 private:
  static __int128 common_divisor(__int128 a, __int128 b) {
    while (b != 0) {
      const __int128 rest = a % b;
      a = b;
      b = rest;
    }
    return a == 0 ? 1 : a;
  }
};

// Unknowns, then one artificial unknown for each row, then the constant.
class Tableau {
 public:
  Tableau(const std::vector<LinearRow>& rows, std::size_t unknowns, Effort& effort)
      : unknowns_(unknowns), width_(unknowns + rows.size() + 1), effort_(effort) {
    prices_.resize(width_);
    for (std::size_t r = 0; r < rows.size(); ++r) add_row(rows[r], r);
  }

  LinearAnswer solve() {
    while (!effort_.is_spent() && !arithmetic_.overflow) {
      const std::size_t entering = entering_column();
      if (entering == width_) return answer();
      const std::size_t leaving = leaving_row(entering);
      if (leaving == rows_.size()) return {};
      pivot(leaving, entering);
    }
    return {};
  }

 private:
  using Row = std::vector<Fraction>;

  // The constant is made non-negative, so that the artificial unknowns begin as a solution. Their sum is to
  // become zero.
  void add_row(const LinearRow& row, std::size_t r) {
    Row made(width_);
    const std::int64_t turn = row.constant < 0 ? -1 : 1;
    for (std::size_t c = 0; c < unknowns_; ++c) made[c].numerator = turn * row.factors[c];
    made[unknowns_ + r].numerator = 1;
    made.back().numerator = turn * row.constant;
    for (std::size_t c = 0; c < width_; ++c)
      if (c < unknowns_ || c + 1 == width_) prices_[c] = arithmetic_.minus(prices_[c], made[c]);
    rows_.push_back(std::move(made));
    basis_.push_back(unknowns_ + r);
  }

  // Artificial unknowns that left never come back.
  std::size_t entering_column() const {
    for (std::size_t c = 0; c < unknowns_; ++c)
      if (sign(prices_[c]) < 0) return c;
    return width_;
  }

  std::size_t leaving_row(std::size_t entering) {
    std::size_t best = rows_.size();
    Fraction least;
    for (std::size_t r = 0; r < rows_.size(); ++r) {
      if (sign(rows_[r][entering]) <= 0) continue;
      const Fraction ratio = arithmetic_.over(rows_[r].back(), rows_[r][entering]);
      const bool is_less = best == rows_.size() || arithmetic_.is_less(ratio, least);
      const bool is_equal = !is_less && !arithmetic_.is_less(least, ratio);
      if (!is_less && !(is_equal && basis_[r] < basis_[best])) continue;
      best = r;
      least = ratio;
    }
    return best;
  }

  void pivot(std::size_t leaving, std::size_t entering) {
    Row& row = rows_[leaving];
    const Fraction by = row[entering];
    for (Fraction& entry : row)
      if (entry.numerator != 0) entry = arithmetic_.over(entry, by);
    for (std::size_t r = 0; r < rows_.size(); ++r)
      if (r != leaving) take_out(rows_[r], row, entering);
    take_out(prices_, row, entering);
    basis_[leaving] = entering;
  }

  void take_out(Row& from, const Row& row, std::size_t entering) {
    const Fraction factor = from[entering];
    if (factor.numerator == 0) return;
    effort_.spend(width_);
    for (std::size_t c = 0; c < width_; ++c)
      if (row[c].numerator != 0) from[c] = arithmetic_.minus(from[c], arithmetic_.times(factor, row[c]));
  }

  LinearAnswer answer() const {
    if (arithmetic_.overflow) return {};
    return sign(prices_.back()) == 0 ? solution() : contradiction();
  }

  LinearAnswer solution() const {
    std::vector<std::int64_t> values(unknowns_);
    for (std::size_t r = 0; r < rows_.size(); ++r) {
      if (basis_[r] >= unknowns_) continue;
      if (rows_[r].back().denominator != 1) return {};
      values[basis_[r]] = rows_[r].back().numerator;
    }
    return {std::move(values), std::nullopt};
  }

  // The price of a row's artificial unknown is 1 less the row's part in the proof.
  LinearAnswer contradiction() const {
    std::vector<std::size_t> rows;
    for (std::size_t r = 0; r < rows_.size(); ++r) {
      const Fraction& price = prices_[unknowns_ + r];
      if (price.numerator != price.denominator) rows.push_back(r);
    }
    return {std::nullopt, std::move(rows)};
  }

  std::size_t unknowns_ = 0;
  std::size_t width_ = 0;
  Effort& effort_;
  std::vector<Row> rows_{};
  Row prices_{};
  std::vector<std::size_t> basis_{};
  Arithmetic arithmetic_{};
};

}  // namespace

LinearAnswer solve_non_negative(const std::vector<LinearRow>& rows, std::size_t unknowns, Effort& effort) {
  return Tableau(rows, unknowns, effort).solve();
}

}  // namespace gouji
