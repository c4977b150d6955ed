// Real heads and data rows overlap crosswise: their spans need not agree, and in plain text merged cells leave no
// trace. So heads are compared by their order within a line, and by their columns only where the file says
// where cells stand.
#include "grids/heads.h"

#include <algorithm>
#include <numeric>

namespace gouji {
namespace {

// A recognised head.
struct Head {
  std::uint32_t line = 0;
  std::uint32_t at = 0;      // column in the table
  std::uint32_t cols = 1;    // of the table
  std::uint32_t column = 0;  // of the form's block
  bool exact = true;
};

const LabelUse* column_use(const LabelMatch& match, GridId id, std::uint32_t block) {
  if (match.uses == nullptr) return nullptr;
  for (const LabelUse& use : *match.uses)
    if (use.grid == id && use.kind == LabelKind::Column && use.block == block) return &use;
  return nullptr;
}

std::vector<Head> recognised_heads(const Lines& lines, GridId id, std::uint32_t block, std::uint32_t first,
                                   std::uint32_t last) {
  std::vector<Head> heads;
  if (first < last) heads.reserve(lines.lines[last - 1].labels_end);
  for (std::uint32_t i = first; i < last; ++i)
    for (const LineCell& cell : lines.lines[i].labels())
      if (const LabelUse* use = column_use(cell.match, id, block))
        heads.push_back({i, cell.column, cell.cols, use->index, cell.match.edits == 0 && !use->alias});
  return heads;
}

bool is_in_order(const std::vector<Head>& heads) {
  for (std::size_t i = 1; i < heads.size(); ++i)
    if (heads[i].line == heads[i - 1].line && heads[i].column < heads[i - 1].column) return false;
  return true;
}

// A head that is printed twice stands for the column it is printed in place of.
void note_repeated(const Lines& lines, const std::vector<Head>& heads, std::uint32_t block, std::uint32_t count, Heads& result) {
  for (std::size_t i = 1; i < heads.size(); ++i) {
    const bool repeated = heads[i].line == heads[i - 1].line && heads[i].column == heads[i - 1].column;
    if (!repeated || heads[i].column + 1 >= count) continue;
    for (const LineCell& cell : lines.lines[heads[i].line].cells)
      if (cell.column == heads[i].at) result.altered.push_back({block, heads[i].column + 1, cell.range});
  }
}

void note_all(const Lines& lines, const std::vector<Head>& heads, std::uint32_t block, Heads& result) {
  result.found.reserve(heads.size());
  for (const Head& head : heads) {
    for (const LineCell& cell : lines.lines[head.line].cells) {
      if (cell.column != head.at) continue;
      result.found.push_back({block, head.column, cell.range});
      if (!head.exact) result.altered.push_back({block, head.column, cell.range});
    }
  }
}

// The first stands first, the second behind it, and so on.
bool are_as_in_form(const std::vector<Head>& heads) {
  for (std::size_t i = 0; i < heads.size(); ++i)
    if (heads[i].column != i || (i > 0 && heads[i].at <= heads[i - 1].at)) return false;
  return true;
}

// All heads found exactly once, but not in the form's order.
bool is_permutation(const std::vector<Head>& found, std::uint32_t count, Heads& result) {
  if (found.size() != count) return false;
  std::vector<Head> heads = found;
  std::sort(heads.begin(), heads.end(), [](const Head& a, const Head& b) { return a.at < b.at; });
  std::vector<bool> seen(count, false);
  result.permutation.reserve(count);
  for (std::size_t i = 0; i < heads.size(); ++i) {
    const bool same_place = i > 0 && heads[i].at == heads[i - 1].at;
    if (same_place || seen[heads[i].column] || !heads[i].exact) return false;
    seen[heads[i].column] = true;
    result.permutation.push_back(heads[i].column);
  }
  return true;
}

// Left to right, if each head is exact and none of two begin at one place.
std::vector<std::uint32_t> places_of(const std::vector<Head>& heads, std::uint32_t count) {
  std::vector<std::uint32_t> places;
  if (heads.size() != count) return places;
  places.reserve(count);
  for (const Head& head : heads)
    if (head.exact) places.push_back(head.at);
  std::sort(places.begin(), places.end());
  if (places.size() < count || std::adjacent_find(places.begin(), places.end()) != places.end()) places.clear();
  return places;
}

bool covers(const Head& head, std::uint32_t column) { return head.at <= column && column < head.at + head.cols; }

// Words among the heads, over one column of the table, that are no label of any form. Below a head they part its figures in several.
void note_foreign(const Lines& lines, const std::vector<Head>& heads, std::uint32_t block, std::uint32_t first, std::uint32_t last,
                  Heads& result) {
  for (std::uint32_t i = first; i < last; ++i) {
    for (const LineCell& cell : lines.lines[i].cells) {
      if (!cell.words || cell.cols > 1 || cell.column == 0 || cell.match.uses != nullptr) continue;
      const auto over = std::find_if(heads.begin(), heads.end(), [&](const Head& head) { return covers(head, cell.column); });
      if (over == heads.end()) result.foreign.push_back({block, cell.column, cell.range});
      else if (i > over->line && over->cols > 1) result.parted = true;
    }
  }
}

bool is_identity(const std::vector<std::uint32_t>& permutation) {
  return std::is_sorted(permutation.begin(), permutation.end());
}

}  // namespace

Heads find_heads(const Lines& lines, const Forms& forms, GridId id, std::uint32_t block, std::uint32_t first,
                 std::uint32_t last) {
  Heads result;
  const auto count = static_cast<std::uint32_t>(grid_of(forms, id).blocks[block].columns.size());
  result.columns.assign(count, kNone);
  const std::vector<Head> heads = recognised_heads(lines, id, block, first, last);
  if (heads.empty()) return result;
  for (const Head& head : heads) {
    result.recognised += result.columns[head.column] == kNone;
    result.columns[head.column] = head.at;
  }
  // Across several lines columns can be compared only where they are real; a permutation must therefore be
  // visible within one line or in a laid-out table. is_permutation needs every head at a place of its own.
  const bool permuted = !are_as_in_form(heads) && is_permutation(heads, count, result) && !is_identity(result.permutation);
  const bool one_line = heads.front().line == heads.back().line;
  if (permuted && one_line) result.order = HeadOrder::Permuted;
  else result.order = is_in_order(heads) ? HeadOrder::Confirmed : HeadOrder::Contradicted;
  if (!permuted || result.order == HeadOrder::Confirmed) result.permutation.clear();
  result.places = places_of(heads, count);
  if (!result.places.empty()) note_foreign(lines, heads, block, first, last, result);
  if (result.parted) result.places.clear();
  note_repeated(lines, heads, block, count, result);
  note_all(lines, heads, block, result);
  return result;
}

}  // namespace gouji
