#pragma once
// report.html: what an audit found, for people, as one page that needs nothing else. It is made from the
// finished data.sqlite and the forms, so it can say nothing that the database does not.

#include <cstdint>
#include <optional>
#include <string>

#include "gouji/forms.h"
#include "messages/names.h"
#include "outputs/stored.h"
#include "outputs/tally.h"
#include "outputs/whole_file.h"

namespace gouji {

// What a browser bears. What is left out is said on the page.
struct PageLimits {
  std::int64_t findings = 20'000;  // rows of the table of findings
  std::int64_t reports = 300;      // whose grids are shown, the gravest
  std::int64_t told = 10'000;      // findings told beside those grids
};

// Plain: tables only, as where the program holds no libraries.
enum class PageKind : std::uint8_t { Interactive, Plain };

struct PageOptions {
  Language language = Language::Chinese;
  Skipped skipped{};  // files that were not looked at: the database does not know them
  PageLimits limits{};
  PageKind kind = PageKind::Interactive;
  IsStopped is_stopped = nullptr;
};

// Writes the page into `file`, which is open; the caller commits it.
std::optional<WriteError> write_page(const std::string& database_path, const Forms& forms,
                                     const PageOptions& options, WholeFile& file);

}  // namespace gouji
