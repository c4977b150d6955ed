#pragma once
// Every figure that the forms have, in their order, with its names: what the table `keys`, the wide tables and the codebooks list.

#include <cstdint>
#include <string>
#include <vector>

#include "gouji/forms.h"

namespace gouji {

struct KeyName {
  std::string form{};
  std::string grid{};
  std::string row{};
  std::string column{};
  std::string key{};           // grid.row.column
  Words name{};                // row › column
  std::string short_name{};    // of its column in wide tables: the same for the same key in every form, and of no other key
  std::string unit{};          // as the form prescribes it; empty where it does not
  std::uint32_t position = 0;  // in its form, from 1
};

// Form after form.
std::vector<KeyName> keys_of(const Forms& forms);

// The columns of a wide table: each key once, as the newest form that has it names it, newer forms first.
std::vector<KeyName> wide_keys(const Forms& forms);

}  // namespace gouji
