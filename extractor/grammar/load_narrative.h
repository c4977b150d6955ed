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
  std::string file{};
  Narrative narrative{};
};

FamilyNarrative read_narrative(Reader& reader, pugi::xml_node root);

// Gives each narrative to its family and checks that every figure it names is one of some form of the family.
void bind_narratives(std::vector<FamilyNarrative> narratives, Forms& forms, std::vector<GrammarError>& errors);

// Whether `key`, which may hold "*", names the figure `figure_key`.
bool is_named_by(std::string_view key, std::string_view figure_key);

}  // namespace gouji
