#pragma once
// Explanations of checks that a grammar defines: the ties of its grids, "<grid>.<tie>".

#include "messages/explanations.h"

namespace gouji {

std::optional<Explanation> explain_tie(std::string_view check, const Forms& forms);

}  // namespace gouji
