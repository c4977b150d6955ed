#pragma once
// Walks the parsed page and writes what a reader sees of it.

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include <gumbo.h>

#include "blocks/html/chrome.h"
#include "blocks/html/writer.h"
#include "gouji/blocks.h"

namespace gouji::html {

class Story {
 public:
  Story(const Container& container, std::string_view page, const Chrome& chrome, const ReadOptions& options,
        Blocks& blocks, Diagnostics& notes);

  void read(const GumboNode& root);

 private:
  struct RowNode {
    const GumboNode* node = nullptr;
    std::uint32_t rows_left = 0;  // of its row group, itself among them
  };

  void read_node(const GumboNode& node);
  void read_text(const GumboNode& node);
  void put(std::string_view shown, const GumboStringPiece& stored);
  void read_field(const GumboElement& element);
  void read_text_area(const GumboNode& node);
  void read_element(const GumboNode& node);
  void read_children(const GumboNode& node);
  void read_block(const GumboNode& node);
  void read_list(const GumboNode& node);
  void read_picture(const GumboElement& element);
  bool leave_out(const GumboNode& node);
  bool leave_out_note_mark(const GumboNode& node);
  void note_apart(std::size_t before, Range around);

  void read_table(const GumboNode& node);
  void read_rows(const std::vector<RowNode>& rows, Table& table);
  void read_row(const RowNode& row, Table& table);
  void read_cell(const GumboNode& node, std::uint32_t rows_left, TableRow& row, std::uint64_t& columns);
  void read_captions(const GumboNode& table);
  static void collect_rows(const GumboNode& node, std::vector<RowNode>& rows);

  Span where(const GumboElement& element) const;
  void meet_limit(std::string_view name, std::uint64_t limit, Span at);

  const Container& container_;
  std::string_view page_;
  const Chrome& chrome_;
  const ReadOptions& options_;
  Blocks& blocks_;
  Diagnostics& notes_;
  Writer writer_;
  std::uint32_t cell_begin_ = 0;         // in the text, of the innermost cell
  std::uint32_t raised_end_ = kNone;     // the text's size behind raised text that is no mark of a note
  std::uint64_t cells_ = 0;              // of the page
  std::uint64_t slots_ = 0;              // that its cells cover
  // Cells of rows above that reach into the row being read.
  struct Hanging {
    std::uint32_t rows_left = 0, cols = 0;
  };
  std::vector<Hanging> hanging_{};       // of the table being read
  bool full_ = false;
  std::vector<Furniture> apart_{};  // crossed out or marks of notes, of the cells and blocks that are being read
  std::vector<std::string> met_{};  // limits that were said
};

}  // namespace gouji::html
