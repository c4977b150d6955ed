#pragma once
// What the columns mean, for people and for programs: codebook.csv, datapackage.json (Frictionless Data Package) and metadata.json
// (Datasette), all of them described.h in other words.

#include <string>

#include "gouji/forms.h"
#include "outputs/csv_row.h"
#include "outputs/record_json.h"

namespace gouji {

std::string codebook_csv(const Forms& forms, CsvFor reader);
std::string datapackage_json(const Forms& forms, const Stamp& stamp, CsvFor reader);
std::string datasette_json(const Forms& forms);

}  // namespace gouji
