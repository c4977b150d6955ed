// The heads are recognised as a cluster of lines; the first line of figures below it is the row.
#include "grids/bind_across.h"

#include <algorithm>
#include <string>

#include "grids/columns.h"
#include "grids/mark_table.h"

namespace gouji {
namespace {

constexpr int kHead = 20;
constexpr int kOpenRow = -30;
// At least this share of the heads must be recognised, in hundredths: fewer could be another table's.
constexpr std::size_t kLeastHeads = 40;

bool is_head(const LineCell& cell, GridId id) {
  return use_in(cell.match, id, LabelKind::Column) || use_in(cell.match, id, LabelKind::Row) ||
         use_in(cell.match, id, LabelKind::RowGroup) || use_in(cell.match, id, LabelKind::Heading);
}

std::size_t heads_in(const Line& line, GridId id) {
  const auto may_have = [&](LabelKind kind) { return line.kinds.may_have(id, kind); };
  if (!may_have(LabelKind::Column) && !may_have(LabelKind::Row) && !may_have(LabelKind::RowGroup) && !may_have(LabelKind::Heading)) return 0;
  const auto labels = line.labels();
  return static_cast<std::size_t>(std::count_if(labels.begin(), labels.end(), [&](const LineCell& cell) { return is_head(cell, id); }));
}

// Lines of heads, and the line of figures below them.
struct Cluster {
  std::uint32_t first = 0, last = 0;  // [first, last)
  std::uint32_t figures = kNone;
  std::size_t heads = 0;
};

bool has_words(const Line& line) {
  return std::any_of(line.cells.begin(), line.cells.end(), [](const LineCell& cell) { return cell.words; });
}

class AcrossBinder {
 public:
  AcrossBinder(const Blocks& blocks, const Lines& lines, const Forms& forms, GridId id)
      : blocks_(blocks), lines_(lines), form_(grid_of(forms, id)), id_(id),
        columns_(static_cast<std::uint32_t>(form_.blocks.front().columns.size())),
        count_(columns_ * static_cast<std::uint32_t>(form_.rows.size())) {}

  std::vector<Draft> find() const {
    std::vector<Draft> drafts;
    for (std::uint32_t i = 0; i < lines_.lines.size();) {
      if (heads_in(lines_.lines[i], id_) == 0) {
        ++i;
        continue;
      }
      const Cluster cluster = cluster_from(i);
      i = cluster.last;
      if (cluster.figures != kNone && is_enough(cluster)) drafts.push_back(bind(cluster));
    }
    return drafts;
  }

 private:
  bool is_enough(const Cluster& cluster) const {
    const std::size_t all = count_ + form_.rows.size() + form_.groups.size();
    return cluster.heads * 100 >= all * kLeastHeads;
  }

  // From a first line of heads to the last that follows; the row of figures is in the same table, or begins the next.
  Cluster cluster_from(std::uint32_t first) const {
    Cluster cluster{first, first};
    const auto& lines = lines_.lines;
    while (cluster.last < lines.size() && (heads_in(lines[cluster.last], id_) > 0 || is_spacer(cluster.last)) &&
           lines[cluster.last].table == lines[first].table)
      cluster.heads += heads_in(lines[cluster.last++], id_);
    std::uint32_t table = lines[first].table, figures = cluster.last;
    while (figures < lines.size() && is_table_of_marks(figures, table)) {
      table = lines[figures].table;
      while (figures < lines.size() && lines[figures].table == table) ++figures;
    }
    if (figures < lines.size() && is_figures(figures, table)) cluster.figures = figures;
    return cluster;
  }

  // The next table, where it holds nothing but dashes and is no row of this grid.
  bool is_table_of_marks(std::uint32_t index, std::uint32_t table) const {
    const Line& line = lines_.lines[index];
    return line.table == table + 1 && line.cells.size() != count_ && has_marks_only(blocks_, blocks_.tables[line.table]);
  }

  // A blank line between heads, or one that is left over from a merged head.
  bool is_spacer(std::uint32_t index) const {
    const Line& line = lines_.lines[index];
    const bool blank = std::all_of(line.cells.begin(), line.cells.end(), [](const LineCell& cell) { return cell.blank; });
    return blank && index + 1 < lines_.lines.size() && heads_in(lines_.lines[index + 1], id_) > 0;
  }

  bool is_figures(std::uint32_t index, std::uint32_t table) const {
    const Line& line = lines_.lines[index];
    if (has_words(line)) return false;
    return line.table == table || (line.table == table + 1 && line.row == 0 && line.cells.size() == count_);
  }

