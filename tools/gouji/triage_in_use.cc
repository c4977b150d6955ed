#include "triage_in_use.h"

#include "batch/read_file.h"
#include "messages/sentences.h"
#include "nearest.h"
#include "terminal.h"

namespace gouji {
namespace {

std::optional<std::string> bytes_of(const std::string& path, Language language) {
  auto bytes = path == "-" ? read_standard_input({}) : read_file(path, {});
  if (bytes) return std::move(*bytes);
  const Words why = sentence_of(bytes.error());
  say_of(path, in(why, language));
  return std::nullopt;
}

void say_complaint(const std::string& path, const SeverityComplaint& complaint, const std::vector<std::string>& known, Language language) {
  std::string words(in(complaint.words, language));
  const std::string meant = complaint.unknown_check.empty() ? std::string() : nearest(complaint.unknown_check, known);
  if (!meant.empty()) words += language == Language::Chinese ? "；是不是想用 " + meant + "？" : "; did you mean " + meant + "?";
  say_of(path + ":" + std::to_string(complaint.line), words);
}

bool read_severities_of(const Arguments& arguments, const Forms& forms, Severities& severities) {
  const auto text = bytes_of(arguments.severity, arguments.language);
  if (!text) return false;
  const std::vector<std::string> known = known_checks(forms);
  SeveritiesRead read = read_severities(*text, known);
  for (const SeverityComplaint& complaint : read.complaints) say_complaint(arguments.severity, complaint, known, arguments.language);
  severities = std::move(read.severities);
  return read.complaints.empty();
}

}  // namespace

std::size_t TriageInUse::apply(Findings& findings) const {
  gouji::apply(severities, findings);
  mark_known(findings, baseline);
  return only_new ? leave_out_known(findings) : 0;
}

std::optional<TriageRead> read_triage_file(const std::string& path, Language language) {
  auto bytes = bytes_of(path, language);
  if (!bytes) return std::nullopt;
  TriageRead read = read_triage(std::move(*bytes));
  for (const Words& complaint : read.complaints) say_of(path, in(complaint, language));
  if (!read.error) return read;
  say_of(path, in(*read.error, language));
  return std::nullopt;
}

std::optional<TriageInUse> triage_in_use(const Arguments& arguments, const Forms& forms) {
  TriageInUse in_use;
  in_use.only_new = arguments.only_new;
  if (arguments.only_new && arguments.baseline.empty()) {
    say({"--new-only 要和 --baseline 一起用", "--new-only needs --baseline"}, arguments.language);
    return std::nullopt;
  }
  if (!arguments.severity.empty() && !read_severities_of(arguments, forms, in_use.severities)) return std::nullopt;
  if (arguments.baseline.empty()) return in_use;
  auto read = read_triage_file(arguments.baseline, arguments.language);
  if (!read) return std::nullopt;
  in_use.baseline = std::move(read->triage);
  return in_use;
}

}  // namespace gouji
