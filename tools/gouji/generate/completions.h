#pragma once
// What shells complete, made from the table of commands. Where a shell shows descriptions (zsh, fish), they are English where its locale is,
// else Chinese, as gouji itself speaks without --lang.

#include <string>

namespace gouji {

std::string bash_completion();
std::string zsh_completion();
std::string fish_completion();

}  // namespace gouji
