#include "forms_in_use.h"

#include <algorithm>
#include <filesystem>
#include <system_error>

#include "batch/read_file.h"
#include "messages/sentences.h"
#include "terminal.h"

namespace gouji {
namespace {

namespace fs = std::filesystem;

std::vector<std::string> grammar_paths(const std::string& folder, std::error_code& error) {
  std::vector<std::string> paths;
  fs::directory_iterator entry(folder, error);
  for (; !error && entry != fs::directory_iterator(); entry.increment(error))
    if (entry->path().extension() == ".xml") paths.push_back(entry->path().string());
  std::sort(paths.begin(), paths.end());
  return paths;
}

std::optional<std::vector<GrammarFile>> grammars_of(const std::string& folder, Language language) {
  std::error_code error;
  const auto paths = grammar_paths(folder, error);
  if (error || paths.empty()) {
    say_of(folder, error ? said(error.message(), language) : std::string(Phrase{"文件夹里没有格式定义（*.xml）", "the folder holds no grammar (*.xml)"}.in(language)));
    return std::nullopt;
  }
  std::vector<GrammarFile> files;
  for (const std::string& path : paths) {
    auto content = read_file(path, {});
    if (!content) {
      const Words why = sentence_of(content.error());
      say_of(path, in(why, language));
      return std::nullopt;
    }
    files.push_back({path.substr(path.rfind('/') + 1), std::move(*content)});
  }
  return files;
}

}  // namespace

std::shared_ptr<const Forms> forms_in_use(const Arguments& arguments) {
  std::optional<std::vector<GrammarFile>> named;
  if (!arguments.grammars.empty()) {
    named = grammars_of(arguments.grammars, arguments.language);
    if (!named) return nullptr;
  }
  const LoadedForms loaded = load_forms(named ? *named : built_in_grammars());
  for (const GrammarError& error : loaded.errors)
    say_of(error.file + ":" + std::to_string(error.line), in(error.words, arguments.language));
  if (!loaded.errors.empty()) return nullptr;
  // They are in use to the end, and then all memory goes at once.
  static auto& kept = *new std::vector<std::shared_ptr<const Forms>>();
  kept.push_back(loaded.forms);
  return loaded.forms;
}

Stamp stamp_of(const Forms& forms) { return {GOUJI_VERSION, forms.hash}; }

}  // namespace gouji
