#include "grids/bind_down.h"

#include <algorithm>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "grids/columns.h"
#include "grids/heads.h"
#include "grids/order.h"
#include "grids/settle.h"

namespace gouji {
namespace {

constexpr int kWholeRow = 10;  // a row with exactly the form's number of figures
// How far above its first row a grid's heads may begin: a title, a corner and three lines of heads.
constexpr std::uint32_t kMostHeadLines = 8;

bool is_labelled_row(const Line& line, GridId id) {
  return !is_head_line(line, id) && label_cell(line, id) != kNone;
}

class DownBinder {
 public:
  DownBinder(const Blocks& blocks, const Lines& lines, const Forms& forms, Draft& draft)
      : blocks_(blocks), lines_(lines), forms_(forms), form_(grid_of(forms, draft.id)), draft_(draft) {}

  void bind() {
    draft_.grid.id = draft_.id;
    draft_.grid.rows.reserve(form_.rows.size());
    rows_.reserve(form_.rows.size());
    labelled_.reserve(form_.rows.size());
    find_first_line();
    for (std::uint32_t block = 0; block < form_.blocks.size(); ++block) bind_block(block);
    add_open_rows();
    add_extra_rows();
    std::sort(draft_.grid.rows.begin(), draft_.grid.rows.end(), [](const auto& a, const auto& b) { return a.row < b.row; });
    find_stretches();
  }

 private:
  void find_first_line() {
    std::uint32_t& first = draft_.first_line;
    for (std::uint32_t back = 1; back <= kMostHeadLines && back <= draft_.rows.front().line; ++back) {
      const std::uint32_t line = draft_.rows.front().line - back;
      if (is_labelled_row(lines_.lines[line], draft_.id)) return;  // another copy of the grid ends here
      const bool is_head = is_head_line(lines_.lines[line], draft_.id);
      // Heads that the form has over figures beside each other share words with other tables: only those right above the rows are theirs.
      if (!is_head && form_.arrangement == Arrangement::Across) return;
      if (is_head) first = std::min(first, line);
    }
  }

  // The lines between the last row of an earlier block and the block's first row hold its heads.
  std::pair<std::uint32_t, std::uint32_t> head_lines(std::uint32_t block) const {
    std::uint32_t first = draft_.first_line, last = draft_.first_line;
    for (const DraftRow& row : draft_.rows) {
      const std::uint32_t of = form_.rows[row.row].block;
      if (of < block) first = std::max(first, row.line + 1);
      if (of == block) {
        last = row.line;
        break;
      }
    }
    return {first, std::max(first, last)};
  }

  void bind_block(std::uint32_t block) {
    rows_.clear();
    for (const DraftRow& row : draft_.rows)
      if (form_.rows[row.row].block == block) rows_.push_back(&row);
    if (rows_.empty()) return;
    const auto [first, last] = head_lines(block);
    Heads heads = find_heads(lines_, forms_, draft_.id, block, first, last);
    draft_.fit += kHead * static_cast<int>(heads.recognised);
    draft_.grid.heads.insert(draft_.grid.heads.end(), heads.found.begin(), heads.found.end());
    draft_.grid.altered_headers.insert(draft_.grid.altered_headers.end(), heads.altered.begin(), heads.altered.end());
    learn(block, heads);
    const bool moved = stand_over_figures(heads);
    if (moved) heads.order = HeadOrder::Permuted;
    if (heads.order == HeadOrder::Contradicted) note_heads(*rows_.front(), block, heads);
    const bool foreign = note_foreign(heads);
    for (const DraftRow* row : rows_) bind_row(*row, block, heads);
    if ((moved || foreign) && !is_confirmed_by_sums(block, moved)) {
      note_heads(*rows_.front(), block, heads);
      leave_block_open(block);
    }
  }

  // Heads stand in the wrong place as easily as figures: where the figures below them do not add up, who knows which of the two it is. Beside
  // columns of no form one sum may be published wrong where hardly another row has figures.
  bool is_confirmed_by_sums(std::uint32_t block, bool moved) const {
    std::size_t right = 0, wrong = 0;
    for (const GridRow& row : draft_.grid.rows) {
      if (form_.rows[row.row].block != block || row.readings.empty() || !has_tie_across(form_, row.row)) continue;
      const RowReading& reading = row.readings.front();
      const bool adds_up = adds_up_with_blanks(blocks_.text.bytes, form_, row.row, reading);
      // Totals that were left zero say nothing of columns beside them.
      wrong += !adds_up && (moved || holds_more_than_zeros(blocks_.text.bytes, {reading.back()}));
      right += adds_up && holds_more_than_zeros(blocks_.text.bytes, reading);
    }
    return wrong <= right || (!moved && wrong < 2);
  }

