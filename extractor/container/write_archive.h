#pragma once
// An archive written anew from one that was opened: some parts are other ones or new, all others are copied as they are packed.

#include <string>
#include <string_view>
#include <vector>

#include "gouji/container.h"

namespace gouji {

struct NewPart {
  std::string name{};
  std::string content{};
};

// The parts stand in the order of the container, new ones at the end. Dates and what else an archive says of its entries are not kept,
// so that the same parts give the same bytes. Fails with EntryUnreadable where an entry cannot be copied, with LimitMet where there
// are more entries or bytes than a plain archive holds.
Result<std::string> with_parts(const Container& container, const std::vector<NewPart>& parts);

}  // namespace gouji
