#pragma once
// Whether a text may hold a Han character once it is folded, told without folding it: folding leaves most as they are.

#include <string_view>

namespace gouji {

// Whether folding leaves `character` as it is and gives no other of the common Han characters (U+4000 to U+9FFF) for it.
bool folds_alone(char16_t character);

// Whether a character of the text that is none of these folds to one of them, or to several characters. The text must be valid UTF-8.
bool may_fold_to_other_han(std::string_view text);

}  // namespace gouji
