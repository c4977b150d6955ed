#pragma once
// Gathers judgements from the rows of a table, whatever their order: columns are found by their heads, in either language.

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "triage/triage.h"

namespace gouji {

// Whether a spreadsheet would not take such text as it stands.
bool is_guarded_start(std::string_view text);

class JudgedRows {
 public:
  explicit JudgedRows(TriageRead& result) : result_(result) {}

  // A new table begins; its heads come first.
  void begin_table() { columns_ = {}; }
  // False while no row of heads has come. Rows before it are titles and the like.
  void add(const std::vector<std::string>& cells);
  // Whether any table had a column of fingerprints.
  bool found_any() const { return found_any_; }

 private:
  struct Columns {
    std::optional<std::size_t> fingerprint{}, decision{}, note{};
  };

  void take_heads(const std::vector<std::string>& cells);
  void take(const std::string& fingerprint, Judgement judgement);

  TriageRead& result_;
  Columns columns_{};
  bool found_any_ = false;
};

}  // namespace gouji
