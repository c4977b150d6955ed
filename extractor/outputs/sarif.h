#pragma once
// findings.sarif (SARIF 2.1.0) and findings.junit.xml: findings for pipelines, row by row from the finished data.sqlite.

#include <map>
#include <optional>
#include <string>

#include "gouji/forms.h"
#include "messages/names.h"
#include "outputs/record_json.h"
#include "outputs/stored.h"
#include "outputs/tally.h"
#include "outputs/whole_file.h"

namespace gouji {

struct PipelineOptions {
  Language language = Language::Chinese;
  Stamp stamp{};
  std::map<std::string, CheckTally> checks{};  // what the findings of each check are about
  IsStopped is_stopped = nullptr;
  const Forms* forms = nullptr;  // for names of checks and bases in the language
};

// Write into `file`, which is open; the caller commits it.
std::optional<WriteError> write_sarif(const std::string& database_path, const PipelineOptions& options, WholeFile& file);
std::optional<WriteError> write_junit(const std::string& database_path, const PipelineOptions& options, WholeFile& file);

}  // namespace gouji
