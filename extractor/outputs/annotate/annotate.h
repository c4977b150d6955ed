#pragma once
// A copy of a DOCX in which Word comments say what fails: one comment on each figure that is a failing sum, an operand of one that is not 0,
// or the likeliest wrong one. Every other part is copied byte for byte, the document itself changes by marks between its runs alone, and comments
// that were there before stay.

#include <cstdint>
#include <string>

#include "gouji/extract.h"
#include "messages/names.h"

namespace gouji {

struct AnnotatedCopy {
  std::string bytes{};
  std::uint32_t comments = 0;  // those that were added
};

// Whether some tie of the file fails at all.
bool has_failing_ties(const Extraction& extraction);

// `source` is the file as it was read. Fails with FormatUnsupported where the file cannot hold comments, or where its document is not UTF-8 or broken, and as
// read_part and with_parts do. Nothing to say gives a copy without comments and without bytes.
Result<AnnotatedCopy> annotated_copy(Source source, const Extraction& extraction, const Forms& forms, Language language);

}  // namespace gouji
