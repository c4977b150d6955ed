#pragma once
// What a comment on a figure says: which ties that fail it stands in, with the sum written out, which figure may be the wrong one, and what other
// reports say against it.

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "gouji/extract.h"
#include "messages/names.h"

namespace gouji {

struct CellNote {
  std::uint32_t report = 1;  // of the file
  std::string key{};
  std::string part{};  // where the figure stands, and in which bytes of it
  std::uint32_t begin = 0, end = 0;
  std::vector<std::string> paragraphs{};
};

// Whether comments tell of a finding: of ties that fail, and of what other reports say against a figure.
bool is_noted(const Finding& finding);

// One note a figure, whatever the number of ties it stands in, report by report, in the order of the document. A sum always has one, its
// operands where they are not 0; a figure that is 0 or blank has one where it may be the wrong one. Figures whose place nobody knows have none.
std::vector<CellNote> cell_notes(const Extraction& extraction, const Forms& forms, Language language);

// Puts notes that came later to those of the same figures.
void add_notes(std::vector<CellNote>& notes, std::vector<CellNote> later);

// Notes as bytes, to be kept on disk until all of a file's are known.
std::string packed(const std::vector<CellNote>& notes);
// Nothing where the bytes are not all there.
std::optional<std::vector<CellNote>> unpacked_notes(std::string_view packed);

}  // namespace gouji
