#pragma once
// A line of gouji.record/1 read back: as much of the record as reports are compared by. Its text is not in it.

#include <optional>
#include <string>
#include <string_view>

#include "gouji/extract.h"

namespace gouji {

// Whether the text begins like a line of gouji.record/1.
bool looks_like_records(std::string_view text);

struct ReadRecord {
  Extraction extraction{};  // without reports where the line says that there is none
  std::string wrong{};      // what is wrong with the line; empty where nothing is
};

// Figures of forms that are not known here are left out.
ReadRecord read_record(std::string_view line, const Forms& forms);

}  // namespace gouji
