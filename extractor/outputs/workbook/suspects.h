#pragma once
// The likeliest suspects of a failing tie, in words.

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "outputs/workbook/rows_of.h"
#include "outputs/workbook/sheets.h"

namespace gouji::workbook {

class SuspectWords {
 public:
  explicit SuspectWords(Sources& sources);

  // “结转下年度 › 自然人：2 → 8（…）”; empty where there are none. Reports are asked for in rising order.
  const std::string& words(std::int64_t report, std::string_view check, std::string_view at);

 private:
  struct Group {
    std::string words{};
    std::int64_t sets = 0;
    bool truncated = false;
  };

  void load(std::int64_t report);
  void add_suspect(const StoredRows& row);
  std::string finished(const Group& group) const;

  Sources& sources_;
  RowsOf suspects_, ties_;
  std::int64_t report_ = 0;
  std::map<std::int64_t, Group> groups_{};         // of the report
  std::map<std::string, std::string> by_tie_{};  // “check@at”
};

}  // namespace gouji::workbook
