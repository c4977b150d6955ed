#pragma once
// What a comment on a figure says: which ties that fail it stands in, with the sum written out, and which figure may be the wrong one.

#include <string>
#include <vector>

#include "gouji/extract.h"
#include "messages/names.h"

namespace gouji {

struct CellNote {
  std::string key{};
  Span where{};
  std::vector<std::string> paragraphs{};
};

// One note a figure, whatever the number of ties it stands in, in the order of the document. A sum always has one, its operands where they
// are not 0; a figure that is 0 or blank has one where it may be the wrong one.
std::vector<CellNote> cell_notes(const Audited& report, const Forms& forms, Language language);

}  // namespace gouji
