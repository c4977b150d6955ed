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

// Takes back a tree that is done with: the next ones that this thread reads are written over it. Such memory
// need be neither found nor cleared anew. For speed alone.
void give_back(Tree tree);

}  // namespace gouji::docx
