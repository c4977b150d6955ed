#include "fuzz/laws.h"

#include <algorithm>
#include <cstdio>
#include <cstdlib>

#include "grids/sheet.h"

namespace gouji::laws {

void require(bool holds, std::string_view law) {
  if (holds) return;
  std::fprintf(stderr, "broken law: %.*s\n", static_cast<int>(law.size()), law.data());
  std::abort();
}

namespace {

void check_span(Span span, const std::vector<std::uint64_t>& stored, std::string_view law) {
  require(span.begin <= span.end, law);
  if (span.begin == 0 && span.end == 0) return;  // of nothing in particular
  require(span.part < stored.size() && span.end <= stored[span.part], law);
}

void check_range(Range range, const Text& text, std::string_view law) {
  require(range.begin <= range.end && range.end <= text.size(), law);
}

void check_paragraphs(const Blocks& blocks) {
  std::uint32_t before = 0;
  for (const Paragraph& paragraph : blocks.paragraphs) {
    check_range(paragraph.range, blocks.text, "a paragraph lies inside the text");
    require(before <= paragraph.range.begin, "paragraphs stand in reading order");
    require(paragraph.table == kNone || paragraph.table < blocks.tables.size(), "a paragraph's table exists");
    before = paragraph.range.begin;
  }
}

void check_cells(const Table& table) {
  std::uint32_t before = table.range.begin;
  for (const TableRow& row : table.rows) {
    for (const Cell& cell : row.cells) {
      require(table.range.contains(cell.range), "a cell lies inside its table");
      require(before <= cell.range.begin, "cells follow each other in the text");
      require(cell.cols >= 1 && cell.rows >= 1, "a cell spans at least itself");
      before = cell.range.end;
    }
  }
}

// Each cell is laid out once, in its row, and no two cover one slot.
void check_layout(const Table& table) {
  const Sheet sheet = lay_out(table);
  std::vector<std::vector<bool>> covered(table.rows.size(), std::vector<bool>(sheet.width));
  require(sheet.row_ends.size() == table.rows.size(), "each row is laid out");
  for (std::uint32_t row = 0; row < table.rows.size(); ++row) {
    std::uint32_t next = 0;
    for (const Placed& placed : sheet.placed_in(row)) {
      require(placed.cell == next++, "the cells of a row are laid out in their order");
      require(row + placed.rows <= covered.size() && placed.column + placed.cols <= sheet.width, "a cell lies inside its table");
      for (std::uint32_t r = row; r < row + placed.rows; ++r)
        for (std::uint32_t c = placed.column; c < placed.column + placed.cols; ++c) {
          require(!covered[r][c], "no two cells cover one slot");
          covered[r][c] = true;
        }
    }
    require(next == table.rows[row].cells.size(), "each cell is laid out once");
  }
}

void check_tables(const Blocks& blocks) {
  for (std::uint32_t index = 0; index < blocks.tables.size(); ++index) {
    const Table& table = blocks.tables[index];
    check_range(table.range, blocks.text, "a table lies inside the text");
    if (table.parent != kNone) {
      require(table.parent < index, "an outer table stands before those inside it");
      require(blocks.tables[table.parent].range.contains(table.range),
              "a nested table lies inside its parent");
    }
    check_cells(table);
    check_layout(table);
  }
}

void check_grid(const Grid& grid, const Blocks& blocks, const Forms& forms) {
  require(grid.id.form < forms.forms.size() && grid.id.grid < forms.forms[grid.id.form].grids.size(),
          "a grid is a form's");
  const FormGrid& form = grid_of(forms, grid.id);
  for (const Range range : grid.from) check_range(range, blocks.text, "a grid lies inside the text");
  for (const GridRow& row : grid.rows) {
    require(row.row < form.rows.size(), "a row is the form's");
    check_range(row.range, blocks.text, "a row lies inside the text");
    check_range(row.written_label, blocks.text, "a label lies inside the text");
    require(!row.readings.empty() || row.truncated, "a row has a reading");
    for (const RowReading& reading : row.readings) {
      require(reading.size() == form.block_of(row.row).columns.size(),
              "a reading has a figure for each column");
      for (const GridCell& cell : reading)
        check_range(cell.range, blocks.text, "a figure lies inside the text");
    }
  }
}

void check_figure(const Figure& figure, const std::vector<std::uint64_t>& stored) {
  check_span(figure.place.span, stored, "a figure's bytes are stored");
  if (std::holds_alternative<Amount>(figure.reading)) {
    require(!figure.written.empty(), "an amount is written somewhere");
    require(figure.place.span.begin < figure.place.span.end, "an amount has bytes");
  }
  if (std::holds_alternative<Absent>(figure.reading))
    require(figure.written.empty(), "what is absent is not written");
}

void check_report(const Audited& report, const Forms& forms, const std::vector<std::uint64_t>& stored) {
  for (const RecordGrid& grid : report.record.grids) {
    const FormGrid& form = grid_of(forms, grid.id);
    require(grid.figures.size() == form.figure_count(), "every figure of a grid that was found is listed");
    for (const Figure& figure : grid.figures) check_figure(figure, stored);
  }
  for (const RecordSection& section : report.record.sections)
    check_span(section.where, stored, "a section's bytes are stored");
  for (const Finding& finding : report.findings.findings) {
    require(!finding.check.empty(), "a finding names its check");
    check_span(finding.place.span, stored, "a finding's bytes are stored");
  }
}

}  // namespace

std::vector<std::uint64_t> stored_sizes(const Container& container) {
  std::vector<std::uint64_t> sizes;
  for (const std::string& name : container.parts) {
    if (container.format == Format::Text || container.format == Format::Html) {
      sizes.push_back(container.bytes.size());
      continue;
    }
    Diagnostics ignored;
    const auto bytes = read_part(container, name, {}, ignored);
    sizes.push_back(bytes ? bytes->size() : 0);
  }
  return sizes;
}

void check_text(const Text& text, std::uint64_t stored) {
  std::uint32_t before = 0;
  for (const Text::Run& run : text.runs) {
    require(before <= run.text_begin && run.text_begin <= text.size(), "runs stand in the order of the text");
    require(run.text_step > 0 || run.stored_step > 0, "a run moves on");
    before = run.text_begin;
  }
  const Span whole = text.where({0, text.size()});
  require(whole.begin <= whole.end && whole.end <= stored, "the text's bytes are stored");
  // Every place of a short text, some of a long one.
  for (std::uint32_t at = 0; at < text.size(); at += 1 + text.size() / 4096) {
    const Span one = text.where({at, at + 1});
    require(one.begin <= one.end && one.end <= stored, "a byte of the text comes from stored bytes");
  }
}

void check_blocks(const Blocks& blocks, const std::vector<std::uint64_t>& stored) {
  require(blocks.text.bytes.empty() || blocks.text.runs.empty() || blocks.text.part < stored.size(),
          "the text is of a part");
  if (blocks.text.part < stored.size()) check_text(blocks.text, stored[blocks.text.part]);
  check_paragraphs(blocks);
  check_tables(blocks);
  for (const Furniture& furniture : blocks.furniture)
    check_span(furniture.where, stored, "furniture's bytes are stored");
}

void check_notes(const Diagnostics& notes, const std::vector<std::uint64_t>& stored) {
  for (const Diagnostic& note : notes) check_span(note.where, stored, "a diagnostic's bytes are stored");
}

void check_extraction(const Extraction& extraction, const Forms& forms,
                      const std::vector<std::uint64_t>& stored) {
  check_notes(extraction.notes, stored);
  if (extraction.failure) {
    require(extraction.reports.empty(), "a file that cannot be read gives no report");
    return;
  }
  check_blocks(extraction.blocks, stored);
  for (const Grid& grid : extraction.grids) check_grid(grid, extraction.blocks, forms);
  for (const Section& section : extraction.sections) {
    check_range(section.heading, extraction.blocks.text, "a heading lies inside the text");
    check_range(section.body, extraction.blocks.text, "a section lies inside the text");
  }
  for (const Audited& report : extraction.reports) check_report(report, forms, stored);
}

void check_forms(const Forms& forms) {
  for (const Form& form : forms.forms) {
    for (const FormGrid& grid : form.grids) {
      require(grid.first_figure.size() == grid.rows.size() + 1, "each row of a form knows its first figure");
      require(grid.figure_keys.size() == grid.figure_count(), "each figure of a form has its key");
      for (const FormRow& row : grid.rows)
        require(row.block < grid.blocks.size(), "each row of a form is of a block");
      for (const FormTie& tie : grid.ties) {
        const std::size_t most =
            tie.each == Each::Column ? grid.rows.size() : grid.blocks.at(tie.block).columns.size();
        for (const Term& term : tie.left) require(term.index < most, "a term is a row or column of its grid");
        for (const Term& term : tie.right)
          require(term.index < most, "a term is a row or column of its grid");
      }
    }
  }
}

void require_equal(const Blocks& first, const Blocks& second) {
  const auto same_paragraph = [](const Paragraph& a, const Paragraph& b) {
    return a.range == b.range && a.table == b.table;
  };
  const auto same_table = [](const Table& a, const Table& b) {
    return a.range == b.range && a.rows.size() == b.rows.size();
  };
  require(first.text.bytes == second.text.bytes, "the same bytes give the same text");
  require(std::ranges::equal(first.paragraphs, second.paragraphs, same_paragraph),
          "the same bytes give the same paragraphs");
  require(std::ranges::equal(first.tables, second.tables, same_table), "the same bytes give the same tables");
}

void require_equal(const Diagnostics& first, const Diagnostics& second) {
  const auto same = [](const Diagnostic& a, const Diagnostic& b) {
    return a.code == b.code && a.where == b.where && a.words == b.words;
  };
  require(std::ranges::equal(first, second, same), "the same bytes give the same diagnostics");
}

}  // namespace gouji::laws
