// Tables whose cells are told apart by tabs: rows of cells on one line (as spreadsheets and Word export
// them), and cells on lines of their own that begin with a tab, a blank line behind each row (a common
// converter of DOCX).
#include <algorithm>

#include "blocks/plain/found_table.h"
#include "text/fold.h"
#include "text/ordinal.h"

namespace gouji::plain {
namespace {

std::size_t end_of_tab_run(const Page& page, std::size_t first) {
  std::size_t end = first + 1;
  const std::uint32_t gap = end < page.lines.size() ? page.lines[end].line_ends_before : 0;
  if (gap > kWidestRowGap) return end;
  while (end < page.lines.size() && page.lines[end].tabs > 0 && page.lines[end].line_ends_before == gap)
    ++end;
  return end;
}

bool is_indented_prose(const Page& page, const Line& line) {
  return line.inner_tabs == 0 && is_prose(page.view(line.range));
}

void add_tab_row(const Page& page, const Line& line, FoundTable& table) {
  table.begin_row();
  std::uint32_t begin = line.range.begin;
  for (std::uint32_t at = line.range.begin; at < line.range.end; ++at) {
    if (page.text[at] != '\t') continue;
    table.add_cell_of(trimmed(page.text, {begin, at}));
    begin = at + 1;
  }
  table.add_cell_of(trimmed(page.text, {begin, line.range.end}));
}

// Text in front of a tab and text behind it.
bool has_two_cells(const Page& page, const Line& line) {
  const std::string_view text = page.view(trimmed(page.text, line.range));
  return text.find('\t') != std::string_view::npos;
}

// A cell led by a tab: everything behind its tabs.
bool is_tab_led(const Page& page, const Line& line) {
  return line.tabs > 0 && line.inner_tabs == 0 && page.text[line.range.begin] == '\t';
}

// A line without a tab right under a cell goes on with it, as where a cell's text is broken in two; but a figure goes on only with its unit or
// a note, and with neither a heading nor the label of the next row.
bool continues_cell(const Page& page, const Line& line, std::string_view cell) {
  constexpr std::size_t kLongestUnit = 9;  // bytes: three Han characters
  if (line.tabs > 0 || line.line_ends_before != 1) return false;
  if (cell.empty() || !is_figure_like(cell)) return true;
  const std::string_view text = page.view(trimmed(page.text, line.range));
  if (numbers_headings(read_ordinal(text).style)) return false;
  return text.size() <= kLongestUnit || text.starts_with("（") || text.starts_with('(');
}

struct TabLedBlock {
  FoundTable table{};
  std::size_t end = 0;
  std::size_t prose = 0, figures = 0, widest = 0;
  std::size_t led = 0;                       // lines with text behind their tab
  std::size_t labelled = 0, unlabelled = 0;  // rows whose first text is a label, is a figure
  bool row_is_empty = true;
};

void note_text(std::string_view text, TabLedBlock& block) {
  if (!block.row_is_empty || text.empty()) return;
  block.row_is_empty = false;
  ++(is_figure_like(text) ? block.unlabelled : block.labelled);
}

void add_tab_led_line(const Page& page, const Line& line, TabLedBlock& block) {
  if (block.table.rows.empty() || line.line_ends_before > 1) {
    block.table.begin_row();
    block.row_is_empty = true;
  }
  const Range piece = trimmed(page.text, line.range);
  block.table.add_cell_of(piece);
  block.led += !piece.empty();
  note_text(page.view(piece), block);
  block.prose += is_prose(page.view(piece));
  block.figures += is_figure_like(page.view(piece));
  block.widest = std::max<std::size_t>(block.widest, block.table.rows.back().cells);
}

// Where tabs stand alone, a figure right under a figure is the number of the next row.
bool begins_next_row(const Page& page, const Line& line, std::string_view cell, const TabLedBlock& block) {
  return block.led == 0 && !cell.empty() && is_figure_like(cell) && is_figure_like(page.view(trimmed(page.text, line.range)));
}

TabLedBlock read_block(const Page& page, std::size_t first) {
  TabLedBlock block;
  Range last{};
  std::size_t at = first;
  for (; at < page.lines.size(); ++at) {
    const Line& line = page.lines[at];
    if (is_tab_led(page, line)) {
      add_tab_led_line(page, line, block);
      last = trimmed(page.text, line.range);
    } else if (at > first && continues_cell(page, line, page.view(last)) && !begins_next_row(page, line, page.view(last), block)) {
      last = trimmed(page.text, line.range);
      note_text(page.view(last), block);
      block.table.add_piece(last);
    } else {
      break;
    }
  }
  block.end = at;
  return block;
}

// Whether the rows of other tables or text end above the line: a blank line or a page's number stands between.
bool is_apart(const Page& page, std::size_t line, std::size_t neighbour) {
  if (line == 0 || line == page.lines.size() || page.lines[line].line_ends_before > 1) return true;
  return page.lines[neighbour].tabs == 0 && is_figure_like(page.view(page.lines[neighbour].range));
}

// A row from its label to its figures with nothing right above or below it: what a page's number cut off from its table.
bool is_whole_row(const Page& page, std::size_t first, const TabLedBlock& block) {
  const bool whole = block.led > 0 && block.labelled > 0 && block.figures > 0 && block.widest > 1;
  return whole && is_apart(page, first, first - 1) && is_apart(page, block.end, block.end);
}

// Where every tab stands alone on its line, it leads the text below if most rows begin with their labels. As browsers copy
// cells that hold paragraphs, it stands between two cells: labels or the numbers of rows are above the first tab and right
// under the last figure, and nothing tells where a row ends.
bool leads_text_below(const Page& page, std::size_t first, const TabLedBlock& block) {
  if (block.widest < 2 || block.labelled < block.unlabelled + 2) return false;
  const bool under_number = first > 0 && page.lines[first].line_ends_before == 1 && is_figure_like(page.view(page.lines[first - 1].range));
  if (under_number) return false;
  if (block.end == page.lines.size()) return true;
  const Line& next = page.lines[block.end];
  return next.tabs > 0 || next.line_ends_before > 1 ||
         numbers_headings(read_ordinal(page.view(trimmed(page.text, next.range))).style);
}

// Paragraphs that are indented by a tab look like cells; they are sentences, and no figure stands among them.
bool is_table(const Page& page, std::size_t first, const TabLedBlock& block) {
  if (block.led == 0 && !leads_text_below(page, first, block)) return false;
  if (block.prose * 2 >= block.table.cells.size()) return false;
  if (block.table.rows.size() == 1) return is_whole_row(page, first, block);
  return block.figures > 0 || block.widest > 1;
}

}  // namespace

Attempt read_tab_rows(const Page& page, std::size_t first) {
  if (page.lines[first].tabs == 0) return {first};
  const std::size_t end = end_of_tab_run(page, first);
  std::size_t begin = first;
  while (begin < end && is_indented_prose(page, page.lines[begin])) ++begin;
  // What is indented above the rows are paragraphs; the rows come next.
  if (begin > first) return {begin};
  std::size_t last = end;
  while (last > begin && is_indented_prose(page, page.lines[last - 1])) --last;
  std::size_t inner_tabs = 0;
  bool two_cells = false;
  for (std::size_t at = begin; at < last; ++at) {
    inner_tabs += page.lines[at].inner_tabs;
    two_cells = two_cells || (page.lines[at].inner_tabs > 0 && has_two_cells(page, page.lines[at]));
  }
  // Where all tabs end their lines, each line is a cell.
  if (last - begin < 2 || inner_tabs < 2 || !two_cells) return {end};
  FoundTable table{CellsBy::Tabs};
  for (std::size_t at = begin; at < last; ++at) add_tab_row(page, page.lines[at], table);
  Attempt attempt{last};
  attempt.tables.push_back(std::move(table));
  return attempt;
}

Attempt read_tab_led_cells(const Page& page, std::size_t first) {
  if (!is_tab_led(page, page.lines[first])) return {first};
  TabLedBlock block = read_block(page, first);
  Attempt attempt{block.end};
  if (!is_table(page, first, block)) return attempt;
  block.table.cells_by = CellsBy::Tabs;
  attempt.tables.push_back(std::move(block.table));
  return attempt;
}

}  // namespace gouji::plain
