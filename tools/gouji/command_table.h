#pragma once
// The one definition of the commands and their options. Parsing, help, man pages and completions are all made from it
// (parse_arguments.cc, help.cc, generate/), so that none of them can tell something else than the others.
//
// TO ADD AN OPTION: a member with its default in Arguments (arguments.h) and one line in options() (command_table.cc).
// TO ADD A COMMAND: an enumerator of Command (arguments.h), an entry in commands() (command_table.cc), a case in main.cc.
// The transcripts in tests/cli then show what changed.

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "arguments.h"

namespace gouji {

// What a word is, for those who complete it.
enum class Takes : std::uint8_t { Nothing, Word, Number, Text, File, Folder, Form, Check };

// What follows an option, and where it goes.
struct Value {
  Takes takes = Takes::Nothing;
  std::vector<std::string_view> words{};  // Takes::Word: one of these
  std::uint32_t least = 0, most = 0;      // Takes::Number
  std::function<bool(Arguments&, const std::string&)> take{};  // false: it is none of what it can be
};

// Options of one command alone have a line each in its help, those that many share stand on one line together.
enum class Listed : std::uint8_t { Apart, Together };

struct Option {
  std::string_view names{};  // "-o,--output"
  std::vector<Command> of{};
  Phrase value_words{};      // what follows it; of Takes::Word the words themselves
  Phrase meaning{};
  Value value{};
  Listed listed = Listed::Apart;

  std::string long_name() const;                    // "--output"
  std::string short_name() const;                   // "-o", or nothing
  std::string value_words_in(Language language) const;  // "DIR", "zh|en", or nothing
};

// What stands after the command and its options: how many words, of which kind, and what is said where there are too few or too many.
struct Operands {
  Takes takes = Takes::File;
  std::size_t least = 1;
  std::size_t most = SIZE_MAX;
  Phrase too_few{};
  Phrase too_many{};
};

struct ExitMeaning {
  int code = 0;
  Phrase meaning{};
};

struct CommandEntry {
  Command command{};
  std::string_view word{};
  Phrase usage{};     // what stands after the word
  Phrase brief{};     // a line in the list of commands
  Phrase about{};     // a paragraph of its help
  Operands operands{};
  std::vector<Phrase> examples{};  // the tests run each of them
  std::vector<ExitMeaning> exits{};
};

const std::vector<CommandEntry>& commands();
const std::vector<Option>& options();

// Nothing for Command::None.
const CommandEntry* entry_of(Command command);
std::vector<const Option*> options_of(Command command);

// What the program is, in a paragraph, and how it is used at all.
Phrase about_gouji();
const std::vector<Phrase>& examples_of_gouji();

}  // namespace gouji
