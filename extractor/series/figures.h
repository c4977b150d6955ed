#pragma once
// Figures of a report packed into a few bytes each, and unpacked to be looked up by key.

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "gouji/series.h"

namespace gouji {

struct PackedFigure {
  Reading reading{};
  std::uint32_t unit = 0;  // of SeriesEntry::units
  Place place{};           // its part is an index into SeriesEntry::parts
  bool doubtful = false;   // perhaps our reading is wrong
};

std::string pack(const std::vector<PackedFigure>& figures);
std::vector<PackedFigure> unpack(std::string_view packed);

// One figure of a report, found by its key.
struct FoundFigure {
  FigureAt at{};
  const PackedFigure* figure = nullptr;
  const FormGrid* grid = nullptr;
  std::uint32_t row = 0;
  std::uint32_t column = 0;

  const std::string& key() const { return grid->figure_key(row, column); }
  const Amount* amount() const { return std::get_if<Amount>(&figure->reading); }
};

// All figures of one entry, which must outlive it.
class Figures {
 public:
  Figures(const SeriesEntry& entry, const Forms& forms);

  const SeriesEntry& entry() const { return *entry_; }
  const std::string& unit_of(const FoundFigure& found) const { return entry_->units[found.figure->unit]; }

  // Nothing where the report's form has no such figure or the grid was not found.
  std::optional<FoundFigure> find(std::string_view grid, std::string_view row, std::string_view column) const;
  std::optional<FoundFigure> find(std::string_view key) const;

  // What a term stands for: itself, or every row or column that its "*" can be.
  std::vector<std::string> stars_of(const SeriesTerm& term) const;

  // Calls `see` with every figure, in the form's order.
  template <typename See>
  void for_each(See see) const {
    for (std::size_t g = 0; g < grids_.size(); ++g)
      for (std::uint32_t row = 0; row < grids_[g].form->rows.size(); ++row)
        for (std::uint32_t column = 0; column < grids_[g].form->block_of(row).columns.size(); ++column) see(found(g, row, column));
  }

 private:
  struct Unpacked {
    const FormGrid* form = nullptr;
    std::vector<PackedFigure> figures{};
  };

  FoundFigure found(std::size_t grid, std::uint32_t row, std::uint32_t column) const;

  const SeriesEntry* entry_;
  std::vector<Unpacked> grids_{};
};

}  // namespace gouji
