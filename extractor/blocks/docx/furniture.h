#pragma once
// What is printed or noted beside the body: headers, footers, footnotes, endnotes, comments.

#include <string_view>
#include <vector>

#include "blocks/docx/story.h"

namespace gouji::docx {

// Whether parts of this kind of relationship hold such text.
bool holds_furniture(std::string_view kind);

// Adds the text of such a part: of each note or comment by itself.
void read_furniture(Document& document, const Part& part, std::string_view kind,
                    std::vector<Furniture>& furniture);

}  // namespace gouji::docx
