#pragma once
// What sentences of a family's reports can be held to: <narrative> elements into Narrative.

#include <pugixml.hpp>
#include <string>
#include <vector>

#include "gouji/forms.h"
#include "grammar/reader.h"

namespace gouji {

// A narrative with the family it belongs to, and where its quantities were written.
struct FamilyNarrative {
  std::string family{};
  GrammarPlace place{};
  Narrative narrative{};
  std::vector<int> lines{};  // of its claims
};

FamilyNarrative read_narrative(Reader& reader, pugi::xml_node root);

// Gives each narrative to its family and checks that every figure it names is one of some form of the family.
void bind_narratives(std::vector<FamilyNarrative> narratives, Forms& forms, std::vector<GrammarError>& errors);

}  // namespace gouji
