// Amounts of a grid are brought to one scale, so that its ties become equations between whole numbers.
#include "findings/tie_lines.h"

#include <algorithm>
#include <map>
#include <numeric>
#include <set>

namespace gouji {
namespace {

constexpr std::int64_t kMostUnits = std::int64_t{1} << 50;

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
  if (amount.units > kMostUnits || amount.units < -kMostUnits) return std::nullopt;
  return amount.units;
}

std::int64_t step_of(bool whole, std::uint8_t scale) {
  std::int64_t step = 1;
  for (std::uint8_t i = 0; whole && i < scale; ++i) step *= 10;
  return step;
}

class Builder {
 public:
  Builder(const FormGrid& form, const std::vector<RowChoice>& choices) : form_(form), choices_(choices) {}

  std::optional<GridEquations> build(const std::vector<TieLine>& lines,
                                     const std::vector<std::size_t>& part) {
    if (part.size() > kMostEquations) return std::nullopt;
    for (const std::size_t line : part)
      for (const Weight& weight : lines[line].weights)
        if (const Amount* amount = amount_in(weight, choices_))
          made_.scale = std::max(made_.scale, amount->scale);
    constexpr std::uint8_t kMostScale = 9;
    if (made_.scale > kMostScale) return std::nullopt;
    for (const std::size_t line : part)
      if (!add_line(lines[line])) return std::nullopt;
    for (std::uint32_t e = 0; e < part.size(); ++e) add_slack(lines[part[e]].relation, e);
    for (std::uint32_t e = 0; e < part.size(); ++e)
      for (const Coefficient& c : made_.equations.equations[e])
        made_.equations.unknowns[c.unknown].equations.push_back(e);
    return std::move(made_);
  }

 private:
  bool add_line(const TieLine& line) {
    Equation equation;
    for (const Weight& weight : line.weights) {
      const auto unknown = unknown_of(weight);
      if (!unknown) return false;
      equation.push_back({*unknown, direction(weight)});
    }
    made_.equations.equations.push_back(std::move(equation));
    return true;
  }

  std::optional<std::uint32_t> unknown_of(const Weight& weight) {
    const auto [at, is_new] =
        unknowns_.try_emplace(figure_of(weight, form_), static_cast<std::uint32_t>(unknowns_.size()));
    if (!is_new) return at->second;
    Unknown unknown;
    unknown.may_be_negative = weight.may_be_negative();
    unknown.step = step_of(weight.is_whole(), made_.scale);
    if (const Amount* amount = amount_in(weight, choices_)) {
      const auto units = units_at(*amount, made_.scale);
      if (!units) return std::nullopt;
      unknown.value = *units;
    } else {
      made_.costless.push_back(at->second);
    }
    made_.equations.unknowns.push_back(std::move(unknown));
    made_.figures.push_back(&weight);
    return at->second;
  }

  // left - right + slack = 0 where left is at most right.
  void add_slack(Relation relation, std::uint32_t equation) {
    if (relation == Relation::Equal) return;
    const auto slack = static_cast<std::uint32_t>(made_.equations.unknowns.size());
    made_.equations.unknowns.push_back({});
    made_.equations.equations[equation].push_back({slack, relation == Relation::AtMost ? 1 : -1});
    made_.costless.push_back(slack);
    made_.slacks.push_back(slack);
  }

  const FormGrid& form_;
  const std::vector<RowChoice>& choices_;
  std::map<std::uint32_t, std::uint32_t> unknowns_{};  // by figure
  GridEquations made_{};
};

}  // namespace

std::vector<TieLine> tie_lines(const RecordGrid& grid, const FormGrid& form, const Findings& findings) {
  std::set<std::string> failing;
  for (const Finding& finding : findings.findings)
    if (finding.verdict == Verdict::Fails) failing.insert(finding.check + "@" + finding.at);
  std::vector<TieLine> lines;
  for_each_tie(grid, form, [&](const FormTie& tie, std::uint32_t at, const std::vector<Weight>& weights) {
    if (tie.severity == Severity::Note || !are_units_equal(weights)) return;
    TieLine line{form.key + "." + tie.name + "@" + key_at(form, tie, at), tie.relation, weights, false};
    line.is_failing = failing.count(line.name) > 0;
    lines.push_back(std::move(line));
  });
  return lines;
}

std::vector<std::vector<std::size_t>> failing_parts(const std::vector<TieLine>& lines, const FormGrid& form) {
  Parts parts(lines.size());
  std::map<std::uint32_t, std::size_t> line_of;
  for (std::size_t line = 0; line < lines.size(); ++line)
    for (const Weight& weight : lines[line].weights)
      parts.join(line, line_of.try_emplace(figure_of(weight, form), line).first->second);
  std::map<std::size_t, std::vector<std::size_t>> members;
  std::set<std::size_t> failing;
  for (std::size_t line = 0; line < lines.size(); ++line) {
    members[parts.root_of(line)].push_back(line);
    if (lines[line].is_failing) failing.insert(parts.root_of(line));
  }
  std::vector<std::vector<std::size_t>> result;
  for (auto& [root, part] : members)
    if (failing.count(root) > 0) result.push_back(std::move(part));
  return result;
}

std::optional<GridEquations> equations_of(const std::vector<TieLine>& lines,
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
