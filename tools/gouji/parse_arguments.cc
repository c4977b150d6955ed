// From words to arguments. CLI11 parts options from paths; what their words mean, and what is said where they are wrong, is said
// here, in both languages.
#include <CLI/CLI.hpp>

#include <algorithm>
#include <array>
#include <charconv>
#include <optional>

#include "arguments.h"
#include "help.h"
#include "terminal.h"
#include "text/fold.h"

namespace gouji {
namespace {

constexpr std::uint32_t kMostJobs = 1024;

template <typename T>
struct Word {
  std::string_view word{};
  T meaning{};
};

constexpr std::array kCommands = {Word<Command>{"audit", Command::Audit}, Word<Command>{"extract", Command::Extract},
                                  Word<Command>{"show", Command::Show}, Word<Command>{"forms", Command::Forms},
                                  Word<Command>{"dump", Command::Dump}};
constexpr std::array kFormats = {Word<RecordFormat>{"jsonl", RecordFormat::Jsonl}, Word<RecordFormat>{"json", RecordFormat::Json},
                                 Word<RecordFormat>{"csv", RecordFormat::Csv}, Word<RecordFormat>{"text", RecordFormat::Text}};
constexpr std::array kStages = {Word<Stage>{"container", Stage::Container}, Word<Stage>{"blocks", Stage::Blocks},
                                Word<Stage>{"grids", Stage::Grids}, Word<Stage>{"sections", Stage::Sections},
                                Word<Stage>{"record", Stage::Record}, Word<Stage>{"findings", Stage::Findings}};
constexpr std::array kFailOn = {Word<std::optional<Severity>>{"error", Severity::Error}, Word<std::optional<Severity>>{"warning", Severity::Warning},
                                Word<std::optional<Severity>>{"note", Severity::Note}, Word<std::optional<Severity>>{"never", std::nullopt}};
constexpr std::array kColours = {Word<std::optional<Colour>>{"auto", std::nullopt}, Word<std::optional<Colour>>{"always", Colour::On},
                                 Word<std::optional<Colour>>{"never", Colour::Off}};
constexpr std::array kLanguages = {Word<Language>{"zh", Language::Chinese}, Word<Language>{"en", Language::English}};

// The words as they are written, before anyone asks what they mean.
struct Written {
  std::vector<std::string> paths{};
  std::string output = "gouji-out", format = "jsonl", stage = "findings", jobs{}, fail_on = "error", language = "zh", grammars{},
              colour = "auto";
  bool help = false;
  bool version = false;
};

// What could have been meant: the nearest of the known words, if it is near.
std::string nearest(std::string_view word, const std::vector<std::string>& known) {
  const std::uint32_t limit = word.size() <= 4 ? 1 : word.size() <= 8 ? 2 : 3;
  std::string best;
  std::uint32_t least = limit + 1;
  for (const std::string& one : known) {
    const std::uint32_t distance = edit_distance(to_utf16(word), to_utf16(one), limit);
    if (distance < least) best = one, least = distance;
  }
  return best;
}

template <typename Words>
std::vector<std::string> known_words(const Words& words) {
  std::vector<std::string> known;
  for (const auto& word : words) known.emplace_back(word.word);
  return known;
}

class Parser {
 public:
  Parser(int count, char** words) : count_(count), words_(words) {
    app_.set_help_flag();
    app_.allow_extras();
    app_.add_flag("-h,--help", written_.help);
    app_.add_flag("--version", written_.version);
    add(app_, "--lang", written_.language);
    for (const auto& command : kCommands) add_command(command);
  }

  Parsed parse() {
    guess_language();
    try {
      app_.parse(count_, words_);
    } catch (const CLI::ParseError& error) {
      complain_of(error);
      return ended(kWrongUse);
    }
    for (const auto& command : kCommands)
      if (app_.got_subcommand(std::string(command.word))) result_.arguments.command = command.meaning;
    if (written_.help) return printed(help_of(result_.arguments.command).in(language_));
    if (written_.version) return printed("gouji " GOUJI_VERSION "\n");
    if (!has_known_words() || !take_meanings() || !has_enough_paths()) return ended(kWrongUse);
    return result_;
  }

 private:
  void add(CLI::App& app, const std::string& name, std::string& word) { app.add_option(name, word)->take_last(); }

