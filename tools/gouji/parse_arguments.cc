// From words to arguments. CLI11 parts options from paths; which there are is said by the table of commands (command_table.cc: that is where
// options are added), and what is said where they are wrong is said here, in both languages.
#include <CLI/CLI.hpp>

#include <algorithm>
#include <deque>
#include <optional>

#include "arguments.h"
#include "command_table.h"
#include "help.h"
#include "nearest.h"
#include "terminal.h"

namespace gouji {
namespace {

// An option as it was given to one command, before anyone asks what its word means.
struct Given {
  const Option* option = nullptr;
  std::string word{};
  bool is_set = false;
  const CLI::Option* parsed = nullptr;
};

class Parser {
 public:
  Parser(int count, char** words) : words_(words), behind_(words + count) {
    char** const mark = std::find_if(words, behind_, [](const char* word) { return std::string_view(word) == "--"; });
    count_ = static_cast<int>(mark - words);
    paths_ = mark == behind_ ? mark : mark + 1;
    prepare(app_, Command::None);
    for (const CommandEntry& entry : commands()) prepare(*app_.add_subcommand(std::string(entry.word)), entry.command);
  }

  Parsed parse() {
    guess_language();
    try {
      app_.parse(count_, words_);
      result_.arguments.paths.insert(result_.arguments.paths.end(), paths_, behind_);
    } catch (const CLI::ParseError& error) {
      complain_of(error);
      return ended(kWrongUse);
    }
    for (const CommandEntry& entry : commands())
      if (app_.got_subcommand(std::string(entry.word))) command_ = &entry;
    result_.arguments.command = command_ == nullptr ? Command::None : command_->command;
    if (was_given("--help")) return printed(help_of(result_.arguments.command, language_));
    if (was_given("--version")) return printed("gouji " GOUJI_VERSION "\n");
    if (!has_known_words() || !take_meanings() || !has_enough_paths()) return ended(kWrongUse);
    return result_;
  }

 private:
  void prepare(CLI::App& app, Command command) {
    app.set_help_flag();
    app.allow_extras();
    for (const Option* option : options_of(command)) add(app, *option);
    if (command != Command::None) app.add_option("paths", result_.arguments.paths);
  }

  void add(CLI::App& app, const Option& option) {
    Given& given = given_.emplace_back();
    given.option = &option;
    const std::string names(option.names);
    given.parsed = option.value.takes == Takes::Nothing ? app.add_flag(names, given.is_set) : app.add_option(names, given.word)->take_last();
  }

  bool was_given(std::string_view name) const {
    return std::any_of(given_.begin(), given_.end(), [&](const Given& given) { return given.option->long_name() == name && given.parsed->count() > 0; });
  }

  // Complaints come in the language asked for even where the words before it are wrong.
  void guess_language() {
    for (int i = 1; i < count_; ++i) {
      const std::string_view word = words_[i];
      const bool follows = word == "--lang" && i + 1 < count_ && std::string_view(words_[i + 1]) == "en";
      if (follows || word == "--lang=en") language_ = Language::English;
    }
  }

  Parsed ended(int exit) {
    result_.exit = exit;
    return result_;
  }

  Parsed printed(std::string_view text) {
    write_out(text);
    return ended(kNothingFound);
  }

  std::string in(std::string_view zh, std::string_view en) const { return std::string(language_ == Language::Chinese ? zh : en); }

  void complain_of(const CLI::ParseError& error) {
    const std::string what = error.what();
    const std::string option = what.substr(0, what.find(':'));
    if (error.get_name() == "ArgumentMismatch") say(in("选项 " + option + " 后面要有一个值", "option " + option + " needs a word after it"));
    else say(in("用法不对：" + what, "wrong use: " + what));
    point_to_help();
  }

  void point_to_help() {
    const std::string word = command_ == nullptr ? "" : std::string(command_->word) + " ";
    say(in("用法见 gouji " + word + "--help", "see gouji " + word + "--help"));
  }

  bool complain(const std::string& words, const std::string& suggestion = "") {
    say(words + (suggestion.empty() ? "" : in("；是不是想用 " + suggestion + "？", "; did you mean " + suggestion + "?")));
    point_to_help();
    return false;
  }

  std::vector<std::string> known_options() const {
    std::vector<std::string> known;
    for (const Option* option : options_of(result_.arguments.command)) known.push_back(option->long_name());
    return known;
  }

  static std::vector<std::string> known_commands() {
    std::vector<std::string> known;
    for (const CommandEntry& entry : commands()) known.emplace_back(entry.word);
    return known;
  }

  bool has_known_words() {
    for (const std::string& word : app_.remaining(true)) {
      const std::string name = word.substr(0, word.find('='));
      if (word.starts_with("-")) return complain(in("没有选项 " + name, "there is no option " + name), nearest(name, known_options()));
      return complain(in("没有命令 " + word, "there is no command " + word), nearest(word, known_commands()));
    }
    if (command_ != nullptr) return true;
    const std::vector<std::string> known = known_commands();
    return complain(in("要做什么？请给出一个命令：" + listed(known, "或"), "which command? " + listed(known, "or")));
  }

  // “a、b 或 c”
  std::string listed(const std::vector<std::string>& words, const std::string& last) const {
    std::string text;
    for (std::size_t i = 0; i < words.size(); ++i) {
      const bool is_last = i + 1 == words.size();
      text += (i == 0 ? "" : is_last && !last.empty() ? " " + last + " " : in("、", ", ")) + words[i];
    }
    return text;
  }

  bool take_meanings() {
    return std::all_of(given_.begin(), given_.end(), [&](const Given& given) {
      return given.parsed->count() == 0 || given.option->value.take(result_.arguments, given.word) || refuse(given);
    });
  }

  bool refuse(const Given& given) {
    const std::string name = given.option->long_name(), quoted = "“" + given.word + "”";
    const Value& value = given.option->value;
    if (value.takes == Takes::Number) {
      const std::string least = std::to_string(value.least), most = std::to_string(value.most);
      return complain(in(name + " 应是 " + least + " 到 " + most + " 的整数，不能是" + quoted, name + " is a whole number from " + least + " to " + most + ", not " + quoted));
    }
    const std::vector<std::string> known(value.words.begin(), value.words.end());
    return complain(in(name + " 可以是 " + listed(known, "") + "，不能是" + quoted, name + " is one of " + listed(known, "") + ", not " + quoted), nearest(given.word, known));
  }

  bool has_enough_paths() {
    const auto& paths = result_.arguments.paths;
    const Operands& operands = command_->operands;
    if (std::count(paths.begin(), paths.end(), "-") > 1) return complain(in("标准输入（-）只能读一次", "standard input (-) can be read only once"));
    if (paths.size() > operands.most) return complain(std::string(operands.too_many.in(language_)));
    return paths.size() >= operands.least || complain(std::string(operands.too_few.in(language_)));
  }

  int count_ = 0;  // of words before “--”
  char** words_;
  char **paths_ = nullptr, **behind_;  // what follows “--” are paths, whatever they begin with
  CLI::App app_{};
  std::deque<Given> given_{};  // CLI11 keeps their addresses
  const CommandEntry* command_ = nullptr;
  Language language_ = Language::Chinese;
  Parsed result_{};
};

}  // namespace

Parsed parse_arguments(int count, char** words) { return Parser(count, words).parse(); }

}  // namespace gouji
