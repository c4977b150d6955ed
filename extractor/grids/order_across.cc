// The columns' heads are printed over each row, in one order; rows and their groups are ordered among those that stand beside each other.
#include "grids/order_across.h"

#include <algorithm>
#include <numeric>
#include <optional>

namespace gouji {
namespace {

// A row or a group of rows.
struct Node {
  LabelKind kind{};
  std::uint32_t index = 0;
  std::uint32_t parent = kNone;     // the group it stands in
  std::uint32_t first_row = 0;
};

std::vector<Node> nodes_of(const FormGrid& form) {
  std::vector<Node> nodes;
  const auto known = [&](std::uint32_t group) {
    return std::any_of(nodes.begin(), nodes.end(), [&](const Node& node) { return node.kind == LabelKind::RowGroup && node.index == group; });
  };
  for (std::uint32_t r = 0; r < form.rows.size(); ++r) {
    std::uint32_t parent = kNone;
    for (const std::uint32_t group : form.rows[r].groups) {
      if (!known(group)) nodes.push_back({LabelKind::RowGroup, group, parent, r});
      parent = group;
    }
    nodes.push_back({LabelKind::Row, r, parent, r});
  }
  return nodes;
}

class RowOrder {
 public:
  RowOrder(const FormGrid& form, const std::vector<HeadAcross>& heads, LinesOfHeads lines)
      : form_(form), heads_(heads), lines_(lines), nodes_(nodes_of(form)) {
    for (const Node& node : nodes_) places_.push_back(place_of(node));
  }

  bool is_told() const { return told_; }

  std::vector<std::uint32_t> rows() const {
    std::vector<std::uint32_t> rows(form_.rows.size());
    std::iota(rows.begin(), rows.end(), 0u);
    std::vector<std::vector<std::uint32_t>> keys;
    for (const std::uint32_t row : rows) keys.push_back(key_of(row));
    std::stable_sort(rows.begin(), rows.end(), [&](std::uint32_t a, std::uint32_t b) { return keys[a] < keys[b]; });
    return rows;
  }

 private:
  // Among those of its group: where its head stands if the heads of all do, else where the form has it.
  std::uint32_t place_of(const Node& node) {
    std::vector<std::uint32_t> beside;
    bool mixed = false;
    for (const Node& other : nodes_) {
      if (other.parent != node.parent) continue;
      const auto first = find(other);
      if (!first) return node.first_row;
      beside.push_back(*first);
      mixed |= other.kind != node.kind;
    }
    const auto is_on_line = [&](std::uint32_t head) { return heads_[head].line == heads_[beside.front()].line; };
    const bool one_line = std::all_of(beside.begin(), beside.end(), is_on_line);
    if (one_line || (lines_ == LinesOfHeads::OfText && !mixed)) return *find(node);
    if (lines_ == LinesOfHeads::OfText) told_ &= std::is_sorted(beside.begin(), beside.end());
    return node.first_row;
  }

  std::optional<std::uint32_t> find(const Node& node) const {
    const auto head = std::find_if(heads_.begin(), heads_.end(), [&](const HeadAcross& h) { return h.kind == node.kind && h.index == node.index; });
    if (head == heads_.end()) return std::nullopt;
    return static_cast<std::uint32_t>(head - heads_.begin());
  }

  std::vector<std::uint32_t> key_of(std::uint32_t row) const {
    std::vector<std::uint32_t> key;
    const auto add = [&](LabelKind kind, std::uint32_t index) {
      for (std::size_t n = 0; n < nodes_.size(); ++n)
        if (nodes_[n].kind == kind && nodes_[n].index == index) key.push_back(places_[n]);
    };
    for (const std::uint32_t group : form_.rows[row].groups) add(LabelKind::RowGroup, group);
    add(LabelKind::Row, row);
    return key;
  }

