#include "grids/order.h"

#include <algorithm>

#include "grids/joined_labels.h"
#include "grids/mark_table.h"
#include "text/fold.h"

namespace gouji {
namespace {

constexpr int kUnboundLine = -40;  // a line of figures that the form has no row for

// Rows of the form, and lines, that stand between two anchors.
struct Gap {
  std::uint32_t first_row = 0, last_row = 0;    // [first, last)
  std::uint32_t first_line = 0, last_line = 0;  // [first, last)
  bool tight = true;                            // both ends are anchors
};

// The line of a group's label alone: what stands behind it are no figures.
bool is_group_line(const Line& line, const FormGrid& form, GridId id) {
  if (!line.kinds.may_have(id, LabelKind::RowGroup)) return false;
  const auto labels = line.labels();
  return std::any_of(labels.begin(), labels.end(), [&](const LineCell& cell) {
    const LabelUse* group = use_in(cell.match, id, LabelKind::RowGroup);
    return group != nullptr && form.groups[group->index].own_line;
  });
}

// A line that can be a row of figures: cells without words stand at its end, as many as the narrowest block has columns or, in a row
// that is cut short, at least one with something in it; and none of its words is a head of the grid.
bool is_figure_line(const Line& line, const FormGrid& form, GridId id) {
  if (is_head_line(line, id) || is_group_line(line, form, id)) return false;
  std::size_t columns = form.blocks.front().columns.size();
  for (const FormBlock& block : form.blocks) columns = std::min(columns, block.columns.size());
  std::size_t figures = 0;
  bool written = false;
  for (std::size_t i = line.cells.size(); i-- > 0 && !line.cells[i].words; ++figures)
    written |= !line.cells[i].blank;
  // A row whose only cells are blank is a rule or a page's end, unless a label cell and all figures are there.
  return written || figures > columns;
}

// Whether the words in the line allow it to be `row`: a group label must be one of the row's groups; other
// words must be a damaged form of its label, not some other row's.
bool may_be_row(const Blocks& blocks, const Line& line, const FormGrid& form, GridId id, std::uint32_t row) {
  const auto& groups = form.rows[row].groups;
  for (const LineCell& cell : line.cells) {
    if (!cell.words) continue;
    if (const LabelUse* group = use_in(cell.match, id, LabelKind::RowGroup)) {
      if (std::find(groups.begin(), groups.end(), group->index) == groups.end()) return false;
      continue;
    }
    const std::u16string written = fold_label(blocks.text.view(cell.range));
    const std::u16string label = fold_label(form.rows[row].label.text);
    // More than half of the longer one must agree.
    const auto limit = static_cast<std::uint32_t>(std::max(written.size(), label.size()) / 2);
    if (edit_distance(written, label, limit) > limit) return false;
  }
  return true;
}

bool has_own_words(const Line& line, GridId id) {
  return std::any_of(line.cells.begin(), line.cells.end(), [&](const LineCell& cell) {
    return cell.words && use_in(cell.match, id, LabelKind::RowGroup) == nullptr;
  });
}

// Whether the line's own words may be what became of the label: half of its characters are there, in their order.
bool may_be_spoilt(const Blocks& blocks, const Line& line, GridId id, const Label& label) {
  std::u16string written;
  for (const LineCell& cell : line.cells)
    if (cell.words && use_in(cell.match, id, LabelKind::RowGroup) == nullptr) written += fold_label(blocks.text.view(cell.range));
  return has_half_of(written, fold_label_without_notes(label.text));
}

// The cell that stands where the label should: the one before the block's figures.
std::uint32_t lost_label_cell(const Line& line, std::size_t columns) {
  return line.cells.size() > columns ? static_cast<std::uint32_t>(line.cells.size() - columns - 1) : kNone;
}

class OrderBinder {
 public:
  OrderBinder(const Blocks& blocks, const Lines& lines, const Forms& forms, Draft& draft)
      : blocks_(blocks), lines_(lines), lexicon_(*forms.lexicon), form_(grid_of(forms, draft.id)), draft_(draft) {}

