// Tables with drawn lines, and tables whose columns are only padded to the same width. A vertical line ends a
// cell, a horizontal line ends those it runs under; cells it does not run under go on in the next row.
//
// Between two horizontal lines the lines of a box are one row, unless figures stand above each other there:
// then every line is a row, and one goes on with the row above only where each of its texts has a text above
// that fills its column, as broken labels do. Figures are never put together: where lines are drawn between all
// rows and what stands below figures stands below such as fill their columns, it may be their last digits, and
// they stay two lines of one cell.
#include <algorithm>

#include "blocks/plain/box_lines.h"
#include "blocks/plain/found_table.h"

namespace gouji::plain {
namespace {

constexpr std::uint32_t kNoCell = 0xffffffff;
constexpr std::uint32_t kNoText = 0xffffffff;
// A table with fewer stretches between its horizontal lines may have them around its heads and its sums only.
constexpr std::size_t kLeastRuledRows = 6;

class BoxReader {
 public:
  BoxReader(const Page& page, const BoxLines& box)
      : page_(page), box_(box), owner_(box.columns, kNoCell), room_(box.columns, kNoText) {
    flush_ = std::all_of(box.fields.begin(), box.fields.end(),
                         [](const BoxField& field) { return field.rule || field.flush; });
    has_rules_ =
        std::any_of(box.lines.begin(), box.lines.end(), [](const BoxLine& line) { return line.ruled; });
    for (std::size_t at = 0; at < box.lines.size(); ++at)
      stretches_ += !box.lines[at].ruled && (at == 0 || box.lines[at - 1].ruled);
  }

  FoundTable read() {
    for (std::size_t at = 0; at < box_.lines.size();) {
      if (box_.lines[at].ruled) {
        take_rule(box_.lines[at++]);
        continue;
      }
      const std::size_t end = end_of_stretch(at);
      const bool every_line_is_a_row = (has_figures_above_figures(at, end) && !may_be_broken(at, end)) || !has_rules_;
      for (bool first = true; at < end; ++at, first = false)
        take_text(box_.lines[at], !first && every_line_is_a_row);
    }
    sort_pieces();
    return std::move(table_);
  }

 private:
  struct Piece {
    std::uint32_t cell = 0;
    Range text{};
  };

  const BoxField* begin(const BoxLine& line) const { return box_.fields.data() + line.first_field; }
  const BoxField* end(const BoxLine& line) const { return begin(line) + line.fields; }

  std::size_t end_of_stretch(std::size_t at) const {
    while (at < box_.lines.size() && !box_.lines[at].ruled) ++at;
    return at;
  }

  bool has_figures_above_figures(std::size_t first, std::size_t last) const {
    std::vector<bool> seen(box_.columns);
    for (std::size_t at = first; at < last; ++at) {
      for (const BoxField* field = begin(box_.lines[at]); field != end(box_.lines[at]); ++field) {
        if (!field->filled() || !is_figure_like(page_.view(field->text))) continue;
        if (seen[field->first]) return true;
        seen[field->first] = true;
      }
    }
    return false;
  }

  // Whether rows have lines between them, and each figure that stands below another stands below one that leaves no
  // room for a digit more.
  bool may_be_broken(std::size_t first, std::size_t last) const {
    constexpr std::uint32_t kNoRoom = 1;  // the space before the vertical line
    if (stretches_ < kLeastRuledRows) return false;
    std::vector<std::uint32_t> above(box_.columns, kNoText);
    for (std::size_t at = first; at < last; ++at) {
      for (const BoxField* field = begin(box_.lines[at]); field != end(box_.lines[at]); ++field) {
        if (!field->filled() || !is_figure_like(page_.view(field->text))) continue;
        if (above[field->first] != kNoText && above[field->first] > kNoRoom) return false;
        above[field->first] = field->room;
      }
    }
    return true;
  }

  // Text beside a line that runs under other cells goes on with its own cell.
  void take_rule(const BoxLine& line) {
    for (const BoxField* field = begin(line); field != end(line); ++field) {
      if (field->rule)
        close(*field);
      else if (field->filled() && owner_[field->first] != kNoCell)
        add_piece(owner_[field->first], field->text);
    }
    row_ended_ = true;
  }

  void take_text(const BoxLine& line, bool may_be_a_row) {
    if (may_be_a_row && !goes_on(line)) {
      std::fill(owner_.begin(), owner_.end(), kNoCell);
      row_ended_ = true;
    }
    for (const BoxField* field = begin(line); field != end(line); ++field) {
      if (!owns(*field)) open(*field);
      if (field->filled()) add_piece(owner_[field->first], field->text);
      room_[field->first] = field->filled() ? field->room : kNoText;
    }
  }

  bool owns(const BoxField& field) const {
    const std::uint32_t cell = owner_[field.first];
    return cell != kNoCell && first_column_[cell] == field.first &&
           first_column_[cell] + table_.cells[cell].cols == field.end;
  }

  void close(const BoxField& field) {
    for (std::uint32_t column = field.first; column < field.end; ++column) close(owner_[column]);
  }
  // A cell ends in all its columns.
  void close(std::uint32_t cell) {
    if (cell == kNoCell) return;
    const std::uint32_t first = first_column_[cell];
    std::fill_n(owner_.begin() + first, table_.cells[cell].cols, kNoCell);
  }

