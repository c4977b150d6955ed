#pragma once
// Puts what a page shows into the blocks' text: white space as a browser draws it, a paragraph a line.

#include <cstdint>
#include <string_view>

#include "blocks/copy.h"
#include "blocks/html/pieces.h"
#include "gouji/blocks.h"

namespace gouji::html {

class Writer {
 public:
  Writer(const Text& page, Blocks& blocks);

  // How the text that comes next is drawn and what it stands in.
  std::int8_t outline_level = -1;
  std::uint32_t table = kNone;
  bool keeps_space = false;      // white space is drawn as it is written
  bool has_blank_lines = false;  // a blank line ends what stands before it

  void put(const Piece& piece);
  // Characters that are stored nowhere: an automatic number.
  void put_unstored(std::string_view characters);
  // Ends the line that is being written, if anything stands in it.
  void end_line();

  // Ends of a cell and a row.
  void begin_cell();
  void end_cell();
  void end_row();
  // A table begins, in a cell or not.
  void begin_table();
  void end_table() { break_due_ = false; }

  std::uint32_t size() const { return blocks_.text.size(); }
  // Where the line that is being written begins; the end where nothing stands in it.
  std::uint32_t line_begin() const { return in_line_ ? line_begin_ : size(); }
  // The stored place of the last text.
  Span point() const;

 private:
  void put_text(const Piece& piece);
  void put_lines(const Piece& piece);
  void begin_text(std::uint32_t at);

  const Text& page_;
  Blocks& blocks_;
  Copier copier_;
  std::uint32_t reached_ = 0;  // in the page
  bool in_line_ = false;       // something stands in the line
  bool break_due_ = false;     // in a cell: a line stands before the next
  Range space_{};              // white space not written yet
  std::uint32_t line_begin_ = 0;
};

}  // namespace gouji::html
