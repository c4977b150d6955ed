// Writes the workbook of a finished data.sqlite: DATABASE WORKBOOK [zh|en [TRIAGE]].
#include <cstdio>
#include <fstream>
#include <iterator>

#include "outputs/workbook.h"

int main(int count, char** words) {
  if (count < 3) return 2;
  gouji::WorkbookOptions options;
  options.version = "0.0.0";
  if (count > 3 && std::string_view(words[3]) == "en") options.language = gouji::Language::English;
  gouji::TriageRead read;
  if (count > 4) {
    std::ifstream file(words[4], std::ios::binary);
    read = gouji::read_triage({std::istreambuf_iterator<char>(file), {}});
    options.triage = &read.triage;
  }
  const auto forms = gouji::load_forms(gouji::built_in_grammars()).forms;
  gouji::WholeFile file(words[2]);
  auto error = gouji::write_workbook(words[1], *forms, options, file);
  if (!error) error = file.commit();
  if (!error) return 0;
  std::fprintf(stderr, "%s: %s\n", error->path.c_str(), error->reason.c_str());
  return 4;
}
