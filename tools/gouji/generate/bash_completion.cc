#include "../command_table.h"
#include "completions.h"

namespace gouji {
namespace {

std::string joined_commands(std::string_view between) {
  std::string text;
  for (const CommandEntry& entry : commands()) text.append(text.empty() ? "" : between).append(entry.word);
  return text;
}

std::string joined_options(Command command) {
  std::string text;
  for (const Option* option : options_of(command)) {
    const std::string first = option->short_name();
    text += (text.empty() ? "" : " ") + (first.empty() ? "" : first + " ") + option->long_name();
  }
  return text;
}

std::string given(const std::string& generator) { return "mapfile -t COMPREPLY < <(compgen " + generator + " -- \"$current\")"; }

// What can stand where a word of this kind is wanted.
std::string completed(Takes takes, const std::vector<std::string_view>& words) {
  switch (takes) {
    case Takes::Word: {
      std::string list;
      for (const std::string_view word : words) list.append(list.empty() ? "" : " ").append(word);
      return given("-W '" + list + "'");
    }
    case Takes::File: return "compopt -o filenames; " + given("-f");
    case Takes::Folder: return "compopt -o filenames; " + given("-d");
    case Takes::Form: return given("-W \"$(gouji forms 2>/dev/null | sed -n 's/^\\([a-z][^ ]*\\).*/\\1/p')\"");
    case Takes::Check: return given("-W \"$(gouji explain 2>/dev/null | sed -n 's/^  \\([a-z][^ ]*\\).*/\\1/p')\"");
    case Takes::Nothing:
    case Takes::Number:
    case Takes::Text: return ":";
  }
  return ":";
}

}  // namespace

std::string bash_completion() {
  std::string text =
      "# Completes gouji in bash. Made from the table of its commands.\n"
      "_gouji() {\n"
      "  local current=${COMP_WORDS[COMP_CWORD]} previous=${COMP_WORDS[COMP_CWORD-1]} command= word\n"
      "  # bash takes --option=word apart into three words.\n"
      "  if [[ $current == = ]]; then current=\n"
      "  elif [[ $previous == = ]]; then previous=${COMP_WORDS[COMP_CWORD-2]}; fi\n"
      "  for word in \"${COMP_WORDS[@]:1:COMP_CWORD-1}\"; do\n"
      "    case $word in " + joined_commands("|") + ") command=$word; break ;; esac\n"
      "  done\n"
      "  COMPREPLY=()\n"
      "  case $previous in\n";
  for (const Option& option : options()) {
    if (option.value.takes == Takes::Nothing) continue;
    const std::string first = option.short_name();
    text += "    " + (first.empty() ? "" : first + "|") + option.long_name() + ") " + completed(option.value.takes, option.value.words) + "; return ;;\n";
  }
  text += "  esac\n  case $command:$current in\n    :-*) " + given("-W '" + joined_options(Command::None) + "'") + " ;;\n    :*) " + given("-W '" + joined_commands(" ") + "'") + " ;;\n";
  for (const CommandEntry& entry : commands()) {
    text += "    " + std::string(entry.word) + ":-*) " + given("-W '" + joined_options(entry.command) + "'") + " ;;\n";
    text += "    " + std::string(entry.word) + ":*) " + completed(entry.operands.takes, {}) + " ;;\n";
  }
  return text + "  esac\n}\ncomplete -F _gouji gouji\n";
}

}  // namespace gouji