  Draft bind(const Cluster& cluster) const {
    Draft draft{id_, kHead * static_cast<int>(cluster.heads)};
    draft.first_line = cluster.first;
    draft.last_line = cluster.figures;
    draft.grid.id = id_;
    draft.grid.rows.reserve(form_.rows.size());
    const Line& line = lines_.lines[cluster.figures];
    const std::vector<std::uint32_t> starts = head_columns(cluster);
    const CellsBy cells_by = blocks_.tables[line.table].cells_by;
    Geometry geometry{starts, true, {}, {}, cells_by, lines_.widths[line.table]};
    // In a text a row that lost some of its figures looks like one that was trimmed.
    const bool whole = cells_by == CellsBy::Markup || line.cells.size() >= count_;
    auto reading = whole && are_heads_in_order(cluster) ? bind_columns(line, kNone, false, count_, geometry) : std::nullopt;
    if (!reading) {
      draft.fit += kOpenRow;
      note_width(draft, line);
    }
    for (std::uint32_t row = 0; row < form_.rows.size(); ++row) add_row(draft, line, cells_by, row, reading);
    for (std::uint32_t i = cluster.first; i < cluster.last; ++i) add_stretch(draft, lines_.lines[i]);
    add_stretch(draft, line);
    return draft;
  }

  void add_row(Draft& draft, const Line& line, CellsBy cells_by, std::uint32_t index,
               const std::optional<RowReading>& reading) const {
    GridRow row;
    row.row = index;
    row.row_by = RowBy::Header;
    row.split_by = cells_by == CellsBy::Markup || cells_by == CellsBy::Boxes ? SplitBy::Cell : SplitBy::Separator;
    row.range = line.range;
    row.written_label = {line.range.begin, line.range.begin};
    row.truncated = !reading;
    if (reading) {
      const auto first = reading->begin() + index * columns_;
      row.readings.push_back({first, first + columns_});
    }
    draft.grid.rows.push_back(std::move(row));
  }

  static void add_stretch(Draft& draft, const Line& line) {
    auto& from = draft.grid.from;
    if (!from.empty() && from.back().end + 2 >= line.range.begin) from.back().end = line.range.end;
    else from.push_back(line.range);
  }

  void note_width(Draft& draft, const Line& line) const {
    draft.notes.push_back({line.cells.size() > count_ ? Code::RowTooWide : Code::RowTooNarrow, Severity::Warning,
                           blocks_.text.where(line.range),
                           {form_.name.zh, std::to_string(line.cells.size()), std::to_string(count_)}});
  }

  // Heads of the innermost columns, by where they stand in the table.
  std::vector<const LineCell*> leaf_heads(const Cluster& cluster) const {
    std::vector<const LineCell*> heads;
    heads.reserve(count_);
    for (std::uint32_t i = cluster.first; i < cluster.last; ++i)
      for (const LineCell& cell : lines_.lines[i].cells)
        if (use_in(cell.match, id_, LabelKind::Column)) heads.push_back(&cell);
    std::stable_sort(heads.begin(), heads.end(), [](const LineCell* a, const LineCell* b) { return a->column < b->column; });
    return heads;
  }

  // Where each figure's column begins, if every head was found and stands in the form's order; else nothing.
  std::vector<std::uint32_t> head_columns(const Cluster& cluster) const {
    const auto heads = leaf_heads(cluster);
    std::vector<std::uint32_t> starts;
    if (heads.size() != count_) return starts;
    starts.reserve(count_);
    for (std::uint32_t i = 0; i < count_; ++i) {
      const bool expected = use_in(heads[i]->match, id_, LabelKind::Column)->index == i % columns_;
      if (!expected || (i > 0 && heads[i]->column <= heads[i - 1]->column)) return {};
      starts.push_back(heads[i]->column);
    }
    return starts;
  }

  // Within each line the column heads must run through the form's columns in order, again and again.
  bool are_heads_in_order(const Cluster& cluster) const {
    for (std::uint32_t i = cluster.first; i < cluster.last; ++i) {
      std::uint32_t last = kNone;
      for (const LineCell& cell : lines_.lines[i].cells) {
        const LabelUse* use = use_in(cell.match, id_, LabelKind::Column);
        if (use == nullptr) continue;
        const bool follows = last == kNone || use->index > last || use->index == 0 || last + 1 == columns_;
        if (!follows) return false;
        last = use->index;
      }
    }
    return true;
  }

  const Blocks& blocks_;
  const Lines& lines_;
  const FormGrid& form_;
  GridId id_;
  std::uint32_t columns_;
  std::uint32_t count_;
};

}  // namespace

std::vector<Draft> find_across(const Blocks& blocks, const Lines& lines, const Forms& forms, GridId id) {
  if (grid_of(forms, id).arrangement != Arrangement::Across) return {};
  return AcrossBinder(blocks, lines, forms, id).find();
}

}  // namespace gouji
