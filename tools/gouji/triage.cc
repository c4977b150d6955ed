// gouji triage: decisions out of workbooks into a triage file, and what a triage file says.
#include <sys/stat.h>

#include <array>
#include <map>

#include "commands.h"
#include "messages/sentences.h"
#include "messages/with_words.h"
#include "nearest.h"
#include "outputs/whole_file.h"
#include "terminal.h"
#include "text/width.h"
#include "triage_in_use.h"

namespace gouji {
namespace {

constexpr std::uint32_t kDecisionWidth = 16;

bool exists(const std::string& path) {
  struct stat status {};
  return ::stat(path.c_str(), &status) == 0;
}

std::string name_of_decision(const std::string& decision, Language language) {
  for (std::uint8_t i = 0; i < kDecisions; ++i)
    if (id_of(static_cast<Decision>(i)) == decision) return std::string(name_of(static_cast<Decision>(i)).in(language));
  return decision.empty() ? std::string("–") : bearable(decision);
}

// The files in order, a later one before an earlier one.
std::optional<Triage> merged(const std::vector<std::string>& paths, Language language) {
  Triage triage;
  for (const std::string& path : paths) {
    const auto read = read_triage_file(path, language);
    if (!read) return std::nullopt;
    merge(triage, read->triage);
  }
  return triage;
}

bool is_decision(const std::string& word) {
  for (std::uint8_t i = 0; i < kDecisions; ++i)
    if (id_of(static_cast<Decision>(i)) == word) return true;
  return false;
}

// A word of one's own counts as dealt with, which a misspelt one was perhaps not meant to.
void say_own_words(const Triage& triage, Language language) {
  std::map<std::string, std::size_t> own;
  for (const auto& [fingerprint, judgement] : triage.judgements)
    if (!judgement.decision.empty() && !is_decision(judgement.decision)) ++own[judgement.decision];
  std::string known;
  for (std::uint8_t i = 0; i < kDecisions; ++i)
    known.append(i == 0 ? "" : Phrase{"、", ", "}.in(language)).append(name_of(static_cast<Decision>(i)).in(language));
  for (const auto& [word, count] : own)
    say(language == Language::Chinese ? "处理意见“" + word + "”（" + std::to_string(count) + " 条）不是 " + known + " 之一，照写，算作已处理"
                                      : "the decision “" + word + "” (" + std::to_string(count) + ") is none of " + known +
                                            "; it is kept, and counts as dealt with");
}

std::size_t judged(const Triage& triage) {
  std::size_t count = 0;
  for (const auto& [fingerprint, judgement] : triage.judgements) count += judgement != Judgement{};
  return count;
}

int write_file(const std::string& path, const std::string& text, Language language) {
  WholeFile file(path);
  auto error = file.open();
  if (!error) error = file.write(text);
  if (!error) error = file.commit();
  if (!error) return kNothingFound;
  say_of(error->path, std::string(Phrase{"无法写入：", "cannot be written: "}.in(language)) + said(error->reason, language));
  return kNotWritten;
}

// Decisions that the file to be written has already are kept: nobody has to look after them.
int import(const Arguments& arguments, std::vector<std::string> paths) {
  const std::string& output = arguments.triage_output;
  if (!output.empty() && exists(output)) paths.insert(paths.begin(), output);
  const auto triage = merged(paths, arguments.language);
  if (!triage) return kNotAllRead;
  say_own_words(*triage, arguments.language);
  const std::string text = triage_csv(*triage);
  if (output.empty()) return write_out(text) ? static_cast<int>(kNothingFound) : end_of_output(kNothingFound, arguments.language);
  if (const int exit = write_file(output, text, arguments.language)) return exit;
  const std::string count = std::to_string(judged(*triage));
  say_of(output, arguments.language == Language::Chinese ? "现有 " + count + " 条处理意见" : count + " decisions");
  return kNothingFound;
}

int list(const Arguments& arguments, const std::vector<std::string>& paths) {
  const auto triage = merged(paths, arguments.language);
  if (!triage) return kNotAllRead;
  std::string text;
  for (const auto& [fingerprint, judgement] : triage->judgements) {
    if (judgement == Judgement{}) continue;
    text += fingerprint + "  " + pad_right(name_of_decision(judgement.decision, arguments.language), kDecisionWidth) + bearable(judgement.note);
    text.erase(text.find_last_not_of(' ') + 1);
    text += '\n';
  }
  write_out(text);
  return end_of_output(kNothingFound, arguments.language);
}

}  // namespace

int run_triage(const Arguments& arguments) {
  const std::string& action = arguments.paths.front();
  const std::vector<std::string> paths(arguments.paths.begin() + 1, arguments.paths.end());
  if (action == "import" || action == "merge") return import(arguments, paths);
  if (action == "list") return list(arguments, paths);
  const std::string meant = nearest(action, {"import", "list", "merge"});
  const bool is_chinese = arguments.language == Language::Chinese;
  say(is_chinese ? "triage 后面是 import、list 或 merge，不是“" + action + "”" + (meant.empty() ? "" : "；是不是想用 " + meant + "？")
                 : "triage is followed by import, list or merge, not “" + action + "”" + (meant.empty() ? "" : "; did you mean " + meant + "?"));
  return kWrongUse;
}

}  // namespace gouji
