// The names that the forms keep, for those that they do not.
#include "grammar/brief_name.h"
#include "messages/sentences.h"

namespace gouji {

std::string short_name(const Words& name, Language language) {
  std::string result;
  if (language == Language::Chinese) append_brief_zh(result, name);
  else append_brief_en(result, name);
  return result;
}

}  // namespace gouji
