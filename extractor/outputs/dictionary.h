#pragma once
// What every column of data.sqlite is called, which type it has and what it holds, in both languages. The CREATE statements, the table
// `fields` and the codebooks are all made from here.

#include <span>
#include <string_view>

namespace gouji {

struct SqlColumn {
  std::string_view table{};
  std::string_view name{};
  std::string_view type{};  // with its constraints
  std::string_view zh{};
  std::string_view en{};
};

// Columns of one table stand together, tables in the order in which they refer to each other.
extern const std::span<const SqlColumn> kSqlColumns;

}  // namespace gouji
