#pragma once
// Gathers judgements from the rows of a table, whatever their order: columns are found by their heads, in either language.

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "triage/triage.h"

namespace gouji {

// Whether a spreadsheet would not take such text as it stands.
bool is_guarded_start(std::string_view text);

// What heads a table has to have. A list of fingerprints is a baseline; but a workbook has tables that merely speak of fingerprints.
enum class HeadsNeeded : std::uint8_t { Fingerprint, FingerprintAndDecision };

class JudgedRows {
 public:
  explicit JudgedRows(TriageRead& result) : result_(result) {}

  // A new table begins. Rows before its heads are titles and the like.
  void begin_table(HeadsNeeded needed) { columns_ = {}, needed_ = needed; }
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
  HeadsNeeded needed_ = HeadsNeeded::Fingerprint;
  bool found_any_ = false;
};

}  // namespace gouji
