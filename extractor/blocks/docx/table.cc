// Tables: each cell with the columns and rows it spans. A row's cells are laid out on the table's columns
// first, since merged cells are told by position alone: a cell that continues one above or to the left
// stands in the file like any other.
#include <algorithm>
#include <utility>

#include "blocks/docx/children.h"

namespace gouji::docx {
void Story::read_table(Node element) {
  close_joined();
  writer_.reach(element);
  if (needs_break_) writer_.separate('\n');
  TableState table{.index = static_cast<std::uint32_t>(blocks_.tables.size())};
  Table begun;
  begun.parent = table_;
  begun.range.begin = writer_.size();
  blocks_.tables.push_back(begun);
  const std::uint32_t around = std::exchange(table_, table.index);
  each_child(element, [&](Node child, Tag tag) { read_table_child(child, tag, table); });
  table_ = around;
  needs_break_ = false;  // its last row ended with a line feed
  blocks_.tables[table.index].rows = std::move(table.rows);
  blocks_.tables[table.index].range.end = writer_.size();
}

void Story::read_table_child(Node element, Tag tag, TableState& table) {
  if (tag == Tag::Tr) return read_row(element, table);
  if (tag == Tag::TblGrid) {
    for (const Node column : element.children()) table.grid_columns += tag_of(column) == Tag::GridCol;
    return;
  }
  if (tag != Tag::TblPr) skip_if_text(element, Severity::Note);
}

void Story::read_row(Node element, TableState& table) {
  writer_.reach(element);
  const RowFacts facts = read_row_facts(element);
  if (leave_out_row(element, facts)) return;
  note_gap(element, facts, table);
  writer_.standing.inserted += facts.inserted;
  const std::size_t bound = names_.enter(element);
  TableRow row;
  row.skipped_before = facts.skipped_before;
  row.skipped_after = facts.skipped_after;
  table.rows.push_back(row);
  lay_out_row(element, facts.skipped_before, table);
  table.rows.back().cells.reserve(table.laid_out.size());
  for (const GridCell& cell : table.laid_out) {
    const std::size_t wrapped = names_.enter_between(element, cell.element);
    read_grid_cell(cell, table);
    names_.leave(wrapped);
  }
  table.merges.swap(table.next_merges);
  table.next_merges.clear();
  writer_.separate('\n');
  names_.leave(bound);
  writer_.standing.inserted -= facts.inserted;
}

// A row that was struck out, or that is hidden, is not in the table; what it held is noted.
bool Story::leave_out_row(Node element, const RowFacts& facts) {
  const bool deleted = facts.deleted || writer_.standing.deleted > 0;
  if (!deleted && !facts.hidden) return false;
  PlainText text = plain_text(element, names_, part_, deleted ? Deleted::Keep : Deleted::Skip);
  if (deleted) {
    writer_.note(Code::TrackedChange, Severity::Note, text.where, {"", text.text});
  } else if (!text.text.empty()) {
    writer_.note(Code::HiddenText, Severity::Note, text.where, {text.text});
    blocks_.furniture.push_back({FurnitureKind::Hidden, std::move(text.text), text.where});
  }
  return true;
}

Story::RowFacts Story::read_row_facts(Node element) {
  RowFacts facts;
  for (Node child = element.first_child(); child; child = child.next_sibling()) {
    const Tag tag = tag_of(child);
    if (tag == Tag::Tc) break;  // what a row is stands before its cells
    if (tag == Tag::TrPr) read_row_properties(child, facts);
  }
  return facts;
}

void Story::read_row_properties(Node properties, RowFacts& facts) {
  for (const Node child : properties.children()) {
    const Tag tag = tag_of(child);
    if (tag == Tag::GridBefore) facts.skipped_before = columns_in(child);
    if (tag == Tag::GridAfter) facts.skipped_after = columns_in(child);
    if (tag == Tag::Ins) facts.inserted = true;
    if (tag == Tag::Del) facts.deleted = true;
    if (tag == Tag::Hidden) facts.hidden = is_on(child);
  }
}

std::uint32_t Story::columns_in(Node element) {
  const std::int64_t most = document_.options.limits.table_columns;
  const std::int64_t columns = number_in(attribute(element, "val"), 0);
  if (columns > most) meet_limit("table_columns", static_cast<std::uint64_t>(most));
  return static_cast<std::uint32_t>(std::clamp<std::int64_t>(columns, 0, most));
}

void Story::note_gap(Node element, const RowFacts& facts, const TableState& table) {
  if (table.grid_columns == 0 || facts.skipped_before < table.grid_columns) return;
  const std::uint32_t at = part_.begin_of(element);
  writer_.note(Code::RowGapBad, Severity::Warning, {part_.index(), at, at},
               {std::to_string(facts.skipped_before)});
}

void Story::lay_out_row(Node element, std::uint32_t column, TableState& table) {
  table.laid_out.clear();
  each_child(element, [&](Node child, Tag tag) {
    if (tag == Tag::Tc) return add_grid_cell(child, table.laid_out, column);
    if (tag != Tag::TrPr && tag != Tag::TblPrEx) skip_if_text(child, Severity::Note);
  });
}

void Story::add_grid_cell(Node element, std::vector<GridCell>& cells, std::uint32_t& column) {
  const CellFacts facts = read_cell_facts(element);
  if (facts.deleted || writer_.standing.deleted > 0) {
    const PlainText text = plain_text(element, names_, part_, Deleted::Keep);
    return writer_.note(Code::TrackedChange, Severity::Note, text.where, {"", text.text});
  }
  const Limits& limits = document_.options.limits;
  const bool too_many = document_.cells >= limits.cells;
  if (too_many) meet_limit("cells", limits.cells);
  const bool too_wide = column + facts.cols > limits.table_columns;
  if (too_wide) meet_limit("table_columns", limits.table_columns);
  if (too_many || too_wide) return skip_if_text(element, Severity::Warning);
  ++document_.cells;
  column += facts.cols;
  if (facts.continues_left && !cells.empty() && cells.back().open_right) {
    cells.back().cols += facts.cols;
    return note_covered_text(element);
  }
  GridCell& added = cells.emplace_back();
  added.element = element;
  added.column = column - facts.cols;
  added.cols = facts.cols;
  added.down = facts.down;
  added.inserted = writer_.standing.inserted + facts.inserted;
  added.open_right = facts.restarts_left || facts.continues_left;
}

Story::CellFacts Story::read_cell_facts(Node element) {
  const Node properties = element.first_child();
  if (!properties || tag_of(properties) != Tag::TcPr) return {};
  const std::uint32_t shape = shape_if_plain(properties);
  if (const CellFacts* const seen = seen_cells_.find(shape)) return *seen;
  const CellFacts facts = read_cell_properties(properties);
  seen_cells_.keep(shape, facts);
  return facts;
}

Story::CellFacts Story::read_cell_properties(Node properties) {
  CellFacts facts;
  for (Node child = properties.first_child(); child; child = child.next_sibling()) {
    const Tag tag = tag_of(child);
    if (tag == Tag::GridSpan) facts.cols = std::max(1u, columns_in(child));
    if (tag == Tag::VMerge)
      facts.down = attribute(child, "val") == "restart" ? Down::Restart : Down::Continue;
    if (tag == Tag::HMerge) {
      facts.restarts_left = attribute(child, "val") == "restart";
      facts.continues_left = !facts.restarts_left;
    }
    if (tag == Tag::CellIns) facts.inserted = true;
    if (tag == Tag::CellDel) facts.deleted = true;
    // A tracked merge counts as it was changed to.
    if (tag == Tag::CellMerge) {
      const std::string_view merged = attribute(child, "vMerge");
      facts.down = merged == "rest" ? Down::Restart : merged == "cont" ? Down::Continue : Down::None;
    }
  }
  return facts;
}

// A cell continues the one above it if both begin and end at the same columns; otherwise it is a cell of
// its own, as Word shows it.
void Story::read_grid_cell(const GridCell& cell, TableState& table) {
  if (cell.down == Down::Continue) {
    const auto above =
        std::lower_bound(table.merges.begin(), table.merges.end(), cell.column,
                         [](const Merge& merge, std::uint32_t column) { return merge.column < column; });
    if (above != table.merges.end() && above->column == cell.column && above->cols == cell.cols) {
      ++table.rows[above->row].cells[above->cell].rows;
      table.next_merges.push_back(*above);
      return note_covered_text(cell.element);
    }
  }
  auto& cells = table.rows.back().cells;
  if (cell.down != Down::None)
    table.next_merges.push_back({cell.column, cell.cols, static_cast<std::uint32_t>(table.rows.size() - 1),
                                 static_cast<std::uint32_t>(cells.size())});
  read_cell(cell, table);
}

void Story::read_cell(const GridCell& cell, TableState& table) {
  writer_.reach(cell.element);
  const std::uint32_t begin = writer_.size();
  writer_.begin_unit();
  const std::uint32_t inserted = std::exchange(writer_.standing.inserted, cell.inserted);
  read_cell_content(cell.element);
  writer_.standing.inserted = inserted;
  Cell& result = table.rows.back().cells.emplace_back();
  result.cols = cell.cols;
  result.range.begin = begin;
  result.range.end = writer_.size();
  writer_.end_unit();
  writer_.separate('\t');
}

// A cell ends what began in it: its paragraphs, and fields whose end was lost.
void Story::read_cell_content(Node element) {
  const bool in_cell = std::exchange(in_cell_, true);
  const bool needs_break = std::exchange(needs_break_, false);
  const std::size_t fields = fields_.size();
  read_blocks(element);
  close_joined();
  close_fields(fields);
  update_field_code();
  in_cell_ = in_cell;
  needs_break_ = needs_break;
}

void Story::note_covered_text(Node element) {
  if (!may_hold_text(element)) return;
  PlainText text = plain_text(element, names_, part_, Deleted::Skip);
  if (!is_blank(text.text))
    writer_.note(Code::MergedCellText, Severity::Warning, text.where, {std::move(text.text)});
}

// Nearly all cells that are covered hold a paragraph that holds nothing.
bool Story::may_hold_text(Node cell) const {
  for (const Node child : cell.children()) {
    if (tag_of(child) == Tag::TcPr) continue;
    for (const Node inner : child.children())
      if (tag_of(inner) != Tag::PPr) return true;
  }
  return false;
}

}  // namespace gouji::docx