  void bind() {
    std::vector<Gap> gaps = find_gaps();
    for (const Gap& gap : gaps) bind_gap(gap);
    open_joined_rows();
    std::sort(draft_.rows.begin(), draft_.rows.end(), [](const auto& a, const auto& b) { return a.row < b.row; });
    for (const DraftRow& row : draft_.rows) {
      draft_.first_line = std::min(draft_.first_line, row.line);
      draft_.last_line = std::max(draft_.last_line, row.line);
    }
    const auto missing = form_.rows.size() - draft_.rows.size();
    draft_.fit += kMissingRow * static_cast<int>(missing) + kUnboundLine * static_cast<int>(draft_.unbound.size());
  }

 private:
  std::vector<Gap> find_gaps() {
    std::vector<Gap> gaps;
    const auto& rows = draft_.rows;
    gaps.reserve(rows.size() + 1);
    gaps.push_back(gap_before(rows.front()));
    // Between two rows that stand in the wrong order nothing can be told.
    for (std::size_t i = 0; i + 1 < rows.size(); ++i)
      if (rows[i].row < rows[i + 1].row) gaps.push_back({rows[i].row + 1, rows[i + 1].row, rows[i].line + 1, rows[i + 1].line});
    gaps.push_back(gap_after(rows.back()));
    return gaps;
  }

  // The grid's heads are an anchor: from the last of them to the first labelled row.
  Gap gap_before(const DraftRow& first) const {
    std::uint32_t line = first.line;
    while (line > 0 && lines_.lines[line - 1].table == lines_.lines[first.line].table &&
           !is_head_line(lines_.lines[line - 1], draft_.id))
      --line;
    const bool headed = line > 0 && is_head_line(lines_.lines[line - 1], draft_.id);
    return {0, first.row, headed ? line : first.line, first.line, headed};
  }

  // The end of the table is an anchor where it ends with rows of figures.
  Gap gap_after(const DraftRow& last) const {
    const auto& lines = lines_.lines;
    std::uint32_t end = last.line + 1;
    while (end < lines.size() && lines[end].table == lines[last.line].table &&
           is_figure_line(lines[end], form_, draft_.id) && !has_own_words(lines[end], draft_.id))
      ++end;
    const bool ends = end == lines.size() || lines[end].table != lines[last.line].table;
    return {last.row + 1, static_cast<std::uint32_t>(form_.rows.size()), last.line + 1, ends ? end : last.line + 1, ends};
  }

  void bind_gap(const Gap& gap) {
    std::vector<std::uint32_t> figures, rows;
    for (std::uint32_t line = gap.first_line; line < gap.last_line; ++line) {
      if (is_figure_line(lines_.lines[line], form_, draft_.id)) figures.push_back(line);
      if (is_row_of_markup(line) || (!figures.empty() && figures.back() == line)) rows.push_back(line);
    }
    const std::uint32_t count = gap.last_row - gap.first_row;
    // Where no row is missing, a table of nothing but dashes is none of its own.
    if (count == 0) std::erase_if(figures, [&](std::uint32_t line) { return has_marks_only(blocks_, blocks_.tables[lines_.lines[line].table]); });
    // Where a table says what its rows are, rows whose figures are all blank count too.
    if (rows.size() == count && figures.size() != count) figures = rows;
    if (figures.empty()) return;
    if (!any_bound(gap) && gap.tight && figures.size() == count && fits(gap, figures)) {
      for (std::uint32_t i = 0; i < count; ++i) add_row(gap.first_row + i, figures[i]);
      return;
    }
    leave_open(gap, figures);
  }

  bool is_row_of_markup(std::uint32_t index) const {
    const Line& line = lines_.lines[index];
    return blocks_.tables[line.table].cells_by == CellsBy::Markup && !is_head_line(line, draft_.id) &&
           !is_group_line(line, form_, draft_.id) && !has_own_words(line, draft_.id);
  }

  // A row of the gap that stands elsewhere leaves less than the gap asks for.
  bool any_bound(const Gap& gap) const {
    return std::any_of(draft_.rows.begin(), draft_.rows.end(),
                       [&](const DraftRow& row) { return row.row >= gap.first_row && row.row < gap.last_row; });
  }

  bool fits(const Gap& gap, const std::vector<std::uint32_t>& figures) const {
    for (std::size_t i = 0; i < figures.size(); ++i)
      if (!may_be_row(blocks_, lines_.lines[figures[i]], form_, draft_.id,
                      gap.first_row + static_cast<std::uint32_t>(i)))
        return false;
    return true;
  }

