#include "man_page.h"

#include "../command_table.h"

namespace gouji {
namespace {

// Text as groff takes it: no line begins a request, a backslash is one, a hyphen can be copied.
std::string plain(std::string_view text) {
  std::string result;
  for (const char c : text) {
    const bool begins_line = result.empty() || result.back() == '\n';
    if (begins_line && (c == '.' || c == '\'')) result += "\\&";
    if (c == '\\') result += "\\e";
    else if (c == '-') result += "\\-";
    else result += c;
  }
  return result;
}

class PageWriter {
 public:
  explicit PageWriter(Language language) : language_(language) {}

  std::string write() {
    text_ = ".TH GOUJI 1 \"\" \"gouji " GOUJI_VERSION "\" \"" + word("用户命令", "User Commands") + "\"\n";
    // Where man does not know the page's language from its folder, lines of Han characters could not be broken.
    if (language_ == Language::Chinese) line(".mso zh.tmac\n.ad l");
    section("名称", "NAME");
    line("gouji \\- " + plain(word("核对政府信息公开工作年度报告的表格", "audit the statutory grids of annual reports on open government information")));
    section("概要", "SYNOPSIS");
    for (const CommandEntry& entry : commands()) synopsis(entry);
    section("说明", "DESCRIPTION");
    line(plain(about_gouji().in(language_)));
    options_of_all();
    section("命令", "COMMANDS");
    for (const CommandEntry& entry : commands()) command(entry);
    section("例", "EXAMPLES");
    examples(examples_of_gouji());
    section("环境变量", "ENVIRONMENT");
    tagged("NO_COLOR", plain(word("设置后不使用颜色，除非给出 --color always。", "no colour where it is set, unless --color always is given.")));
    return std::move(text_);
  }

 private:
  std::string word(std::string_view zh, std::string_view en) const { return std::string(language_ == Language::Chinese ? zh : en); }

  void line(const std::string& text) { text_ += text + "\n"; }
  void section(std::string_view zh, std::string_view en) { line(".SH \"" + word(zh, en) + "\""); }

  void tagged(const std::string& tag, const std::string& text) {
    line(".TP\n.B " + plain(tag));
    line(text);
  }

  void synopsis(const CommandEntry& entry) {
    const std::string usage(entry.usage.in(language_));
    line(".B gouji " + std::string(entry.word));
    line("[" + word("选项", "OPTION") + "…] " + plain(usage) + "\n.br");
  }

  void option(const Option& option) {
    const std::string first = option.short_name(), value = option.value_words_in(language_);
    line(".TP\n" + (first.empty() ? "" : "\\fB" + plain(first) + "\\fR, ") + "\\fB" + plain(option.long_name()) + "\\fR" + (value.empty() ? "" : " \\fI" + plain(value) + "\\fR"));
    line(plain(option.meaning.in(language_)));
  }

  void options_of_all() {
    section("共同的选项", "COMMON OPTIONS");
    for (const Option& one : options())
      if (one.listed == Listed::Together) option(one);
  }

  void command(const CommandEntry& entry) {
    line(".SS \"gouji " + std::string(entry.word) + " " + plain(entry.usage.in(language_)) + "\"");
    line(plain(entry.about.in(language_)));
    for (const Option* one : options_of(entry.command))
      if (one->listed == Listed::Apart) option(*one);
    line(".PP\n" + word("例：", entry.examples.size() == 1 ? "Example:" : "Examples:"));
    examples(entry.examples);
    line(".PP\n" + word("退出码：", "Exit codes:"));
    for (const ExitMeaning& exit : entry.exits) tagged(std::to_string(exit.code), plain(exit.meaning.in(language_)));
  }

  void examples(const std::vector<Phrase>& all) {
    line(".PP\n.nf\n.RS");
    for (const Phrase& example : all) line(plain(example.in(language_)));
    line(".RE\n.fi");
  }

  Language language_;
  std::string text_{};
};

}  // namespace

std::string man_page(Language language) { return PageWriter(language).write(); }

}  // namespace gouji
