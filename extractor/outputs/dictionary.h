#pragma once
// What every table and column of data.sqlite is called, which type it has and what it holds, in both languages. The CREATE
// statements, the tables `tables` and `fields`, the heads of CSV and the codebooks are all made from here.

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace gouji {

// Decimals are texts in SQL, since a floating-point number would not be exact.
enum class Holds : std::uint8_t { AsDeclared, Decimal };

struct SqlColumn {
  std::string_view table{};
  std::string_view name{};  // in quotes where it is a word of SQL
  std::string_view type{};  // with its constraints
  std::string_view zh{};
  std::string_view en{};
  Holds holds = Holds::AsDeclared;
};

struct SqlTable {
  std::string_view name{};
  std::string_view zh{};
  std::string_view en{};
};

// Columns of one table stand together, tables in the order in which they refer to each other.
extern const std::span<const SqlTable> kSqlTables;
extern const std::span<const SqlColumn> kSqlColumns;

// The name without the quotes.
std::string plain_name(const SqlColumn& column);

// Of “TEXT CHECK (x IN ('a', 'b'))”: a, b.
std::vector<std::string> words_allowed(std::string_view type);

// “figures.amount”, which there must be.
const SqlColumn& column_named(std::string_view table_and_name);

}  // namespace gouji
