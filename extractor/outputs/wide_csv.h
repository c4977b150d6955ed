#pragma once
// reports_wide.csv: one line a report, each figure of each form in a column of its own; the same columns as the view v_wide. A figure
// that is no amount is empty, and `gaps` says what it is.

#include <cstdint>
#include <string>
#include <vector>

#include "gouji/extract.h"
#include "outputs/csv_row.h"

namespace gouji {

class WideTable {
 public:
  explicit WideTable(const Forms& forms);

  std::string head(CsvFor reader) const;
  void append(std::string& out, const Extraction& extraction, CsvFor reader) const;

 private:
  using ColumnsOfGrid = std::vector<std::uint32_t>;  // by figure_index

  struct Line {
    std::vector<std::string> amounts{};
    std::uint32_t count = 0;
    std::string gaps{};
    std::string inferred{};
  };
  Line line_of(const Record& record) const;

  const Forms& forms_;
  std::vector<std::string> names_{};
  std::vector<std::vector<ColumnsOfGrid>> columns_{};  // by form and grid
};

}  // namespace gouji