  void add_row(std::uint32_t row, std::uint32_t line) {
    const std::size_t columns = form_.block_of(row).columns.size();
    draft_.rows.push_back({row, line, lost_label_cell(lines_.lines[line], columns), RowBy::Order, LabelState::Lost});
    draft_.fit += kRowByOrder;
  }

  // Whether the line has the label of a group that begins with the next row: then its figures are the group's own.
  bool is_of_next_group(const Gap& gap, const Line& line) const {
    if (gap.first_row != gap.last_row || gap.last_row == form_.rows.size()) return false;
    const auto is_in = [](const FormRow& row, std::uint32_t group) { return std::find(row.groups.begin(), row.groups.end(), group) != row.groups.end(); };
    const auto labels = line.labels();
    return std::any_of(labels.begin(), labels.end(), [&](const LineCell& cell) {
      const LabelUse* group = use_in(cell.match, draft_.id, LabelKind::RowGroup);
      return group != nullptr && is_in(form_.rows[gap.last_row], group->index) &&
             (gap.first_row == 0 || !is_in(form_.rows[gap.first_row - 1], group->index));
    });
  }

  // A line without words of its own may be any of the missing rows, one with other words those whose label they may have been; else it
  // is an extra row.
  void leave_open(const Gap& gap, const std::vector<std::uint32_t>& figures) {
    draft_.unbound.insert(draft_.unbound.end(), figures.begin(), figures.end());
    const bool any_unlabelled = std::any_of(figures.begin(), figures.end(), [&](std::uint32_t line) {
      return !has_own_words(lines_.lines[line], draft_.id) && !is_of_next_group(gap, lines_.lines[line]);
    });
    if (gap.first_row == gap.last_row && any_unlabelled && !is_blank_end(gap, figures)) open_row_above(gap);
    const auto is_bound = [&](std::uint32_t row) {
      return std::any_of(draft_.rows.begin(), draft_.rows.end(), [&](const DraftRow& known) { return known.row == row; });
    };
    const auto may_stand_here = [&](std::uint32_t row) {
      return any_unlabelled || std::any_of(figures.begin(), figures.end(), [&](std::uint32_t line) {
        return may_be_spoilt(blocks_, lines_.lines[line], draft_.id, form_.rows[row].label);
      });
    };
    for (std::uint32_t row = gap.first_row; row < gap.last_row; ++row)
      if (!is_bound(row) && may_stand_here(row)) draft_.open_rows.push_back(row);
  }

  // Blank lines behind the form's last row are the table's end, not the row's.
  bool is_blank_end(const Gap& gap, const std::vector<std::uint32_t>& figures) const {
    return gap.first_row == form_.rows.size() && std::all_of(figures.begin(), figures.end(), [&](std::uint32_t line) {
      const auto& cells = lines_.lines[line].cells;
      return std::all_of(cells.begin(), cells.end(), [](const LineCell& cell) { return cell.blank; });
    });
  }

  // Lines of figures without a label that the form has no row for may belong to the label above them, as they do where it is the label of a
  // group: then its own line is only the first of several.
  void open_row_above(const Gap& gap) {
    for (DraftRow& row : draft_.rows)
      if (row.line + 1 == gap.first_line) row.doubtful = true;
  }

  // Rows whose label is damaged so that a row which is not there may have left its figures beside it.
  void open_joined_rows() {
    std::vector<bool> found(form_.rows.size(), false);
    for (const DraftRow& row : draft_.rows) found[row.row] = true;
    for (DraftRow& row : draft_.rows) {
      if (row.state != LabelState::Altered) continue;
      const Range label = lines_.lines[row.line].cells[row.label].range;
      const auto other = joined_with(fold_label(blocks_.text.view(label)), row.row, lexicon_, draft_.id, found);
      if (!other) continue;
      row.doubtful = true;
      auto& open = draft_.open_rows;
      if (std::find(open.begin(), open.end(), *other) == open.end()) open.push_back(*other);
    }
  }

  const Blocks& blocks_;
  const Lines& lines_;
  const Lexicon& lexicon_;
  const FormGrid& form_;
  Draft& draft_;
};

}  // namespace

void bind_by_order(const Blocks& blocks, const Lines& lines, const Forms& forms, Draft& draft) {
  OrderBinder(blocks, lines, forms, draft).bind();
}

}  // namespace gouji
