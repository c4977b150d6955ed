#pragma once
// The rebuilt grids of a file as a reader sees them, for the terminal, and below them in words what does not hold.

#include <cstdint>
#include <string>

#include "gouji/extract.h"
#include "messages/names.h"

namespace gouji {

enum class Colour : std::uint8_t { Off, On };

struct ShowOptions {
  Language language = Language::Chinese;
  std::uint32_t columns = 80;
  Colour colour = Colour::Off;
};

std::string show(const Extraction& extraction, const Forms& forms, const ShowOptions& options);

// One report's head: agency, year, form, title, and how its ties came out.
std::string show_head(const Audited& report, const Forms& forms, const ShowOptions& options);

// Findings in words, each with its basis and place.
std::string show_findings(const Audited& report, const Extraction& extraction, const Forms& forms, const ShowOptions& options);

// What could not be read, in words.
std::string show_diagnostics(const Extraction& extraction, const ShowOptions& options);

}  // namespace gouji
