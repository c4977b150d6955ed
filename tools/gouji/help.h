#pragma once
// The help of gouji and of each of its commands.

#include <string>

#include "arguments.h"

namespace gouji {

std::string help_of(Command command, Language language);

}  // namespace gouji