  const FormGrid& form_;
  const std::vector<HeadAcross>& heads_;
  LinesOfHeads lines_;
  std::vector<Node> nodes_;
  std::vector<std::uint32_t> places_{};
  bool told_ = true;
};

// The columns of all column heads, and on which line each stands.
struct ColumnHeads {
  std::vector<std::uint32_t> columns{};
  std::vector<std::uint32_t> lines{};
};

ColumnHeads column_heads(const std::vector<HeadAcross>& heads) {
  ColumnHeads result;
  for (const HeadAcross& head : heads) {
    if (head.kind != LabelKind::Column) continue;
    result.columns.push_back(head.index);
    result.lines.push_back(head.line);
  }
  return result;
}

// How often the heads begin again with an earlier column; one that is printed twice stands for the next.
std::size_t runs_in(const ColumnHeads& heads) {
  std::size_t runs = heads.columns.empty() ? 0 : 1;
  for (std::size_t i = 1; i < heads.columns.size(); ++i) runs += heads.columns[i] < heads.columns[i - 1];
  return runs;
}

// Within each line the heads run through the form's columns in order, again and again, as far as they are there.
bool follow_each_other(const ColumnHeads& heads, std::size_t columns) {
  for (std::size_t i = 1; i < heads.columns.size(); ++i) {
    const std::uint32_t column = heads.columns[i], last = heads.columns[i - 1];
    const bool follows = heads.lines[i] != heads.lines[i - 1] || column > last || column == 0 || last + 1 == columns;
    if (!follows) return false;
  }
  return true;
}

bool is_permutation(std::vector<std::uint32_t> columns) {
  std::sort(columns.begin(), columns.end());
  for (std::size_t i = 0; i < columns.size(); ++i)
    if (columns[i] != i) return false;
  return true;
}

std::uint32_t first_row_of(const FormGrid& form, const HeadAcross& head) {
  if (head.kind == LabelKind::Row) return head.index;
  std::uint32_t row = 0;
  const auto is_in_group = [&](const FormRow& r) { return std::find(r.groups.begin(), r.groups.end(), head.index) != r.groups.end(); };
  while (row < form.rows.size() && !is_in_group(form.rows[row])) ++row;
  return row;
}

// Whether all columns' heads stand there over each row, and all heads in the form's order, as they nearly always do.
bool are_as_in_form(const FormGrid& form, const std::vector<HeadAcross>& heads) {
  const std::size_t columns = form.blocks.front().columns.size();
  std::uint32_t row = 0, headed = 0;
  for (const HeadAcross& head : heads) {
    if (head.kind == LabelKind::Column) {
      if (head.index != headed++ % columns) return false;
      continue;
    }
    const std::uint32_t first = first_row_of(form, head);
    if (first < row) return false;
    row = first;
  }
  return headed == form.figure_count();
}

OrderAcross order_of_form(const FormGrid& form, HeadOrder order) {
  OrderAcross result{order, std::vector<std::uint32_t>(form.figure_count())};
  std::iota(result.figures.begin(), result.figures.end(), 0u);
  return result;
}

class HeadReader {
 public:
  HeadReader(const FormGrid& form, const std::vector<HeadAcross>& heads, LinesOfHeads lines)
      : form_(form), heads_(heads), lines_(lines), columns_(form.blocks.front().columns.size()), column_heads_(column_heads(heads)) {}

  OrderAcross read() const {
    const std::vector<std::uint32_t> rows = headed_rows();
    const std::optional<std::vector<std::uint32_t>> columns = column_order(rows.size());
    const RowOrder row_order(form_, heads_, lines_);
    if (!columns || !row_order.is_told()) return order_of_form(form_, HeadOrder::Contradicted);
    OrderAcross result;
    for (const std::uint32_t row : row_order.rows()) {
      if (std::find(rows.begin(), rows.end(), row) == rows.end()) continue;
      for (const std::uint32_t column : *columns) result.figures.push_back(form_.figure_index(row, column));
    }
    if (!std::is_sorted(result.figures.begin(), result.figures.end())) result.order = HeadOrder::Permuted;
    return result;
  }

 private:
  // All, unless the heads of some stand there alone, with all their columns.
  std::vector<std::uint32_t> headed_rows() const {
    std::vector<std::uint32_t> all, some;
    for (std::uint32_t row = 0; row < form_.rows.size(); ++row) {
      all.push_back(row);
      const auto is_its = [&](const HeadAcross& head) { return head.kind == LabelKind::Row && head.index == row; };
      if (std::any_of(heads_.begin(), heads_.end(), is_its)) some.push_back(row);
    }
    return !some.empty() && column_heads_.columns.size() == some.size() * columns_ ? some : all;
  }

  // The column that the nth figure of each row is; nothing where the heads and the form cannot both be right.
  std::optional<std::vector<std::uint32_t>> column_order(std::size_t rows) const {
    const std::vector<std::uint32_t>& all = column_heads_.columns;
    std::vector<std::uint32_t> first(columns_);
    std::iota(first.begin(), first.end(), 0u);
    if (all.size() != rows * columns_) return may_be_in_order(rows) ? std::optional(first) : std::nullopt;
    for (std::size_t i = 0; i < all.size(); i += columns_) {
      const std::vector<std::uint32_t> here(all.begin() + static_cast<std::ptrdiff_t>(i), all.begin() + static_cast<std::ptrdiff_t>(i + columns_));
      if (!is_permutation(here)) return may_be_in_order(rows) ? std::optional(first) : std::nullopt;
      if (i == 0) first = here;
      if (here != first) return std::nullopt;
    }
    return first;
  }

  // One head in another's place makes one run more than there are rows. Heads that a converter repeats over each cell they are merged of make
  // as many more as they are.
  bool may_be_in_order(std::size_t rows) const {
    const std::vector<std::uint32_t>& all = column_heads_.columns;
    if (all.size() > 1 && all.front() + 1 == columns_) return false;
    const std::size_t runs = runs_in(column_heads_);
    return follow_each_other(column_heads_, columns_) && (runs <= rows + 1 || runs * columns_ <= column_heads_.columns.size());
  }

  const FormGrid& form_;
  const std::vector<HeadAcross>& heads_;
  LinesOfHeads lines_;
  std::size_t columns_;
  ColumnHeads column_heads_;
};

}  // namespace

OrderAcross order_across(const FormGrid& form, const std::vector<HeadAcross>& heads, LinesOfHeads lines) {
  if (are_as_in_form(form, heads)) return order_of_form(form, HeadOrder::Confirmed);
  return HeadReader(form, heads, lines).read();
}

}  // namespace gouji
