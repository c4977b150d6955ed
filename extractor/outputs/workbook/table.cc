// Rows and cells of a table, through libxlsxwriter.
#include <xlsxwriter.h>

#include <algorithm>
#include <charconv>

#include "outputs/workbook/book.h"
#include "outputs/workbook/cell_text.h"
#include "text/width.h"

namespace gouji::workbook {
namespace {

constexpr std::uint32_t kLineHeight = 17;  // points: Chinese fonts stand higher than the 15 of a row of their own
constexpr std::uint32_t kHeadingHeight = 22;
// What is higher hides the rows around it; the text is whole all the same.
constexpr std::uint32_t kMostLines = 14;

bool is_wrapped(Style style) { return style == Style::Wrapped || style == Style::Input; }

}  // namespace

std::string sheet_name(Phrase name, std::uint32_t sheet, Language language) {
  std::string text(name.in(language));
  return sheet == 0 ? text : text + " " + std::to_string(sheet + 1);
}

std::string row_target(Phrase name, std::uint64_t row, std::uint32_t rows_per_sheet, Language language) {
  const auto sheet = static_cast<std::uint32_t>(row / rows_per_sheet);
  return "internal:'" + sheet_name(name, sheet, language) + "'!A" + std::to_string(row % rows_per_sheet + 2);
}

Table::Table(Book& book, const TableOptions& options) : book_(book), options_(options) { begin_sheet(); }

void Table::begin_sheet() {
  sheet_ = book_.add_sheet(sheet_name(options_.name, sheets_++, book_.language()));
  row_ = 0;
  if (sheet_ == nullptr) return;
  for (std::uint16_t i = 0; i < options_.columns.size(); ++i) {
    const Column& column = options_.columns[i];
    book_.check(worksheet_set_column(sheet_, i, i, column.width, nullptr));
  }
  constexpr std::uint16_t kHeadHeight = 30;
  book_.check(worksheet_set_row(sheet_, 0, kHeadHeight, nullptr));
  next_ = 0;
  worksheet_set_landscape(sheet_);
  worksheet_fit_to_pages(sheet_, 1, 0);
  if (options_.head == Head::Title) {
    styled(options_.columns.front().head.in(book_.language()), Style::Title);
    worksheet_gridlines(sheet_, LXW_HIDE_ALL_GRIDLINES);
    return;
  }
  for (const Column& column : options_.columns) styled(column.head.in(book_.language()), Style::Head);
  worksheet_gridlines(sheet_, LXW_SHOW_ALL_GRIDLINES);
  worksheet_freeze_panes(sheet_, 1, options_.frozen);
  book_.check(worksheet_repeat_rows(sheet_, 0, 0));
}

void Table::end_sheet() {
  end_row();
  if (sheet_ == nullptr || options_.head == Head::Title) return;
  if (options_.printed > 0) book_.check(worksheet_print_area(sheet_, 0, 0, row_, static_cast<lxw_col_t>(options_.printed - 1)));
  book_.check(worksheet_autofilter(sheet_, 0, 0, row_, static_cast<lxw_col_t>(options_.columns.size() - 1)));
  if (row_ > 0 && !offered_.empty()) offer_words();
}

void Table::offer_words() {
  std::vector<char*> list;
  for (const std::string& word : offered_) list.push_back(const_cast<char*>(word.c_str()));
  list.push_back(nullptr);
  lxw_data_validation validation{};
  validation.validate = LXW_VALIDATION_TYPE_LIST;
  validation.value_list = list.data();
  book_.check(worksheet_data_validation_range(sheet_, 1, offered_column_, row_, offered_column_, &validation));
}

void Table::finish() { end_sheet(); }

// Programs take a row that does not say how high it is for one line high, whatever stands in it.
void Table::end_row() {
  if (sheet_ != nullptr && height_ > 0) book_.check(worksheet_set_row(sheet_, row_, height_, nullptr));
  height_ = 0;
}

// A character of a fixed width is a little wider in a real font.
void Table::note_lines(std::string_view text) {
  const std::uint32_t width = column().width;
  std::uint32_t lines = 0;
  while (!text.empty() && lines < kMostLines) {
    const auto end = std::min(text.find('\n'), text.size());
    lines += std::max(1u, (columns_of(text.substr(0, std::min<std::size_t>(end, kMostLines * width * 4))) * 21 / 20 + width - 1) / width);
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  if (lines > 1) height_ = std::max(height_, kLineHeight * std::min(lines, kMostLines));
}

void Table::begin_row() {
  end_row();
  if (row_ == options_.rows_per_sheet) {
    end_sheet();
    begin_sheet();
  }
  ++row_;
  next_ = 0;
}

Table& Table::styled(std::string_view text, Style style) {
  if (sheet_ == nullptr) return *this;
  lxw_format* format = book_.format(style);
  if (is_wrapped(style)) note_lines(text);
  if (style == Style::Heading) height_ = kHeadingHeight;
  if (text.empty()) book_.check(worksheet_write_blank(sheet_, row_, next_, format));
  else book_.check(worksheet_write_string(sheet_, row_, next_, cell_text(text, book_.language()).c_str(), format));
  ++next_;
  return *this;
}

Table& Table::nothing() {
  ++next_;
  return *this;
}

Table& Table::number(std::int64_t number) { return amount(std::to_string(number)); }

// The library takes numbers as double only. Those that would not come back the same are written as text.
Table& Table::amount(std::string_view decimal, Style style) {
  if (decimal.empty()) return nothing();
  if (!is_exact_number(decimal)) return styled(decimal, style);
  if (sheet_ == nullptr) return *this;
  double number = 0;
  std::from_chars(decimal.data(), decimal.data() + decimal.size(), number);
  book_.check(worksheet_write_number(sheet_, row_, next_++, number, book_.decimal_format(decimals_of(decimal), style)));
  return *this;
}

Table& Table::link(std::string_view text, const std::string& target, Style style) {
  if (sheet_ == nullptr) return *this;
  const std::string shown = cell_text(text, book_.language());
  book_.check(worksheet_write_url_opt(sheet_, row_, next_, target.c_str(), book_.format(style), shown.c_str(), nullptr));
  // A number that leads somewhere is one all the same, to be sorted with those that do not.
  if (is_exact_number(text)) {
    double number = 0;
    std::from_chars(text.data(), text.data() + text.size(), number);
    book_.check(worksheet_write_number(sheet_, row_, next_, number, book_.format(style)));
  }
  ++next_;
  return *this;
}

}  // namespace gouji::workbook
