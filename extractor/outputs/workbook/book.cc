#include "outputs/workbook/book.h"

#include <xlsxwriter.h>

#include <cerrno>
#include <cstdio>
#include <cstring>
#include <ctime>

#include "outputs/workbook/cell_text.h"
#include "outputs/workbook/sheet_sizes.h"

namespace gouji::workbook {
namespace {

// 1 January 2000: a workbook has to say when it was made, and the same input gives the same bytes.
constexpr std::time_t kMade = 946'684'800;

constexpr std::uint32_t kHeadFill = 0x1F4E79, kErrorFill = 0xF8CBAD, kWarningFill = 0xFFE699, kNoteFill = 0xE7E6E6, kInputFill = 0xFFF9E5,
                        kFailingFill = 0xF8CBAD, kBorder = 0xBFBFBF;

std::string folder_of(const std::string& path) {
  const auto slash = path.rfind('/');
  return slash == std::string::npos ? "." : path.substr(0, slash + 1);
}

// The rows of a sheet go to disk in pieces of this size instead of a page each.
constexpr std::size_t kBuffer = 1U << 18U;

// The library takes its words as char* and does not change them.
char* words(const char* text) { return const_cast<char*>(text); }

}  // namespace

Book::Book(const WholeFile& file, const WorkbookOptions& options)
    : file_(file), language_(options.language), folder_(options.scratch.empty() ? folder_of(file.path()) : options.scratch) {}

Book::~Book() {
  if (book_ != nullptr) lxw_workbook_free(book_);
}

bool Book::open() {
  lxw_workbook_options options{};
  options.constant_memory = LXW_TRUE;
  options.tmpdir = folder_.data();
  book_ = workbook_new_opt(file_.part_path().c_str(), &options);
  if (book_ == nullptr) return false;
  lxw_doc_properties properties{};
  properties.title = words(language_ == Language::Chinese ? "gouji 校验结果" : "gouji findings");
  properties.author = words("gouji");
  properties.created = kMade;
  check(workbook_set_properties(book_, &properties));
  make_formats();
  return true;
}

void Book::make_formats() {
  for (lxw_format*& format : formats_) {
    format = workbook_add_format(book_);
    format_set_align(format, LXW_ALIGN_VERTICAL_TOP);
  }
  for (const Style style : {Style::Wrapped, Style::Input, Style::Note, Style::Warning, Style::Error}) format_set_text_wrap(format(style));
  for (const Style style : {Style::Code, Style::Input}) format_set_num_format(format(style), "@");
  const auto fill = [&](Style style, std::uint32_t colour) {
    format_set_bg_color(format(style), colour);
    format_set_border(format(style), LXW_BORDER_THIN);
    format_set_border_color(format(style), kBorder);
  };
  fill(Style::Error, kErrorFill);
  fill(Style::Warning, kWarningFill);
  fill(Style::Note, kNoteFill);
  fill(Style::Input, kInputFill);
  fill(Style::Failing, kFailingFill);
  fill(Style::Head, kHeadFill);
  format_set_bold(format(Style::Failing));
  format_set_bold(format(Style::Head));
  format_set_font_color(format(Style::Head), LXW_COLOR_WHITE);
  format_set_align(format(Style::Head), LXW_ALIGN_VERTICAL_CENTER);
  format_set_text_wrap(format(Style::Head));
  format_set_bold(format(Style::Title));
  format_set_font_size(format(Style::Title), 16);
  for (const Style style : {Style::Heading, Style::NumberHeading}) {
    format_set_bold(format(style));
    format_set_font_size(format(style), 12);
    format_set_bottom(format(style), LXW_BORDER_THIN);
  }
  for (const Style style : {Style::Link, Style::Reference}) {
    format_set_font_color(format(style), 0x0563C1);
    format_set_underline(format(style), LXW_UNDERLINE_SINGLE);
  }
  for (const Style style : {Style::Number, Style::NumberHeading}) format_set_align(format(style), LXW_ALIGN_RIGHT);
  for (const Style style : {Style::Id, Style::Reference}) format_set_align(format(style), LXW_ALIGN_CENTER);
}

lxw_format* Book::decimal_format(std::size_t decimals, Style style) {
  if (decimals == 0) return format(style);
  lxw_format*& found = decimal_formats_[{decimals, style}];
  if (found != nullptr) return found;
  found = workbook_add_format(book_);
  format_set_align(found, LXW_ALIGN_VERTICAL_TOP);
  format_set_align(found, LXW_ALIGN_RIGHT);
  format_set_num_format(found, ("0." + std::string(decimals, '0')).c_str());
  if (style != Style::Failing) return found;
  format_set_bold(found);
  format_set_bg_color(found, kFailingFill);
  format_set_border(found, LXW_BORDER_THIN);
  format_set_border_color(found, kBorder);
  return found;
}

lxw_worksheet* Book::add_sheet(const std::string& name) {
  errno = 0;
  lxw_worksheet* sheet = workbook_add_worksheet(book_, name.c_str());
  if (sheet == nullptr) {
    check(LXW_ERROR_CREATING_TMPFILE);
    return nullptr;
  }
  sheets_.push_back(sheet);
  if (sheet->optimize_tmpfile != nullptr) std::setvbuf(sheet->optimize_tmpfile, nullptr, _IOFBF, kBuffer);
  return sheet;
}

void Book::check(int error) {
  if (error == LXW_NO_ERROR || first_error_ != 0) return;
  first_error_ = error;
  system_error_ = errno;
}

// The library does not look whether its temporary files could be written.
bool Book::are_rows_on_disk() {
  for (const lxw_worksheet* sheet : sheets_) {
    FILE* rows = sheet->optimize_tmpfile;
    errno = 0;
    if (rows == nullptr || std::fflush(rows) != 0 || std::ferror(rows) != 0) {
      check(LXW_ERROR_CREATING_TMPFILE);
      return false;
    }
    rows_bytes_.push_back(static_cast<std::uint64_t>(std::ftell(rows)));
  }
  return true;
}

std::optional<WriteError> Book::close() {
  if (book_ == nullptr || first_error_ != 0 || !are_rows_on_disk()) return error();
  errno = 0;
  lxw_workbook* book = std::exchange(book_, nullptr);
  check(workbook_close(book));
  if (first_error_ != 0) return error();
  if (!are_sheets_whole()) return WriteError{file_.path(), std::strerror(ENOSPC)};
  return std::nullopt;
}

// Every sheet is larger than its rows alone, unless the disk was full while it was put together.
bool Book::are_sheets_whole() const {
  const std::vector<std::uint64_t> sizes = sheet_sizes(file_.part_path());
  if (sizes.size() != rows_bytes_.size()) return false;
  for (std::size_t i = 0; i < sizes.size(); ++i)
    if (sizes[i] < rows_bytes_[i]) return false;
  return true;
}

WriteError Book::error() const {
  if (system_error_ != 0) return {file_.path(), std::strerror(system_error_)};
  return {file_.path(), first_error_ == 0 ? std::strerror(errno) : lxw_strerror(static_cast<lxw_error>(first_error_))};
}

}  // namespace gouji::workbook
