#pragma once
// Findings collected by the report they are about.

#include <cstdint>
#include <string>
#include <utility>
#include <vector>

#include "gouji/series.h"

namespace gouji {

class Late {
 public:
  explicit Late(std::size_t entries) : findings_(entries), left_over_(entries) {}

  void add(std::uint32_t entry, Finding finding) { findings_[entry].push_back(std::move(finding)); }
  void add_left_over(std::uint32_t entry, std::string key) { left_over_[entry].push_back(std::move(key)); }

  // By entry, findings by check and place, each with its fingerprint.
  std::vector<LateFindings> take(const std::vector<SeriesEntry>& entries, const Forms& forms);

 private:
  std::vector<std::vector<Finding>> findings_;
  std::vector<std::vector<std::string>> left_over_;
};

struct LateHead {
  FindingKind kind{};
  std::string check{};
  std::string at{};
  Severity severity = Severity::Note;
};

Finding late_finding(LateHead head, std::vector<ReportName> others, std::vector<std::string> words);

}  // namespace gouji
