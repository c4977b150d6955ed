#pragma once
// Findings that need several reports are known only when all files are read. By then the files of the results are written: this
// remembers where each report stands in them, and what is to be put in.

#include <vector>

#include "batch/run_batch.h"
#include "outputs/whole_file.h"

namespace gouji {

class LateInsertions {
 public:
  explicit LateInsertions(const Forms& forms) : forms_(forms) {}

  // The reports of a file, whose lines and rows begin at these bytes of records.jsonl and end at that of findings.csv.
  void add(const Delivery& delivery, std::uint64_t lines_begin, std::uint64_t rows_end);

  // The findings of the report that was added as the `report`th, counted from 0, their rows of findings.csv, and the suspects that are last
  // year's figures.
  void add_late(std::size_t report, const Extraction& extraction, std::string rows, const std::vector<std::string>& left_from_last_year);

  std::optional<WriteError> put_into(WholeFile& records, WholeFile& findings);

 private:
  struct Place {
    LatePlaces line{};
    std::uint64_t rows_end = 0;
  };

  const Forms& forms_;
  std::vector<Place> places_{};
  std::vector<Insertion> into_records_{}, into_findings_{};
};

}  // namespace gouji
