#pragma once
// The forms that a command reads by: those built in, or those of the folder named.

#include <memory>

#include "arguments.h"
#include "gouji/forms.h"
#include "outputs/record_json.h"

namespace gouji {

// Nothing where they cannot be used; why has been said.
std::shared_ptr<const Forms> forms_in_use(const Arguments& arguments);

Stamp stamp_of(const Forms& forms);

}  // namespace gouji
