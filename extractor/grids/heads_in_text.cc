// Heads over two lines, one of them a group's, are read line by line, so that a last column may come before those of the group. What the
// order of such heads says holds only if the rows add up in it, no fewer of them than in the form's.
#include "grids/heads_in_text.h"

#include <algorithm>
#include <string>

#include "grammar/lexicon.h"
#include "grids/settle.h"

namespace gouji {
namespace {

// Tokens of heads with titles and notes.
constexpr std::uint32_t kReach = 160;

class HeadBinder {
 public:
  HeadBinder(const Blocks& blocks, const Stream& stream, const Forms& forms, const std::vector<Occurrence>& labelled, Draft& draft)
      : blocks_(blocks), stream_(stream), forms_(forms), form_(grid_of(forms, draft.id)), labelled_(labelled), draft_(draft) {}

  void bind() {
    std::uint32_t heads_before = 0;
    for (std::uint32_t block = 0; block < form_.blocks.size(); ++block) {
      const auto columns = static_cast<std::uint32_t>(form_.blocks[block].columns.size());
      if (columns > 1) bind_block(block, heads_before);
      heads_before += columns;
    }
  }

 private:
  void bind_block(std::uint32_t block, std::uint32_t first_head) {
    const auto first = std::find_if(labelled_.begin(), labelled_.end(), [&](const Occurrence& o) { return form_.rows[o.row].block == block; });
    if (first == labelled_.end()) return;
    std::uint32_t begin = first->begin - std::min(first->begin, kReach);
    if (first != labelled_.begin()) begin = std::max(begin, (first - 1)->end);
    const std::vector<std::uint32_t> order = order_of_heads(block, first_head, begin, first->begin);
    if (order.empty() || may_be_the_forms(form_.blocks[block], order)) return;
    const bool is_grouped = !form_.blocks[block].column_groups.empty();
    if (!is_grouped) return reorder(block, order);
    const Sums by_heads = sums_of(block, order), by_form = sums_of(block, sorted(order));
    if (by_heads.right > by_form.right || (by_heads.right > 0 && by_heads.right == by_heads.rows)) return reorder(block, order);
    if (by_heads.right == by_form.right) leave_block_open(block, begin, first->begin);
  }

  static std::vector<std::uint32_t> sorted(std::vector<std::uint32_t> order) {
    std::sort(order.begin(), order.end());
    return order;
  }

  // The columns in the order in which their heads stand; nothing unless each stands there once, as a whole.
  std::vector<std::uint32_t> order_of_heads(std::uint32_t block, std::uint32_t first_head, std::uint32_t begin, std::uint32_t end) const {
    const std::vector<std::u16string>& heads = forms_.lexicon->column_heads(draft_.id);
    const auto columns = static_cast<std::uint32_t>(form_.blocks[block].columns.size());
    std::vector<std::uint32_t> order;
    for (std::uint32_t t = begin; t < end; ++t)
      for (std::uint32_t c = 0; c < columns; ++c)
        if (stands_alone(heads[first_head + c], t, end)) order.push_back(c);
    const std::vector<std::uint32_t> once = sorted(order);
    const bool complete = once.size() == columns && std::adjacent_find(once.begin(), once.end()) == once.end();
    return complete ? order : std::vector<std::uint32_t>{};
  }

  // Whether the tokens from `first` on are the head, and nothing is joined to it.
  bool stands_alone(const std::u16string& head, std::uint32_t first, std::uint32_t end) const {
    const auto last = first + static_cast<std::uint32_t>(head.size());
    if (last > end || !stream_.tokens[first].separated || !stream_.tokens[last].separated) return false;
    return std::equal(head.begin(), head.end(), stream_.tokens.begin() + first,
                      [](char16_t han, const Token& token) { return token.kind == TokenKind::Han && token.han == han; });
  }

  // One line of heads is in the form's order, or two, one behind the other, of which the upper begins with the first column.
  static bool may_be_the_forms(const FormBlock& block, const std::vector<std::uint32_t>& order) {
    std::size_t runs = 1;
    for (std::size_t i = 1; i < order.size(); ++i) runs += order[i] < order[i - 1];
    return order.front() == 0 && runs <= (block.column_groups.empty() ? 1u : 2u);
  }

  static RowReading in_order(const RowReading& reading, const std::vector<std::uint32_t>& order) {
    RowReading result(reading.size());
    for (std::size_t i = 0; i < order.size(); ++i) result[order[i]] = reading[i];
    return result;
  }

  template <typename Visit>
  void for_each_row(std::uint32_t block, const Visit& visit) {
    for (GridRow& row : draft_.grid.rows)
      if (form_.rows[row.row].block == block) visit(row);
  }

  // Rows that have a sum, and those in which it is right.
  struct Sums {
    std::size_t rows = 0, right = 0;
  };

  Sums sums_of(std::uint32_t block, const std::vector<std::uint32_t>& order) {
    Sums sums;
    for_each_row(block, [&](const GridRow& row) {
      if (row.readings.size() != 1 || !has_tie_across(form_, row.row)) return;
      ++sums.rows;
      sums.right += adds_up_across(blocks_.text.bytes, form_, row.row, in_order(row.readings.front(), order));
    });
    return sums;
  }

  // Figures that were cut by the form's ties are not in another order.
  void reorder(std::uint32_t block, const std::vector<std::uint32_t>& order) {
    for_each_row(block, [&](GridRow& row) {
      if (row.readings.size() == 1 && row.split_by == SplitBy::Separator) row.readings = RowReadings(in_order(row.readings.front(), order));
      else leave_open(row);
    });
  }

  void leave_block_open(std::uint32_t block, std::uint32_t first, std::uint32_t last) {
    for_each_row(block, leave_open);
    const Range heads{stream_.tokens[first].range.begin, stream_.tokens[last - 1].range.end};
    std::string written;
    for (const FormColumn& column : form_.blocks[block].columns) written += (written.empty() ? "" : "、") + column.label.text;
    draft_.notes.push_back({Code::HeaderDisagrees, Severity::Warning, blocks_.text.where(heads), {written, form_.name.zh}});
  }

  const Blocks& blocks_;
  const Stream& stream_;
  const Forms& forms_;
  const FormGrid& form_;
  const std::vector<Occurrence>& labelled_;
  Draft& draft_;
};

}  // namespace

void bind_by_heads(const Blocks& blocks, const Stream& stream, const Forms& forms, const std::vector<Occurrence>& labelled, Draft& draft) {
  HeadBinder(blocks, stream, forms, labelled, draft).bind();
}

}  // namespace gouji
