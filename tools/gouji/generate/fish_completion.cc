#include "../command_table.h"
#include "completions.h"

namespace gouji {
namespace {

std::string quoted(std::string_view text) {
  std::string result = "'";
  for (const char c : text) {
    if (c == '\'' || c == '\\') result += '\\';
    result += c;
  }
  return result + "'";
}

std::string completed(Takes takes, const std::vector<std::string_view>& words) {
  switch (takes) {
    case Takes::Word: {
      std::string list;
      for (const std::string_view word : words) list.append(list.empty() ? "" : " ").append(word);
      return " -x -a " + quoted(list);
    }
    case Takes::File: return " -r -F";
    case Takes::Folder: return " -x -a '(__fish_complete_directories)'";
    case Takes::Form: return " -x -a '(gouji forms 2>/dev/null | string match -r \"^[a-z]\\S*\")'";
    case Takes::Check: return " -x -a '(gouji explain 2>/dev/null | string match -r \"^  [a-z]\\S*\" | string trim)'";
    case Takes::Nothing: return "";
    case Takes::Number:
    case Takes::Text: return " -x";
  }
  return "";
}

std::string argument(const std::string& where, const Option& option, Language language) {
  const std::string first = option.short_name();
  return "complete -c gouji -n " + quoted(where) + (first.empty() ? "" : " -s " + first.substr(1)) + " -l " + option.long_name().substr(2) +
         completed(option.value.takes, option.value.words) + " -d " + quoted(option.meaning.in(language)) + "\n";
}

// Everything, with its descriptions in this language.
std::string completions_in(Language language) {
  std::string text;
  for (const Option* option : options_of(Command::None)) text += argument("__fish_use_subcommand", *option, language);
  for (const CommandEntry& entry : commands()) {
    const std::string word(entry.word), where = "__fish_seen_subcommand_from " + word;
    text += "complete -c gouji -n __fish_use_subcommand -a " + word + " -d " + quoted(entry.brief.in(language)) + "\n";
    for (const Option* option : options_of(entry.command)) text += argument(where, *option, language);
    const bool are_files = entry.operands.takes == Takes::File;
    text += "complete -c gouji -n " + quoted(where) + (are_files ? " -F" : completed(entry.operands.takes, {})) + "\n";
  }
  return text;
}

}  // namespace

std::string fish_completion() {
  return "# Completes gouji in fish. Made from the table of its commands.\n"
         "complete -c gouji -f\n"
         "set -l gouji_locale (string match -r '.+' -- $LC_ALL $LC_MESSAGES $LANG)\n"
         "if string match -q 'en*' -- $gouji_locale[1]\n" +
         completions_in(Language::English) + "else\n" + completions_in(Language::Chinese) + "end\n";
}

}  // namespace gouji
