// The workbook as a whole: its sheets in their order, from the database that was just written.
#include <cerrno>
#include <cstring>

#include "outputs/workbook.h"
#include "outputs/workbook/sheets.h"

namespace gouji {

std::optional<WriteError> write_workbook(const std::string& database_path, const Forms& forms, const WorkbookOptions& options,
                                         const WholeFile& file) {
  StoredData data;
  if (auto error = data.open(database_path, options.is_stopped)) return error;
  workbook::Book book(file, options);
  if (!book.open()) return WriteError{file.path(), std::strerror(errno)};
  workbook::Names names(forms, options.language);
  workbook::Sources sources{book, data, forms, options, names};
  workbook::write_about(sources);
  workbook::write_summary(sources);
  workbook::write_findings(sources);
  workbook::write_reports(sources);
  workbook::write_figures(sources);
  workbook::write_unread(sources);
  workbook::write_fields(sources);
  if (data.error()) return data.error();
  return book.close();
}

}  // namespace gouji
