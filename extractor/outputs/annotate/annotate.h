#pragma once
// A copy of a DOCX in which Word comments say what fails: one comment on each figure that is a failing sum, an operand of one that is not 0,
// the likeliest wrong one, or one against which another report speaks. Every other part is copied byte for byte, the document itself changes by
// marks between its runs alone, and comments that were there before stay.

#include <cstdint>
#include <string>
#include <vector>

#include "gouji/extract.h"
#include "messages/names.h"
#include "outputs/annotate/cell_notes.h"

namespace gouji {

struct AnnotatedCopy {
  std::string bytes{};
  std::uint32_t comments = 0;  // those that were added
};

// Whether some tie of the file fails at all.
bool has_failing_ties(const Extraction& extraction);

// `source` is the file as it was read, `notes` are what is to be said of it. Fails with FormatUnsupported where the file is no DOCX, or its document
// is not UTF-8 or broken, and as open_container, read_part and with_parts do. Nothing to say gives a copy without comments and without bytes.
Result<AnnotatedCopy> annotated_copy(Source source, const std::vector<CellNote>& notes, Language language);

}  // namespace gouji
