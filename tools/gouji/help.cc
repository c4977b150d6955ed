// Help as a screen of 80 columns, made from the table of commands.
#include "help.h"

#include <algorithm>

#include "command_table.h"
#include "outputs/wrap.h"
#include "text/width.h"

namespace gouji {
namespace {

constexpr std::uint32_t kColumns = 80;
constexpr std::uint32_t kMostName = 30;  // an option wider than this has its meaning further right

class HelpWriter {
 public:
  explicit HelpWriter(Language language) : language_(language) {}

  std::string of_gouji() const {
    std::string text = hanging("", about_gouji().in(language_), kColumns) + "\n" + word("命令\n", "Commands\n");
    std::uint32_t widest = 0;
    for (const CommandEntry& entry : commands()) widest = std::max(widest, columns_of(entry.word));
    for (const CommandEntry& entry : commands()) text += hanging("  gouji " + pad_right(entry.word, widest) + "  ", entry.brief.in(language_), kColumns);
    return text + examples(examples_of_gouji()) + "\n" + word("每个命令的选项见 gouji 命令 --help\n", "The options of each command: gouji COMMAND --help\n") + together(Command::None);
  }

  std::string of(const CommandEntry& entry) const {
    std::string text = usage(entry) + "\n" + hanging("", entry.about.in(language_), kColumns);
    const std::string own = apart(entry.command), shared = together(entry.command);
    text += (own.empty() && shared.empty() ? "" : "\n") + own + shared + examples(entry.examples);
    return text + "\n" + exits(entry);
  }

 private:
  std::string word(std::string_view zh, std::string_view en) const { return std::string(language_ == Language::Chinese ? zh : en); }

  std::string usage(const CommandEntry& entry) const {
    const std::string after(entry.usage.in(language_));
    return "gouji " + std::string(entry.word) + (after.empty() ? "" : " " + after);
  }

  std::string named(const Option& option) const {
    const std::string first = option.short_name(), value = option.value_words_in(language_);
    return (first.empty() ? "" : first + ", ") + option.long_name() + (value.empty() ? "" : " " + value);
  }

  std::string apart(Command command) const {
    std::string text;
    std::uint32_t widest = 0;
    const auto own = options_of(command);
    for (const Option* option : own)
      if (option->listed == Listed::Apart && columns_of(named(*option)) <= kMostName) widest = std::max(widest, columns_of(named(*option)));
    for (const Option* option : own)
      if (option->listed == Listed::Apart) text += hanging("  " + pad_right(named(*option), widest) + "  ", option->meaning.in(language_), kColumns);
    return text;
  }

  // Those that many commands share, on as few lines as they need.
  std::string together(Command command) const {
    std::string text, line;
    for (const Option* option : options_of(command)) {
      if (option->listed != Listed::Together) continue;
      const std::string name = named(*option);
      if (!line.empty() && columns_of(line) + columns_of(name) + 2 > kColumns) text += line + "\n", line.clear();
      line += "  " + name;
    }
    return text + (line.empty() ? "" : line + "\n");
  }

  std::string examples(const std::vector<Phrase>& all) const {
    std::string text = word("\n例\n", all.size() == 1 ? "\nExample\n" : "\nExamples\n");
    for (const Phrase& example : all) text += "  " + std::string(example.in(language_)) + "\n";
    return text;
  }

  std::string exits(const CommandEntry& entry) const {
    std::string text;
    for (const ExitMeaning& exit : entry.exits)
      text += (text.empty() ? "" : word("，", ", ")) + std::to_string(exit.code) + " " + std::string(exit.meaning.in(language_));
    return hanging(word("退出码：", "Exit codes: "), text, kColumns);
  }

  Language language_;
};

}  // namespace

std::string help_of(Command command, Language language) {
  const CommandEntry* entry = entry_of(command);
  return entry == nullptr ? HelpWriter(language).of_gouji() : HelpWriter(language).of(*entry);
}

}  // namespace gouji
