#include "late_insertions.h"

#include <algorithm>

#include "messages/names.h"

namespace gouji {

void LateInsertions::add(const Delivery& delivery, std::uint64_t lines_begin, std::uint64_t rows_end) {
  for (LatePlaces line : delivery.late_places) {
    line.findings_end += lines_begin;
    for (LatePlaces::Slip& slip : line.slips) slip.at += lines_begin;
    places_.push_back({std::move(line), rows_end});
  }
}

void LateInsertions::add_late(std::size_t report, const Extraction& extraction, std::string rows, const std::vector<std::string>& left_from_last_year) {
  const Place& place = places_[report];
  if (!extraction.reports.front().findings.findings.empty()) {
    Insertion& line = into_records_.emplace_back(Insertion{place.line.findings_end, 0, place.line.has_findings ? "," : ""});
    append_findings(line.text, extraction, forms_);
    into_findings_.push_back({place.rows_end, 0, std::move(rows)});
  }
  for (const LatePlaces::Slip& slip : place.line.slips) {
    const bool is_left = std::find(left_from_last_year.begin(), left_from_last_year.end(), slip.key) != left_from_last_year.end();
    if (is_left) into_records_.push_back({slip.at, slip.length, "\"" + std::string(id_of(Slip::LeftFromLastYear)) + "\""});
  }
}

std::optional<WriteError> LateInsertions::put_into(WholeFile& records, WholeFile& findings) {
  if (auto error = records.insert(std::move(into_records_))) return error;
  return findings.insert(std::move(into_findings_));
}

}  // namespace gouji
