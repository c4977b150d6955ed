#include "series/late.h"

#include <algorithm>
#include <tuple>

#include "findings/fingerprint.h"

namespace gouji {
namespace {

// Paths stand among the words of some findings, and a fingerprint survives a renaming.
bool has_paths_in_words(FindingKind kind) {
  return kind == FindingKind::CopyFile || kind == FindingKind::SeriesVersions || kind == FindingKind::SeriesVersionsEqual;
}

std::string late_fingerprint(const Finding& finding, const Record& record, const Forms& forms) {
  if (!has_paths_in_words(finding.kind)) return fingerprint_of(finding, record, forms);
  Finding plain = finding;
  plain.words.clear();
  return fingerprint_of(plain, record, forms);
}

bool stands_before(const Finding& a, const Finding& b) {
  const auto place = [](const Finding& finding) {
    return std::tie(finding.check, finding.place.span.part, finding.place.span.begin, finding.at, finding.kind);
  };
  return place(a) < place(b);
}

}  // namespace

std::vector<LateFindings> Late::take(const std::vector<SeriesEntry>& entries, const Forms& forms) {
  std::vector<LateFindings> result;
  for (std::uint32_t i = 0; i < findings_.size(); ++i) {
    if (findings_[i].empty() && left_over_[i].empty()) continue;
    std::stable_sort(findings_[i].begin(), findings_[i].end(), stands_before);
    const Extraction alone = extraction_of(entries[i], {});
    for (Finding& finding : findings_[i]) finding.fingerprint = late_fingerprint(finding, alone.reports.front().record, forms);
    result.push_back({i, std::move(findings_[i]), std::move(left_over_[i])});
  }
  return result;
}

Finding late_finding(LateHead head, std::vector<ReportName> others, std::vector<std::string> words) {
  Finding finding;
  finding.kind = head.kind;
  finding.check = std::move(head.check);
  finding.at = std::move(head.at);
  finding.severity = head.severity;
  finding.others = std::move(others);
  finding.words = std::move(words);
  return finding;
}

}  // namespace gouji
