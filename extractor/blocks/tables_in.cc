// Tables stand in reading order: those that begin inside a cell follow each other.
#include <algorithm>

#include "gouji/blocks.h"

namespace gouji {

std::vector<std::uint32_t> tables_in(const Blocks& blocks, std::uint32_t table, const Cell& cell) {
  std::vector<std::uint32_t> inside;
  const auto& tables = blocks.tables;
  const auto begins_before = [](const Table& one, std::uint32_t at) { return one.range.begin < at; };
  auto one = std::lower_bound(tables.begin(), tables.end(), cell.range.begin, begins_before);
  for (; one != tables.end() && one->range.begin <= cell.range.end; ++one)
    if (one->parent == table && cell.range.contains(one->range)) inside.push_back(static_cast<std::uint32_t>(one - tables.begin()));
  return inside;
}

}  // namespace gouji
