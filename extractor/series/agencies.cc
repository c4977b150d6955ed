#include "series/agencies.h"

#include <algorithm>
#include <map>
#include <tuple>

#include "text/fold.h"
#include "text/utf8.h"

namespace gouji {
namespace {

// Aliases of aliases are followed so far; a circle of them ends there.
constexpr int kMostAliases = 16;

bool ends_with(std::string_view text, std::string_view end) { return text.size() >= end.size() && text.substr(text.size() - end.size()) == end; }

bool ends_in_place(std::string_view text, const Family& family) {
  return std::any_of(family.place_suffixes.begin(), family.place_suffixes.end(),
                     [&](const std::string& suffix) { return text.size() > suffix.size() && ends_with(text, suffix); });
}

// Offsets at which a name may be cut behind a place.
std::vector<std::size_t> cuts_of(std::string_view name, const Family& family) {
  std::vector<std::size_t> cuts;
  for (std::size_t at = 0; at < name.size();) {
    at += decode_utf8(name, at).length;
    if (at < name.size() && ends_in_place(name.substr(0, at), family)) cuts.push_back(at);
  }
  return cuts;
}

// Names of one family, and which of them are taken for one.
class Linking {
 public:
  Linking(std::vector<std::string> names, const Family& family) : names_(std::move(names)), family_(family) {}

  // For each name the fullest one that is taken for the same agency.
  std::map<std::string, std::string> fullest() const {
    std::map<std::string, std::vector<std::string>> longer;
    for (const std::string& name : names_)
      for (const std::size_t cut : cuts_of(name, family_)) {
        const std::string rest = name.substr(cut);
        if (is_known(rest) && AgencyNames::names_place(rest, family_)) longer[rest].push_back(name);
      }
    std::map<std::string, std::string> result;
    for (const std::string& name : names_) result[name] = name;
    for (auto& [name, candidates] : longer)
      if (const auto one = the_one(candidates)) result[name] = *one;
    return result;
  }

 private:
  bool is_known(const std::string& name) const { return std::binary_search(names_.begin(), names_.end(), name); }

  // 洪泽区… is 江苏省淮安市洪泽区… where the other names that end in it are all part of that one.
  static std::optional<std::string> the_one(const std::vector<std::string>& candidates) {
    const auto fullest = std::max_element(candidates.begin(), candidates.end(),
                                          [](const std::string& a, const std::string& b) { return a.size() < b.size(); });
    const bool nested = std::all_of(candidates.begin(), candidates.end(), [&](const std::string& one) { return ends_with(*fullest, one); });
    return nested ? std::optional<std::string>(*fullest) : std::nullopt;
  }

  std::vector<std::string> names_;
  const Family& family_;
};

bool is_linkable(const SeriesEntry& entry) { return !entry.name.agency.empty() && entry.name.year.has_value(); }

// Each name once.
void tidy(std::vector<std::string>& names) {
  std::sort(names.begin(), names.end());
  names.erase(std::unique(names.begin(), names.end()), names.end());
}

}  // namespace

std::string AgencyNames::without_alias(std::string name) const {
  for (int i = 0; i < kMostAliases; ++i) {
    const auto alias = std::find_if(options_.aliases.begin(), options_.aliases.end(), [&](const AgencyAlias& one) { return one.name == name; });
    if (alias == options_.aliases.end()) break;
    name = alias->means;
  }
  return name;
}

std::string AgencyNames::compared(std::string_view name, const Family& family) const {
  std::string result = without_alias(fold_for_patterns(name));
  for (const AgencyShort& one : family.agency_shorts) {
    if (ends_with(result, one.full)) break;
    if (!ends_with(result, one.text)) continue;
    result.replace(result.size() - one.text.size(), one.text.size(), one.full);
    break;
  }
  return without_alias(result);
}

bool AgencyNames::names_place(std::string_view name, const Family& family) { return !cuts_of(name, family).empty(); }

std::vector<AgencyReports> reports_by_agency(const std::vector<SeriesEntry>& entries, const Forms& forms, const AgencyNames& names) {
  std::vector<std::string> compared(entries.size());
  std::map<std::uint32_t, std::vector<std::string>> of_family;
  for (std::size_t i = 0; i < entries.size(); ++i) {
    if (!is_linkable(entries[i])) continue;
    compared[i] = names.compared(entries[i].name.agency, forms.families[entries[i].family]);
    of_family[entries[i].family].push_back(compared[i]);
  }
  std::map<std::pair<std::uint32_t, std::string>, AgencyReports> grouped;
  for (auto& [family, all] : of_family) {
    std::sort(all.begin(), all.end());
    all.erase(std::unique(all.begin(), all.end()), all.end());
    const auto fullest = Linking(all, forms.families[family]).fullest();
    for (std::uint32_t i = 0; i < entries.size(); ++i) {
      if (entries[i].family != family || compared[i].empty()) continue;
      AgencyReports& reports = grouped[{family, fullest.at(compared[i])}];
      reports.agency = fullest.at(compared[i]);
      reports.names.push_back(compared[i]);
      reports.entries.push_back(i);
    }
  }
  std::vector<AgencyReports> result;
  for (auto& [key, reports] : grouped) {
    std::sort(reports.entries.begin(), reports.entries.end(),
              [&](std::uint32_t a, std::uint32_t b) { return comes_before(entries[a], entries[b]); });
    tidy(reports.names);
    result.push_back(std::move(reports));
  }
  return result;
}

bool are_surely_one(const SeriesEntry& a, const SeriesEntry& b, const Forms& forms, const AgencyNames& names) {
  const Family& family = forms.families[a.family];
  const std::string name = names.compared(a.name.agency, family);
  if (name != names.compared(b.name.agency, family)) return false;
  return AgencyNames::names_place(name, family) || folder_of(a.name.path) == folder_of(b.name.path);
}

std::string folder_of(const std::string& path) {
  const auto slash = path.rfind('/');
  return slash == std::string::npos ? std::string() : path.substr(0, slash);
}


bool are_related(std::string_view a, std::string_view b) {
  if (a.size() > b.size()) std::swap(a, b);
  return ends_with(b, a) || b.substr(0, a.size()) == a;
}

bool comes_before(const SeriesEntry& a, const SeriesEntry& b) {
  const auto rank = [](const SeriesEntry& entry) {
    return std::make_tuple(entry.name.year.value_or(0), std::string_view(entry.name.path), entry.name.ordinal, std::string_view(entry.name.sha256));
  };
  return rank(a) < rank(b);
}

}  // namespace gouji
