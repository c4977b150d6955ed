// The commands, their options and what is said of them.
#include "command_table.h"

#include <algorithm>
#include <array>
#include <charconv>

namespace gouji {
namespace {

constexpr std::uint32_t kMostJobs = 1024;

// ---- what follows an option

Value flag(bool Arguments::* member) {
  return {Takes::Nothing, {}, 0, 0, [member](Arguments& arguments, const std::string&) { return arguments.*member = true; }};
}

Value text(std::string Arguments::* member, Takes takes) {
  return {takes, {}, 0, 0, [member](Arguments& arguments, const std::string& word) {
            arguments.*member = word;
            return true;
          }};
}

Value number(std::uint32_t Arguments::* member, std::uint32_t least, std::uint32_t most) {
  return {Takes::Number, {}, least, most, [=](Arguments& arguments, const std::string& word) {
            std::uint32_t& value = arguments.*member;
            const char* end = word.data() + word.size();
            const auto read = std::from_chars(word.data(), end, value);
            return read.ec == std::errc() && read.ptr == end && value >= least && value <= most;
          }};
}

template <typename T>
struct Word {
  std::string_view word{};
  T meaning{};
};

template <typename T>
Value one_of(T Arguments::* member, std::vector<Word<T>> known) {
  Value value{Takes::Word, {}, 0, 0, {}};
  for (const Word<T>& one : known) value.words.push_back(one.word);
  value.take = [member, known = std::move(known)](Arguments& arguments, const std::string& word) {
    const auto found = std::find_if(known.begin(), known.end(), [&](const Word<T>& one) { return one.word == word; });
    if (found == known.end()) return false;
    arguments.*member = found->meaning;
    return true;
  };
  return value;
}

using FailOn = std::optional<Severity>;
using WhereColour = std::optional<Colour>;

// ---- what commands end with

constexpr Phrase kUnread = {"有文件未能读取", "some files could not be read"};
constexpr Phrase kNothingCounts = {"没有达到 --fail-on 程度的结果（默认为错误；警告和提示不算）", "nothing at or above --fail-on"};
constexpr Phrase kSomethingCounts = {"有这样的结果", "something is"};

ExitMeaning wrong_use() { return {kWrongUse, {"用法不对", "wrong use"}}; }
ExitMeaning not_written() { return {kNotWritten, {"无法写入", "could not write"}}; }
ExitMeaning interrupted() { return {kInterrupted, {"被中断", "interrupted"}}; }

constexpr Phrase kWhichFiles = {"请给出文件或文件夹", "which files or folders?"};

std::vector<CommandEntry> make_commands() {
  return {
      {.command = Command::Audit,
       .word = "audit",
       .usage = {"路径… [-o 文件夹]", "PATH… [-o DIR]"},
       .brief = {"审核文件和文件夹，结果写入一个文件夹", "audit files and folders, results go into a folder"},
       .about = {"审核文件和文件夹（含子文件夹）中的报告，把数据和校验结果写入一个文件夹；每个结果文件要么完整、要么没有。",
                 "Audits the reports in files and folders, subfolders included, and writes data and findings into a folder, each file whole or not at all."},
       .operands = {.too_few = kWhichFiles},
       .examples = {{"gouji audit 年报/", "gouji audit reports/"},
                    {"gouji audit 年报/2022 年报/2023 -o 审核结果 --fail-on warning", "gouji audit reports/2022 reports/2023 -o results --fail-on warning"}},
       .exits = {{kNothingFound, kNothingCounts}, {kFindings, kSomethingCounts}, wrong_use(), {kNotAllRead, kUnread}, not_written(),
                 {kOutputHeld, {"另一次运行正在写入同一文件夹", "another run holds the output"}}, interrupted()}},
      {.command = Command::Extract,
       .word = "extract",
       .usage = {"路径…", "PATH…"},
       .brief = {"把记录写到标准输出，一份报告一行", "records to standard output, one line a report"},
       .about = {"把每份报告的记录写到标准输出；路径 - 是标准输入。", "Writes the record of each report to standard output; the path - is standard input."},
       .operands = {.too_few = kWhichFiles},
       .examples = {{"gouji extract 2023年度报告.docx > 记录.jsonl", "gouji extract report-2023.docx > records.jsonl"},
                    {"gouji extract 年报/ --format csv > 数据.csv", "gouji extract reports/ --format csv > figures.csv"},
                    {"cat 2023年度报告.docx | gouji extract -", "cat report-2023.docx | gouji extract -"}},
       .exits = {{kNothingFound, {"全部读取", "all was read"}}, wrong_use(), {kNotAllRead, kUnread}, not_written(), interrupted()}},
      {.command = Command::Compare,
       .word = "compare",
       .usage = {"路径…", "PATH…"},
       .brief = {"同一机关各年度之间、机关之间的核对", "reports held against other years and other agencies"},
       .about = {"只列出要几份报告才能看出的结果：上年结转与上年报告不符、缺少年度、同一年度的不同版本、与其他报告雷同、与下级合计不符。"
                 "路径可以是报告、文件夹、records.jsonl，或 audit 写成的文件夹；records.jsonl 里没有正文，只核对数据。audit 也会做同样的核对。",
                 "Tells what only several reports show: what was carried over differs from last year's report, years are missing, versions of one report differ, "
                 "reports copy each other, reports below do not add up. A path is a report, a folder, a records.jsonl, or a folder that audit wrote; "
                 "a records.jsonl holds no text, so only figures are compared. audit does the same."},
       .operands = {.too_few = kWhichFiles},
       .examples = {{"gouji compare 年报/", "gouji compare reports/"},
                    {"gouji compare 年报/ --aliases 更名.txt --hierarchy 层级.txt", "gouji compare reports/ --aliases names.txt --hierarchy levels.txt"}},
       .exits = {{kNothingFound, kNothingCounts}, {kFindings, kSomethingCounts}, wrong_use(), {kNotAllRead, kUnread}, not_written(), interrupted()}},
      {.command = Command::Show,
       .word = "show",
       .usage = {"文件…", "FILE…"},
       .brief = {"在终端显示还原的表格，标出不符之处", "the rebuilt grids in the terminal, failing figures marked"},
       .about = {"在终端显示还原的法定表格，标出不符的数据（有 ! 标记），再用文字说明。",
                 "Shows the rebuilt statutory grids in the terminal, failing figures marked with a !, and says in words what fails."},
       .operands = {.too_few = kWhichFiles},
       .examples = {{"gouji show 2023年度报告.docx", "gouji show report-2023.docx"}},
       .exits = {{kNothingFound, {"已显示", "shown"}}, wrong_use(), {kNotAllRead, kUnread}, not_written(), interrupted()}},
      {.command = Command::Triage,
       .word = "triage",
       .usage = {"import|list|merge 文件…", "import|list|merge FILE…"},
       .brief = {"读回工作簿里填写的处理意见", "decisions back from a workbook"},
       .about = {"import 读回 findings.xlsx 里填写的处理意见和备注，写成处理意见文件（CSV），供 audit --baseline 使用；-o 所指的文件已有时，其中的意见保留。"
                 "list 列出意见，merge 合并几个文件，后面的优先。",
                 "import reads the decisions and notes written into findings.xlsx and writes a triage file (CSV) for audit --baseline; decisions that the "
                 "file of -o has already are kept. list prints decisions, merge joins files, a later one goes first."},
       .operands = {.least = 2, .too_few = {"请给出 import、list 或 merge，再给出文件", "import, list or merge, and which files?"}},
       .examples = {{"gouji triage import 审核结果/findings.xlsx -o 处理意见.csv", "gouji triage import results/findings.xlsx -o triage.csv"},
                    {"gouji triage list 审核结果/findings.xlsx", "gouji triage list results/findings.xlsx"}},
       .exits = {{kNothingFound, {"已完成", "done"}}, wrong_use(), {kNotAllRead, kUnread}, not_written()}},
      {.command = Command::Explain,
       .word = "explain",
       .usage = {"[校验…]", "[CHECK…]"},
       .brief = {"说明一项校验：规则、出处、例子、怎样不再报告", "what a check means: rule, source, examples, how to silence it"},
       .about = {"说明一项校验的规则、出处、会报和不会报的例子，以及怎样不再报告；不给出校验时，列出全部。",
                 "Tells of a check its rule, where that comes from, an example that is reported and one that is not, and how to silence it; without a check, lists them all."},
       .operands = {.takes = Takes::Check, .least = 0},
       .examples = {{"gouji explain", "gouji explain"}, {"gouji explain applications.flow", "gouji explain applications.flow"}},
       .exits = {{kNothingFound, {"已说明", "told"}}, wrong_use(), not_written()}},
      {.command = Command::Forms,
       .word = "forms",
       .usage = {"[格式]", "[FORM]"},
       .brief = {"列出认识的报告格式，或一个格式的行、列和勾稽关系", "the forms gouji knows, or the rows, columns and ties of one"},
       .about = {"列出认识的报告格式；给出格式时，列出它的行、列和勾稽关系。", "Lists the forms gouji knows; with a form, its rows, columns and ties."},
       .operands = {.takes = Takes::Form, .least = 0, .most = 1, .too_many = {"forms 一次只看一个格式", "forms shows one form at a time"}},
       .examples = {{"gouji forms", "gouji forms"}, {"gouji forms zfxxgk-2021", "gouji forms zfxxgk-2021"}},
       .exits = {{kNothingFound, {"已列出", "listed"}}, wrong_use(), not_written()}},
      {.command = Command::Dump,
       .word = "dump",
       .usage = {"--stage=阶段 文件", "--stage=STAGE FILE"},
       .brief = {"打印每一步读到了什么", "what each stage of reading made"},
       .about = {"打印一个阶段读到了什么，用于查找读错的原因。", "Prints what one stage of reading made, to find out where it went wrong."},
       .operands = {.most = 1, .too_few = kWhichFiles, .too_many = {"dump 一次只看一个文件", "dump prints one file at a time"}},
       .examples = {{"gouji dump --stage=grids 2023年度报告.docx", "gouji dump --stage=grids report-2023.docx"}},
       .exits = {{kNothingFound, {"已打印", "printed"}}, wrong_use(), {kNotAllRead, kUnread}, not_written(), interrupted()}},
  };
}

// One line an option. In the help they stand in this order.
std::vector<Option> make_options() {
  using enum Command;
  const std::vector<Command> readers = {Audit, Extract, Compare, Show, Dump}, all = {None, Audit, Extract, Compare, Show, Explain, Triage, Forms, Dump};
  const Phrase folder = {"文件夹", "DIR"}, count = {"N", "N"};
  return {
      {"-o,--output", {Audit}, folder, {"结果放在哪里（默认 gouji-out）", "where the results go (gouji-out if not given)"}, text(&Arguments::output, Takes::Folder)},
      {"--fail-on", {Audit, Compare}, {}, {"有这样的结果时退出码为 1（默认 error）", "exit code 1 for such findings (error if not given)"},
       one_of<FailOn>(&Arguments::fail_on, {{"error", Severity::Error}, {"warning", Severity::Warning}, {"note", Severity::Note}, {"never", std::nullopt}})},
      {"--severity", {Audit, Compare}, {"文件", "FILE"}, {"自定严重程度：每行 校验 = error|warning|note|off", "own severities: lines check = error|warning|note|off"},
       text(&Arguments::severity, Takes::File)},
      {"--baseline", {Audit, Compare}, {"文件", "FILE"}, {"其中已有的结果算作已知，不影响退出码", "findings that it lists are known and do not count"}, text(&Arguments::baseline, Takes::File)},
      {"--new-only", {Audit, Compare}, {}, {"不列出已知的结果", "leave known findings out"}, flag(&Arguments::only_new)},
      {"--aliases", {Audit, Compare}, {"文件", "FILE"}, {"机关的别名：每行 旧名 = 新名", "other names of agencies: lines old name = new name"}, text(&Arguments::aliases, Takes::File)},
      {"--hierarchy", {Audit, Compare}, {"文件", "FILE"}, {"机关的上下级：每行 上级: 下级; 下级; …", "agencies above and below: lines parent: child; child; …"}, text(&Arguments::hierarchy, Takes::File)},
      {"--format", {Compare}, {}, {"一条结果一行 JSON、供人阅读（默认）", "one line a finding, for people (if not given)"},
       one_of<RecordFormat>(&Arguments::compare_format, {{"jsonl", RecordFormat::Jsonl}, {"text", RecordFormat::Text}})},
      {"-o,--output", {Triage}, {"文件", "FILE"}, {"写到哪里（默认标准输出）", "where to (standard output if not given)"}, text(&Arguments::triage_output, Takes::File)},
      {"--format", {Extract}, {}, {"一份报告一行（默认）、一个 JSON 数组、一个数据一行的表格、供人阅读", "one line a report (if not given), one JSON array, one line a figure, for people"},
       one_of<RecordFormat>(&Arguments::format, {{"jsonl", RecordFormat::Jsonl}, {"json", RecordFormat::Json}, {"csv", RecordFormat::Csv}, {"text", RecordFormat::Text}})},
      {"--for", {Audit, Extract}, {}, {"CSV 给谁用：Excel（默认）或数据分析（UTF-8 无 BOM，一切照原文）", "CSV for a spreadsheet (if not given) or for analysis (UTF-8, LF, every text as written)"},
       one_of<CsvFor>(&Arguments::csv_for, {{"audit", CsvFor::Audit}, {"data", CsvFor::Data}})},
      {"--stage", {Dump}, {}, {"默认 findings", "findings if not given"},
       one_of<Stage>(&Arguments::stage, {{"container", Stage::Container}, {"blocks", Stage::Blocks}, {"grids", Stage::Grids}, {"sections", Stage::Sections}, {"record", Stage::Record}, {"findings", Stage::Findings}, {"series", Stage::Series}})},
      {"--jobs", {Audit, Extract, Compare}, count, {"同时读几个文件（默认与处理器核数相同）", "files read at a time (one for each core if not given)"}, number(&Arguments::jobs, 1, kMostJobs)},
      {"--grammars", {Audit, Extract, Compare, Show, Explain, Forms, Dump}, folder, {"用这里的格式定义代替内置的", "forms from here instead of those built in"}, text(&Arguments::grammars, Takes::Folder), Listed::Together},
      {"--color", {Audit, Compare, Show, Explain}, {}, {"颜色（默认只在终端使用，并遵从 NO_COLOR）", "colour (only on a terminal if not given, and none where NO_COLOR is set)"},
       one_of<WhereColour>(&Arguments::colour, {{"auto", std::nullopt}, {"always", Colour::On}, {"never", Colour::Off}}), Listed::Together},
      {"--lang", all, {}, {"语言（默认 zh）", "language (zh if not given)"}, one_of<Language>(&Arguments::language, {{"zh", Language::Chinese}, {"en", Language::English}}), Listed::Together},
      {"-h,--help", all, {}, {"显示帮助", "print this help"}, flag(&Arguments::help), Listed::Together},
      {"--version", {None}, {}, {"显示版本", "print the version"}, flag(&Arguments::version), Listed::Together},
  };
}

}  // namespace

const std::vector<CommandEntry>& commands() {
  static const std::vector<CommandEntry> all = make_commands();
  return all;
}

const std::vector<Option>& options() {
  static const std::vector<Option> all = make_options();
  return all;
}

const CommandEntry* entry_of(Command command) {
  for (const CommandEntry& entry : commands())
    if (entry.command == command) return &entry;
  return nullptr;
}

std::vector<const Option*> options_of(Command command) {
  std::vector<const Option*> found;
  for (const Option& option : options())
    if (std::find(option.of.begin(), option.of.end(), command) != option.of.end()) found.push_back(&option);
  return found;
}

std::string Option::long_name() const { return std::string(names.substr(names.find("--"))); }

std::string Option::short_name() const { return names.starts_with("--") ? std::string() : std::string(names.substr(0, names.find(','))); }

std::string Option::value_words_in(Language language) const {
  if (value.takes != Takes::Word) return std::string(value_words.in(language));
  std::string joined;
  for (const std::string_view word : value.words) joined.append(joined.empty() ? "" : "|").append(word);
  return joined;
}

Phrase about_gouji() {
  return {"gouji（勾稽）：读取已发布的政府信息公开工作年度报告，还原法定表格，找出不符的勾稽关系。",
          "gouji reads published annual reports on open government information, rebuilds their statutory grids and reports every figure that fails its arithmetic."};
}

const std::vector<Phrase>& examples_of_gouji() {
  static const std::vector<Phrase> examples = {{"gouji audit 年报/ -o 审核结果", "gouji audit reports/ -o results"},
                                               {"gouji show 2023年度报告.docx", "gouji show report-2023.docx"}};
  return examples;
}

}  // namespace gouji
