#pragma once
// figures.csv and findings.csv: long tables, RFC 4180, UTF-8 with a byte order mark and CRLF, as spreadsheets open them.
//
// A spreadsheet takes a cell that begins with = + - @ for a formula. Such text from a document gets an apostrophe in
// front unless it is a plain number; everything else stands as it is written.

#include <string>
#include <string_view>

#include "gouji/extract.h"

namespace gouji {

std::string_view figures_csv_head();
std::string_view findings_csv_head();

void append_figures_csv(std::string& out, const Extraction& extraction, const Forms& forms);
void append_findings_csv(std::string& out, const Extraction& extraction, const Forms& forms);

// One cell with the comma or line end that parts it from the next left to the caller.
void append_csv_cell(std::string& out, std::string_view text);

}  // namespace gouji
