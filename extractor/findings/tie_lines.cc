// Amounts of a grid are brought to one scale, so that its ties become equations between whole numbers.
#include "findings/tie_lines.h"

#include <algorithm>
#include <numeric>

namespace gouji {
namespace {

constexpr std::int64_t kMostUnitsOfFigure = std::int64_t{1} << 50;

std::uint32_t figure_of(const Weight& weight, const FormGrid& form) {
  return form.figure_index(weight.row, weight.column);
}

// Lines that share a figure belong together.
class Parts {
 public:
  explicit Parts(std::size_t count) : parent_(count) {
    std::iota(parent_.begin(), parent_.end(), std::size_t{0});
  }

  std::size_t root_of(std::size_t line) {
    while (parent_[line] != line) line = parent_[line] = parent_[parent_[line]];
    return line;
  }
  void join(std::size_t a, std::size_t b) { parent_[root_of(std::max(a, b))] = root_of(std::min(a, b)); }

 private:
  std::vector<std::size_t> parent_{};
};

const Amount* amount_in(const Weight& weight, const std::vector<RowChoice>& choices) {
  for (const RowChoice& choice : choices)
    if (choice.row == weight.row)
      return (*choice.reading)[weight.column] ? &*(*choice.reading)[weight.column] : nullptr;
  return amount_of(*weight.figure);
}

std::optional<std::int64_t> units_at(Amount amount, std::uint8_t scale) {
  for (; amount.scale < scale; ++amount.scale)
    if (__builtin_mul_overflow(amount.units, std::int64_t{10}, &amount.units)) return std::nullopt;
  if (amount.units > kMostUnitsOfFigure || amount.units < -kMostUnitsOfFigure) return std::nullopt;
  return amount.units;
}

std::int64_t step_of(bool whole, std::uint8_t scale) {
  std::int64_t step = 1;
  for (std::uint8_t i = 0; whole && i < scale; ++i) step *= 10;
  return step;
}

class Builder {
 public:
  Builder(const FormGrid& form, const std::vector<RowChoice>& choices)
      : form_(form), choices_(choices), unknowns_(form.figure_count(), kNone) {}

  std::optional<GridEquations> build(const TieLines& lines,
                                     const std::vector<std::size_t>& part) {
    if (part.size() > kMostEquations) return std::nullopt;
    std::size_t weights = 0;
    for (const std::size_t line : part) weights += lines[line]->weights.size();
    made_.equations.reserve(part.size(), weights + part.size());
    made_.figures.reserve(weights);
    for (const std::size_t line : part)
      for (const Weight& weight : lines[line]->weights) number_figure(weight);
    for (const Weight* figure : made_.figures)
      if (const Amount* amount = amount_in(*figure, choices_))
        made_.scale = std::max(made_.scale, amount->scale);
    constexpr std::uint8_t kMostScale = 9;
    if (made_.scale > kMostScale) return std::nullopt;
    // Slacks stand behind all figures.
    for (const Weight* figure : made_.figures)
      if (!add_unknown(*figure)) return std::nullopt;
    for (const std::size_t line : part) add_equation(*lines[line]);
    made_.equations.index();
    return std::move(made_);
  }

 private:
  // Most figures stand in several lines.
  void number_figure(const Weight& weight) {
    std::uint32_t& number = unknowns_[figure_of(weight, form_)];
    if (number != kNone) return;
    number = static_cast<std::uint32_t>(made_.figures.size());
    made_.figures.push_back(&weight);
  }

  // Whether its amount, if it has one, fits.
  bool add_unknown(const Weight& weight) {
    const auto number = static_cast<std::uint32_t>(made_.equations.unknowns.size());
    Unknown& unknown = made_.equations.unknowns.emplace_back();
    unknown.may_be_negative = weight.may_be_negative();
    unknown.step = step_of(weight.is_whole(), made_.scale);
    const Amount* amount = amount_in(weight, choices_);
    if (amount == nullptr) {
      made_.costless.push_back(number);
      return true;
    }
    const auto units = units_at(*amount, made_.scale);
    unknown.value = units.value_or(0);
    return units.has_value();
  }

  void add_equation(const PlacedTie& line) {
    made_.equations.add_equation();
    for (const Weight& weight : line.weights) made_.equations.add_coefficient({unknowns_[figure_of(weight, form_)], direction(weight)});
    add_slack(line.tie->relation);
  }

  // left - right + slack = 0 where left is at most right.
  void add_slack(Relation relation) {
    if (relation == Relation::Equal) return;
    const auto slack = static_cast<std::uint32_t>(made_.equations.unknowns.size());
    made_.equations.unknowns.push_back({});
    made_.equations.add_coefficient({slack, relation == Relation::AtMost ? 1 : -1});
    made_.costless.push_back(slack);
    made_.slacks.push_back(slack);
  }

  const FormGrid& form_;
  const std::vector<RowChoice>& choices_;
  std::vector<std::uint32_t> unknowns_;  // by figure
  GridEquations made_{};
};

}  // namespace

std::string name_of(const PlacedTie& line, const FormGrid& form) {
  const std::string& at = key_at(form, *line.tie, line.at);
  std::string name;
  name.reserve(form.key.size() + line.tie->name.size() + at.size() + 2);
  return name.append(form.key).append(".").append(line.tie->name).append("@").append(at);
}

TieLines tie_lines(const GridTies& ties) {
  TieLines lines;
  lines.reserve(ties.ties.size());
  for (const PlacedTie& placed : ties.ties)
    if (placed.tie->severity != Severity::Note && placed.are_units_equal) lines.push_back(&placed);
  return lines;
}

std::vector<std::vector<std::size_t>> failing_parts(const TieLines& lines, const FormGrid& form) {
  Parts parts(lines.size());
  std::vector<std::size_t> line_of(form.figure_count(), lines.size());
  for (std::size_t line = 0; line < lines.size(); ++line)
    for (const Weight& weight : lines[line]->weights) {
      std::size_t& first = line_of[figure_of(weight, form)];
      if (first == lines.size()) first = line;
      parts.join(line, first);
    }
  std::vector<bool> fails(lines.size());  // by root
  for (std::size_t line = 0; line < lines.size(); ++line)
    if (lines[line]->verdict == Verdict::Fails) fails[parts.root_of(line)] = true;
  std::vector<std::vector<std::size_t>> members(lines.size());  // likewise
  for (std::size_t line = 0; line < lines.size(); ++line)
    if (const std::size_t root = parts.root_of(line); fails[root]) members[root].push_back(line);
  std::erase_if(members, [](const auto& part) { return part.empty(); });
  return members;
}

std::optional<GridEquations> equations_of(const TieLines& lines,
                                          const std::vector<std::size_t>& part, const FormGrid& form,
                                          const std::vector<RowChoice>& choices) {
  return Builder(form, choices).build(lines, part);
}

Amount amount_of_units(std::int64_t units, std::uint8_t scale, std::uint8_t least) {
  while (scale > least && units % 10 == 0) {
    units /= 10;
    --scale;
  }
  return {units, scale};
}

}  // namespace gouji
