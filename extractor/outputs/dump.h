#pragma once
// What each stage made, printed line by line: the goldens of the corpus, and the debugger. Neither versions nor hashes
// stand in it, so that it changes only when what was read changes.

#include <cstdint>
#include <string>

#include "gouji/container.h"
#include "gouji/extract.h"

namespace gouji {

std::string dump_container(const Container& container);
std::string dump_blocks(const Extraction& extraction);
std::string dump_grids(const Extraction& extraction, const Forms& forms);
std::string dump_sections(const Extraction& extraction, const Forms& forms);
std::string dump_record(const Extraction& extraction, const Forms& forms);
// With the diagnostics of all stages behind them.
std::string dump_findings(const Extraction& extraction, const Forms& forms);
// The entry of each report, from which findings between reports are made. The prints of its texts and grids stand in it.
std::string dump_series(const Extraction& extraction, const Forms& forms);

}  // namespace gouji