  void add_command(const Word<Command>& command) {
    CLI::App& app = *app_.add_subcommand(std::string(command.word));
    app.set_help_flag();
    app.allow_extras();
    app.add_flag("-h,--help", written_.help);
    app.add_option("paths", written_.paths);
    add(app, "--lang", written_.language);
    add(app, "--grammars", written_.grammars);
    const bool is_audit = command.meaning == Command::Audit, is_extract = command.meaning == Command::Extract;
    if (is_audit) add(app, "-o,--output", written_.output);
    if (is_audit) add(app, "--fail-on", written_.fail_on);
    if (is_audit || is_extract) add(app, "--jobs", written_.jobs);
    if (is_extract) add(app, "--format", written_.format);
    if (command.meaning == Command::Dump) add(app, "--stage", written_.stage);
    if (is_audit || command.meaning == Command::Show) add(app, "--color", written_.colour);
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

  std::string command_word() const {
    for (const auto& command : kCommands)
      if (command.meaning == result_.arguments.command) return std::string(command.word) + " ";
    return {};
  }

  void point_to_help() { say(in("用法见 gouji " + command_word() + "--help", "see gouji " + command_word() + "--help")); }

  bool complain(const std::string& words, const std::string& suggestion) {
    say(words + (suggestion.empty() ? "" : in("；是不是想用 " + suggestion + "？", "; did you mean " + suggestion + "?")));
    point_to_help();
    return false;
  }

  std::vector<std::string> known_options() {
    const std::string command = command_word();
    CLI::App* app = command.empty() ? &app_ : app_.get_subcommand(command.substr(0, command.size() - 1));
    std::vector<std::string> known;
    for (const CLI::Option* option : app->get_options())
      for (const std::string& name : option->get_lnames()) known.push_back("--" + name);
    return known;
  }

  bool has_known_words() {
    for (const std::string& word : app_.remaining(true)) {
      const std::string name = word.substr(0, word.find('='));
      if (word.starts_with("-")) return complain(in("没有选项 " + name, "there is no option " + name), nearest(name, known_options()));
      return complain(in("没有命令 " + word, "there is no command " + word), nearest(word, known_words(kCommands)));
    }
    if (result_.arguments.command != Command::None) return true;
    say(in("要做什么？请给出一个命令：audit、extract、show、forms 或 dump", "which command? audit, extract, show, forms or dump"));
    point_to_help();
    return false;
  }

  template <typename Words, typename Meaning>
  bool take(const std::string& option, const std::string& word, const Words& words, Meaning& meaning) {
    std::string list;
    for (const auto& known : words) {
      if (known.word == word) {
        meaning = known.meaning;
        return true;
      }
      list += (list.empty() ? "" : in("、", ", ")) + std::string(known.word);
    }
    return complain(in(option + " 可以是 " + list + "，不能是“" + word + "”", option + " is one of " + list + ", not “" + word + "”"),
                    nearest(word, known_words(words)));
  }

  bool take_jobs() {
    if (written_.jobs.empty()) return true;
    const char* end = written_.jobs.data() + written_.jobs.size();
    const auto read = std::from_chars(written_.jobs.data(), end, result_.arguments.jobs);
    const bool is_good = read.ec == std::errc() && read.ptr == end && result_.arguments.jobs >= 1 && result_.arguments.jobs <= kMostJobs;
    return is_good || complain(in("--jobs 应是 1 到 1024 的整数，不能是“" + written_.jobs + "”",
                                  "--jobs is a whole number from 1 to 1024, not “" + written_.jobs + "”"), "");
  }

  bool take_meanings() {
    Arguments& arguments = result_.arguments;
    arguments.paths = written_.paths;
    arguments.output = written_.output;
    arguments.grammars = written_.grammars;
    return take("--lang", written_.language, kLanguages, arguments.language) && take("--format", written_.format, kFormats, arguments.format) &&
           take("--stage", written_.stage, kStages, arguments.stage) && take("--fail-on", written_.fail_on, kFailOn, arguments.fail_on) &&
           take("--color", written_.colour, kColours, arguments.colour) && take_jobs();
  }

  bool has_enough_paths() {
    const Arguments& arguments = result_.arguments;
    if (std::count(arguments.paths.begin(), arguments.paths.end(), "-") > 1)
      return complain(in("标准输入（-）只能读一次", "standard input (-) can be read only once"), "");
    if (arguments.command == Command::Forms) {
      if (arguments.paths.size() <= 1) return true;
      return complain(in("forms 一次只看一个格式", "forms shows one form at a time"), "");
    }
    if (arguments.command == Command::Dump && arguments.paths.size() > 1)
      return complain(in("dump 一次只看一个文件", "dump prints one file at a time"), "");
    return !arguments.paths.empty() || complain(in("请给出文件或文件夹", "which files or folders?"), "");
  }

  int count_;
  char** words_;
  CLI::App app_{};
  Written written_{};
  Language language_ = Language::Chinese;
  Parsed result_{};
};

}  // namespace

Parsed parse_arguments(int count, char** words) { return Parser(count, words).parse(); }

}  // namespace gouji
