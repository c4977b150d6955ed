// Prints of what a file is and of its paragraphs and tables, cell by cell.
#include "outputs/dump.h"
#include "outputs/dump_words.h"

namespace gouji {

std::string dump_container(const Container& container) {
  std::string text = "format " + std::string(name_of(container.format)) + "\n";
  if (!container.charset.empty()) text += "charset " + container.charset + "\n";
  for (std::size_t i = 0; i < container.parts.size(); ++i) {
    text += "part " + std::to_string(i) + " " + dump_text(container.parts[i]);
    if (i < container.entries.size()) {
      const Entry& entry = container.entries[i];
      text += " packed " + std::to_string(entry.packed_size) + " declared " + std::to_string(entry.declared_size) + " method " +
              std::to_string(entry.method) + (entry.encrypted ? " encrypted" : "");
    }
    text += "\n";
  }
  return text;
}

namespace {

std::string_view word_of(CellsBy cells_by) {
  switch (cells_by) {
    case CellsBy::Markup: return "markup";
    case CellsBy::Tabs: return "tabs";
    case CellsBy::Pipes: return "pipes";
    case CellsBy::Boxes: return "boxes";
    case CellsBy::Commas: return "commas";
  }
  return "";
}

std::string_view word_of(FurnitureKind kind) {
  switch (kind) {
    case FurnitureKind::Header: return "header";
    case FurnitureKind::Footer: return "footer";
    case FurnitureKind::Footnote: return "footnote";
    case FurnitureKind::Endnote: return "endnote";
    case FurnitureKind::Comment: return "comment";
    case FurnitureKind::PageNumber: return "page-number";
    case FurnitureKind::Hidden: return "hidden";
    case FurnitureKind::Struck: return "struck";
    case FurnitureKind::NoteMark: return "note-mark";
    case FurnitureKind::PageTitle: return "page-title";
    case FurnitureKind::FrameNumber: return "frame-number";
  }
  return "";
}

class BlocksPrinter {
 public:
  explicit BlocksPrinter(const Blocks& blocks) : blocks_(blocks) {}

  // Paragraphs that stand in no table and the outermost tables, in reading order.
  std::string print() {
    std::size_t table = 0;
    for (const Paragraph& paragraph : blocks_.paragraphs) {
      if (paragraph.table != kNone) continue;
      for (; table < blocks_.tables.size() && blocks_.tables[table].range.begin <= paragraph.range.begin; ++table) outer(table);
      this->paragraph(paragraph);
    }
    for (; table < blocks_.tables.size(); ++table) outer(table);
    return std::move(text_);
  }

 private:
  std::string stored(Range range) const { return dump_span(blocks_.text.where(range)); }
  std::string written(Range range) const { return dump_text(blocks_.text.view(range)); }

  void paragraph(const Paragraph& paragraph) {
    text_ += "paragraph " + stored(paragraph.range);
    if (paragraph.outline_level >= 0) text_ += " level " + std::to_string(paragraph.outline_level);
    if (paragraph.line_ends_before > 1) text_ += " after " + std::to_string(paragraph.line_ends_before) + " line ends";
    text_ += ": " + written(paragraph.range) + "\n";
  }

  void outer(std::size_t table) {
    if (blocks_.tables[table].parent == kNone) this->table(table, 0);
  }

  void table(std::size_t index, std::size_t depth) {
    const Table& table = blocks_.tables[index];
    text_ += std::string(depth, ' ') + "table " + std::to_string(index + 1) + " " + stored(table.range) + " by " +
             std::string(word_of(table.cells_by)) + "\n";
    for (std::size_t r = 0; r < table.rows.size(); ++r) row(index, r, depth + 2);
  }

  void row(std::size_t table, std::size_t index, std::size_t depth) {
    const TableRow& row = blocks_.tables[table].rows[index];
    text_ += std::string(depth, ' ') + "row " + std::to_string(index + 1);
    if (row.skipped_before > 0) text_ += " skips " + std::to_string(row.skipped_before) + " before";
    if (row.skipped_after > 0) text_ += " skips " + std::to_string(row.skipped_after) + " after";
    text_ += "\n";
    for (const Cell& one : row.cells) cell(table, one, depth + 2);
  }

  void cell(std::size_t table, const Cell& cell, std::size_t depth) {
    text_ += std::string(depth, ' ') + "cell " + stored(cell.range);
    if (cell.cols > 1) text_ += " cols " + std::to_string(cell.cols);
    if (cell.rows > 1) text_ += " rows " + std::to_string(cell.rows);
    text_ += ": " + written(cell.range) + "\n";
    for (const std::uint32_t nested : tables_in(blocks_, static_cast<std::uint32_t>(table), cell)) this->table(nested, depth + 2);
  }

  const Blocks& blocks_;
  std::string text_{};
};

}  // namespace

std::string dump_blocks(const Extraction& extraction) {
  std::string text = BlocksPrinter(extraction.blocks).print();
  for (const Furniture& furniture : extraction.blocks.furniture) {
    text += "furniture " + std::string(word_of(furniture.kind)) + " " + dump_place({furniture.where}, extraction) + ": " +
            dump_text(furniture.text) + "\n";
  }
  return text;
}

}  // namespace gouji
