#pragma once
// The files beside data.sqlite that say what it and the tables hold, and its findings for pipelines.

#include <list>
#include <optional>
#include <string>

#include "output_folder.h"
#include "outputs/codebook.h"
#include "outputs/sarif.h"

namespace gouji {

// codebook.csv, datapackage.json, metadata.json, findings.sarif and findings.junit.xml of the finished database at `database_path`. They are
// added to `files`, whole but not committed.
std::optional<WriteError> write_data_files(const OutputFolder& folder, const std::string& database_path, const Forms& forms, CsvFor reader,
                                           const PipelineOptions& options, std::list<WholeFile>& files);

}  // namespace gouji
