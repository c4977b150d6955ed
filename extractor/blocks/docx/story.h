#pragma once
// Reads one story of a document – its body, a header, a note – as blocks.

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "blocks/docx/look.h"
#include "blocks/docx/names.h"
#include "blocks/docx/numbering.h"
#include "blocks/docx/package.h"
#include "blocks/docx/part.h"
#include "blocks/docx/seen.h"
#include "blocks/docx/styles.h"
#include "blocks/docx/writer.h"
#include "gouji/blocks.h"

namespace gouji::docx {

// What all stories of a document share.
struct Document {
  const ReadOptions& options;
  Diagnostics& notes;
  Styles styles{};
  std::function<Numbering(const Styles&)> load_numbering{};
  std::optional<Numbering> numbering{};  // loaded when a paragraph is numbered
  std::uint32_t cells = 0;               // read so far
  bool limit_noted = false;
  bool reads_struck = false;  // what is crossed out is the larger part, so it is read
};

// What the root of a part says for all its stories.
struct Root {
  explicit Root(const Part& part);

  Names names{};
  std::vector<Tag> tags{};  // of all names, by number
  bool keeps_spaces = false;
};

class Story {
 public:
  Story(Document& document, const Part& part, const Root& root, Blocks& blocks);

  // Reads the paragraphs and tables in an element. To be called once.
  void read(Node element);

 private:
  // story.cc: what stands where paragraphs and tables may stand, and what may stand around anything.
  template <typename Visit>
  void each_child(Node parent, const Visit& visit);
  template <typename Visit>
  void unwrap(Node child, Tag tag, const Visit& visit);
  void read_blocks(Node parent);
  void read_block(Node child, Tag tag);
  void skip_if_text(Node element, Severity severity);
  void skip(Node element, Severity severity, std::string what);
  // Where prefixes were declared anew, equal bytes may mean something else.
  bool are_names_plain() const { return names_.declared() == declared_; }
  std::uint32_t shape_if_plain(Node properties) const { return are_names_plain() ? properties.shape() : 0; }
  // Nearly all names are those of other elements, too, and need not be looked at for each.
  Tag tag_of(Node element) const {
    const std::uint32_t number = element.name_number();
    return number != 0 && are_names_plain() ? tags_[number] : names_.tag(element);
  }
  void meet_limit(const char* which, std::uint64_t value);

  // paragraph.cc
  struct ParagraphFacts {
    const Style* style = nullptr;
    NumberedBy numbered{};
    std::optional<int> outline_level{};
    std::optional<bool> mark_hidden{};
    bool mark_deleted = false;  // the next paragraph continues this one
  };
  void read_paragraph(Node element);
  ParagraphFacts read_facts(Node element);
  ParagraphFacts read_properties(Node properties);
  void read_mark(Node run_properties, ParagraphFacts& facts) const;
  static std::int8_t outline_level(const ParagraphFacts& facts);
  void open_paragraph();
  void close_paragraph();
  void close_joined();
  void read_boxes();
  void put_number(const ParagraphFacts& facts);
  std::int64_t level_of(const ParagraphFacts& facts, std::int64_t list);

  // run.cc: what stands in paragraphs
  void read_inline(Node element, Tag tag);
  void read_run(Node run);
  // What the w:t is that ends all runs of a shape.
  struct RunEnd {
    bool is_text = false;
    bool keeps_spaces = false;
  };
  bool read_plain_run(Node run);
  void read_other_run(Node run);
  RunEnd run_end(std::uint32_t shape, Node text);
  std::uint8_t look_in(Node run_properties);
  bool is_mark_of_note(Node run) const;
  RunLook read_run_look(Node run_properties);
  void read_text(Node element);
  void put_text(Node text, bool keeps_spaces);
  void read_deleted_text(Node element);
  void read_math(Node element);
  void read_symbol(Node element);
  void read_drawing(Node element);
  void read_field_mark(Node element);
  void read_form_field(Node field);
  void open_field();
  void close_fields(std::size_t left);
  void update_field_code();
  void end_broken_fields();

  // table.cc
  struct Merge {
    std::uint32_t column = 0;
    std::uint32_t cols = 0;
    std::uint32_t row = 0;  // the cell that began it
    std::uint32_t cell = 0;
  };
  enum class Down : std::uint8_t { None, Restart, Continue };
  struct CellFacts {
    std::uint32_t cols = 1;
    Down down{};
    bool continues_left = false;
    bool restarts_left = false;
    bool inserted = false;
    bool deleted = false;
  };
  struct RowFacts {
    std::uint32_t skipped_before = 0;
    std::uint32_t skipped_after = 0;
    bool inserted = false;
    bool deleted = false;
    bool hidden = false;
  };
  struct GridCell {
    Node element{};
    std::uint32_t column = 0;
    std::uint32_t cols = 1;
    Down down{};
    std::uint32_t inserted = 0;
    bool open_right = false;  // the next cell may continue it
  };
  struct TableState {
    std::uint32_t index = 0;
    std::uint32_t grid_columns = 0;
    std::vector<TableRow> rows{};
    std::vector<GridCell> laid_out{};  // the row that is being read
    std::vector<Merge> merges{};       // that the row before left open, by column
    std::vector<Merge> next_merges{};  // that this row leaves open
  };
  void read_table(Node element);
  void read_table_child(Node element, Tag tag, TableState& table);
  void read_row(Node element, TableState& table);
  bool leave_out_row(Node element, const RowFacts& facts);
  RowFacts read_row_facts(Node element);
  void read_row_properties(Node properties, RowFacts& facts);
  CellFacts read_cell_facts(Node element);
  CellFacts read_cell_properties(Node properties);
  void note_gap(Node element, const RowFacts& facts, const TableState& table);
  void lay_out_row(Node element, std::uint32_t column, TableState& table);
  void add_grid_cell(Node element, std::vector<GridCell>& cells, std::uint32_t& column);
  void read_grid_cell(const GridCell& cell, TableState& table);
  void read_cell(const GridCell& cell, TableState& table);
  void read_cell_content(Node element);
  void note_covered_text(Node element);
  bool may_hold_text(Node cell) const;
  std::uint32_t columns_in(Node element);

  Document& document_;
  const Part& part_;
  Blocks& blocks_;
  Writer writer_;
  const std::vector<Tag>& tags_;  // of names, by number
  Names names_;
  std::size_t declared_ = 0;  // by the root
  Seen<ParagraphFacts> seen_paragraphs_{};
  Seen<RunLook> seen_runs_{};
  Seen<RunEnd> seen_run_ends_{};
  Seen<CellFacts> seen_cells_{};
  std::uint32_t depth_ = 0;
  std::uint32_t table_ = kNone;  // the innermost one
  bool in_cell_ = false;
  bool needs_break_ = false;          // a line feed stands between a cell's paragraphs
  bool joined_ = false;               // the open paragraph lost its mark: the next one continues it
  std::uint8_t paragraph_look_ = 0;   // what its style switches on
  std::uint32_t raised_end_ = kNone;  // the text's size behind raised text that is no mark of a note
  bool keeps_spaces_ = false;         // xml:space on the root
  std::uint32_t field_codes_ = 0;     // the open fields that have not come to their result
  std::vector<bool> fields_{};        // the open fields: whether each has come to its result
  std::vector<Node> boxes_{};         // text boxes that the open paragraph anchors
};

}  // namespace gouji::docx
