#include "data_files.h"

namespace gouji {
namespace {

std::optional<WriteError> write_text(const std::string& path, const std::string& text) {
  WholeFile file(path);
  if (auto error = file.open()) return error;
  if (auto error = file.write(text)) return error;
  return file.commit();
}

using WriteFindings = std::optional<WriteError> (*)(const std::string&, const PipelineOptions&, WholeFile&);

std::optional<WriteError> write_findings(const OutputFolder& folder, const char* name, WriteFindings write, const PipelineOptions& options) {
  WholeFile file(folder.path_of(name));
  if (auto error = file.open()) return error;
  if (auto error = write(folder.path_of("data.sqlite"), options, file)) return error;
  return file.commit();
}

}  // namespace

std::optional<WriteError> write_data_files(const OutputFolder& folder, const Forms& forms, CsvFor reader, const PipelineOptions& options) {
  if (auto error = write_text(folder.path_of("codebook.csv"), codebook_csv(forms, reader))) return error;
  if (auto error = write_text(folder.path_of("datapackage.json"), datapackage_json(forms, options.stamp, reader))) return error;
  if (auto error = write_text(folder.path_of("metadata.json"), datasette_json(forms))) return error;
  if (auto error = write_findings(folder, "findings.sarif", write_sarif, options)) return error;
  return write_findings(folder, "findings.junit.xml", write_junit, options);
}

}  // namespace gouji
