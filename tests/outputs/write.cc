// Writes the findings of a finished data.sqlite for pipelines: DATABASE sarif|junit FILE [zh|en].
#include <cstdio>
#include <string_view>

#include "outputs/sarif.h"

int main(int count, char** words) {
  if (count < 4) return 2;
  const bool is_sarif = std::string_view(words[2]) == "sarif";
  gouji::PipelineOptions options;
  if (count > 4 && std::string_view(words[4]) == "en") options.language = gouji::Language::English;
  options.stamp = {"0.0.0", "0"};
  gouji::WholeFile file(words[3]);
  auto error = file.open();
  if (!error) error = (is_sarif ? gouji::write_sarif : gouji::write_junit)(words[1], options, file);
  if (!error) error = file.commit();
  if (!error) return 0;
  std::fprintf(stderr, "%s: %s\n", error->path.c_str(), error->reason.c_str());
  return 4;
}
