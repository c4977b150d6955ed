#pragma once
// The package: which part is the document, and which parts belong to it. Found by relationships alone;
// names of parts mean nothing.

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "gouji/diagnostics.h"

namespace gouji::docx {

// Gives the stored bytes of a part of this name.
using LoadPart = std::function<Result<std::string>(std::string_view name)>;

struct Relationship {
  std::string kind{};    // the last word of its type: "styles", "header"
  std::string target{};  // the name of a part
};

// The relationships of a part; those of the package for the empty name. Targets outside are left out.
std::vector<Relationship> relationships_of(std::string_view part, const LoadPart& load);

// The first target of this kind, or empty.
std::string target_of(const std::vector<Relationship>& relationships, std::string_view kind);

}  // namespace gouji::docx