  void leave_block_open(std::uint32_t block) {
    for (GridRow& row : draft_.grid.rows) {
      if (form_.rows[row.row].block != block || row.readings.empty()) continue;
      leave_open(row);
      draft_.fit += kOpenRow - kWholeRow;
    }
  }

  void note_heads(const DraftRow& row, std::uint32_t block, const Heads& heads) {
    std::string written;
    for (std::uint32_t c = 0; c < heads.columns.size(); ++c)
      if (heads.columns[c] != kNone) written += (written.empty() ? "" : "、") + form_.blocks[block].columns[c].label.text;
    draft_.notes.push_back({Code::HeaderDisagrees, Severity::Warning, blocks_.text.where(lines_.lines[row.line].range),
                      {written, form_.name.zh}});
  }

  void learn(std::uint32_t block, const Heads& heads) {
    geometries_.clear();
    const auto count = static_cast<std::uint32_t>(form_.blocks[block].columns.size());
    // Nearly every grid stands in one table.
    for (const DraftRow* row : rows_) {
      const std::uint32_t table = lines_.lines[row->line].table;
      if (find_geometry(table) != nullptr) continue;
      find_labelled(table);
      const CellsBy by = blocks_.tables[table].cells_by;
      std::optional<Geometry> foreign;
      if (!heads.foreign.empty() && has_real_columns(table)) foreign = learn_foreign(labelled_, heads, by, lines_.widths[table]);
      geometries_.emplace_back(table, foreign ? std::move(*foreign) : learn_geometry(labelled_, heads, count, by, lines_.widths[table]));
    }
  }

  // Whether the file says where cells stand, or each line of a text has as many.
  bool has_real_columns(std::uint32_t table) const {
    if (has_real_places(blocks_.tables[table].cells_by)) return true;
    const auto& rows = blocks_.tables[table].rows;
    return std::all_of(rows.begin(), rows.end(), [&](const TableRow& row) { return row.cells.size() == lines_.widths[table]; });
  }

  // Heads on several lines, in an order of their own, where the file says where they stand and the figures begin just there. The total is
  // among those that moved: of the others no sum tells whether heads or figures stand in the wrong place.
  bool stand_over_figures(const Heads& heads) const {
    return heads.order == HeadOrder::Contradicted && !heads.permutation.empty() && !heads.places.empty() &&
           heads.permutation.back() + 1 != heads.permutation.size() &&
           std::all_of(geometries_.begin(), geometries_.end(), [&](const auto& of_table) {
             return has_real_places(of_table.second.cells_by) && of_table.second.starts == heads.places;
           });
  }

  // Whether there are any.
  bool note_foreign(const Heads& heads) {
    bool found = false;
    for (const HeaderNote& head : heads.foreign) {
      const auto is_passed_over = [&](const auto& of_table) {
        const std::vector<std::uint32_t>& foreign = of_table.second.foreign;
        return std::find(foreign.begin(), foreign.end(), head.column) != foreign.end();
      };
      if (std::none_of(geometries_.begin(), geometries_.end(), is_passed_over)) continue;
      found = true;
      draft_.notes.push_back({Code::ColumnUnbound, Severity::Note, blocks_.text.where(head.written),
                              {std::string(blocks_.text.view(head.written))}});
    }
    return found;
  }

  const Geometry* find_geometry(std::uint32_t table) const {
    for (const auto& [of, geometry] : geometries_)
      if (of == table) return &geometry;
    return nullptr;
  }

  void find_labelled(std::uint32_t table) {
    labelled_.clear();
    for (const DraftRow* row : rows_) {
      const Line& line = lines_.lines[row->line];
      if (row->row_by == RowBy::Label && line.table == table) labelled_.push_back({&line, row->label});
    }
  }

