#pragma once
// Explanations of checks that a grammar defines: what its sentences can be held to, "narrative.<claim>".

#include "messages/explanations.h"

namespace gouji {

std::optional<Explanation> explain_claim(std::string_view check, const Forms& forms);

}  // namespace gouji
