#include "data_files.h"

namespace gouji {

std::optional<WriteError> write_data_files(const OutputFolder& folder, const std::string& database_path, const Forms& forms, CsvFor reader,
                                           const PipelineOptions& options, std::list<WholeFile>& files) {
  const auto write_text = [&](const char* name, const std::string& text) {
    WholeFile& file = files.emplace_back(folder.path_of(name));
    auto error = file.open();
    return error ? error : file.write(text);
  };
  const auto write_findings = [&](const char* name, auto write) {
    WholeFile& file = files.emplace_back(folder.path_of(name));
    auto error = file.open();
    PipelineOptions with_names = options;
    with_names.forms = &forms;
    return error ? error : write(database_path, with_names, file);
  };
  if (auto error = write_text("codebook.csv", codebook_csv(forms, reader))) return error;
  if (auto error = write_text("datapackage.json", datapackage_json(forms, options.stamp, reader))) return error;
  if (auto error = write_text("metadata.json", datasette_json(forms))) return error;
  if (auto error = write_findings("findings.sarif", write_sarif)) return error;
  return write_findings("findings.junit.xml", write_junit);
}

}  // namespace gouji
