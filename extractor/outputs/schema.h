#pragma once
// data.sqlite as SQL, made from the dictionary: tables, indexes, and views for usual questions.

#include <string>

#include "gouji/forms.h"
#include "outputs/dictionary.h"

namespace gouji {

std::string create_tables();
std::string create_indexes();

// The wide ones have the rows and columns of the forms at hand.
std::string create_views(const Forms& forms);

}  // namespace gouji
