#pragma once
// findings.xlsx: a finished data.sqlite as a workbook, for people who check findings one by one and write down what they decided.
// `gouji triage import` reads that back (triage/).

#include <optional>
#include <string>
#include <string_view>

#include "gouji/forms.h"
#include "messages/names.h"
#include "outputs/stored.h"
#include "outputs/whole_file.h"
#include "triage/triage.h"

namespace gouji {

struct WorkbookOptions {
  Language language = Language::Chinese;
  std::string_view version{};  // of gouji
  // What was decided before: it stands in the new workbook already.
  const Triage* triage = nullptr;
  IsStopped is_stopped = nullptr;
  // A folder for what the library keeps on disk meanwhile. Empty: that of the file.
  std::string scratch{};
};

// Reads the database at `database_path` and writes the workbook under the part_path() of `file`, which is not open; the caller commits it. The
// same database gives the same bytes.
std::optional<WriteError> write_workbook(const std::string& database_path, const Forms& forms, const WorkbookOptions& options,
                                         const WholeFile& file);

}  // namespace gouji