  void bind_row(const DraftRow& draft, std::uint32_t block, const Heads& heads) {
    const Line& line = lines_.lines[draft.line];
    const auto count = static_cast<std::uint32_t>(form_.blocks[block].columns.size());
    GridRow row;
    row.row = draft.row;
    row.row_by = draft.row_by;
    row.split_by = has_real_places(blocks_.tables[line.table].cells_by) ? SplitBy::Cell : SplitBy::Separator;
    row.label_state = draft.state;
    row.range = line.range;
    if (draft.label != kNone) row.written_label = line.cells[draft.label].range;
    auto reading = bind_columns(line, draft.label, draft.row_by == RowBy::Order, count, *find_geometry(line.table));
    if (reading && heads.order == HeadOrder::Permuted) reading = permuted(*reading, heads);
    if (!reading || draft.doubtful || heads.order == HeadOrder::Contradicted) {
      if (!reading) note_width(line, row, count);
      row.truncated = true;
      draft_.fit += kOpenRow;
    } else {
      draft_.fit += kWholeRow;
      row.readings.push_back(std::move(*reading));
    }
    draft_.grid.rows.push_back(std::move(row));
  }

  static RowReading permuted(const RowReading& reading, const Heads& heads) {
    RowReading result(reading.size());
    for (std::size_t i = 0; i < reading.size(); ++i) result[heads.permutation[i]] = reading[i];
    return result;
  }

  void note_width(const Line& line, const GridRow& row, std::uint32_t count) {
    const auto found = static_cast<std::uint32_t>(
        std::count_if(line.cells.begin(), line.cells.end(), [](const LineCell& cell) { return !cell.words; }));
    draft_.notes.push_back({found > count ? Code::RowTooWide : Code::RowTooNarrow, Severity::Warning,
                      blocks_.text.where(line.range),
                      {form_.rows[row.row].label.text, std::to_string(found), std::to_string(count)}});
  }

  void add_open_rows() {
    for (const std::uint32_t open : draft_.open_rows) {
      GridRow row;
      row.row = open;
      row.row_by = RowBy::Order;
      row.label_state = LabelState::Lost;
      row.truncated = true;
      if (!draft_.unbound.empty()) row.range = lines_.lines[draft_.unbound.front()].range;
      row.written_label = {row.range.begin, row.range.begin};
      draft_.grid.rows.push_back(std::move(row));
    }
  }

  void add_extra_rows() {
    for (const std::uint32_t unbound : draft_.unbound) {
      const Line& line = lines_.lines[unbound];
      const auto label_at = std::find_if(line.cells.rbegin(), line.cells.rend(), [](const LineCell& cell) { return cell.words; });
      const Range label = label_at == line.cells.rend() ? Range{line.range.begin, line.range.begin} : label_at->range;
      draft_.grid.extra.push_back({label, line.range});
      draft_.notes.push_back({Code::RowUnbound, Severity::Warning, blocks_.text.where(line.range),
                        {std::string(blocks_.text.view(line.range))}});
    }
  }

  // One stretch for each table the grid takes lines from.
  void find_stretches() {
    for (std::uint32_t i = draft_.first_line; i <= draft_.last_line; ++i) {
      const Line& line = lines_.lines[i];
      auto& from = draft_.grid.from;
      const bool goes_on = !from.empty() && lines_.lines[i - 1].table == line.table && i > draft_.first_line;
      if (goes_on) from.back().end = line.range.end;
      else from.push_back(line.range);
    }
  }

  const Blocks& blocks_;
  const Lines& lines_;
  const Forms& forms_;
  const FormGrid& form_;
  Draft& draft_;
  // Of the block that is bound.
  std::vector<const DraftRow*> rows_{};
  std::vector<std::pair<std::uint32_t, Geometry>> geometries_{};  // by table
  std::vector<WholeRow> labelled_{};                              // rows of one table
};

}  // namespace

void bind_down(const Blocks& blocks, const Lines& lines, const Forms& forms, Draft& draft) {
  bind_by_order(blocks, lines, forms, draft);
  DownBinder(blocks, lines, forms, draft).bind();
}

int most_fit(const FormGrid& form, const Draft& chain) {
  const auto rows = static_cast<int>(form.rows.size()), missing = rows - static_cast<int>(chain.rows.size());
  int heads = 0;
  for (const FormBlock& block : form.blocks) heads += static_cast<int>(block.columns.size());
  return chain.fit + kRowByOrder * missing + kWholeRow * rows + kHead * heads;
}

}  // namespace gouji
