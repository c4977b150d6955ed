// What the commands that read documents share.
#include <thread>

#include "batch/read_file.h"
#include "commands.h"
#include "messages/sentences.h"
#include "outputs/outcome.h"
#include "terminal.h"

namespace gouji {

Inputs inputs_of(const Arguments& arguments) {
  Inputs all;
  std::vector<std::string> waiting;
  const auto take_waiting = [&] {
    Inputs some = walk(waiting);
    waiting.clear();
    for (Input& input : some.files) all.files.push_back(std::move(input));
    all.skipped.add(some.skipped);
    all.empty.insert(all.empty.end(), some.empty.begin(), some.empty.end());
  };
  for (const std::string& path : arguments.paths) {
    if (path != "-") {
      waiting.push_back(path);
      continue;
    }
    take_waiting();
    auto bytes = read_standard_input({});
    if (bytes) all.files.push_back({path, std::move(*bytes), std::nullopt});
    else all.files.push_back({path, std::nullopt, bytes.error()});
  }
  take_waiting();
  return all;
}

int say_empty(const Inputs& inputs, Language language) {
  for (const std::string& folder : inputs.empty)
    say_of(folder, Phrase{"这个文件夹里没有可读的文件", "nothing is to be read in this folder"}.in(language));
  return inputs.empty.empty() ? kNothingFound : kNotAllRead;
}

std::uint32_t jobs_of(const Arguments& arguments) {
  if (arguments.jobs > 0) return arguments.jobs;
  return std::max(1u, std::thread::hardware_concurrency());
}

void say_unread(const Extraction& extraction, Language language) {
  if (!is_incomplete(extraction)) return;
  for (const Diagnostic& diagnostic : diagnostics_of(extraction)) {
    if (diagnostic.severity != Severity::Error && diagnostic.code != Code::LimitMet) continue;
    const Words words = sentence_of(diagnostic);
    say_of(extraction.path, in(words, language));
    if (extraction.failure) return;
  }
}

}  // namespace gouji
