#pragma once
// A run of digits with lost separators, read as whole rows: every way to cut it into the row's figures.

#include <cstdint>
#include <string_view>
#include <vector>

#include "gouji/grids.h"
#include "grids/stream.h"

namespace gouji {

// Cuts one after the other; `visit` gets each reading and returns false to stop.
class RunSplitter {
 public:
  // `text` is the text the stream was read from; the run is the figure tokens [first, first + count).
  RunSplitter(std::string_view text, const Stream& stream, std::uint32_t first, std::uint32_t count, std::uint32_t columns);

  // Calls `visit(reading)` for each way to read the run as `columns` figures, until it returns false or the bound is met;
  // ways whose first figures `may_begin` refuses are passed over. Gives whether all ways were seen.
  template <typename Visit, typename MayBegin>
  bool for_each(const Visit& visit, const MayBegin& may_begin) {
    reading_.clear();
    steps_ = 0;
    return cut(0, visit, may_begin);
  }

  // The most figures the run can be: one for each digit.
  std::size_t most_figures() const { return pieces_.size(); }

  // Whether some way gives fewer figures than the row has columns. A run of zeros never does.
  bool may_be_fewer() const { return fewest_figures() < columns_; }

  // Whether the figures are not too many for one row, or can be those of several.
  bool may_be_rows() const { return fewest_figures() <= columns_ || fewest_figures() % columns_ == 0; }

 private:
  // One digit: a number's first with its sign, its last with decimals, unit and note. Or a whole token that is no number.
  struct Piece {
    Range range{};
    bool zero = false;        // a figure that begins here ends here
    bool atomic = false;
    bool token_start = false;
  };

  // The fewest figures the run can be: of zeros each is one.
  std::size_t fewest_figures() const;

  template <typename Visit, typename MayBegin>
  bool cut(std::size_t at, const Visit& visit, const MayBegin& may_begin);

  std::vector<Piece> pieces_{};
  std::vector<std::size_t> fewest_{};  // fewest figures that the pieces from here on make
  std::uint32_t columns_ = 0;
  RowReading reading_{};
  std::uint64_t steps_ = 0;
};

// Whether the figure tokens [first, first + count) have digits enough for a row of `columns`.
bool can_be_row(std::string_view text, const Stream& stream, std::uint32_t first, std::uint32_t count, std::uint32_t columns);

// Whether the figure tokens [first, first + count), if any, have too few digits for a row of `columns`, though a last one may have been cut
// off as the number of the text behind them.
bool lacks_digits(std::string_view text, const Stream& stream, std::uint32_t first, std::uint32_t count, std::uint32_t columns);

// Whether figures that can be a row begin in the tokens [first, last).
bool has_row_between(std::string_view text, const Stream& stream, std::uint32_t first, std::uint32_t last, std::uint32_t columns);

// Whether some of these figure tokens must be several figures: it begins with a zero, or is too long for a count.
bool shows_glue(std::string_view text, const Stream& stream, std::uint32_t first, std::uint32_t count);

// Cuts tried on one run before the search gives up.
inline constexpr std::uint64_t kMostCuts = 200'000;

template <typename Visit, typename MayBegin>
bool RunSplitter::cut(std::size_t at, const Visit& visit, const MayBegin& may_begin) {
  if (++steps_ > kMostCuts) return false;
  const std::size_t left = columns_ - reading_.size();
  if (at == pieces_.size()) return left != 0 || visit(reading_);
  if (left < fewest_[at] || pieces_.size() - at < left) return true;
  Range figure = pieces_[at].range;
  for (std::size_t end = at + 1;; ++end) {
    reading_.push_back({figure, false, 0, 0, 0});
    const bool all_seen = !may_begin(reading_) || cut(end, visit, may_begin);
    reading_.pop_back();
    if (!all_seen) return false;
    const bool ends = end == pieces_.size() || pieces_[end].token_start || pieces_[at].zero || pieces_[at].atomic;
    if (ends) return true;
    figure.end = pieces_[end].range.end;
  }
}

}  // namespace gouji
