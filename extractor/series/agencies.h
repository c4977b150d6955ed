#pragma once
// Which reports are of one agency, by its name.

#include <string>
#include <vector>

#include "gouji/series.h"

namespace gouji {

// Reports that are taken for those of one agency and family, by year, path and place in the file.
struct AgencyReports {
  std::string agency{};                    // the fullest of its names
  std::vector<std::string> names{};        // all of them, as compared
  std::vector<std::uint32_t> entries{};
};

// The name as names are compared: folded, aliases followed, the last word written out.
class AgencyNames {
 public:
  explicit AgencyNames(const SeriesOptions& options) : options_(options) {}
  std::string compared(std::string_view name, const Family& family) const;
  // Whether the name begins with a place, as 洪泽区人民政府 does and 财政局 does not.
  static bool names_place(std::string_view name, const Family& family);

 private:
  std::string without_alias(std::string name) const;

  const SeriesOptions& options_;
};

// By agency. Reports without agency or year are in none. A name that is the end of one other name, with the name of a place before it,
// is taken for the same agency.
std::vector<AgencyReports> reports_by_agency(const std::vector<SeriesEntry>& entries, const Forms& forms, const AgencyNames& names);

// Whether two reports are surely of one agency: of one name, and that says which place it is of, or they lie in one folder.
bool are_surely_one(const SeriesEntry& a, const SeriesEntry& b, const Forms& forms, const AgencyNames& names);

std::string folder_of(const std::string& path);

// Whether two names could be of one agency, or of an agency and its office: one begins or ends with the other.
bool are_related(std::string_view a, std::string_view b);

// Reports in the order in which they are named: by year, path, place in the file.
bool comes_before(const SeriesEntry& a, const SeriesEntry& b);

}  // namespace gouji
