#pragma once
// What a report says of itself: title, agency, year and period.

#include "gouji/blocks.h"
#include "gouji/forms.h"
#include "gouji/records.h"
#include "records/split_reports.h"

namespace gouji {

// Reads them from a report's text: the lines before its first section, what its sentences say it did, and how it is signed.
// Leaves Report::form alone.
Report read_head_matter(const Blocks& blocks, const Forms& forms, std::uint32_t family, Range text,
                        const Sections& sections);

// Whether the text is titled as reports of this family are.
bool has_title(const Blocks& blocks, const Forms& forms, std::uint32_t family, Range text);

// Another kind of document.
struct OtherTitle {
  std::string title{};  // folded; empty where there is none
  Words kind{};
};

// The title of another kind of document that stands at the head of `text`.
OtherTitle other_title(const Blocks& blocks, const Forms& forms, Range text);

}  // namespace gouji
