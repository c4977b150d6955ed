// A line names its row unless it stands under one that does: the label of the row spans its figures, or is printed once. Only labels that
// are exactly the form's count, and every figure only once; else it is some other table that has some of the form's words.
#include "grids/listed.h"

#include <algorithm>
#include <optional>
#include <utility>

#include "grids/columns.h"

namespace gouji {
namespace {

constexpr int kWholeRow = 10;  // as much as a row of a table
// How far above its first figure the heads of a list may begin.
constexpr std::uint32_t kMostHeadLines = 3;
// Of the form's figures, in hundredths: fewer are a few counts of an office's own.
constexpr std::size_t kLeastFigures = 50;

const LineCell& label_before_figure(const Line& line) { return line.cells[line.labels_end - 1u]; }

bool is_exact(const LineCell& cell) { return cell.match.uses != nullptr && cell.match.edits == 0; }

class ListBinder {
 public:
  ListBinder(const Blocks& blocks, const Lines& lines, const Forms& forms, GridId id)
      : blocks_(blocks), lines_(lines.lines), form_(grid_of(forms, id)), id_(id) {}

  // Takes up a line; false where it cannot be one of the grid's list.
  bool add(std::uint32_t index) {
    const Line& line = lines_[index];
    if (!find_row(line)) return true;
    const LabelUse* const column = column_of(line);
    if (column == nullptr) return true;
    GridRow& row = row_at(line);
    GridCell& cell = (*readings_[at_])[column->index];
    if (!cell.absent) return false;
    const LineCell& figure = line.cells.back();
    cell = {figure.range, false, line.table + 1, line.row + 1, figure.column + 1};
    row.range.end = line.range.end;
    draft_.grid.heads.push_back({form_.rows[row.row].block, column->index, label_before_figure(line).range});
    if (figures_++ == 0) draft_.first_line = index;
    draft_.last_line = index;
    return true;
  }

  std::optional<Draft> take() {
    if (draft_.grid.rows.size() < 2 || figures_ * 100 < form_.figure_count() * kLeastFigures) return std::nullopt;
    for (std::size_t i = 0; i < readings_.size(); ++i) draft_.grid.rows[i].readings.push_back(std::move(*readings_[i]));
    std::sort(draft_.grid.rows.begin(), draft_.grid.rows.end(), [](const GridRow& a, const GridRow& b) { return a.row < b.row; });
    draft_.id = draft_.grid.id = id_;
    find_first_line();
    draft_.grid.from = {{lines_[draft_.first_line].range.begin, lines_[draft_.last_line].range.end}};
    const auto missing = static_cast<int>(form_.rows.size() - draft_.grid.rows.size());
    draft_.fit = (kExactLabel + kWholeRow) * static_cast<int>(draft_.grid.rows.size()) + kMissingRow * missing;
    draft_.listed = true;
    return std::move(draft_);
  }

 private:
  // The lines above the first figure, if the table begins with them, are its heads.
  void find_first_line() {
    std::uint32_t first = draft_.first_line;
    const std::uint32_t table = lines_[first].table;
    while (first > 0 && lines_[first - 1].table == table && draft_.first_line - first < kMostHeadLines) --first;
    if (first == 0 || lines_[first - 1].table != table) draft_.first_line = first;
  }

  // The row that the line names, or one before it.
  bool find_row(const Line& line) {
    bool named = false;
    for (std::size_t i = 0; i + 1 < line.labels_end; ++i) {
      const LineCell& cell = line.cells[i];
      if (const LabelUse* const use = is_exact(cell) ? use_in(cell.match, id_, LabelKind::Row) : nullptr) {
        row_ = use->index;
        label_ = cell.range;
        state_ = use->alias ? LabelState::Alias : LabelState::Exact;
        named = true;
      } else if (cell.words && !stands_over_rows(cell) && !named) {
        row_.reset();
      }
    }
    return row_.has_value();
  }

  bool stands_over_rows(const LineCell& cell) const {
    return use_in(cell.match, id_, LabelKind::Heading) != nullptr || use_in(cell.match, id_, LabelKind::RowGroup) != nullptr;
  }

  const LabelUse* column_of(const Line& line) const {
    const LineCell& label = label_before_figure(line);
    if (!is_exact(label)) return nullptr;
    for (const LabelUse& use : *label.match.uses)
      if (use.grid == id_ && use.kind == LabelKind::Column && use.block == form_.rows[*row_].block) return &use;
    return nullptr;
  }

  GridRow& row_at(const Line& line) {
    auto& rows = draft_.grid.rows;
    const auto known = std::find_if(rows.begin(), rows.end(), [this](const GridRow& row) { return row.row == *row_; });
    at_ = static_cast<std::size_t>(known - rows.begin());
    if (known != rows.end()) return *known;
    GridRow& row = rows.emplace_back();
    row.row = *row_;
    row.row_by = RowBy::Label;
    row.split_by = has_real_places(blocks_.tables[line.table].cells_by) ? SplitBy::Cell : SplitBy::Separator;
    row.label_state = state_;
    row.written_label = label_;
    row.range = line.range;
    GridCell absent{{line.range.end, line.range.end}};
    absent.absent = true;
    readings_.emplace_back(RowReading(form_.block_of(row.row).columns.size(), absent));
    return row;
  }

  const Blocks& blocks_;
  const std::vector<Line>& lines_;
  const FormGrid& form_;
  GridId id_;
  Draft draft_{};
  std::vector<std::optional<RowReading>> readings_{};  // of the rows, in the order in which they were met
  std::size_t at_ = 0;                                 // the row of the line
  std::size_t figures_ = 0;
  std::optional<std::uint32_t> row_{};  // that was named last
  Range label_{};
  LabelState state_{};
};

}  // namespace

std::vector<std::uint32_t> lines_of_lists(const Lines& lines) {
  std::vector<std::uint32_t> of_lists;
  for (std::uint32_t i = 0; i < lines.lines.size(); ++i) {
    const Line& line = lines.lines[i];
    if (line.labels_end == 0 || line.labels_end + 1u != line.cells.size() || line.cells.back().words) continue;
    const auto& uses = *label_before_figure(line).match.uses;
    if (std::any_of(uses.begin(), uses.end(), [](const LabelUse& use) { return use.kind == LabelKind::Column; })) of_lists.push_back(i);
  }
  return of_lists;
}

std::vector<Draft> find_listed(const Blocks& blocks, const Lines& lines, const std::vector<std::uint32_t>& of_lists, const Forms& forms,
                               GridId id) {
  std::vector<Draft> drafts;
  for (auto first = of_lists.begin(); first != of_lists.end();) {
    const auto is_elsewhere = [&](std::uint32_t line) { return lines.lines[line].table != lines.lines[*first].table; };
    const auto last = std::find_if(first, of_lists.end(), is_elsewhere);
    ListBinder binder(blocks, lines, forms, id);
    const bool sound = std::all_of(first, last, [&](std::uint32_t line) { return binder.add(line); });
    if (auto draft = sound ? binder.take() : std::nullopt) drafts.push_back(std::move(*draft));
    first = last;
  }
  return drafts;
}

}  // namespace gouji
