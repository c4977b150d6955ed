#pragma once
// Names of rows and columns as they fit into a sentence: without their numerals and bracketed instructions.

#include <string>

#include "gouji/forms.h"

namespace gouji {

// In Chinese; in English, which is brief as it is, or else the Chinese.
void append_brief_zh(std::string& out, const Words& name);
void append_brief_en(std::string& out, const Words& name);

Words brief_name(const Words& name);

}  // namespace gouji
