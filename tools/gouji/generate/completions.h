#pragma once
// What shells complete, made from the table of commands.

#include <string>

namespace gouji {

std::string bash_completion();
std::string zsh_completion();
std::string fish_completion();

}  // namespace gouji
