#pragma once
// The manual page, made from the table of commands.

#include <string>

#include "messages/names.h"

namespace gouji {

// In groff's man macros.
std::string man_page(Language language);

}  // namespace gouji
