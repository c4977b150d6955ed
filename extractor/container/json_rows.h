#pragma once
// A table in JSON: an array of rows, each an array of cells that are strings, numbers or nothing.

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "gouji/spans.h"

namespace gouji {

struct JsonCell {
  Range range{};  // of a string without its quotes; empty where nothing stands in the cell
  bool is_string = false;
};

struct JsonRows {
  std::vector<std::vector<JsonCell>> rows{};
  std::size_t begin = 0;
  std::size_t end = 0;  // behind the table
};

// The table that begins at `at`, where the array around the rows does. Nothing where what begins there is
// something else, or has fewer than two rows. Of a table that is cut off the rows that are whole are given.
std::optional<JsonRows> json_rows_at(std::string_view json, std::size_t at);

// The end of the string that begins behind `at`, at its closing quote, or npos.
std::size_t end_of_json_string(std::string_view json, std::size_t at);

}  // namespace gouji
