#include "series_in_use.h"

#include "batch/read_file.h"
#include "messages/sentences.h"
#include "terminal.h"

namespace gouji {
namespace {

std::optional<std::string> content_of(const std::string& path, Language language) {
  auto content = read_file(path, {});
  if (content) return std::move(*content);
  const Words why = sentence_of(content.error());
  say_of(path, in(why, language));
  return std::nullopt;
}

// Whether all lines could be read; else says which could not.
bool is_good(const std::string& path, int bad_line, Phrase expected, Language language) {
  if (bad_line == 0) return true;
  say_of(path + ":" + std::to_string(bad_line), expected.in(language));
  return false;
}

}  // namespace

std::optional<SeriesOptions> series_in_use(const Arguments& arguments) {
  SeriesOptions options;
  if (!arguments.aliases.empty()) {
    const auto content = content_of(arguments.aliases, arguments.language);
    if (!content) return std::nullopt;
    AliasFile file = read_aliases(*content);
    if (!is_good(arguments.aliases, file.bad_line, {"这一行应是“旧名 = 新名”", "this line should be “old name = new name”"}, arguments.language)) return std::nullopt;
    options.aliases = std::move(file.aliases);
  }
  if (!arguments.hierarchy.empty()) {
    const auto content = content_of(arguments.hierarchy, arguments.language);
    if (!content) return std::nullopt;
    LevelFile file = read_levels(*content);
    if (!is_good(arguments.hierarchy, file.bad_line, {"这一行应是“上级: 下级; 下级; …”", "this line should be “parent: child; child; …”"}, arguments.language)) return std::nullopt;
    options.levels = std::move(file.levels);
  }
  return options;
}

}  // namespace gouji
