#pragma once
// XML parts as pugixml reads them: those that are broken or otherwise unusual, and all of them in tests.

#include <cstddef>
#include <string>

#include "blocks/docx/tree.h"

namespace gouji::docx {

struct TolerantTree {
  Tree tree{};            // points into the bytes it was read from
  std::string trouble{};  // empty where the part is not broken
  std::size_t broken_at = 0;
};

// Reads a part up to where it breaks.
TolerantTree tree_by_pugixml(const std::string& xml);

}  // namespace gouji::docx
