#pragma once
// A workbook that is written row by row and kept on disk meanwhile: sheets that go on in a next one where they are full, cells that
// never become formulas, and what the library did not write although it said nothing.

#include <array>
#include <cstdint>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "messages/names.h"
#include "outputs/whole_file.h"
#include "outputs/workbook.h"

struct lxw_workbook;
struct lxw_worksheet;
struct lxw_format;

namespace gouji::workbook {

enum class Style : std::uint8_t {
  Plain,    // text on one line
  Wrapped,  // text that may take several
  Code,     // text that is never a number
  Number,
  Id,       // a number that counts nothing: of a row, a year
  Input,    // left to the reader
  Title,
  Heading,  // of a part of a sheet
  NumberHeading,  // likewise, over numbers
  Error,    // severities
  Warning,
  Note,
  Failing,  // a figure that fails
  Head,     // of a column
  Link,
  Reference,  // a link that is the number of what it leads to
};
inline constexpr std::size_t kStyles = 16;

struct Column {
  Phrase head{};
  Phrase meaning{};
  std::uint16_t width = 10;  // in characters
  Style style = Style::Plain;
};

// A worksheet holds so many rows, and so many links.
inline constexpr std::uint32_t kMostRows = 1'048'576;
inline constexpr std::uint32_t kMostLinks = 65'530;

class Book {
 public:
  Book(const WholeFile& file, const WorkbookOptions& options);
  ~Book();
  Book(const Book&) = delete;
  Book& operator=(const Book&) = delete;

  bool open();
  lxw_worksheet* add_sheet(const std::string& name);
  lxw_format* format(Style style) { return formats_[static_cast<std::size_t>(style)]; }
  lxw_format* decimal_format(std::size_t decimals, Style style);
  // Remembers what the library gives back; 0 is no error.
  void check(int error);
  // Puts the file together; it is whole then.
  std::optional<WriteError> close();

  Language language() const { return language_; }

 private:
  void make_formats();
  bool are_rows_on_disk();
  bool are_sheets_whole() const;
  WriteError error() const;

  const WholeFile& file_;
  Language language_;
  std::string folder_;
  lxw_workbook* book_ = nullptr;
  std::vector<lxw_worksheet*> sheets_{};
  std::vector<std::uint64_t> rows_bytes_{};  // of each sheet, before it was put together
  std::array<lxw_format*, kStyles> formats_{};
  std::map<std::pair<std::size_t, Style>, lxw_format*> decimal_formats_{};
  int first_error_ = 0;
  int system_error_ = 0;
};

// Whether the first row holds the heads of columns, which stay in view, or the title of a sheet that is read from top to bottom.
enum class Head : std::uint8_t { Columns, Title };

// Rows of cells with a head, over as many sheets as they take.
struct TableOptions {
  Phrase name{};
  std::span<const Column> columns{};
  std::uint32_t rows_per_sheet = kMostRows - 1;  // below the head
  std::uint16_t frozen = 0;                      // columns
  std::uint16_t printed = 0;                     // columns that fit on a page and are read there; 0: all
  Head head = Head::Columns;
};

class Table {
 public:
  Table(Book& book, const TableOptions& options);

  // The row that comes next. Its cells are then given from the left.
  void begin_row();
  Table& text(std::string_view text) { return styled(text, column().style); }
  Table& styled(std::string_view text, Style style);
  // Text, or no cell at all.
  Table& optional(std::string_view text) { return text.empty() ? nothing() : this->text(text); }
  Table& number(std::int64_t number);
  // A decimal: a number where that is exact, else text. An empty one is an empty cell.
  Table& amount(std::string_view decimal) { return amount(decimal, column().style == Style::Id ? Style::Id : Style::Number); }
  Table& amount(std::string_view decimal, Style style);
  Table& link(std::string_view text, const std::string& target, Style style = Style::Link);
  Table& nothing();

  // Cells of the column that a list of words is offered for.
  void offer(std::uint16_t column, std::span<const std::string> words) { offered_column_ = column, offered_ = words; }

  void finish();

 private:
  const Column& column() const { return options_.columns[next_]; }
  void end_row();
  void note_lines(std::string_view text);
  void begin_sheet();
  void end_sheet();
  void offer_words();

  Book& book_;
  TableOptions options_;
  lxw_worksheet* sheet_ = nullptr;
  std::uint32_t sheets_ = 0;
  std::uint32_t row_ = 0;
  std::uint16_t next_ = 0;
  std::uint32_t height_ = 0;  // of the row in points; 0: as any
  std::uint16_t offered_column_ = 0;
  std::span<const std::string> offered_{};
};

// The name of the nth sheet of a table, and the target of a link to its nth row, both counted from 0.
std::string sheet_name(Phrase name, std::uint32_t sheet, Language language);
std::string row_target(Phrase name, std::uint64_t row, std::uint32_t rows_per_sheet, Language language);

}  // namespace gouji::workbook
