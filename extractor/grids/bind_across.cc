// The heads are recognised as a cluster of lines; the first line of figures below it is the row.
#include "grids/bind_across.h"

#include <algorithm>
#include <string>
#include <utility>

#include "grids/columns.h"
#include "grids/mark_table.h"
#include "grids/order_across.h"
#include "text/number.h"

namespace gouji {
namespace {

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
  std::uint32_t label = kNone;  // the cell before the figures, where one has words
  std::size_t heads = 0;
  OrderAcross order{};
};

bool has_words(const Line& line) {
  return std::any_of(line.cells.begin(), line.cells.end(), [](const LineCell& cell) { return cell.words; });
}

std::string_view without_brackets(std::string_view text) {
  for (const auto& [open, close] : {std::pair<std::string_view, std::string_view>{"（", "）"}, {"(", ")"}})
    if (text.size() > open.size() + close.size() && text.starts_with(open) && text.ends_with(close))
      return text.substr(open.size(), text.size() - open.size() - close.size());
  return text;
}

class AcrossBinder {
 public:
  AcrossBinder(const Blocks& blocks, const Lines& lines, const Forms& forms, GridId id)
      : blocks_(blocks), lines_(lines), form_(grid_of(forms, id)), id_(id),
        columns_(static_cast<std::uint32_t>(form_.blocks.front().columns.size())),
        count_(columns_ * static_cast<std::uint32_t>(form_.rows.size())) {}

  std::vector<Draft> find() const {
    std::vector<Draft> drafts;
    std::vector<Cluster> parts;
    for (std::uint32_t i = 0; i < lines_.lines.size();) {
      if (heads_in(lines_.lines[i], id_) == 0) {
        ++i;
        continue;
      }
      Cluster cluster = cluster_from(i);
      i = cluster.last;
      if (cluster.figures == kNone) continue;
      if (is_part(cluster)) {
        take_part(std::move(cluster), parts);
        if (is_whole(parts)) drafts.push_back(bind(std::exchange(parts, {})));
      } else if (is_enough(cluster)) {
        drafts.push_back(bind({std::move(cluster)}));
      }
    }
    return drafts;
  }

 private:
  bool is_enough(const Cluster& cluster) const {
    const std::size_t all = count_ + form_.rows.size() + form_.groups.size();
    return cluster.heads * 100 >= all * kLeastHeads;
  }

  // The heads of some rows, and as many figures.
  bool is_part(const Cluster& cluster) const {
    const std::size_t figures = lines_.lines[cluster.figures].cells.size() - (cluster.label != kNone ? 1 : 0);
    return cluster.order.figures.size() < count_ && cluster.order.figures.size() == figures;
  }

  // The parts of one grid follow each other, each with rows of its own.
  void take_part(Cluster part, std::vector<Cluster>& parts) const {
    const auto is_among = [](const Cluster& other, std::uint32_t figure) {
      return std::find(other.order.figures.begin(), other.order.figures.end(), figure) != other.order.figures.end();
    };
    const bool again = std::any_of(parts.begin(), parts.end(), [&](const Cluster& other) { return is_among(other, part.order.figures.front()); });
    if (again || (!parts.empty() && lines_.lines[part.first].table > lines_.lines[parts.back().figures].table + 1)) parts.clear();
    parts.push_back(std::move(part));
  }

  bool is_whole(const std::vector<Cluster>& parts) const {
    std::size_t figures = 0;
    for (const Cluster& part : parts) figures += part.order.figures.size();
    return figures == count_;
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
    if (figures + 1 < lines.size() && lines[figures + 1].table == lines[figures].table && numbers_columns(figures)) ++figures;
    if (!is_row(figures, table)) return cluster;
    cluster.figures = figures;
    if (lines[figures].cells.front().words) cluster.label = 0;
    cluster.order = order_across(form_, heads_of(cluster), LinesOfHeads::OfTable);
    return cluster;
  }

