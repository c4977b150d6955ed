#include "blocks/docx/tree.h"

namespace gouji::docx {

const Tree kNoTree{};

}  // namespace gouji::docx
