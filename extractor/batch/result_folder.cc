#include "batch/result_folder.h"

#include <algorithm>
#include <array>
#include <fstream>

namespace gouji {
namespace {

constexpr std::array<std::string_view, 14> kResults = {
    "report.html",   "findings.xlsx", "findings.csv",     "figures.csv", "reports_wide.csv", "records.jsonl",      "data.sqlite",
    "metadata.json", "codebook.csv",  "datapackage.json", "run.json",    "findings.sarif",   "findings.junit.xml", "annotated"};

// Workbooks of earlier runs that were kept for the decisions in them: “findings-2.xlsx”.
bool is_kept_workbook(std::string_view name) {
  constexpr std::string_view kBegin = "findings-", kEnd = ".xlsx";
  if (name.size() <= kBegin.size() + kEnd.size() || !name.starts_with(kBegin) || !name.ends_with(kEnd)) return false;
  name = name.substr(kBegin.size(), name.size() - kBegin.size() - kEnd.size());
  return std::all_of(name.begin(), name.end(), [](char c) { return c >= '0' && c <= '9'; });
}

}  // namespace

ResultFolder kind_of_folder(const std::string& folder) {
  std::ifstream mark(folder + "/" + kOutputMark, std::ios::binary);
  if (!mark) return ResultFolder::No;
  std::string content(kMixedMark.size(), '\0');
  mark.read(content.data(), static_cast<std::streamsize>(content.size()));
  return mark.gcount() == static_cast<std::streamsize>(content.size()) && content == kMixedMark ? ResultFolder::Mixed : ResultFolder::Own;
}

bool is_result_name(std::string_view name) {
  // What a run that was killed left behind.
  constexpr std::string_view kPart = ".part";
  if (name == "findings.rows.part" || name == kOutputMark) return true;
  if (name.ends_with(kPart)) name.remove_suffix(kPart.size());
  return std::find(kResults.begin(), kResults.end(), name) != kResults.end() || is_kept_workbook(name);
}

}  // namespace gouji
