#pragma once
// The ties of one grid of a record as lines over its figures, and the equations that some of them make.

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "findings/equations.h"
#include "findings/weights.h"
#include "gouji/findings.h"

namespace gouji {

using TieLines = std::vector<const PlacedTie*>;

// "check@at"
std::string name_of(const PlacedTie& line, const FormGrid& form);

// The ties that must hold, by severity at least `warning`, of figures whose units can be compared.
TieLines tie_lines(const GridTies& ties);

// Parts of the lines that share no figure with each other and of which at least one line fails; as indexes.
std::vector<std::vector<std::size_t>> failing_parts(const TieLines& lines, const FormGrid& form);

// For each row that can be read in several ways, the reading that is tried.
struct RowChoice {
  std::uint32_t row = 0;
  const std::vector<std::optional<Amount>>* reading = nullptr;
};

struct GridEquations {
  Equations equations{};
  std::vector<const Weight*>
      figures{};  // the first weight of each unknown that is a figure; slacks stand behind them
  std::vector<std::uint32_t> costless{};  // figures without an amount, and slacks
  std::vector<std::uint32_t> slacks{};
  std::uint8_t scale = 0;  // decimals of the units
};

// Nothing where amounts do not fit or there are too many lines.
std::optional<GridEquations> equations_of(const TieLines& lines,
                                          const std::vector<std::size_t>& part, const FormGrid& form,
                                          const std::vector<RowChoice>& choices);

// Units at the scale as an amount with no more decimals than it needs, but at least `least`.
Amount amount_of_units(std::int64_t units, std::uint8_t scale, std::uint8_t least);

}  // namespace gouji
