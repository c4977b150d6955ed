#pragma once
// The tables of data.sqlite, described once: from here come the CREATE statements and the table `fields`, which says in
// both languages what every column holds.

#include <array>
#include <string>
#include <string_view>

#include "gouji/forms.h"

namespace gouji {

struct SqlColumn {
  std::string_view table{};
  std::string_view name{};
  std::string_view type{};  // with its constraints
  std::string_view zh{};
  std::string_view en{};
};

// Columns of one table stand together, tables in the order in which they refer to each other.
extern const std::array<SqlColumn, 72> kSqlColumns;

std::string create_tables();
std::string create_indexes();

// Views for usual questions; the wide ones have the rows and columns of the forms at hand.
std::string create_views(const Forms& forms);

}  // namespace gouji
