#pragma once
// figures.csv and findings.csv: long tables, whose columns are those of described.h.

#include <string>

#include "gouji/extract.h"
#include "outputs/csv_row.h"
#include "outputs/described.h"

namespace gouji {

std::string figures_csv_head(CsvFor reader = CsvFor::Audit);
std::string findings_csv_head(CsvFor reader = CsvFor::Audit);

void append_figures_csv(std::string& out, const Extraction& extraction, const Forms& forms, CsvFor reader = CsvFor::Audit);
void append_findings_csv(std::string& out, const Extraction& extraction, const Forms& forms, CsvFor reader = CsvFor::Audit);

// The first line of any CSV table, with its mark.
std::string head_of(const DescribedTable& table, CsvFor reader);

}  // namespace gouji
