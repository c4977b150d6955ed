#pragma once
// What every table, view and CSV file holds, column by column, in both languages: the dictionary of data.sqlite joined with the names
// that the forms give. The codebook, the data package, Datasette's metadata, the tables `tables` and `fields`, the views themselves and
// the heads of CSV are made from this, so that none of them can say something else than the others.

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "gouji/forms.h"

namespace gouji {

struct DescribedColumn {
  std::string name{};
  std::string_view type{};            // "string", "integer", "number"
  std::string unit{};
  std::string key{};                  // of the figure that a column of a wide table holds
  std::vector<std::string> values{};  // the only ones it can have
  Words words{};
};

struct DescribedTable {
  std::string name{};
  Words words{};
  std::vector<DescribedColumn> columns{};
};

// A column that is made from others. Where `source` names a column of data.sqlite, that says what it holds.
struct MadeColumn {
  std::string name{};
  std::string sql{};          // the expression; none in CSV
  std::string source{};       // "figures.amount"
  DescribedColumn own{};      // where there is no source
};

struct View {
  std::string name{};
  Words words{};
  std::vector<MadeColumn> columns{};
  std::string from{};  // what follows the list of columns
};

DescribedColumn described(const MadeColumn& column);

std::vector<DescribedTable> described_tables();
std::vector<DescribedTable> described_views(const Forms& forms);
DescribedTable described_figures_csv();
DescribedTable described_findings_csv();
DescribedTable described_wide_csv(const Forms& forms);
DescribedTable described_codebook_csv();
std::vector<DescribedTable> described_csv(const Forms& forms);  // all of these, named as their files

// The views of data.sqlite: a usual question each (views.cc).
std::vector<View> views_of(const Forms& forms);

// How wide tables begin, before one column for each of wide_keys().
std::vector<MadeColumn> wide_columns_before();
DescribedColumn wide_column(const std::string& short_name, const std::string& key, const std::string& unit, const Words& name);

}  // namespace gouji
