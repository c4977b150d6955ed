#pragma once
// Stage 2: the document as paragraphs and tables over one text.
//
// Blocks::text holds everything a reader sees in the body, in reading order: each paragraph ends
// with a line feed, each cell of a table with a tab (a cell's own paragraphs are parted by line
// feeds), each row with a line feed. Separators are not stored bytes. All ranges point into this text,
// so running text and tables are the same stream seen twice, and a place is Text::where(range).

#include <cstdint>
#include <string>
#include <vector>

#include "gouji/container.h"
#include "gouji/diagnostics.h"
#include "gouji/spans.h"

namespace gouji {

inline constexpr std::uint32_t kNone = 0xffffffff;

struct Paragraph {
  Range range{};                    // without the line feed at its end
  std::int8_t outline_level = -1;   // 0 is the highest; -1 is body text
  std::uint32_t line_ends_before = 0;  // in a plain text: line ends between it and the paragraph before
  std::uint32_t table = kNone;      // the innermost table it stands in
};

struct Cell {
  Range range{};           // of its text, without the tab at its end; nested tables lie inside
  std::uint32_t cols = 1;  // columns it spans, at least 1
  std::uint32_t rows = 1;  // rows it spans, at least 1
};

struct TableRow {
  std::uint32_t skipped_before = 0;  // columns left out before its first cell
  std::vector<Cell> cells{};         // cells that begin in this row; those covered from above are not listed
  std::uint32_t skipped_after = 0;
  bool torn = false;                 // of a page: between its cells stands what is in no cell, as behind a damaged tag
};

// How a table's cells are told apart in the file.
enum class CellsBy : std::uint8_t {
  Markup,  // the file says where each cell stands (DOCX, HTML)
  Tabs,    // a tab before or after each cell
  Pipes,   // a vertical bar between cells
  Boxes,   // drawn lines
  Commas,  // a comma between cells, which stand in quotes where they hold one (CSV)
};

struct Table {
  Range range{};
  std::uint32_t parent = kNone;  // the table in whose cell it stands
  CellsBy cells_by = CellsBy::Markup;
  std::vector<TableRow> rows{};
};

// Text that is not part of the report's body; never counted, never lost.
enum class FurnitureKind : std::uint8_t {
  Header,       // of every page
  Footer,
  Footnote,
  Endnote,
  Comment,
  PageNumber,   // in a text that was made of pages
  Hidden,       // what readers do not see
  Struck,       // crossed out
  NoteMark,     // the raised mark of a note
  PageTitle,    // of a page, as its window has it
  FrameNumber,  // of a data frame's row or column, as scripts print it
};

struct Furniture {
  FurnitureKind kind{};
  std::string text{};
  Span where{};
};

struct Blocks {
  Text text{};
  std::vector<Paragraph> paragraphs{};  // in reading order, those inside cells among them
  std::vector<Table> tables{};          // in reading order, an outer table before those inside it
  std::vector<Furniture> furniture{};
};

// The tables that stand in a cell of the table `table`, as indices of Blocks::tables; not those inside them.
std::vector<std::uint32_t> tables_in(const Blocks& blocks, std::uint32_t table, const Cell& cell);

// Reads the document's blocks. Fails with PartMissing, XmlBroken (nothing readable) or LimitMet.
Result<Blocks> read_blocks(const Container& container, const ReadOptions& options, Diagnostics& notes);

}  // namespace gouji
