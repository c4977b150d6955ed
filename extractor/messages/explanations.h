#pragma once
// What a check means: its rule, where the rule comes from, an example in which it is right to speak and one in which it is silent, and how not to hear of it.
// Those of ties, of sentences and of several reports are made from the grammars; the others are written here.

#include <optional>
#include <string>
#include <string_view>

#include "gouji/forms.h"
#include "messages/names.h"

namespace gouji {

struct Explanation {
  Words about{};     // in a few words, for a list
  Words rule{};
  Words source{};
  Words wrong{};     // an example that is reported
  Words right{};     // one that is not, though it looks like it
  Words silence{};
};

// Nothing where the forms know no such check.
std::optional<Explanation> explanation_of(std::string_view check, const Forms& forms);

}  // namespace gouji
