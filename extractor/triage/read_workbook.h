#pragma once
// The rows of every sheet of a workbook (XLSX), as gouji, Excel, WPS, LibreOffice and openpyxl save it.

#include <string>

#include "triage/judged_rows.h"

namespace gouji {

void read_workbook(std::string bytes, JudgedRows& rows, TriageRead& result);

}  // namespace gouji
