#pragma once
// Explanations of checks that a grammar defines: what reports say of each other, "years.<rule>" and "levels.<rule>".

#include "messages/explanations.h"

namespace gouji {

std::optional<Explanation> explain_series(std::string_view check, const Forms& forms);

}  // namespace gouji
