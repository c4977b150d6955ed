#pragma once
// A page saved as a mail (MHTML, .mht): which part is the page, and its bytes freed of the transfer encoding.

#include <optional>
#include <string>
#include <string_view>

#include "gouji/spans.h"

namespace gouji {

struct MailPage {
  Text bytes{};           // as sent, before any charset is read, with the map to the bytes of the mail
  std::string charset{};  // what the part says of itself, or nothing
};

// The first part that is a page, else the first that is text.
std::optional<MailPage> page_in_mail(std::string_view mail);

}  // namespace gouji