  void open(const BoxField& field) {
    close(field);
    if (row_ended_ || table_.rows.empty()) begin_row(field);
    const auto cell = static_cast<std::uint32_t>(table_.cells.size());
    table_.add_cell(field.text.begin, field.end - field.first);
    first_column_.push_back(field.first);
    std::fill(owner_.begin() + field.first, owner_.begin() + field.end, cell);
  }

  // Cells that are still open reach into the new row.
  void begin_row(const BoxField& first) {
    row_ended_ = false;
    table_.begin_row();
    std::uint32_t column = 0;
    for (; column < box_.columns; ++column) {
      const std::uint32_t cell = owner_[column];
      if (cell == kNoCell || first_column_[cell] != column) continue;
      ++table_.cells[cell].rows;
    }
    for (column = first.first; column > 0 && owner_[column - 1] == kNoCell;) --column;
    table_.rows.back().skipped_before = column == 0 ? first.first : 0;
  }

  void add_piece(std::uint32_t cell, Range text) { pieces_.push_back({cell, text}); }

  // Whether the line breaks off labels of the row above rather than being a row.
  bool goes_on(const BoxLine& line) const {
    if (!flush_) return false;
    bool blank = false, filled = false;
    for (const BoxField* field = begin(line); field != end(line); ++field) {
      if (!owns(*field)) return false;
      blank |= !field->filled();
      if (!field->filled()) continue;
      filled = true;
      if (room_[field->first] > 1 || is_figure_like(page_.view(field->text))) return false;
      if (is_figure_like(page_.view(last_piece(owner_[field->first])))) return false;
    }
    return blank && filled;
  }

  Range last_piece(std::uint32_t cell) const {
    const auto piece =
        std::find_if(pieces_.rbegin(), pieces_.rend(), [&](const Piece& p) { return p.cell == cell; });
    return piece->text;
  }

  void sort_pieces() {
    std::stable_sort(pieces_.begin(), pieces_.end(),
                     [](const Piece& a, const Piece& b) { return a.cell < b.cell; });
    std::uint32_t at = 0;
    for (std::uint32_t cell = 0; cell < table_.cells.size(); ++cell) {
      table_.cells[cell].first_piece = at;
      for (; at < pieces_.size() && pieces_[at].cell == cell; ++at) table_.pieces.push_back(pieces_[at].text);
      table_.cells[cell].pieces = at - table_.cells[cell].first_piece;
    }
  }

  const Page& page_;
  const BoxLines& box_;
  FoundTable table_{CellsBy::Boxes};
  std::vector<Piece> pieces_{};
  std::vector<std::uint32_t> owner_;  // the open cell of each column
  std::vector<std::uint32_t> room_;   // behind the last text of each column's cell; kNoText: it was blank
  std::vector<std::uint32_t> first_column_{};  // of each cell
  bool row_ended_ = true;
  bool has_rules_ = false;
  bool flush_ = false;
  std::size_t stretches_ = 0;  // of lines between horizontal ones
};

bool begins_box(const Page& page, const Line& line) {
  const std::string_view text = page.view(trimmed(page.text, line.range));
  return text.starts_with("┌") || text.starts_with("╔") || text.starts_with("┏");
}

bool ends_box(const Page& page, const Line& line) {
  const std::string_view text = page.view(trimmed(page.text, line.range));
  return text.starts_with("└") || text.starts_with("╚") || text.starts_with("┗");
}

bool is_dashes(const Page& page, const Line& line) {
  const std::string_view text = page.view(trimmed(page.text, line.range));
  return text.starts_with('+') && text.find_first_not_of("+-=") == text.npos;
}

std::size_t end_of_box(const Page& page, std::size_t first) {
  std::size_t end = first + 1;
  for (; end < page.lines.size(); ++end) {
    const Line& line = page.lines[end];
    const bool inside =
        line.line_ends_before == 1 && (line.drawn || page.text[trimmed(page.text, line.range).begin] == '|');
    const bool next_box = begins_box(page, line) || ends_box(page, page.lines[end - 1]) ||
                          (is_dashes(page, line) && is_dashes(page, page.lines[end - 1]));
    if (!inside || next_box) break;
  }
  return end;
}

FoundTable read_box(const Page& page, const BoxLines& box) {
  if (box.columns <= kMostBoxColumns) return BoxReader(page, box).read();
  FoundTable too_wide{
      CellsBy::Boxes};  // its width is all that is told about it, and is what the limit complains of
  too_wide.begin_row();
  too_wide.rows.back().skipped_after = box.columns;
  return too_wide;
}

}  // namespace

FoundTable read_lines_in_columns(const Page& page, std::size_t first, std::size_t end) {
  const BoxLines box = read_box_fields(page, first, end);
  return box.lines_that_agree == end - first ? read_box(page, box) : FoundTable{CellsBy::Boxes};
}

Attempt read_boxes(const Page& page, std::size_t first) {
  if (!page.lines[first].drawn) return {first};
  Attempt attempt{end_of_box(page, first)};
  FoundTable table = read_box(page, read_box_fields(page, first, attempt.end));
  if (!table.rows.empty()) attempt.tables.push_back(std::move(table));
  return attempt;
}

}  // namespace gouji::plain
