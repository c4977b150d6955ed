#pragma once
// Findings and diagnostics as people read them: the gravest first, and many of one kind in one grid as one line.

#include <string>
#include <vector>

#include "gouji/extract.h"
#include "messages/names.h"

namespace gouji {

struct FindingLine {
  const Finding* finding = nullptr;  // the only one, or the first of many
  std::size_t count = 1;
  std::string text{};                // the sentence, or what the many have in common
};

std::vector<FindingLine> finding_lines(const Audited& report, const Forms& forms, Language language);

struct DiagnosticLine {
  const Diagnostic* diagnostic = nullptr;
  std::size_t count = 1;
  std::string text{};
};

// `diagnostics` must outlive the lines.
std::vector<DiagnosticLine> diagnostic_lines(const Diagnostics& diagnostics, Language language);

// Where something stands, for people: “第 3 张表第 5 行第 2 列，word/document.xml 字节 91–92”. Empty where nobody knows.
std::string place_words(const Place& place, const Extraction& extraction, Language language);

}  // namespace gouji
