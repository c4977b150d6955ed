#include "triage/severities.h"

#include <algorithm>

#include "messages/names.h"
#include "triage/triage.h"

namespace gouji {
namespace {

constexpr std::string_view kSpace = " \t\r";

std::string_view trimmed(std::string_view text) {
  const auto begin = text.find_first_not_of(kSpace);
  if (begin == std::string_view::npos) return {};
  return text.substr(begin, text.find_last_not_of(kSpace) + 1 - begin);
}

constexpr std::string_view kOff = "off";

std::optional<Severity> severity_of(std::string_view word) {
  for (const Severity severity : {Severity::Error, Severity::Warning, Severity::Note})
    if (word == id_of(severity)) return severity;
  return std::nullopt;
}

class Reader {
 public:
  explicit Reader(const std::vector<std::string>& known) : known_(known) {}

  void read(std::string_view line) {
    ++line_;
    line = trimmed(line.substr(0, line.find('#')));
    if (line.empty()) return;
    const auto equals = line.find('=');
    if (equals == std::string_view::npos) return complain({"这一行应写成：校验 = error、warning、note 或 off", "a line is: check = error, warning, note or off"});
    const std::string check(trimmed(line.substr(0, equals))), word(trimmed(line.substr(equals + 1)));
    const auto severity = severity_of(word);
    if (!severity && word != kOff) return complain({"“" + word + "”应是 error、warning、note 或 off", "“" + word + "” should be error, warning, note or off"});
    if (std::find(known_.begin(), known_.end(), check) == known_.end())
      return complain({"没有校验“" + check + "”", "there is no check “" + check + "”"}, check);
    if (!result_.severities.by_check.emplace(check, severity).second)
      complain({"“" + check + "”写了两次", "“" + check + "” is set twice"});
  }

  SeveritiesRead result() { return std::move(result_); }

 private:
  void complain(Words words, std::string unknown = {}) { result_.complaints.push_back({line_, std::move(words), std::move(unknown)}); }

  const std::vector<std::string>& known_;
  SeveritiesRead result_{};
  std::size_t line_ = 0;
};

}  // namespace

SeveritiesRead read_severities(std::string_view text, const std::vector<std::string>& known) {
  constexpr std::string_view kMark = "\xEF\xBB\xBF";
  if (text.starts_with(kMark)) text.remove_prefix(kMark.size());
  Reader reader(known);
  while (!text.empty()) {
    const auto end = std::min(text.find('\n'), text.size());
    reader.read(text.substr(0, end));
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return reader.result();
}

void apply(const Severities& severities, Findings& findings) {
  if (severities.by_check.empty()) return;
  const auto wanted = [&](const Finding& finding) { return severities.by_check.find(finding.check); };
  const auto is_off = [&](const Finding& finding) {
    const auto found = wanted(finding);
    return found != severities.by_check.end() && !found->second;
  };
  const std::size_t removed = std::erase_if(findings.findings, is_off);
  for (Finding& finding : findings.findings)
    if (const auto found = wanted(finding); found != severities.by_check.end()) finding.severity = *found->second;
  if (removed > 0) leave_out_lone_suspects(findings);
}

}  // namespace gouji
