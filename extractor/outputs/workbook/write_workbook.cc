// The workbook as a whole: its sheets in their order, from the database that was just written.
#include <cerrno>
#include <cstring>

#include "outputs/stored.h"
#include "outputs/workbook.h"
#include "outputs/workbook/sheets.h"

namespace gouji {

std::optional<WriteError> write_workbook(const std::string& database_path, const Forms& forms, const WorkbookOptions& options,
                                         const std::string& path) {
  StoredData data;
  if (auto error = data.open(database_path)) return error;
  workbook::Book book(path, options.language);
  if (!book.open()) return WriteError{path, std::strerror(errno)};
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
