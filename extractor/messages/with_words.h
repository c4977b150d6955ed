#pragma once
// Fills the {0}, {1}, … of a sentence with words from documents.

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "gouji/forms.h"

namespace gouji {

// On one line and of bearable length: white space becomes a space, what is too long ends with ….
std::string bearable(std::string_view text);

// A word that is missing is empty.
std::string with_words(std::string_view sentence, const std::vector<std::string>& words);
std::string with_words(std::string_view sentence, std::span<const std::string_view> words);

Words with_words(std::string_view zh, std::string_view en, const std::vector<std::string>& words);

}  // namespace gouji
