#pragma once
// Pages that have the title of a report and, in place of its text, the name of a file in which it is.

#include <string>

#include "gouji/blocks.h"
#include "gouji/spans.h"

namespace gouji {

// The first line of a text that ends with the name of a document or archive, as “附件：2022年年度报告.docx”; empty where there is none.
std::string attachment_in(const Blocks& blocks, Range text);

}  // namespace gouji
