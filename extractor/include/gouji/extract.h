#pragma once
// The line as one call: bytes in, records and findings out.

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "gouji/blocks.h"
#include "gouji/container.h"
#include "gouji/findings.h"
#include "gouji/forms.h"
#include "gouji/grids.h"
#include "gouji/records.h"
#include "gouji/sections.h"

namespace gouji {

// A report of a file with what was found wrong in it.
struct Audited {
  Record record{};
  Findings findings{};
};

// Everything that one file gave. Stages that were not reached are empty.
struct Extraction {
  std::string path{};
  std::string sha256{};
  Format format = Format::Binary;
  std::vector<std::string> parts{};     // Span::part indexes this
  std::optional<Diagnostic> failure{};  // why the file could not be read at all
  Diagnostics notes{};
  Blocks blocks{};
  Grids grids{};
  Sections sections{};
  std::vector<Audited> reports{};
};

// The forms must outlive what it gives, which holds keys, names and units where they stand in them (Lent). Memory that runs out
// is the file's failure: LimitMet, "memory".
Extraction extract(Source source, const Forms& forms, const ReadOptions& options);

}  // namespace gouji
