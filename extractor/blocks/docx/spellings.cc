#include "blocks/docx/spellings.h"

#include "blocks/docx/classes.h"

namespace gouji::docx {
namespace {

// A document that repeats nothing must not pay for being compared.
constexpr std::size_t kMostTried = 16;
constexpr std::size_t kMost = 4096;

}  // namespace

Kind kind_of(std::string_view name) {
  if (name.ends_with("Pr") || name.ends_with("PrEx")) return Kind::Property;
  if (has_local_name(name, 'r')) return Kind::Run;
  return is_unread(name) ? Kind::Unread : Kind::Other;
}

bool is_unread(std::string_view name) { return name.ends_with("latentStyles"); }

std::uint32_t Spellings::find_anew(const char* at, Place* place) {
  const auto length = static_cast<std::uint32_t>(past(kName, at) - at);
  const std::uint32_t number = number_of({at, length});
  if (place != nullptr && number != 0) *place = {at, length + 1, number};
  return number;
}

std::uint32_t Spellings::number_of(std::string_view name) {
  const std::size_t sum = name.size() * 7 + static_cast<unsigned char>(name.back());
  std::uint32_t& newest = newest_[sum % newest_.size()];
  std::size_t tried = 0;
  for (std::uint32_t number = newest; number != 0 && tried < kMostTried;
       number = spellings_[number].older, ++tried)
    if (spellings_[number].name() == name) return number;
  const Spelling added = {name.data(), static_cast<std::uint32_t>(name.size()), 0, newest, kind_of(name)};
  if (spellings_.size() == kMost) {
    spellings_[0] = added;
    return 0;
  }
  spellings_.push_back(added);
  return newest = static_cast<std::uint32_t>(spellings_.size() - 1);
}

}  // namespace gouji::docx
