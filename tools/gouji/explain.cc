// gouji explain: what a check means.
#include <algorithm>

#include "commands.h"
#include "forms_in_use.h"
#include "messages/explanations.h"
#include "nearest.h"
#include "outputs/wrap.h"
#include "terminal.h"
#include "text/width.h"
#include "triage/severities.h"

namespace gouji {
namespace {

class ExplanationPrinter {
 public:
  explicit ExplanationPrinter(const Arguments& arguments) : language_(arguments.language), columns_(columns_out()), is_bold_(colour_of(arguments) == Colour::On) {}

  std::string list(const std::vector<std::string>& checks, const Forms& forms) const {
    std::uint32_t widest = 0;
    for (const std::string& check : checks) widest = std::max(widest, columns_of(check));
    std::string text;
    for (const std::string& check : checks) {
      const auto explanation = explanation_of(check, forms);
      const std::string about = explanation ? std::string(in(explanation->about, language_)) : "";
      const std::string head = "  " + pad_right(check, widest) + "  ";
      text += head + cut_to(about, columns_ - std::min(columns_, columns_of(head))) + "\n";
    }
    return text + "\n" + std::string(Phrase{"gouji explain 校验 说明其中一个\n", "gouji explain CHECK tells of one of them\n"}.in(language_));
  }

  std::string one(const std::string& check, const Explanation& explanation) const {
    const std::string head = check + "  " + std::string(in(explanation.about, language_));
    std::string text = hanging("", head, columns_);
    if (is_bold_) text.insert(text.size() - 1, "\x1B[0m").insert(0, "\x1B[1m");
    text += part({"规则：", "Rule: "}, explanation.rule) + part({"出处：", "Source: "}, explanation.source);
    text += part({"报告的例子：", "Reported: "}, explanation.wrong) + part({"不报的例子：", "Not reported: "}, explanation.right);
    return text + part({"怎样不再报告：", "To silence it: "}, explanation.silence);
  }

 private:
  std::string part(Phrase head, const Words& words) const { return hanging("  " + std::string(head.in(language_)), in(words, language_), columns_); }

  Language language_;
  std::uint32_t columns_;
  bool is_bold_;
};

int refuse(const std::string& check, const std::vector<std::string>& known, Language language) {
  const bool chinese = language == Language::Chinese;
  const std::string meant = nearest(check, known);
  std::string words = (chinese ? "没有这个校验：" : "there is no check ") + check;
  if (!meant.empty()) words += chinese ? "；是不是想用 " + meant + "？" : "; did you mean " + meant + "?";
  say(words);
  say(Phrase{"gouji explain 列出全部校验", "gouji explain lists them all"}, language);
  return kWrongUse;
}

}  // namespace

int run_explain(const Arguments& arguments) {
  const auto forms = forms_in_use(arguments);
  if (forms == nullptr) return kWrongUse;
  const ExplanationPrinter printer(arguments);
  const std::vector<std::string> known = known_checks(*forms);
  if (arguments.paths.empty()) write_out(printer.list(known, *forms));
  std::string_view between;
  for (const std::string& word : arguments.paths) {
    // As findings are named, “applications.flow@natural_person”.
    const std::string check = word.substr(0, word.find('@'));
    const auto explanation = explanation_of(check, *forms);
    if (!explanation) return refuse(check, known, arguments.language);
    write_out(std::string(between) + printer.one(check, *explanation));
    between = "\n";
  }
  return end_of_output(kNothingFound, arguments.language);
}

}  // namespace gouji
