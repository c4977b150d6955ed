#pragma once
// The help of the command and of each of its commands.

#include "arguments.h"

namespace gouji {

Phrase help_of(Command command);

}  // namespace gouji
