#pragma once
// The files beside data.sqlite that say what it and the tables hold, and its findings for pipelines.

#include <optional>

#include "output_folder.h"
#include "outputs/codebook.h"
#include "outputs/sarif.h"

namespace gouji {

// codebook.csv, datapackage.json, metadata.json, findings.sarif and findings.junit.xml. The database must be whole.
std::optional<WriteError> write_data_files(const OutputFolder& folder, const Forms& forms, CsvFor reader, const PipelineOptions& options);

}  // namespace gouji