  bool is_row(std::uint32_t index, std::uint32_t table) const {
    return index < lines_.lines.size() && (is_figures(index, table) || is_labelled(index, table));
  }

  // Tables of statistics number their columns below the heads, from 1 to the last. As figures these never add up.
  bool numbers_columns(std::uint32_t index) const {
    std::span<const LineCell> cells = lines_.lines[index].cells;
    if (!cells.empty() && cells.front().words) cells = cells.subspan(1);
    if (cells.size() != count_) return false;
    for (std::int64_t number = 1; const LineCell& cell : cells) {
      const Number written = read_number(without_brackets(blocks_.text.view(cell.range)));
      if (written.kind != NumberKind::Number || written.amount != Amount{number++, 0}) return false;
    }
    return true;
  }

  const LabelUse* head_use(const LineCell& cell) const {
    if (cell.match.uses == nullptr) return nullptr;
    for (const LabelUse& use : *cell.match.uses)
      if (use.grid == id_ && (use.kind == LabelKind::Row || use.kind == LabelKind::RowGroup || use.kind == LabelKind::Column)) return &use;
    return nullptr;
  }

  std::vector<HeadAcross> heads_of(const Cluster& cluster) const {
    std::vector<HeadAcross> heads;
    heads.reserve(cluster.heads);
    for (std::uint32_t i = cluster.first; i < cluster.last; ++i)
      for (const LineCell& cell : lines_.lines[i].labels())
        if (const LabelUse* use = head_use(cell)) heads.push_back({use->kind, use->index, i});
    return heads;
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
    if (has_words(line)) return line.table == table && is_mostly_figures(line);
    return line.table == table || (line.table == table + 1 && line.row == 0 && line.cells.size() == count_);
  }

  // A cell for each figure, where the file says what its cells are, and words in a few of them that cannot be read: these are no row's label.
  bool is_mostly_figures(const Line& line) const {
    if (blocks_.tables[line.table].cells_by != CellsBy::Markup || line.cells.size() != count_ || line.cells.front().words) return false;
    const auto words = std::count_if(line.cells.begin(), line.cells.end(), [](const LineCell& cell) { return cell.words; });
    return static_cast<std::size_t>(words) * 2 < line.cells.size();
  }

  // The only row of figures below the heads, which says in its first cell what it is, such as a number of cases.
  bool is_labelled(std::uint32_t index, std::uint32_t table) const {
    const Line& line = lines_.lines[index];
    const auto words = std::count_if(line.cells.begin(), line.cells.end(), [](const LineCell& cell) { return cell.words; });
    if (line.table != table || words != 1 || !line.cells.front().words) return false;
    return index + 1 == lines_.lines.size() || lines_.lines[index + 1].table != table || heads_in(lines_.lines[index + 1], id_) > 0;
  }

  Draft bind(const std::vector<Cluster>& clusters) const {
    Draft draft{id_};
    draft.first_line = clusters.front().first;
    draft.last_line = clusters.back().figures;
    draft.grid.id = id_;
    draft.grid.rows.reserve(form_.rows.size());
    for (const Cluster& cluster : clusters) bind_cluster(cluster, draft);
    std::sort(draft.grid.rows.begin(), draft.grid.rows.end(), [](const GridRow& a, const GridRow& b) { return a.row < b.row; });
    return draft;
  }

  void bind_cluster(const Cluster& cluster, Draft& draft) const {
    draft.fit += kHead * static_cast<int>(cluster.heads);
    const Line& line = lines_.lines[cluster.figures];
    const CellsBy cells_by = blocks_.tables[line.table].cells_by;
    std::optional<RowReading> reading = reading_of(cluster, line, cells_by);
    if (!reading) {
      draft.fit += kOpenRow;
      if (cluster.order.order == HeadOrder::Contradicted) note_heads(draft, cluster);
      else if (has_another_row(cluster)) note_rows(draft, line, lines_.lines[cluster.figures + 1]);
      else note_width(draft, line);
    }
    for (std::size_t first = 0; first < cluster.order.figures.size(); first += columns_) add_row(draft, line, cells_by, cluster, first, reading);
    for (std::uint32_t i = cluster.first; i < cluster.last; ++i) add_stretch(draft, lines_.lines[i]);
    add_stretch(draft, line);
  }

