#include "outputs/page/names.h"

#include <algorithm>

#include "messages/check_names.h"
#include "messages/sentences.h"
#include "messages/suspects.h"

namespace gouji::page {
namespace {

struct Named {
  std::string_view id{};
  Phrase name{};
};

template <std::size_t kCount>
std::string named(const Named (&all)[kCount], std::string_view id, Language language) {
  for (const Named& one : all)
    if (one.id == id) return std::string(one.name.in(language));
  return std::string(id);
}

std::string name_in(const FormGrid& grid, std::string_view row, std::string_view column, Language language) {
  for (std::uint32_t r = 0; r < grid.rows.size(); ++r) {
    if (grid.rows[r].key != row) continue;
    for (const FormColumn& one : grid.block_of(r).columns)
      if (one.key == column)
        return short_name(grid.rows[r].name, language) + " › " + short_name(one.name, language);
  }
  return {};
}

const FormTie* tie_in(const Form& form, std::string_view grid_key, std::string_view name) {
  for (const FormGrid& grid : form.grids)
    for (const FormTie& tie : grid.ties)
      if (grid.key == grid_key && tie.name == name) return &tie;
  return nullptr;
}

}  // namespace

std::string check_name(const Forms& forms, std::string_view check, Language language) {
  return std::string(in(name_of_check(check, forms), language));
}

std::string figure_name(const Forms& forms, std::string_view key, Language language) {
  const auto first = key.find('.'), last = key.rfind('.');
  if (first == std::string_view::npos || first == last) return std::string(key);
  for (const Form& form : forms.forms)
    for (const FormGrid& grid : form.grids) {
      if (grid.key != key.substr(0, first)) continue;
      std::string name =
          name_in(grid, key.substr(first + 1, last - first - 1), key.substr(last + 1), language);
      if (!name.empty()) return name;
    }
  return std::string(key);
}

std::string severity_name(std::string_view severity, Language language) {
  for (const Severity one : {Severity::Error, Severity::Warning, Severity::Note})
    if (id_of(one) == severity) return std::string(name_of(one).in(language));
  return std::string(severity);
}

std::string cause_name(std::string_view cause, Language language) {
  for (const Cause one : {Cause::Published, Cause::Reading})
    if (id_of(one) == cause) return std::string(name_of(one).in(language));
  return std::string(cause);
}

std::string verdict_name(std::string_view verdict, Language language) {
  for (const Verdict one : {Verdict::Holds, Verdict::Fails, Verdict::Undecided, Verdict::Spent})
    if (id_of(one) == verdict) return std::string(name_of(one).in(language));
  return std::string(verdict);
}

std::string outcome_name(std::string_view outcome, Language language) {
  constexpr Named kOutcomes[] = {
      {"read", {"已读取", "read"}},
      {"not-such-report", {"可读，但不是此类报告", "readable, but no such report"}},
      {"unreadable", {"未能读取", "not read"}},
  };
  return named(kOutcomes, outcome, language);
}

std::string slip_name(std::string_view slip, Language language) {
  for (const Slip one : {Slip::DigitsSwapped, Slip::DigitDropped, Slip::DigitAdded, Slip::DigitMistaken,
                         Slip::TotalLeftZero, Slip::ValuesSwapped, Slip::ValuesShifted, Slip::NeighbourCopied,
                         Slip::LeftFromLastYear, Slip::NumberSplit})
    if (id_of(one) == slip) return std::string(name_of(one).in(language));
  return std::string(slip);
}

const FormTie* tie_of(const Forms& forms, std::string_view form, std::string_view check) {
  const auto dot = check.find('.');
  if (dot == std::string_view::npos) return nullptr;
  const FormTie* any = nullptr;
  for (const Form& one : forms.forms) {
    const FormTie* tie = tie_in(one, check.substr(0, dot), check.substr(dot + 1));
    if (tie != nullptr && one.id == form) return tie;
    if (any == nullptr) any = tie;
  }
  return any;
}

}  // namespace gouji::page
