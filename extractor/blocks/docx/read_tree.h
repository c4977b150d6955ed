#pragma once
// From the bytes of an XML part to its tree, in one pass.

#include <optional>
#include <string>

#include "blocks/docx/tree.h"

namespace gouji::docx {

// The tree of plain, well-formed XML in UTF-8. Nothing where a part is broken or has what parts of Office
// documents do not have, such as a DOCTYPE: pugixml reads those (tree_by_pugixml.h). The tree points into
// the bytes. Texts of white space alone are kept where an element holds nothing else.
std::optional<Tree> read_tree(const std::string& xml);

}  // namespace gouji::docx
