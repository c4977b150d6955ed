#pragma once
// What became of one file, as every output says it.

#include <cstdint>
#include <string_view>

#include "gouji/extract.h"

namespace gouji {

enum class Outcome : std::uint8_t {
  Read,           // it holds at least one report
  NotSuchReport,  // readable, and no such report: a counted result
  Unreadable,     // it could not be read, or is of a kind that is not supported
};

std::string_view id_of(Outcome outcome);  // "read", "not-such-report", "unreadable"

Outcome outcome_of(const Extraction& extraction);

// Part of the file was not read: a limit was met, or bytes are broken. What was read does not look like a whole result.
bool is_incomplete(const Extraction& extraction);

// The contract's word for the file's format; empty where nobody knows it.
std::string_view format_of(const Extraction& extraction);

// All diagnostics of the file: its failure first, which is always an error.
Diagnostics diagnostics_of(const Extraction& extraction);

// A place that was never set says nothing.
bool is_known(Span span, const Extraction& extraction);

}  // namespace gouji
