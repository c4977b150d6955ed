#include "../command_table.h"
#include "completions.h"

namespace gouji {
namespace {

// Text inside single quotes, where _arguments and _describe give some characters a meaning of their own.
std::string quoted(std::string_view text) {
  std::string result;
  for (const char c : text) {
    if (c == '\'') result += "'\\''";
    else if (c == '[' || c == ']' || c == ':' || c == '\\') result.append("\\").append(1, c);
    else result += c;
  }
  return result;
}

std::string completed(Takes takes, const std::vector<std::string_view>& words) {
  switch (takes) {
    case Takes::Word: {
      std::string list;
      for (const std::string_view word : words) list.append(list.empty() ? "" : " ").append(word);
      return "(" + list + ")";
    }
    case Takes::File: return "_files";
    case Takes::Folder: return "_files -/";
    case Takes::Form: return "_gouji_forms";
    case Takes::Check: return "_gouji_checks";
    case Takes::Nothing:
    case Takes::Number:
    case Takes::Text: return " ";
  }
  return " ";
}

std::string argument(const Option& option, Language language) {
  const std::string first = option.short_name(), name = option.long_name(), value = option.value_words_in(language);
  const bool is_flag = option.value.takes == Takes::Nothing;
  const std::string rest = "[" + quoted(option.meaning.in(language)) + "]" + (is_flag ? "" : ":" + quoted(value) + ":" + completed(option.value.takes, option.value.words));
  const std::string joint = is_flag ? "" : "=";
  std::string text = "'" + name + joint + rest + "'";
  if (!first.empty()) text += " '" + first + (is_flag ? "" : "+") + rest + "'";
  return text;
}

std::string operand(const Operands& operands) {
  return std::string(operands.most == 1 ? "'1:" : "'*:") + "word:" + completed(operands.takes, {}) + "'";
}

// A function that completes everything, with its descriptions in this language.
std::string completer(std::string_view name, Language language) {
  std::string text = std::string(name) + "() {\n  local curcontext=$curcontext state line\n  local -a commands=(\n";
  for (const CommandEntry& entry : commands()) text += "    '" + std::string(entry.word) + ":" + quoted(entry.brief.in(language)) + "'\n";
  text += "  )\n  _arguments -C";
  for (const Option* option : options_of(Command::None)) text += " \\\n    " + argument(*option, language);
  text += " \\\n    '1: :->command' '*:: :->rest'\n  case $state in\n    command) _describe command commands ;;\n    rest)\n      case $line[1] in\n";
  for (const CommandEntry& entry : commands()) {
    text += "        " + std::string(entry.word) + ")\n          _arguments";
    for (const Option* option : options_of(entry.command)) text += " \\\n            " + argument(*option, language);
    text += " \\\n            " + operand(entry.operands) + " ;;\n";
  }
  return text + "      esac ;;\n  esac\n}\n";
}

}  // namespace

std::string zsh_completion() {
  return "#compdef gouji\n"
         "# Completes gouji in zsh. Made from the table of its commands.\n"
         "_gouji_forms() { compadd -- ${(f)\"$(gouji forms 2>/dev/null | sed -n 's/^\\([a-z][^ ]*\\).*/\\1/p')\"} }\n"
         "_gouji_checks() { compadd -- ${(f)\"$(gouji explain 2>/dev/null | sed -n 's/^  \\([a-z][^ ]*\\).*/\\1/p')\"} }\n" +
         completer("_gouji_zh", Language::Chinese) + completer("_gouji_en", Language::English) +
         "_gouji() {\n"
         "  case ${LC_ALL:-${LC_MESSAGES:-$LANG}} in\n"
         "    en*) _gouji_en \"$@\" ;;\n"
         "    *) _gouji_zh \"$@\" ;;\n"
         "  esac\n"
         "}\n"
         "_gouji \"$@\"\n";
}

}  // namespace gouji