  // The figures in the order in which they are headed.
  std::optional<RowReading> reading_of(const Cluster& cluster, const Line& line, CellsBy cells_by) const {
    const auto count = static_cast<std::uint32_t>(cluster.order.figures.size());
    if (has_another_row(cluster)) return std::nullopt;
    // In a text a row that lost some of its figures looks like one that was trimmed.
    const bool whole = cells_by == CellsBy::Markup || line.cells.size() >= count;
    if (!whole || cluster.order.order == HeadOrder::Contradicted) return std::nullopt;
    const Geometry geometry{head_columns(cluster), true, {}, {}, cells_by, lines_.widths[line.table]};
    return bind_columns(line, cluster.label, false, count, geometry);
  }

  // Whether figures of the same columns, and others, stand below: nothing says which of the two are the grid's.
  bool has_another_row(const Cluster& cluster) const {
    const Line& line = lines_.lines[cluster.figures];
    if (cluster.figures + 1 == lines_.lines.size() || line.cells.size() < cluster.order.figures.size()) return false;
    const Line& below = lines_.lines[cluster.figures + 1];
    if (below.table != line.table || below.cells.size() != line.cells.size() || has_words(below)) return false;
    const auto text_of = [&](const LineCell& cell) { return blocks_.text.view(cell.range); };
    const auto is_number = [&](const LineCell& cell) { return read_number(text_of(cell)).kind == NumberKind::Number; };
    const auto are_same = [&](const LineCell& a, const LineCell& b) { return text_of(a) == text_of(b); };
    return std::all_of(below.cells.begin(), below.cells.end(), is_number) &&
           !std::equal(line.cells.begin(), line.cells.end(), below.cells.begin(), are_same);
  }

  // The row whose figures begin with the `first` of those that are headed.
  void add_row(Draft& draft, const Line& line, CellsBy cells_by, const Cluster& cluster, std::size_t first,
               const std::optional<RowReading>& reading) const {
    const std::vector<std::uint32_t>& figures = cluster.order.figures;
    GridRow row;
    row.row = figures[first] / columns_;
    row.row_by = RowBy::Header;
    row.split_by = cells_by == CellsBy::Markup || cells_by == CellsBy::Boxes ? SplitBy::Cell : SplitBy::Separator;
    row.range = line.range;
    row.written_label = {line.range.begin, line.range.begin};
    row.truncated = !reading;
    if (reading) {
      RowReading in_form(columns_);
      for (std::size_t i = first; i < first + columns_; ++i) in_form[figures[i] % columns_] = (*reading)[i];
      row.readings.push_back(std::move(in_form));
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

  void note_rows(Draft& draft, const Line& line, const Line& below) const {
    const Span both = blocks_.text.where({line.range.begin, below.range.end});
    draft.notes.push_back({Code::RowUnbound, Severity::Warning, both, {std::string(blocks_.text.view(below.range))}});
  }

  void note_heads(Draft& draft, const Cluster& cluster) const {
    const Range heads{lines_.lines[cluster.first].range.begin, lines_.lines[cluster.last - 1].range.end};
    draft.notes.push_back({Code::HeaderDisagrees, Severity::Warning, blocks_.text.where(heads), {written_heads(cluster), form_.name.zh}});
  }

  // Of the last line of heads, which is the figures' own.
  std::string written_heads(const Cluster& cluster) const {
    std::string written;
    for (const LineCell& cell : lines_.lines[cluster.last - 1].cells) {
      if (!written.empty()) written += "、";
      written += blocks_.text.view(cell.range);
    }
    return written;
  }

  // Heads of the innermost columns, by where they stand in the table.
  std::vector<const LineCell*> leaf_heads(const Cluster& cluster) const {
    std::vector<const LineCell*> heads;
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
